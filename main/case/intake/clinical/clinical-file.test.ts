import { expect, test } from 'vitest';
import type { ProposalFields } from '../../../../shared/domain/proposal.ts';
import { pdfFixture } from '../../../../scripts/testing/pdf-fixture.ts';
import { zipFixture } from '../../../../scripts/testing/zip-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { readIncoming } from '../read-incoming.ts';
import type { IntakeDocument } from '../result.ts';
import { hl7Date, howOften, isoDate, saysNone, unitOf } from './reading.ts';

async function read(name: string, content: string | Uint8Array): Promise<IntakeDocument> {
  const result = await readIncoming({ name, source: memorySource(Buffer.from(content)) });
  if (result.outcome !== 'document') throw new Error(JSON.stringify(result));
  return result;
}

const fieldsOf = (result: IntakeDocument): ProposalFields[] =>
  (result.clinical?.drafts ?? []).map((draft) => draft.fields);
const words = (result: IntakeDocument): string =>
  result.pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ');

const medicine = {
  resourceType: 'MedicationRequest',
  id: 'm1',
  status: 'active',
  medicationCodeableConcept: { text: 'Lisinopril 10 mg tablet' },
  authoredOn: '2024-03',
  requester: { display: 'Dr. Ada Brook' },
  reasonCode: [{ text: 'High blood pressure' }],
  dosageInstruction: [
    {
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00'] } },
      doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }],
    },
  ],
};
const lisinopril = {
  kind: 'medication', name: 'Lisinopril 10 mg tablet', dose: '1 tablet', howOften: 'once a day', times: ['08:00'], asNeeded: '', route: '',
  purpose: 'High blood pressure', startedOn: '2024-03', stoppedOn: null, course: 'active', prescriber: 'Dr. Ada Brook', notes: '',
}; // prettier-ignore

test('one resource, a resource a line, and the same in XML all give the same medicine', async () => {
  expect(fieldsOf(await read('one.json', JSON.stringify(medicine)))).toEqual([lisinopril]);
  const lines = [medicine, { ...medicine, id: 'm2' }].map((one) => JSON.stringify(one)).join('\n');
  expect(fieldsOf(await read('bulk.ndjson', `${lines}\n`))).toEqual([lisinopril, lisinopril]);
  const xml = `<MedicationRequest xmlns="http://hl7.org/fhir"><id value="m1"/><status value="active"/><medicationCodeableConcept><text value="Lisinopril 10 mg tablet"/></medicationCodeableConcept><authoredOn value="2024-03"/><requester><display value="Dr. Ada Brook"/></requester><reasonCode><text value="High blood pressure"/></reasonCode><dosageInstruction><timing><repeat><frequency value="1"/><period value="1"/><periodUnit value="d"/><timeOfDay value="08:00:00"/></repeat></timing><doseAndRate><doseQuantity><value value="1"/><unit value="tablet"/></doseQuantity></doseAndRate></dosageInstruction></MedicationRequest>`;
  expect(fieldsOf(await read('one.xml', xml))).toEqual([lisinopril]);
});

test('two bytes a letter without a mark, old letters, and a line cut off by a broken download are read all the same', async () => {
  const text = JSON.stringify({ ...medicine, requester: { display: 'Dr. Ada Brück' } });
  const brueck = { ...lisinopril, prescriber: 'Dr. Ada Brück' };
  const wide = Buffer.from(text, 'utf16le');
  for (const bytes of [wide, Buffer.from(wide).swap16(), Buffer.from(text, 'latin1')])
    expect(fieldsOf(await read('letters.json', bytes))).toEqual([brueck]);
  const xml = `<?xml version="1.0" encoding="UTF-16"?><Condition xmlns="http://hl7.org/fhir"><code><text value="Gout"/></code></Condition>`;
  expect(fieldsOf(await read('letters.xml', Buffer.from(xml, 'utf16le')))).toMatchObject([{ name: 'Gout' }]);
  const cutOff = await read('bulk.ndjson', `${text}\r\n${text}\r\n${text.slice(0, 90)}`);
  expect(fieldsOf(cutOff)).toEqual([brueck, brueck]);
  expect(words(cutOff)).toContain('One line of this file could not be read.');
});

test('what an export takes back itself is listed as taken back, and who it is about stands beside each thing', async () => {
  const people = ['Ann Alder', 'Ben Birch'].map((name, at) => ({
    resource: { resourceType: 'Patient', id: `p${at}`, name: [{ text: name }], birthDate: `196${at}-01-02` },
  }));
  const condition = (id: string, patient: string, status: string) => ({
    resource: {
      resourceType: 'Condition',
      id,
      code: { text: 'Gout' },
      verificationStatus: { coding: [{ code: status }] },
      subject: { reference: `Patient/${patient}` },
    },
  });
  const bundle = {
    resourceType: 'Bundle',
    entry: [...people, condition('a', 'p1', 'confirmed'), condition('b', 'p0', 'entered-in-error')],
  };
  const result = await read('two.json', JSON.stringify(bundle));
  expect(result.warnings).toEqual(['several-people']);
  expect(
    result.clinical?.drafts.map(({ patientName, patientBorn, takenBack = false, page }) => [
      patientName,
      patientBorn,
      takenBack,
      page,
    ]),
  ).toEqual([
    ['Ben Birch', '1961-01-02', false, 1],
    ['Ann Alder', '1960-01-02', true, 1],
  ]);
});

test('reports that travel inside come along as files of their own, texts stand in the paper', async () => {
  const pdf = Buffer.from(pdfFixture([{ lines: ['Inside'] }])).toString('base64');
  const report = {
    resourceType: 'DiagnosticReport',
    code: { text: 'MRI of the knee' },
    conclusion: 'A tear of the meniscus.',
    presentedForm: [
      { contentType: 'application/pdf', data: pdf },
      { contentType: 'text/plain', data: Buffer.from('Plain words').toString('base64') },
    ],
  };
  const result = await read('report.json', JSON.stringify(report));
  expect(result.inner?.map(({ name }) => name)).toEqual(['MRI of the knee.pdf']);
  expect(words(result)).toContain('A tear of the meniscus.');
  expect(words(result)).toContain('Plain words');
});

test('a document that wraps a PDF shows that PDF’s pages', async () => {
  const pdf = Buffer.from(pdfFixture([{ lines: ['Wrapped'] }, { lines: ['Twice'] }])).toString('base64');
  const xml = `<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Letter</title><component><nonXMLBody><text mediaType="application/pdf" representation="B64">${pdf}</text></nonXMLBody></component></ClinicalDocument>`;
  const result = await read('wrapped.xml', xml);
  expect([result.pages.length, words(result)]).toEqual([2, 'Wrapped Twice']);
});

const health = `<?xml version="1.0"?><!DOCTYPE HealthData [<!ELEMENT HealthData ANY>]><HealthData locale="en_US"><ExportDate value="2026-03-01 08:00:00 -0800"/><Me HKCharacteristicTypeIdentifierDateOfBirth="1967-03-14" HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>${[71.4, 70.25].map((value, at) => `<Record type="HKQuantityTypeIdentifierBodyMass" unit="kg" value="${value}" sourceName="Scale" startDate="2026-02-0${at + 1} 07:30:00 -0800"/>`).join('')}<Record type="HKQuantityTypeIdentifierStepCount" unit="count" value="12" sourceName="Phone" startDate="2026-02-01 07:30:00 -0800"/></HealthData>`;

test('an Apple Health archive is one document: what was measured, and the records that hospitals sent', async () => {
  const zip = zipFixture([
    { name: 'apple_health_export/export.xml', content: health },
    {
      name: 'apple_health_export/clinical-records/MedicationRequest-1.json',
      content: JSON.stringify(medicine),
    },
    { name: 'apple_health_export/clinical-records/broken.json', content: '{' },
  ]);
  const result = await read('export.zip', zip);
  const text = words(result);
  for (const part of [
    'Apple Health export',
    'Step count',
    'Body weight 2',
    '70.25 kg',
    'Lisinopril 10 mg tablet',
    'Female',
  ])
    expect(text).toContain(part);
  expect(fieldsOf(result)).toEqual([
    lisinopril,
    {
      kind: 'result',
      name: 'Body weight',
      value: '70.25',
      unit: 'kg',
      range: '',
      flag: '',
      takenOn: '2026-02-02T07:30-08:00',
      category: 'Apple Health',
      place: 'Scale',
      notes: '2 readings, 70.25 – 71.4',
    },
  ]);
  expect(result.clinical?.date).toBe('2026-03-01T08:00-08:00');
  expect(words(await read('export.xml', health))).toContain('Step count');
});

test('a damaged export says so, and JSON that is something else is kept', async () => {
  const outcome = async (content: string) =>
    await readIncoming({ name: 'a.json', source: memorySource(Buffer.from(content)) });
  expect(await outcome('{"resourceType":"Bundle","entry":[{')).toMatchObject({
    outcome: 'failed',
    reason: 'damaged-health-data',
  });
  expect(await outcome('{"name":"settings"}')).toMatchObject({ outcome: 'kept' });
  expect(await outcome('<ClinicalDocument><title>half')).toMatchObject({
    outcome: 'failed',
    reason: 'damaged-xml',
  });
});

test('dates are as precise as the export, midnight is a day, and nonsense is none', () => {
  expect(
    ['2015', '201506', '20150622', '20150622094709.123-0400', '20150622000000', '20151301', '', 'x'].map(
      hl7Date,
    ),
  ).toEqual(['2015', '2015-06', '2015-06-22', '2015-06-22T09:47-04:00', '2015-06-22', null, null, null]);
  expect(
    [
      '2015',
      '2015-06',
      '2015-06-22',
      '2015-06-22T09:47:09.123+01:00',
      '2015-06-22T00:00:00Z',
      '2015-13',
      'soon',
    ].map(isoDate),
  ).toEqual(['2015', '2015-06', '2015-06-22', '2015-06-22T09:47+01:00', '2015-06-22', null, null]);
});

test('units stand as a report prints them', () => {
  const units = ["[arb'U]/mL", '[iU]/L', '[degF]', '10*3/uL', 'mm[Hg]', '{tbl}', '1', 'mg/dL'];
  expect(units.map(unitOf)).toEqual(['U/mL', 'IU/L', '°F', '10^3/uL', 'mmHg', 'tbl', '', 'mg/dL']);
});

test('how often is said in words, and what says there is nothing is understood', () => {
  expect([
    howOften(1, 24, 'h'),
    howOften(2, 1, 'd'),
    howOften(1, 8, 'h'),
    howOften(1, 168, 'h'),
    howOften(3, 1, 'wk'),
    howOften(1, 0, 'h'),
    howOften(1, 1, '?'),
  ]).toEqual(['once a day', 'twice a day', 'every 8 hours', 'once a week', '3 times every week', '', '']);
  for (const text of [
    'No known allergies',
    'NKDA',
    'None',
    'No Known Medications',
    'no current problems or disability',
    'Not on any medications',
  ])
    expect([text, saysNone(text)]).toEqual([text, true]);
  for (const text of [
    'Nortriptyline',
    'Nonsteroidal rash',
    'Noncompliance',
    'Nondisplaced fracture',
    'Unknown origin fever',
  ])
    expect([text, saysNone(text)]).toEqual([text, false]);
});
