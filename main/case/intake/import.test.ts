import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finish, openDoor } from '../handlers/testing.ts';
import { plainRecord } from '../store/testing.ts';
import { asPhonesDo } from '../../../scripts/testing/heic-fixture.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { firstFreeObject, pdfFixture, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';

const twoPages = (seed: number) => pdfFixture(wordyPages(2, seed));
const ask = { recordId: null, passwords: [] };

test('a folder with good, doubled, empty and unknown files: each gets its line, the good ones their records', async () => {
  const { client, session, folder } = await openDoor();
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  writeFileSync(join(papers, '2026-03-12 Blood test.pdf'), twoPages(1));
  writeFileSync(join(papers, 'copy.pdf'), twoPages(1));
  writeFileSync(join(papers, 'empty.pdf'), '');
  writeFileSync(join(papers, 'odd.xyz'), Buffer.from([0, 1, 2, 255, 254, 0, 7, 0]));
  const { items } = await finish(client.documents.import({ ...ask, tickets: [session.ticketFor(papers)] }));
  expect(Object.fromEntries(items.map(({ path, outcome }) => [path, outcome]))).toEqual({
    'papers/2026-03-12 Blood test.pdf': 'imported',
    'papers/copy.pdf': 'duplicate',
    'papers/empty.pdf': 'failed',
    'papers/odd.xyz': 'kept',
  });
  const [first, twin] = items;
  expect(twin?.recordId).toBe(first?.recordId);
  const record = (await client.records.list({})).find(({ id }) => id === first?.recordId);
  expect(record).toMatchObject({ title: 'Blood test', serviceDate: '2026-03-12', status: 'received' });
});

test('a PDF inside a PDF comes in as a document of its own and says where it lay, and who gave it', async () => {
  const { client, fileTicket } = await openDoor();
  const cover = [{ lines: ['Cover letter'] }];
  const inside = Buffer.from(twoPages(5)).toString('latin1');
  const first = firstFreeObject(cover);
  const outer = pdfFixture(cover, {
    catalog: `/Names<</EmbeddedFiles<</Names[(x) ${first} 0 R]>>>>`,
    objects: [
      `<</Type/Filespec/F(../CT report.pdf)/EF<</F ${first + 1} 0 R>>>>`,
      `<</Length ${inside.length}>>stream\n${inside}\nendstream`,
    ],
  });
  const given = { givenBy: 'Radiology desk', givenOn: '2026-03' as never };
  const tickets = [fileTicket('outer.pdf', outer)];
  const { items } = await finish(client.documents.import({ ...ask, ...given, tickets }));
  expect(items.map(({ path, outcome, pages }) => [path, outcome, pages])).toEqual([
    ['outer.pdf', 'imported', 1],
    ['outer.pdf/CT report.pdf', 'imported', 2],
  ]);
  expect((await client.documents.list({})).map(({ source }) => source)).toEqual([
    { path: 'outer.pdf', kind: 'file', outOf: '', ...given },
    { path: 'outer.pdf/CT report.pdf', kind: 'document', outOf: 'outer.pdf', ...given },
  ]);
});

test('the password of one file opens the next one, in this import and in a later one', async () => {
  const { client, fileTicket } = await openDoor();
  const locked = async (seed: number) => {
    const document = await PDFDocument.load(twoPages(seed));
    document.encrypt({ userPassword: 'geheim', ownerPassword: 'owner' });
    return document.save();
  };
  const [a, b] = [await locked(1), await locked(2)];
  const outcomes = async (tickets: string[], passwords: string[]) =>
    (await finish(client.documents.import({ ...ask, tickets, passwords }))).items.map(
      ({ outcome }) => outcome,
    );
  expect(await outcomes([fileTicket('a.pdf', a)], [])).toEqual(['needs-password']);
  expect(await outcomes([fileTicket('a.pdf', a)], ['geheim'])).toEqual(['imported']);
  expect(await outcomes([fileTicket('b.pdf', b)], [])).toEqual(['imported']);
});

test('a locked archive in an e-mail is asked for once, and the next one opens by itself', async () => {
  const { client, fileTicket } = await openDoor();
  const mail = (seed: number) => {
    const lock = { way: 'aes', password: 'geheim' } as const;
    const zip = zipFixture(
      ['a', 'b'].map((name, at) => ({ name: `${name}.pdf`, content: twoPages(seed + at), lock })),
    );
    return [
      'From: clinic@example.org\nSubject: Results\nMIME-Version: 1.0',
      'Content-Type: application/zip; name="results.zip"\nContent-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="results.zip"\n\n${Buffer.from(zip).toString('base64')}\n`,
    ].join('\n');
  };
  const told = async (tickets: string[], passwords: string[]) => {
    const { items, locked } = await finish(client.documents.import({ ...ask, tickets, passwords }));
    return { lines: items.map(({ path, outcome }) => `${path}: ${outcome}`), locked };
  };
  const first = await told([fileTicket('first.eml', mail(1))], []);
  expect(first.lines).toEqual(['first.eml: imported', 'first.eml/results.zip: needs-password']);
  expect((await told(first.locked, ['geheim'])).lines).toEqual([
    'first.eml: duplicate',
    'first.eml/results.zip/a.pdf: imported',
    'first.eml/results.zip/b.pdf: imported',
  ]);
  expect((await told([fileTicket('next.eml', mail(9))], [])).lines).toEqual([
    'next.eml: imported',
    'next.eml/results.zip/a.pdf: imported',
    'next.eml/results.zip/b.pdf: imported',
  ]);
});

test('two files that differ and look the same both come in', async () => {
  const { client, fileTicket } = await openDoor();
  const tickets = [
    fileTicket('a.heic', asPhonesDo),
    fileTicket('b.heic', Buffer.concat([asPhonesDo, Buffer.from('free')])),
  ];
  const { items } = await finish(client.documents.import({ ...ask, tickets }));
  expect(items.map(({ outcome, pages }) => [outcome, pages])).toEqual([
    ['imported', 1],
    ['imported', 1],
  ]);
});

test('a file for a record joins it and moves its status up; undo takes all of it back', async () => {
  const { client, fileTicket } = await openDoor();
  const { id } = await client.records.add({ ...plainRecord, status: 'requested' });
  await finish(
    client.documents.import({
      ...ask,
      recordId: id,
      tickets: [fileTicket('a.pdf', twoPages(1)), fileTicket('b.pdf', twoPages(2))],
    }),
  );
  expect(await client.documents.list({})).toHaveLength(2);
  expect((await client.records.list({}))[0]?.status).toBe('received');
  await client.history.undo({});
  expect(await client.documents.list({})).toEqual([]);
  expect((await client.records.list({}))[0]?.status).toBe('requested');
});

test('a file that proves a letter belongs to it, and makes no record', async () => {
  const { client, fileTicket } = await openDoor();
  const letter = await client.letters.add({
    direction: 'out',
    channel: 'hand-delivered',
    at: '2026-03-05' as never,
    personId: null,
    organizationId: null,
    withWhom: '',
    subject: 'Request',
    body: '',
    referenceNo: '',
    caseNo: '',
    promise: '',
    promisedBy: null,
    replyToId: null,
    minutes: null,
    isPrivate: false,
  });
  await finish(
    client.documents.import({
      ...ask,
      letterId: letter.id,
      tickets: [fileTicket('stamped.pdf', twoPages(1))],
    }),
  );
  expect(await client.records.list({})).toEqual([]);
  expect((await client.documents.list({}))[0]).toMatchObject({
    letterId: letter.id,
    recordId: null,
    pages: 2,
  });
});

test('what is here already is added again after its document went to the trash', async () => {
  const { client, fileTicket } = await openDoor();
  const bytes = twoPages(1);
  const [one] = (await finish(client.documents.import({ ...ask, tickets: [fileTicket('a.pdf', bytes)] })))
    .items;
  if (one?.recordId) await client.records.remove({ id: one.recordId });
  const [again] = (await finish(client.documents.import({ ...ask, tickets: [fileTicket('a.pdf', bytes)] })))
    .items;
  expect(again).toMatchObject({ outcome: 'imported', pages: 2 });
  expect(await client.documents.list({})).toHaveLength(1);
});

test('two imports begun at once both arrive whole', async () => {
  const { client, fileTicket } = await openDoor();
  const many = (name: string, seed: number) =>
    Array.from({ length: 6 }, (_, at) => fileTicket(`${name}${at}.pdf`, twoPages(seed + at)));
  const [first, second] = await Promise.all([
    finish(client.documents.import({ ...ask, tickets: many('a', 10) })),
    finish(client.documents.import({ ...ask, tickets: many('b', 20) })),
  ]);
  expect([...first.items, ...second.items].map(({ outcome }) => outcome)).toEqual(Array(12).fill('imported'));
  expect((await finish(client.caseFile.check({}))).found).toEqual([]);
});

test('a stopped import keeps every file that was read before', async () => {
  const { client, session, folder, fileTicket } = await openDoor();
  const papers = join(folder, 'many');
  mkdirSync(papers);
  for (let seed = 1; seed <= 200; seed += 1) writeFileSync(join(papers, `${seed}.pdf`), twoPages(seed));
  let read = 0;
  for await (const event of await client.documents.import({ ...ask, tickets: [session.ticketFor(papers)] })) {
    if (!('progress' in event)) continue;
    read = event.progress.done;
    if (read >= 5) break;
  }
  expect(read).toBeLessThan(200);
  // Imports run one after the other: when this one is done, the stopped one has come to its end.
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('last.pdf', twoPages(0))] }));
  const kept = await client.documents.list({});
  expect(kept.length).toBeGreaterThan(read);
  expect(kept.length).toBeLessThan(200);
});

test('pages, words and pictures of what came in can be asked for; beyond the last page there is a sentence', async () => {
  const { client, fileTicket } = await openDoor();
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('a.pdf', twoPages(1))] }));
  const documentId = (await client.documents.list({}))[0]?.id ?? ('' as never);
  expect(await client.documents.pages({ documentId })).toHaveLength(2);
  const image = await client.documents.pageImage({ documentId, page: 2, widthPx: 300 });
  expect(image.size).toBeGreaterThan(200);
  expect((await client.documents.thumbnail({ documentId, page: 2 })).type).toMatch(/^image\//);
  expect((await client.documents.pageWords({ documentId, page: 1 })).length).toBeGreaterThan(5);
  await expect(client.documents.pageImage({ documentId, page: 3, widthPx: 300 })).rejects.toMatchObject({
    data: { code: 'page.not-found', details: { page: 3, pages: 2 } },
  });
});
