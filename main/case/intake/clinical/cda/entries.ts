// The entries of a CDA document that become proposals: section by section, each with its place and the words people read there.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import type { FieldsOf, ProposalDraft, ProposalFields } from '../../../../../shared/domain/proposal.ts';
import { nameOf } from '../../../../../shared/domain/proposal.ts';
import { child, children, descendants, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { hasEnded, joined, line, noneKnown, saysNone } from '../reading.ts';
import {
  administrationsIn,
  courseOf,
  medicineCodes,
  medicineName,
  medicineQuote,
  readMedicine,
} from './medication.ts';
import type { Narrative } from './values.ts';
import {
  attribute,
  bestName,
  codesOf,
  quantityOf,
  quoteOf,
  rowWith,
  spanOf,
  textIn,
  valueOf,
  wordsOf,
} from './values.ts';

export type Section = {
  code: string;
  title: string;
  element: XmlElement;
  narrative: Narrative;
  /** The lines people read: rows, items, paragraphs. */
  rows: readonly string[];
  writtenOn: PartialDate | null;
};
type Found = { fields: ProposalFields | null; quote: string; element: XmlElement };
type About = FieldsOf<'none-known'>['about'];

const isNegated = (element: XmlElement): boolean => attribute(element, 'negationInd') === 'true';
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
  for (const relation of children(observation, 'entryRelationship'))
    for (const one of children(relation, 'observation'))
      if (wanted(one, attribute(relation, 'typeCode'))) {
        const said = valueOf(narrative, child(one, 'value')).value || textIn(narrative, child(one, 'text'));
        if (said !== '') return line(said);
      }
  return '';
}

const statusCodes = /^(33999-4|11323-3)$/;
const isStatus = (one: XmlElement): boolean => statusCodes.test(attribute(child(one, 'code'), 'code'));
const isSeverity = (one: XmlElement): boolean => attribute(child(one, 'code'), 'code') === 'SEV';

function statusOf(section: Section, observation: XmlElement, act: XmlElement | null): string {
  return nested(observation, section.narrative, isStatus) || attribute(child(act, 'statusCode'), 'code');
}

function medicines(section: Section, kind: 'medication' | 'discharge-medication') {
  return (entry: XmlElement): Found[] =>
    administrationsIn(entry).map((element) => {
      const name = medicineName(section.narrative, element);
      const quote = medicineQuote(section.narrative, element);
      const isNone = isNegated(element) || name === '' || saysNone(name, medicineCodes(element));
      return {
        element,
        quote,
        fields: isNone ? null : { kind, ...readMedicine(section, element, name) },
      };
    });
}

/** Something is there, masked or unknown; only a section that says so in words means that there is nothing. */
function unnamed(section: Section, what: string): string {
  const text = textOf(child(section.element, 'text'));
  return text.length <= 200 && saysNone(text) ? '' : `${what} without a name in this export`;
}

function problems(section: Section) {
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

function allergies(section: Section) {
  return (entry: XmlElement): Found[] =>
    observationsOf(entry).map(({ observation, act }) => {
      const { narrative } = section;
      const playing = children(observation, 'participant').map((one) =>
        child(one, 'participantRole', 'playingEntity'),
      );
      const code = playing.map((one) => child(one, 'code')).find((one) => one !== null) ?? null;
      const value = child(observation, 'value');
      const named = playing.map((one) => textOf(child(one, 'name'))).find((text) => text !== '') ?? '';
      const told = line(
        attribute(code, 'displayName') ||
          named ||
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

function results(section: Section) {
  return (entry: XmlElement): Found[] => {
    const organizers = children(entry, 'organizer');
    const inside = organizers.flatMap((organizer) =>
      children(organizer, 'component')
        .flatMap((one) => children(one, 'observation'))
        .map((observation) => ({ observation, organizer })),
    );
    const all = [
      ...inside,
      ...children(entry, 'observation').map((observation) => ({ observation, organizer: null })),
    ];
    return all.map(({ observation, organizer }) => {
      const { narrative } = section;
      const name = line(
        wordsOf(narrative, child(observation, 'code')) || textIn(narrative, child(observation, 'text')),
      );
      const quote = quoteOf(narrative, observation);
      if (name === '' || isNegated(observation) || saysNone(name))
        return { element: observation, quote, fields: null };
      const { value, unit } = valueOf(narrative, child(observation, 'value'));
      const flag = children(observation, 'interpretationCode').map(
        (one) => flags[attribute(one, 'code')] ?? wordsOf(narrative, one),
      );
      const takenOn =
        spanOf(child(observation, 'effectiveTime')).from ?? spanOf(child(organizer, 'effectiveTime')).from;
      const performer = [...descendants(observation, 'representedOrganization')][0] ?? null;
      const fields: ProposalFields = {
        kind: 'result',
        name,
        value: line(value),
        unit: line(unit),
        range: rangeOf(narrative, observation),
        flag: line(joined(flag, ', ')),
        takenOn,
        category: line(wordsOf(narrative, child(organizer, 'code'))),
        place: line(textOf(child(performer, 'name'))),
        notes: '',
      };
      return { element: observation, quote, fields };
    });
  };
}

function whoAndWhere(element: XmlElement): { who: string; place: string } {
  const performer = child(element, 'performer', 'assignedEntity');
  const locations = children(element, 'participant').filter((one) =>
    /LOC|DST|ORG/.test(attribute(one, 'typeCode')),
  );
  const place = locations
    .map((one) => textOf(child(one, 'participantRole', 'playingEntity', 'name')))
    .find((text) => text !== '');
  const organization = textOf(child(performer, 'representedOrganization', 'name'));
  return {
    who: bestName(children(child(performer, 'assignedPerson'), 'name')),
    place: line(place ?? organization),
  };
}

function named(
  section: Section,
  names: readonly string[],
  make: (name: string, element: XmlElement) => ProposalFields,
) {
  return (entry: XmlElement): Found[] =>
    children(entry)
      .filter((element) => names.includes(element.name))
      .map((element) => {
        const code = child(element, 'code');
        const quote = quoteOf(section.narrative, element);
        const name = line(wordsOf(section.narrative, code) || (quote.length <= 200 ? quote : ''));
        const isNone = isNegated(element) || name === '' || saysNone(name, codesOf(code));
        return { element, quote, fields: isNone ? null : make(name, element) };
      });
}

function readersFor(section: Section): { about: About | null; read: (entry: XmlElement) => Found[] } | null {
  const { narrative } = section;
  switch (section.code) {
    case '10160-0':
      return { about: 'medication', read: medicines(section, 'medication') };
    case '10183-2':
    case '75311-1':
    case '42346-7':
      return { about: null, read: medicines(section, 'discharge-medication') };
    case '11450-4':
      return { about: 'problem', read: problems(section) };
    case '48765-2':
      return { about: 'allergy', read: allergies(section) };
    case '30954-2':
      return { about: null, read: results(section) };
    case '47519-4':
      return {
        about: 'procedure',
        read: named(section, ['procedure', 'observation', 'act'], (name, element) => ({
          kind: 'procedure',
          name,
          doneOn: spanOf(child(element, 'effectiveTime')).from,
          ...whoAndWhere(element),
          notes: line(
            textOf(child(element, 'targetSiteCode')) || wordsOf(narrative, child(element, 'targetSiteCode')),
          ),
        })),
      };
    case '46240-8':
      return {
        about: null,
        read: named(section, ['encounter'], (name, element) => {
          const { from, to } = spanOf(child(element, 'effectiveTime'));
          return {
            kind: 'encounter',
            name,
            startedOn: from,
            endedOn: to,
            ...whoAndWhere(element),
            notes: '',
          };
        }),
      };
    default:
      return null;
  }
}

/** All proposals of one section, in its own order. */
export function draftsOf(section: Section): ProposalDraft[] {
  const reader = readersFor(section);
  if (!reader) return [];
  return children(section.element, 'entry').flatMap((entry, at) =>
    reader.read(entry).flatMap(({ fields, quote, element }): ProposalDraft[] => {
      const id = child(element, 'id');
      const own = attribute(id, 'extension') || attribute(id, 'root');
      const rest = {
        section: line(section.title),
        pointer: line(`${section.code} entry ${at + 1}${own === '' ? '' : ` (${own})`}`),
        quote,
      };
      if (fields) return [{ ...rest, quote: quote || rowWith(section.rows, nameOf(fields)), fields }];
      if (reader.about === null) return [];
      const said = quote || textOf(child(section.element, 'text'));
      return [noneKnown(reader.about, said.length <= 200 && saysNone(said) ? said : '', rest)];
    }),
  );
}
