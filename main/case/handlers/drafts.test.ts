import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { emptyPlan } from '../../../shared/domain/coverage/coverage.ts';
import { emptyAppeal } from '../../../shared/domain/coverage/determination.ts';
import { newOrganization, newPerson } from '../../../shared/domain/people.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { memorySource } from '../bytes.ts';
import { readZipDirectory } from '../intake/zip-directory.ts';
import { openPdf } from '../text/pdfium.ts';
import { plainRecord } from '../store/testing.ts';
import { openDoor, refusal } from './testing.ts';

async function withDesk() {
  const door = await openDoor();
  const { client } = door;
  await client.people.add(newPerson('Tess Testcase', 'caregiver'));
  const desk = await client.organizations.add(newOrganization('Film library', 'department'));
  return { ...door, desk };
}

function unzipped(bytes: Buffer): Map<string, string> {
  const entries = readZipDirectory(memorySource(bytes));
  if (!Array.isArray(entries)) throw new Error('no archive');
  return new Map(
    entries.map(({ name, headerAt, packedBytes }) => {
      const from = headerAt + 30 + Buffer.byteLength(name);
      return [name, inflateRawSync(bytes.subarray(from, from + packedBytes)).toString('utf8')];
    }),
  );
}

test('a letter is drafted, changed by hand, and every step can be undone', async () => {
  const { client, desk } = await withDesk();
  const draft = await client.drafts.start({ kind: 'timelines-request', organizationId: desk.id });
  expect(draft.body).toContain('Dear Film library:');
  await client.drafts.change({ id: draft.id, set: { body: 'Dear all:\n\nJust this.' } });
  await client.history.undo({});
  expect((await client.drafts.list({}))[0]?.body).toBe(draft.body);
  await client.history.undo({});
  expect(await client.drafts.list({})).toEqual([]);
});

test('both printed forms carry the text as it was changed, under a name that says what it is', async () => {
  const { client, desk, ticket, folder } = await withDesk();
  const { id } = await client.drafts.start({ kind: 'timelines-request', organizationId: desk.id });
  const body = 'Dear all:\n\nÇa & <vů> “quoted” — ünïcode.\n\n1. One\n2. Two';
  await client.drafts.change({ id, set: { body, datedOn: partialDate('2026-05-20') } });
  expect(await client.drafts.fileName({ id, form: 'pdf' })).toBe(
    '2026-05-20 - Please send your timelines for second opinions - Film library.pdf',
  );
  await client.drafts.save({ id, form: 'pdf', ticket: ticket('letter.pdf') });
  await client.drafts.save({ id, form: 'docx', ticket: ticket('letter.docx') });
  const bytes = readFileSync(join(folder, 'letter.pdf'));
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const text = opened.pdf.text(0);
  opened.pdf.close();
  expect(text).toContain('Ça & <vů> “quoted” — ünïcode.');
  expect(text).toContain('May 20, 2026');
  for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang (en-US)', '/ParentTree', '/LBody'])
    expect(bytes.includes(mark), mark).toBe(true);
  const word = unzipped(readFileSync(join(folder, 'letter.docx')));
  expect([...word.keys()]).toContain('[Content_Types].xml');
  expect(word.get('word/document.xml')).toContain('Ça &amp; &lt;vů&gt; “quoted” — ünïcode.');
});

test('a letter that is sent becomes an entry, its records count as asked, and one undo takes all of it back', async () => {
  const { client, desk } = await withDesk();
  const record = await client.records.add(plainRecord);
  const request = await client.recordRequests.start({
    organizationId: desk.id,
    title: 'CT images',
    recordIds: [record.id],
  });
  const draft = await client.drafts.start({
    kind: 'records-request',
    organizationId: desk.id,
    requestId: request.id,
  });
  expect(draft.body).toContain(plainRecord.title);
  const at = partialDate('2026-05-20T10:40-07:00');
  const letter = await client.drafts.send({ id: draft.id, channel: 'fax', at });
  expect(letter).toMatchObject({ direction: 'out', channel: 'fax', at, body: draft.body });
  expect((await client.records.list({}))[0]?.status).toBe('requested');
  expect((await client.recordRequests.list({}))[0]).toMatchObject({
    askedAt: at,
    letterId: letter.id,
    followUps: [{ on: '2026-05-22', doneOn: null }],
  });
  await expect(client.drafts.send({ id: draft.id, channel: 'fax', at })).rejects.toMatchObject(
    refusal('draft.sent-already'),
  );
  await client.history.undo({});
  expect(await client.letters.list({})).toEqual([]);
  expect((await client.records.list({}))[0]?.status).toBe('known');
  expect((await client.recordRequests.list({}))[0]?.askedAt).toBe(null);
});

test('what came moves its record up, what is missing leaves it where it was', async () => {
  const { client, desk } = await withDesk();
  const [one, two] = [await client.records.add(plainRecord), await client.records.add(plainRecord)];
  const request = await client.recordRequests.start({
    organizationId: desk.id,
    title: 'Stay',
    recordIds: [one.id, two.id],
  });
  const at = partialDate('2026-05-01');
  await client.recordRequests.markAsked({ id: request.id, channel: 'call', at, referenceNo: 'R-1' });
  expect((await client.letters.list({}))[0]).toMatchObject({ channel: 'call', referenceNo: 'R-1' });
  await expect(
    client.recordRequests.markAsked({ id: request.id, channel: 'call', at, referenceNo: '' }),
  ).rejects.toMatchObject(refusal('request.asked-already'));
  const items = await client.requestItems.list({});
  const [first, second] = items;
  if (!first || !second) throw new Error('no items');
  await client.requestItems.mark({ id: first.id, state: 'came', cameOn: partialDate('2026-05-09') });
  await client.requestItems.mark({ id: second.id, state: 'missing', cameOn: null });
  expect((await client.records.list({})).map(({ status }) => status)).toEqual(['received', 'requested']);
});

const hmo = {
  payer: 'employer',
  medicare: null,
  funding: 'insured',
  state: 'CA',
  kind: 'hmo',
  regulator: 'dmhc',
  openSecondOpinions: false,
} as const;

test('a letter of the path starts the clock of its answer, and a grievance files the appeal that waits for it', async () => {
  const { client, desk } = await withDesk();
  await client.coverages.add({ ...emptyPlan, answers: hmo, isUrgent: true });
  const at = partialDate('2026-03-23T10:40-07:00');
  const send = async (kind: 'second-opinion-outside' | 'grievance' | 'thank-you') => {
    const draft = await client.drafts.start({ kind, organizationId: desk.id });
    return client.drafts.send({ id: draft.id, channel: 'hand-delivered', at });
  };
  const request = await send('second-opinion-outside');
  const waiting = await client.appeals.add({ ...emptyAppeal, level: 'grievance' });
  const grievance = await send('grievance');
  await send('thank-you');
  expect(await client.deadlines.list({})).toMatchObject([
    { topic: 'authorization-urgent', letterId: request.id, whose: 'theirs' },
  ]);
  expect(await client.appeals.list({})).toMatchObject([{ id: waiting.id, letterId: grievance.id }]);
});

test('a letter that is sent ticks its step of the way with its day, keeps what was noted there, and undo takes the tick back', async () => {
  const { client, desk } = await withDesk();
  await client.coverages.add({ ...emptyPlan, answers: hmo });
  await client.pathSteps.add({
    stepKey: 'ask-timelines',
    state: 'doing',
    doneOn: null,
    reason: '',
    note: 'Ask for Renato',
    letterId: null,
    documentId: null,
  });
  const at = partialDate('2026-03-23T10:40-07:00');
  const send = async (kind: 'second-opinion-inside' | 'timelines-request') => {
    const draft = await client.drafts.start({ kind, organizationId: desk.id });
    return client.drafts.send({ id: draft.id, channel: 'mail', at });
  };
  const asked = await send('timelines-request');
  const done = { state: 'done', doneOn: '2026-03-23' };
  expect(await client.pathSteps.list({})).toMatchObject([
    { stepKey: 'ask-timelines', note: 'Ask for Renato', letterId: asked.id, ...done },
  ]);
  const written = await send('second-opinion-inside');
  expect((await client.pathSteps.list({}))[1]).toMatchObject({
    stepKey: 'write-inside',
    letterId: written.id,
    ...done,
  });
  await client.history.undo({});
  expect(await client.pathSteps.list({})).toHaveLength(1);
});

test('a letter that asks a doctor to explain puts the questions that wait for them, with two weeks to answer', async () => {
  const { client } = await withDesk();
  const doctor = await client.people.add(newPerson('Dr. Ann Example', 'doctor'));
  const ask = { source: 'family', priority: 'high', position: 0, personId: doctor.id } as const;
  const about = await client.questions.add({ ...ask, text: 'Why the nodule?', axis: 'nodule' });
  await client.questions.add({ ...ask, text: 'Where do I park?', axis: '' });
  const draft = await client.drafts.start({ kind: 'explain-difference', personId: doctor.id });
  const at = partialDate('2026-05-04T09:00-07:00');
  const letter = await client.drafts.send({ id: draft.id, channel: 'mail', at });
  expect(await client.askings.list({})).toMatchObject([
    { questionId: about.id, personId: doctor.id, letterId: letter.id, askedOn: at, answerBy: '2026-05-18' },
  ]);
  await client.history.undo({});
  expect([...(await client.askings.list({})), ...(await client.deadlines.list({}))]).toEqual([]);
});
