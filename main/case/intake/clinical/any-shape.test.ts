import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProposalFields as Fields } from '../../../../shared/domain/proposal.ts';
import { parseXml } from '../../xml/read-xml.ts';
import { readCda } from './cda/read-cda.ts';
import { readFhir } from './fhir/read-fhir.ts';
import { resourcesIn } from './fhir/resources.ts';

const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.constantFrom(
      'resourceType',
      'id',
      'code',
      'text',
      'coding',
      'display',
      'div',
      'status',
      'entry',
      'resource',
      'contained',
      'reference',
      'subject',
      'dosage',
      'timing',
      'repeat',
      'valueQuantity',
      'value',
      'component',
      'name',
      'given',
      'section',
      'title',
      'related',
      'target',
      'reaction',
      'medicationReference',
      'period',
      'start',
    ),
    tie('value'),
    { maxKeys: 6 },
  ),
})).object;
const types = fc.constantFrom(
  'Bundle',
  'Composition',
  'Patient',
  'MedicationRequest',
  'MedicationStatement',
  'Condition',
  'AllergyIntolerance',
  'Observation',
  'Procedure',
  'Encounter',
  'Practitioner',
  'Organization',
  'DiagnosticReport',
  'Immunization',
  'CarePlan',
);

test('whatever shape a FHIR file has, reading it ends, and every proposal is one the case can hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(types, anything), { maxLength: 5 }), (parts) => {
      const reading = readFhir(
        resourcesIn(parts.map(([resourceType, rest]) => ({ ...(rest as object), resourceType }))),
      );
      for (const { fields } of reading?.drafts ?? []) expect(Fields.safeParse(fields).error).toBe(undefined);
    }),
    { numRuns: 400 },
  );
});

const names = [
  'section',
  'entry',
  'act',
  'observation',
  'entryRelationship',
  'code',
  'value',
  'text',
  'title',
  'effectiveTime',
  'low',
  'high',
  'participant',
  'participantRole',
  'playingEntity',
  'substanceAdministration',
  'consumable',
  'manufacturedProduct',
  'manufacturedMaterial',
  'organizer',
  'component',
  'table',
  'tr',
  'td',
  'list',
  'item',
  'reference',
];
const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(
        '',
        ' code="10160-0"',
        ' value="20150101"',
        ' nullFlavor="NI"',
        ' displayName="Aspirin"',
        ' negationInd="true"',
        ' xsi:type="PQ"',
        ' ID="a"',
        ' value="#a"',
      ),
      fc.oneof(
        { depthSize: 'small' },
        fc.constant('word'),
        fc.array(tie('node'), { maxLength: 4 }).map((inner) => inner.join('')),
      ),
    )
    .map(([name, attribute, inner]) => `<${name}${attribute}>${inner}</${name}>`),
})).node;

test('whatever tree a CDA document is, reading it ends, and every proposal is one the case can hold', () => {
  const sections = ['10160-0', '11450-4', '48765-2', '30954-2', '47519-4', '46240-8', '75311-1'];
  fc.assert(
    fc.property(fc.constantFrom(...sections), fc.array(element, { maxLength: 6 }), (code, inner) => {
      const entries = inner.map(
        (one) =>
          `<entry>${one}</entry><entry><act><entryRelationship typeCode="SUBJ">${one}</entryRelationship></act></entry>`,
      );
      const root = parseXml(
        `<ClinicalDocument><component><structuredBody><component><section><code code="${code}"/>${inner.join('')}${entries.join('')}</section></component></structuredBody></component></ClinicalDocument>`,
      );
      if (!root) throw new Error('not a tree');
      for (const { fields } of readCda(root)?.drafts ?? [])
        expect(Fields.safeParse(fields).error).toBe(undefined);
    }),
    { numRuns: 300 },
  );
});
