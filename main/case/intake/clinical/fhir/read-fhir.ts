// A FHIR file (R4 and the versions before it) as pages to read and things to propose. Pure: resources in, a reading out.
import { describeDate } from '../../../../../shared/domain/partial-date.ts';
import type { ProposalKind } from '../../../../../shared/domain/proposal.ts';
import type { Block } from '../../../paper/block.ts';
import { textOf } from '../../../xml/read-xml.ts';
import { narrativeBlocks } from '../cda/narrative.ts';
import { draftBlocks } from '../draft-blocks.ts';
import { isoDate, joined, line } from '../reading.ts';
import type { ClinicalReading, Patient } from '../reading.ts';
import { draftsOf } from './entries.ts';
import { nameOfReference, patientFacts } from './references.ts';
import type { Resource } from './resources.ts';
import { divOf, Library } from './resources.ts';
import { conceptText, firstConcept, list, personName, spanIn, str } from './values.ts';

const titles: Record<ProposalKind, string> = {
  medication: 'Medicines', 'discharge-medication': 'Medicines on discharge', allergy: 'Allergies', problem: 'Problems', result: 'Results and measurements',
  procedure: 'Procedures', encounter: 'Visits', person: 'People', organization: 'Places', 'none-known': 'Stated as none',
}; // prettier-ignore
const order: ProposalKind[] = [
  'none-known',
  'medication',
  'allergy',
  'problem',
  'result',
  'procedure',
  'encounter',
  'person',
  'organization',
];

function decoded(data: string): string {
  return Buffer.from(data, 'base64').toString('utf8');
}

/** Texts that travel inside: the words of a report, a note. Anything else is named. */
function attachmentBlocks(resource: Resource): Block[] {
  const held = [
    ...list(resource['presentedForm']),
    ...list(resource['content']).flatMap((one) => list(one['attachment'])),
  ];
  return held.flatMap((attachment): Block[] => {
    const data = str(attachment['data']);
    const type = str(attachment['contentType']);
    if (data === '') return [];
    if (/^text\/plain/i.test(type)) return [{ kind: 'preformatted', text: decoded(data) }];
    return [
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: `A file is enclosed here (${type || 'kind not stated'}). It comes in as a document of its own.`,
      },
    ];
  });
}

function reportBlocks(library: Library): Block[] {
  const reports = library.of('DiagnosticReport', 'DocumentReference');
  const shown = reports.flatMap((report): Block[] => {
    const name = firstConcept(report, 'code', 'name', 'type') || str(report['description']);
    const date =
      spanIn(report, 'effective', 'diagnostic').from ??
      isoDate(str(report['issued']) || str(report['date']) || str(report['created']));
    const said = str(report['conclusion']);
    const inside = list(report['result'])
      .map((one) => nameOfReference(one, report, library))
      .filter((text) => text !== '');
    const body: Block[] = [
      ...(said === '' ? [] : [{ kind: 'paragraph', text: said } as const]),
      ...(inside.length === 0
        ? []
        : [{ kind: 'paragraph', tone: 'quiet', text: joined(inside, ', ') } as const]),
      ...attachmentBlocks(report),
    ];
    const title = joined([describeDate(date, 'en'), name || 'Report'], ' · ');
    return [{ kind: 'heading', level: 3, text: title }, ...body];
  });
  return shown.length === 0 ? [] : [{ kind: 'heading', level: 1, text: 'Reports' }, ...shown];
}

function vaccineBlocks(library: Library): Block[] {
  const rows = library
    .of('Immunization')
    .filter(
      (one) =>
        str(one['status']) !== 'not-done' && one['wasNotGiven'] !== true && one['refusedIndicator'] !== true,
    )
    .map((one) => [
      describeDate(spanIn(one, 'occurrence', 'date').from, 'en'),
      firstConcept(one, 'vaccineCode', 'vaccineType'),
    ]);
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: 'Vaccinations' },
        { kind: 'table', head: ['Date', 'Vaccine'], rows },
      ];
}

const tabled = new Set([
  'MedicationRequest',
  'MedicationOrder',
  'MedicationPrescription',
  'MedicationStatement',
  'Medication',
  'Condition',
  'AllergyIntolerance',
  'Observation',
  'Procedure',
  'Encounter',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'DiagnosticReport',
  'DocumentReference',
  'Immunization',
  'Patient',
  'Composition',
  'Binary',
  'Provenance',
  'Substance',
  'Location',
]);

/** What there is no table for, by its own text where it has one; bills only by their number. */
function otherBlocks(library: Library): Block[] {
  const others = new Map<string, Resource[]>();
  for (const one of library.all)
    if (!tabled.has(one.resourceType))
      others.set(one.resourceType, [...(others.get(one.resourceType) ?? []), one]);
  const bills = new Set(['Claim', 'ExplanationOfBenefit', 'ClaimResponse', 'Coverage']);
  return [...others].flatMap(([type, all]): Block[] => {
    const name = type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    const texts = bills.has(type)
      ? []
      : all
          .slice(0, 200)
          .map((one) => divOf(one))
          .filter((div) => div !== null && textOf(div) !== '');
    const written = texts.flatMap((div) => (div ? narrativeBlocks(div) : []));
    const count: Block = {
      kind: 'paragraph',
      tone: 'quiet',
      text: `${all.length} ${all.length === 1 ? 'entry' : 'entries'} of this kind.`,
    };
    return [{ kind: 'heading', level: 1, text: name }, ...(written.length > 0 ? written : [count])];
  });
}

/** The sections a document bundle was written in; those without words are left to the tables. */
function compositionBlocks(composition: Resource): Block[] {
  const sections = (holder: Resource | Record<string, unknown>, depth: number): Block[] =>
    depth > 4
      ? []
      : list(holder['section']).flatMap((section): Block[] => {
          const div = divOf(section);
          const inner = sections(section, depth + 1);
          if ((!div || textOf(div) === '') && inner.length === 0) return [];
          const title =
            line(str(section['title']) || conceptText(section['code'])) || 'Section without a title';
          return [
            { kind: 'heading', level: depth === 0 ? 1 : 2, text: title },
            ...(div ? narrativeBlocks(div) : []),
            ...inner,
          ];
        });
  return sections(composition, 0);
}

function patientsOf(library: Library): { patients: Patient[]; blocks: Block[] } {
  const all = library.of('Patient');
  return {
    patients: all.map((patient) => ({
      name: personName(patient['name']),
      born: isoDate(str(patient['birthDate'])),
    })),
    blocks: all.map((patient) => {
      const born = describeDate(isoDate(str(patient['birthDate'])), 'en');
      const [first, ...rest] = patientFacts(patient);
      return {
        kind: 'facts',
        rows: [...(first ? [first] : []), ...(born === '' ? [] : [{ label: 'Born', text: born }]), ...rest],
      };
    }),
  };
}

function titleOf(library: Library): string {
  const [composition] = library.of('Composition');
  if (composition)
    return line(str(composition['title']) || conceptText(composition['type'])) || 'Health summary';
  const [first] = library.all;
  if (library.all.length === 1 && first)
    return joined(
      [first.resourceType.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), firstConcept(first, 'code', 'name', 'type')],
      ': ',
    );
  return 'Health records';
}

/** Null where none of it is FHIR. */
export function readFhir(resources: readonly Resource[]): ClinicalReading | null {
  if (resources.length === 0) return null;
  const library = new Library(resources);
  const drafts = draftsOf(library);
  const { patients, blocks: who } = patientsOf(library);
  const [composition] = library.of('Composition');
  const tables = order.flatMap((kind): Block[] => {
    const own = drafts.filter(({ fields }) => fields.kind === kind);
    return own.length === 0 ? [] : [{ kind: 'heading', level: 1, text: titles[kind] }, ...draftBlocks(own)];
  });
  return {
    title: titleOf(library),
    patients,
    date: composition ? isoDate(str(composition['date'])) : null,
    blocks: [
      ...who,
      ...(composition ? compositionBlocks(composition) : []),
      ...tables,
      ...reportBlocks(library),
      ...vaccineBlocks(library),
      ...otherBlocks(library),
    ],
    drafts,
  };
}
