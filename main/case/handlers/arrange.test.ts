import { expect, test } from 'vitest';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { saveOcr, waitingPages } from '../store/ocr.ts';
import { inTransaction } from '../store/transaction.ts';
import { finish, openDoor } from './testing.ts';

const lab = (at: string) => ['Sierra Laboratories', 'LABORATORY REPORT', at, 'Glucose 95 mg/dL'];

async function scanOf(pages: string[][]) {
  const door = await openDoor();
  const ticket = door.fileTicket('scan 12.pdf', pdfFixture(pages.map((lines) => ({ lines }))));
  await finish(
    door.client.documents.import({
      tickets: [ticket],
      recordId: null,
      passwords: [],
      givenBy: '',
      givenOn: null,
    }),
  );
  const [scan] = await door.client.documents.list({});
  if (!scan) throw new Error('not brought in');
  return { ...door, scan };
}

test(
  'one scan becomes its papers, each with its text, and the scan is kept out of sight until undone',
  { timeout: 60_000 },
  async () => {
    const { client, scan } = await scanOf([
      lab('Page 1 of 2'),
      lab('Page 2 of 2'),
      ['North Imaging', 'Radiology Report', 'A quiet pancreas'],
    ]);
    expect(
      (await client.documents.suggestBreaks({ documentId: scan.id })).breaks.map(({ page }) => page),
    ).toEqual([3]);

    const page = (number: number, turn: 0 | 90 = 0) => ({ documentId: scan.id, page: number, turn });
    const piece = { recordId: scan.recordId, title: 'Labs', serviceDate: null, pages: [page(2), page(1)] };
    const other = { recordId: null, title: 'Radiology', serviceDate: null, pages: [page(3, 90)] };
    await finish(client.documents.arrange({ pieces: [piece, other], setAside: [scan.id] }));

    const made = await client.documents.list({});
    expect(made.map(({ fileName, pages }) => [fileName, pages])).toEqual([
      ['Labs.pdf', 2],
      ['Radiology.pdf', 1],
    ]);
    const [labs, radiology] = made;
    if (!labs || !radiology) throw new Error('not made');
    expect(labs.recordId).toBe(scan.recordId);
    expect(labs.madeOf?.map((from) => from.page)).toEqual([2, 1]);
    expect(await client.documents.pages({ documentId: radiology.id })).toMatchObject([
      { widthPt: 792, heightPt: 612 },
    ]);
    const words = await client.documents.pageWords({ documentId: labs.id, page: 1 });
    expect(words.map(({ text }) => text).join(' ')).toContain('Page 2 of 2');
    const hits = (await client.search.run({ text: 'quiet pancreas', limit: 10 })).filter(
      ({ noun }) => noun === 'page',
    );
    expect(hits.map(({ documentId, page: at }) => [documentId, at])).toEqual([[radiology.id, 1]]);
    expect((await client.documents.originals({})).map(({ id }) => id)).toEqual([scan.id]);

    await client.history.undo({});
    expect((await client.documents.list({})).map(({ id }) => id)).toEqual([scan.id]);
    expect(await client.records.list({})).toHaveLength(1);
    await client.history.redo({});
    expect(await client.documents.list({})).toHaveLength(2);
  },
);

test(
  'two files become one document of the first one’s record; both are kept, and undo parts them again',
  { timeout: 60_000 },
  async () => {
    const { client, fileTicket, scan } = await scanOf([['Page one of the report']]);
    const add = (name: string, text: string) =>
      finish(
        client.documents.import({
          tickets: [fileTicket(name, pdfFixture([{ lines: [text] }]))],
          recordId: null,
          passwords: [],
        }),
      );
    await add('scan 13.pdf', 'Page two of the report');
    await add('scan 14.pdf', 'Page three of the report');
    const [, second, third] = await client.documents.list({});
    if (!second?.recordId || !third?.recordId) throw new Error('not brought in');
    // Somebody noted where its paper lies: that record holds more than the file.
    const item = await client.physicalItems.add({
      label: 'P-1',
      kind: 'paper',
      title: 'Third page',
      count: 1,
      location: 'desk',
      loanedTo: '',
      trackingNo: '',
      sentOn: null,
      returnBy: null,
      returnedOn: null,
      mayBeKept: false,
      readable: true,
      password: '',
      notes: '',
    });
    await client.itemLinks.add({ itemId: item.id, recordId: third.recordId });

    const all = [scan, second, third];
    const pages = all.map(({ id }) => ({ documentId: id, page: 1, turn: 0 as const }));
    const piece = { recordId: scan.recordId, title: 'The report', serviceDate: null, pages };
    await finish(client.documents.arrange({ pieces: [piece], setAside: all.map(({ id }) => id) }));
    const [made, ...others] = await client.documents.list({});
    expect(others).toEqual([]);
    expect(made).toMatchObject({ fileName: 'The report.pdf', pages: 3, recordId: scan.recordId });
    expect((await client.documents.originals({})).map(({ recordId }) => recordId)).toEqual(
      all.map(() => scan.recordId),
    );
    expect((await client.records.list({})).map(({ id }) => id)).toEqual([scan.recordId, third.recordId]);

    await client.history.undo({});
    expect((await client.documents.list({})).map(({ recordId }) => recordId)).toEqual(
      all.map(({ recordId }) => recordId),
    );
    expect(await client.records.list({})).toHaveLength(3);
  },
);

test('words that were read from a picture go along with a turned page', { timeout: 60_000 }, async () => {
  const { client, session, scan } = await scanOf([[]]);
  const [waiting] = session.read((db) => waitingPages(db, 1));
  const region = { x: 100, y: 200, width: 50, height: 10 };
  const words = [{ text: 'Tumor', region, confidence: 90 }];
  const ocr = { confidence: 90, turn: 0 as const, language: 'eng', words };
  inTransaction(session.requireOpen().db, (tx) =>
    saveOcr(tx, { pageId: waiting?.id ?? 0, state: 'read', text: 'Tumor', ocr }),
  );
  const pages = [{ documentId: scan.id, page: 1, turn: 90 as const }];
  const piece = { recordId: null, title: 'Turned', serviceDate: null, pages };
  const { documents } = await finish(client.documents.arrange({ pieces: [piece], setAside: [scan.id] }));
  const [made] = documents;
  if (!made) throw new Error('not made');
  const [word] = await client.documents.pageWords({ documentId: made.id, page: 1 });
  expect(word?.text).toBe('Tumor');
  expect(word?.region.x).toBeCloseTo(792 - 200 - 10, 0);
  expect(word?.region.height).toBeCloseTo(50, 0);
  expect(await client.documents.findWords({ documentId: made.id, text: 'tumor' })).toEqual([
    { page: 1, count: 1 },
  ]);
  expect(session.read((db) => waitingPages(db, 5))).toEqual([]);
});
