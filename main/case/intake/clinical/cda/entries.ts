// The entries of a CDA document that become proposals: section by section, each with its place and the words people read there.
import type { FieldsOf, ProposalDraft, ProposalFields } from '../../../../../shared/domain/proposal.ts';
import { nameOf } from '../../../../../shared/domain/proposal.ts';
import { child, children, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { line, noneKnown, saysNone } from '../reading.ts';
import { administrationsIn, medicineCodes, medicineName, medicineQuote, readMedicine } from './medication.ts';
import { allergies, problems, results } from './observations.ts';
import type { Found, Section } from './section.ts';
import { isNegated } from './section.ts';
import { attribute, bestName, codesOf, quoteOf, rowWith, spanOf, wordsOf } from './values.ts';

type About = FieldsOf<'none-known'>['about'];

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

function procedures(section: Section) {
  return named(section, ['procedure', 'observation', 'act'], (name, element) => {
    const site = child(element, 'targetSiteCode');
    return {
      kind: 'procedure',
      name,
      doneOn: spanOf(child(element, 'effectiveTime')).from,
      ...whoAndWhere(element),
      notes: line(textOf(site) || wordsOf(section.narrative, site)),
    };
  });
}

function encounters(section: Section) {
  return named(section, ['encounter'], (name, element) => {
    const { from, to } = spanOf(child(element, 'effectiveTime'));
    return { kind: 'encounter', name, startedOn: from, endedOn: to, ...whoAndWhere(element), notes: '' };
  });
}

function readersFor(section: Section): { about: About | null; read: (entry: XmlElement) => Found[] } | null {
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
      return { about: 'result', read: results(section) };
    case '47519-4':
      return { about: 'procedure', read: procedures(section) };
    case '46240-8':
      return { about: null, read: encounters(section) };
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
