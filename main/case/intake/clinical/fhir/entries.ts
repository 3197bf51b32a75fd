// FHIR resources that become proposals: medicines, problems, allergies, results, procedures, visits, people and places.
import type { FieldsOf, ProposalDraft, ProposalFields } from '../../../../../shared/domain/proposal.ts';
import { textOf } from '../../../xml/read-xml.ts';
import { joined, line, longText, noneKnown, saysNone, isoDate } from '../reading.ts';
import { readMedicine } from './medication.ts';
import { organization, person } from './people.ts';
import { firstName } from './references.ts';
import type { Library, Resource } from './resources.ts';
import { divOf } from './resources.ts';
import type { Json } from './values.ts';
import {
  conceptCodes,
  conceptName,
  conceptText,
  firstConcept,
  list,
  obj,
  quantityText,
  rangeText,
  spanIn,
  str,
} from './values.ts';

type About = FieldsOf<'none-known'>['about'];
type Found = ProposalFields | { none: About; text: string } | null;

const notes = (resource: Json): string =>
  longText(
    joined(
      list(resource['note']).map((note) => str(note['text'])),
      '\n',
    ) ||
      str(resource['comments']) ||
      str(resource['comment']),
  ).slice(0, 4_000);

function course(resource: Json, ended: boolean): 'active' | 'past' | 'unknown' {
  const said = `${conceptCodes(resource['clinicalStatus']).join(' ')} ${str(resource['clinicalStatus'])} ${str(resource['status'])}`;
  if (ended || /\b(resolved|remission|inactive)\b/.test(said)) return 'past';
  return /\b(active|recurrence|relapse|intermittent)\b/.test(said) ? 'active' : 'unknown';
}

/** Entered in error, or ruled out: the export itself takes it back. */
function isTakenBack(resource: Resource): boolean {
  const said = [
    str(resource['status']),
    str(resource['verificationStatus']),
    ...conceptCodes(resource['verificationStatus']),
  ];
  return said.some((one) => one === 'entered-in-error' || one === 'refuted');
}

function problem(resource: Resource): Found {
  const name = conceptName(resource, 'code');
  if (saysNone(name, conceptCodes(resource['code']))) return { none: 'problem', text: name };
  const onset = spanIn(resource, 'onset');
  const ended = spanIn(resource, 'abatement');
  const startedOn =
    onset.from ??
    isoDate(str(resource['recordedDate']) || str(resource['assertedDate']) || str(resource['dateRecorded']));
  const endedOn = ended.from ?? onset.to;
  const isOver =
    endedOn !== null || resource['abatementBoolean'] === true || str(resource['abatementString']) !== '';
  return {
    kind: 'problem',
    name: name || 'Problem without a name in this export',
    course: course(resource, isOver),
    startedOn,
    endedOn,
    notes: notes(resource),
  };
}

function allergy(resource: Resource, library: Library): Found {
  const contained = library.find(resource['substance'], resource);
  const reactions = list(resource['reaction']);
  const substance =
    firstConcept(resource, 'code') ||
    str(obj(resource['substance'])?.['display']) ||
    firstConcept(resource, 'substance') ||
    (contained ? firstConcept(contained, 'code', 'type') : '') ||
    reactions.map((one) => conceptText(one['substance'])).find((text) => text !== '') ||
    '';
  const codes = [...conceptCodes(resource['code']), ...conceptCodes(resource['substance'])];
  if (saysNone(substance, codes)) return { none: 'allergy', text: substance };
  const shown = reactions.flatMap((one) =>
    list(one['manifestation']).map(conceptText).concat(str(one['description'])),
  );
  const severity = reactions.map((one) => str(one['severity'])).find((text) => text !== '') ?? '';
  const criticality = str(resource['criticality']);
  return {
    kind: 'allergy',
    substance: line(substance) || 'Allergy without a name in this export',
    reaction: line(joined([...new Set(shown)], ', ')),
    severity: line(
      severity || (/high/i.test(criticality) ? 'high risk' : /low/i.test(criticality) ? 'low risk' : ''),
    ),
    course: course(resource, false),
    notedOn:
      spanIn(resource, 'onset').from ??
      isoDate(
        str(resource['recordedDate']) || str(resource['assertedDate']) || str(resource['lastOccurrence']),
      ),
  };
}

function measured(resource: Json, library: Library, within: Json): { value: string; unit: string } {
  const quantity = quantityText(resource['valueQuantity'] ?? resource['valueSampledData']);
  if (quantity.value !== '') return quantity;
  const concept = firstConcept(resource, 'valueCodeableConcept', 'valueString', 'valueCode');
  const plain =
    concept ||
    str(resource['valueInteger']) ||
    str(resource['valueBoolean']) ||
    str(resource['valueDecimal']) ||
    str(resource['valueDateTime']) ||
    str(resource['valueTime']);
  if (plain !== '') return { value: line(plain), unit: '' };
  const range = rangeText(resource['valueRange']);
  if (range !== '') return { value: range, unit: '' };
  const ratio = obj(resource['valueRatio']);
  if (ratio)
    return {
      value: joined(
        [quantityText(ratio['numerator']).value, quantityText(ratio['denominator']).value],
        ' : ',
      ),
      unit: '',
    };
  const parts = list(resource['component']).map((part) => {
    const { value, unit } = measured(part, library, within);
    return joined([`${firstConcept(part, 'code', 'name')}:`, value, unit]);
  });
  const related = list(resource['related'])
    .map((one) => library.find(one['target'], within))
    .filter((one) => one !== null);
  const linked = related.slice(0, 20).map((one) => {
    const { value, unit } = measured({ ...one, related: [] }, library, one);
    return joined([`${firstConcept(one, 'code', 'name')}:`, value, unit]);
  });
  return { value: line(joined([...parts, ...linked], ', ')), unit: quantity.unit };
}

const flagWords: Record<string, string> = {
  H: 'high',
  L: 'low',
  HH: 'very high',
  LL: 'very low',
  A: 'abnormal',
  AA: 'very abnormal',
  N: '',
  normal: '',
};

function result(resource: Resource, library: Library): Found {
  const name = conceptName(resource, 'code', 'name');
  const { value, unit } = measured(resource, library, resource);
  const flags = list(resource['interpretation']).map(
    (one) => flagWords[conceptCodes(one)[0] ?? ''] ?? conceptText(one),
  );
  const ranges = list(resource['referenceRange']).map((range) => str(range['text']) || rangeText(range));
  const { from } = spanIn(resource, 'effective', 'applies');
  return {
    kind: 'result',
    name: name || 'Result without a name in this export',
    value: line(value),
    unit: line(unit),
    range: line(joined(ranges, '; ')),
    flag: line(joined(flags, ', ')),
    takenOn: from ?? isoDate(str(resource['issued'])),
    category: line(firstConcept(resource, 'category')),
    place: firstName(resource, library, 'performer'),
    notes: notes(resource),
  };
}

function procedure(resource: Resource, library: Library): Found {
  const name = firstConcept(resource, 'code', 'type');
  if (
    name === '' ||
    resource['notPerformed'] === true ||
    /^(not-done|preparation)$/.test(str(resource['status']))
  )
    return null;
  if (saysNone(name, conceptCodes(resource['code']))) return { none: 'procedure', text: name };
  return {
    kind: 'procedure',
    name,
    doneOn: spanIn(resource, 'performed', 'occurrence').from,
    who: firstName(resource, library, 'performer'),
    place: firstName(resource, library, 'location'),
    notes: line(
      joined(
        [firstConcept(resource, 'bodySite'), firstConcept(resource, 'reasonCode', 'reason'), notes(resource)],
        '; ',
      ),
    ),
  };
}

function encounter(resource: Resource, library: Library): Found {
  const { from, to } = spanIn(resource, 'period', 'actualPeriod');
  const kind = firstConcept(resource, 'type') || firstConcept(resource, 'serviceType', 'class');
  return {
    kind: 'encounter',
    name: kind || 'Visit',
    startedOn: from,
    endedOn: to === from ? null : to,
    who: firstName(resource, library, 'participant'),
    place: firstName(resource, library, 'location', 'serviceProvider'),
    notes: line(firstConcept(resource, 'reasonCode', 'reason')),
  };
}

function readOne(resource: Resource, library: Library): Found {
  switch (resource.resourceType) {
    case 'MedicationRequest':
    case 'MedicationOrder':
    case 'MedicationPrescription':
    case 'MedicationStatement':
      return readMedicine(resource, library);
    case 'Condition':
      return problem(resource);
    case 'AllergyIntolerance':
      return allergy(resource, library);
    case 'Observation':
      return result(resource, library);
    case 'Procedure':
      return procedure(resource, library);
    case 'Encounter':
      return encounter(resource, library);
    case 'Practitioner':
      return person(resource, library);
    case 'Organization':
      return organization(resource);
    default:
      return null;
  }
}

function quoteOf(resource: Resource): string {
  const said = textOf(divOf(resource));
  return said.length <= 1_500 ? said : '';
}

function aboutWhom(resource: Resource, library: Library, patients: readonly Resource[]): number {
  const subject = library.find(resource['subject'] ?? resource['patient'], resource);
  return Math.max(
    0,
    patients.findIndex((patient) => patient === subject),
  );
}

/** In the order of the file; people and places of one name once. */
export function draftsOf(library: Library): ProposalDraft[] {
  const seen = new Set<string>();
  const patients = library.of('Patient');
  return library.all.flatMap((resource): ProposalDraft[] => {
    const found = readOne(resource, library);
    if (!found) return [];
    const id = str(resource['id']) || str(resource['fullUrl']);
    const rest = {
      section: resource.resourceType,
      pointer: line(joined([resource.resourceType, id], '/')),
      quote: quoteOf(resource),
      about: aboutWhom(resource, library, patients),
      ...(isTakenBack(resource) ? { takenBack: true } : {}),
    };
    if ('none' in found) return [noneKnown(found.none, found.text, rest)];
    if (found.kind === 'person' || found.kind === 'organization') {
      const key = `${found.kind} ${found.name.toLowerCase()}`;
      if (seen.has(key)) return [];
      seen.add(key);
    }
    return [{ ...rest, fields: found }];
  });
}
