import { expect, test } from 'vitest';
import { mostAllergies } from '../../../shared/domain/case-file.ts';
import { finish, openDoor, refusal } from './testing.ts';

const bundle = {
  resourceType: 'Bundle',
  entry: [
    { resourceType: 'Patient', id: 'p', name: [{ text: 'Wilhelmina Testcase' }], birthDate: '1960-05-01' },
    { resourceType: 'MedicationRequest', id: 'm', status: 'active', medicationCodeableConcept: { text: 'Lisinopril 10 mg oral tablet' }, dosageInstruction: [{ text: 'One each morning' }] },
    { resourceType: 'Condition', id: 'c', code: { text: 'Gout' }, clinicalStatus: { coding: [{ code: 'active' }] }, onsetDateTime: '2019-04' },
    { resourceType: 'Condition', id: 'd', code: { text: 'Heart attack' }, verificationStatus: { coding: [{ code: 'entered-in-error' }] } },
    { resourceType: 'AllergyIntolerance', id: 'a', code: { text: 'Penicillin' }, reaction: [{ manifestation: [{ text: 'Hives' }] }] },
    { resourceType: 'Observation', id: 'o', code: { text: 'Glucose' }, valueQuantity: { value: 5.4, unit: 'mmol/L' }, effectiveDateTime: '2024-02-01' },
    { resourceType: 'Organization', id: 'g', name: 'Bay Clinic' },
    { resourceType: 'Practitioner', id: 'x', name: [{ text: 'Ada Brook, MD' }] },
    { resourceType: 'PractitionerRole', id: 'y', practitioner: { reference: 'Practitioner/x' }, organization: { reference: 'Organization/g' } },
  ].map((resource) => ({ resource })),
}; // prettier-ignore

async function imported() {
  const door = await openDoor();
  const ticket = door.fileTicket('portal.json', JSON.stringify(bundle));
  const report = await finish(
    door.client.documents.import({ tickets: [ticket], recordId: null, letterId: null, passwords: [] }),
  );
  return { ...door, report, proposals: await door.client.proposals.list({}) };
}

test('an export comes in as a paper and as proposals; nothing of it is in the lists', async () => {
  const { client, report, proposals } = await imported();
  expect(report.items.map(({ outcome, pages }) => [outcome, pages])).toEqual([['imported', 1]]);
  expect(proposals.map(({ kind, state, patientName }) => [kind, state, patientName])).toEqual(
    ['medication proposed', 'problem proposed', 'problem dismissed', 'allergy proposed', 'result proposed', 'organization proposed', 'person proposed'].map((line) => [...line.split(' '), 'Wilhelmina Testcase']),
  ); // prettier-ignore
  expect(proposals[0]).toMatchObject({ pointer: 'MedicationRequest/m', page: 1 });
  expect(await client.medications.list({})).toEqual([]);
  expect((await client.records.list({}))[0]).toMatchObject({ type: 'medical-history' });
});

test('what is taken over goes to its list with its source, and one undo takes all of it back', async () => {
  const { client, proposals } = await imported();
  const open = proposals.filter(({ state }) => state === 'proposed');
  expect(await client.proposals.accept({ ids: open.map(({ id }) => id) })).toEqual({ made: 6, known: 0, full: 0 });
  expect(await client.medications.list({})).toMatchObject([{ name: 'Lisinopril 10 mg oral tablet', dose: 'One each morning', stoppedOn: null }]);
  const [place] = await client.organizations.list({});
  expect(await client.people.list({})).toMatchObject([{ name: 'Ada Brook, MD', role: 'doctor', organizationId: place?.id }]);
  expect((await client.caseFile.get({}))?.allergies).toEqual([{ substance: 'Penicillin', reaction: 'Hives' }]);
  expect(await client.healthFacts.list({})).toMatchObject([
    { kind: 'problem', title: 'Gout', course: 'active', date: '2019-04', documentId: open[0]?.documentId, page: 1 },
    { kind: 'result', title: 'Glucose', value: '5.4', unit: 'mmol/L', date: '2024-02-01' },
  ]);
  await client.history.undo({});
  expect(await client.healthFacts.list({})).toEqual([]);
  expect((await client.caseFile.get({}))?.allergies).toEqual([]);
  expect((await client.proposals.list({})).filter(({ state }) => state === 'accepted')).toEqual([]);
}); // prettier-ignore

test('what the case holds already, under another spelling, is recognized and not added again', async () => {
  const { client, proposals } = await imported();
  const medicine = { name: 'lisinopril', dose: '10 mg', times: [], asNeeded: '', purpose: '', startedOn: null, stoppedOn: null, noLongerTaken: false, stopReason: '', overTheCounter: false, notes: '' }; // prettier-ignore
  const { id } = await client.medications.add(medicine);
  const ids = proposals.filter(({ kind }) => kind === 'medication').map((proposal) => proposal.id);
  expect(await client.proposals.accept({ ids })).toEqual({ made: 0, known: 1, full: 0 });
  expect(await client.medications.list({})).toHaveLength(1);
  expect((await client.proposals.list({}))[0]).toMatchObject({ state: 'accepted', madeId: id });
});

test('a correction is taken over; what was decided stays as it was decided', async () => {
  const { client, proposals } = await imported();
  const problem = proposals.find(({ kind }) => kind === 'problem');
  if (problem?.fields.kind !== 'problem') throw new Error('no problem');
  await client.proposals.change({ id: problem.id, fields: { ...problem.fields, name: 'Gout, both feet' } });
  await client.proposals.dismiss({ ids: [problem.id] });
  await client.proposals.reopen({ ids: [problem.id] });
  await client.proposals.accept({ ids: [problem.id] });
  expect(await client.healthFacts.list({})).toMatchObject([{ title: 'Gout, both feet' }]);
  await client.proposals.dismiss({ ids: [problem.id] });
  expect((await client.proposals.list({})).find(({ id }) => id === problem.id)?.state).toBe('accepted');
  await expect(client.proposals.change({ id: problem.id, fields: problem.fields })).rejects.toMatchObject(
    refusal('proposal.already-decided'),
  );
});

test('an allergy for which the list has no room stays proposed, until there is room', async () => {
  const { client, proposals } = await imported();
  const full = Array.from({ length: mostAllergies }, (_, at) => ({ substance: `Thing ${at}`, reaction: '' }));
  await client.caseFile.change({ set: { allergies: full } });
  const ids = proposals.filter(({ kind }) => kind === 'allergy' || kind === 'result').map(({ id }) => id);
  expect(await client.proposals.accept({ ids })).toEqual({ made: 1, known: 0, full: 1 });
  expect((await client.caseFile.get({}))?.allergies).toEqual(full);
  await client.caseFile.change({ set: { allergies: full.slice(1) } });
  expect(await client.proposals.accept({ ids })).toEqual({ made: 1, known: 0, full: 0 });
  expect((await client.caseFile.get({}))?.allergies.at(-1)).toMatchObject({ substance: 'Penicillin' });
});

test('proposals go to the trash with their paper, and a fact keeps the paper it stands on', async () => {
  const { client, proposals } = await imported();
  const [first] = proposals;
  const result = proposals.filter(({ kind }) => kind === 'result').map(({ id }) => id);
  await client.proposals.accept({ ids: result });
  const documentId = first?.documentId;
  if (!documentId) throw new Error('no document');
  await expect(client.documents.remove({ id: documentId })).rejects.toMatchObject({
    data: { code: 'thing.in-use' },
  });
  await client.history.undo({});
  await client.documents.remove({ id: documentId });
  expect(await client.proposals.list({})).toEqual([]);
});
