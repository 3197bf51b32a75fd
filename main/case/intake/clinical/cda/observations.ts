// Problems, allergies and results of a CDA document: entries whose heart is an observation.
import type { ProposalFields } from '../../../../../shared/domain/proposal.ts';
import { child, children, descendants, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { hasEnded, joined, line, saysNone } from '../reading.ts';
import { courseOf } from './medication.ts';
import type { Found, Section } from './section.ts';
import { isNegated } from './section.ts';
import type { Narrative } from './values.ts';
import { attribute, codesOf, quantityOf, quoteOf, spanOf, textIn, valueOf, wordsOf } from './values.ts';

const relations = (element: XmlElement, name: string): XmlElement[] =>
  children(element, 'entryRelationship').flatMap((relation) => children(relation, name));

/** The observations that an entry is about: its own, or those within its act. */
function observationsOf(entry: XmlElement): { observation: XmlElement; act: XmlElement | null }[] {
  const direct = children(entry, 'observation').map((observation) => ({ observation, act: null }));
  const inActs = children(entry, 'act').flatMap((act) => {
    const subjects = children(act, 'entryRelationship').filter(
      (one) => attribute(one, 'typeCode') === 'SUBJ',
    );
    const used = subjects.length > 0 ? subjects : children(act, 'entryRelationship');
    return used.flatMap((one) => children(one, 'observation')).map((observation) => ({ observation, act }));
  });
  return [...direct, ...inActs];
}

/** What a nested observation says, by its code (status, severity) or the kind of its relation (what it shows as). */
function nested(
  observation: XmlElement,
  narrative: Narrative,
  wanted: (one: XmlElement, type: string) => boolean,
): string {
  const all = children(observation, 'entryRelationship').flatMap((relation) =>
    children(relation, 'observation').filter((one) => wanted(one, attribute(relation, 'typeCode'))),
  );
  const said = all.map(
    (one) => valueOf(narrative, child(one, 'value')).value || textIn(narrative, child(one, 'text')),
  );
  return line(said.find((text) => text !== ''));
}

const statusCodes = /^(33999-4|11323-3)$/;
const isStatus = (one: XmlElement): boolean => statusCodes.test(attribute(child(one, 'code'), 'code'));
const isSeverity = (one: XmlElement): boolean => attribute(child(one, 'code'), 'code') === 'SEV';

function statusOf(section: Section, observation: XmlElement, act: XmlElement | null): string {
  return nested(observation, section.narrative, isStatus) || attribute(child(act, 'statusCode'), 'code');
}

/** Something is there, masked or unknown; only a section that says so in words means that there is nothing. */
function unnamed(section: Section, what: string): string {
  const text = textOf(child(section.element, 'text'));
  return text.length <= 200 && saysNone(text) ? '' : `${what} without a name in this export`;
}

export function problems(section: Section) {
  return (entry: XmlElement): Found[] =>
    observationsOf(entry).map(({ observation, act }) => {
      const { narrative } = section;
      const value = child(observation, 'value');
      const said = line(valueOf(narrative, value).value || textIn(narrative, child(observation, 'text')));
      const name = said || unnamed(section, 'Problem');
      const quote = quoteOf(narrative, observation) || quoteOf(narrative, act);
      const isNone =
        isNegated(observation) ||
        (act !== null && isNegated(act)) ||
        name === '' ||
        saysNone(name, codesOf(value));
      if (isNone) return { element: observation, quote, fields: null };
      const { from, to } = spanOf(child(observation, 'effectiveTime'));
      const course = courseOf(statusOf(section, observation, act), hasEnded(to, section.writtenOn));
      const notes = relations(observation, 'act').map((one) => textIn(narrative, child(one, 'text')));
      return {
        element: observation,
        quote,
        fields: {
          kind: 'problem',
          name,
          course,
          startedOn: from,
          endedOn: to,
          notes: joined(notes, '\n').slice(0, 2_000),
        },
      };
    });
}

export function allergies(section: Section) {
  return (entry: XmlElement): Found[] =>
    observationsOf(entry).map(({ observation, act }) => {
      const { narrative } = section;
      const playing = children(observation, 'participant').map((one) =>
        child(one, 'participantRole', 'playingEntity'),
      );
      const code = playing.map((one) => child(one, 'code')).find((one) => one !== null) ?? null;
      const value = child(observation, 'value');
      const called = playing.map((one) => textOf(child(one, 'name'))).find((text) => text !== '') ?? '';
      const told = line(
        attribute(code, 'displayName') ||
          called ||
          wordsOf(narrative, code) ||
          specific(valueOf(narrative, value).value),
      );
      const substance = told || unnamed(section, 'Allergy');
      const quote = quoteOf(narrative, observation) || quoteOf(narrative, act);
      const isNone =
        isNegated(observation) ||
        substance === '' ||
        saysNone(substance, [...codesOf(code), ...codesOf(value)]);
      if (isNone) return { element: observation, quote, fields: null };
      const { from, to } = spanOf(child(observation, 'effectiveTime'));
      const reaction = nested(observation, narrative, (_, type) => type === 'MFST');
      const deeper = relations(observation, 'observation').map((one) => nested(one, narrative, isSeverity));
      const severity = nested(observation, narrative, isSeverity) || deeper.find((text) => text !== '') || '';
      const course = courseOf(statusOf(section, observation, act), hasEnded(to, section.writtenOn));
      return {
        element: observation,
        quote,
        fields: { kind: 'allergy', substance, reaction, severity, course, notedOn: from },
      };
    });
}

/** "Allergy to substance" names no substance; "Allergy to peanuts" does. */
function specific(text: string): string {
  return /^(allergy to substance|drug allergy|food allergy|propensity to adverse|allergic|adverse reaction|food intolerance|drug intolerance)/i.test(text) ? '' : text; // prettier-ignore
}

const flags: Record<string, string> = {
  H: 'high',
  L: 'low',
  HH: 'very high',
  LL: 'very low',
  A: 'abnormal',
  AA: 'very abnormal',
  N: '',
  R: 'resistant',
  S: 'susceptible',
};

function rangeOf(narrative: Narrative, observation: XmlElement): string {
  const ranges = children(observation, 'referenceRange').map((one) => {
    const range = child(one, 'observationRange');
    const { value, unit } = quantityOf(child(range, 'value'));
    return textIn(narrative, child(range, 'text')) || joined([value, unit]);
  });
  return line(joined(ranges, '; '));
}

function resultOf(section: Section, observation: XmlElement, organizer: XmlElement | null): Found {
  const { narrative } = section;
  const code = child(observation, 'code');
  const said = line(wordsOf(narrative, code) || textIn(narrative, child(observation, 'text')));
  const name = said || unnamed(section, 'Result');
  const quote = quoteOf(narrative, observation);
  if (isNegated(observation) || name === '' || saysNone(name))
    return { element: observation, quote, fields: null };
  const { value, unit } = valueOf(narrative, child(observation, 'value'));
  const flag = children(observation, 'interpretationCode').map(
    (one) => flags[attribute(one, 'code')] ?? wordsOf(narrative, one),
  );
  const [performer = null] = descendants(observation, 'representedOrganization');
  const fields: ProposalFields = {
    kind: 'result',
    name,
    value: line(value),
    unit: line(unit),
    range: rangeOf(narrative, observation),
    flag: line(joined(flag, ', ')),
    takenOn:
      spanOf(child(observation, 'effectiveTime')).from ?? spanOf(child(organizer, 'effectiveTime')).from,
    category: line(wordsOf(narrative, child(organizer, 'code'))),
    place: line(textOf(child(performer, 'name'))),
    notes: '',
  };
  return { element: observation, quote, fields };
}

export function results(section: Section) {
  return (entry: XmlElement): Found[] => {
    const inside = children(entry, 'organizer').flatMap((organizer) =>
      children(organizer, 'component')
        .flatMap((one) => children(one, 'observation'))
        .map((observation) => resultOf(section, observation, organizer)),
    );
    const alone = children(entry, 'observation').map((observation) => resultOf(section, observation, null));
    return [...inside, ...alone];
  };
}
