import { expect, test } from 'vitest';
import { memorySource } from '../bytes.ts';
import { openDocument } from '../pdf/read/document.ts';
import type { Span } from '../pdf/read/syntax/span.ts';
import { openPdf } from '../text/pdfium.ts';
import type { Block } from './block.ts';
import { paperPdf } from './paper.ts';

async function read(
  blocks: Iterable<Block>,
  { maxPages = 2_000, only }: { maxPages?: number; only?: number } = {},
) {
  const {
    bytes,
    pages: said,
    isWhole,
  } = await paperPdf(blocks, { title: 'A paper', lead: 'From a test', maxPages });
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const { pdf } = opened;
  const numbers = [...Array(pdf.pageCount).keys()];
  try {
    return {
      count: pdf.pageCount,
      said: said.map(({ text }) => text),
      isWhole,
      pages: numbers.slice(only ?? 0).map((at) => pdf.text(at)),
      sizes: numbers.slice(only ?? 0).map((at) => pdf.pageSize(at)),
    };
  } finally {
    pdf.close();
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

test('every kind of block is on the page as text that can be found, in any script', async () => {
  const { pages, said } = await read([
    { kind: 'heading', level: 1, text: 'Médicaments' },
    {
      kind: 'paragraph',
      text: [{ text: 'Dr. ' }, { text: 'Żółć', look: 'bold' }, { text: ' 日本語 Ελένη' }],
    },
    { kind: 'list', items: [{ text: 'first thing' }, { text: 'inner', level: 1, mark: '2.' }] },
    { kind: 'facts', rows: [{ label: 'From', text: 'someone@example.org' }] },
    { kind: 'table', head: ['Test', 'Value'], rows: [['Glucose', '5.4 mmol/L'], ['HbA1c']] },
    { kind: 'rule' },
    { kind: 'preformatted', text: 'Na    140\n\tK   4.1' },
  ]);
  const text = squeezed(pages.join(' '));
  for (const words of ['Médicaments', 'Dr. Żółć 日', 'Ελένη', 'first thing', '2. inner', 'someone@example.org', 'Glucose 5.4 mmol/L', 'HbA1c', 'Na 140', 'K 4.1'])
    expect(text).toContain(words); // prettier-ignore
  // Nobody reads the drawn pages again for their text, so what the paper says of itself must be what a reader finds.
  expect(said.map(squeezed)).toEqual(pages.map(squeezed));
});

test('nothing is lost where a text goes on over pages, and each page says where it stands', async () => {
  const words = Array.from({ length: 3_000 }, (_, at) => `word${at}`);
  const { pages } = await read([{ kind: 'paragraph', text: words.join(' ') }]);
  expect(pages.length).toBeGreaterThan(4);
  expect(pages[1]).toContain(`2 / ${pages.length}`);
  const found = new Set(squeezed(pages.join(' ')).split(' '));
  expect(words.filter((word) => !found.has(word))).toEqual([]);
});

test('a row higher than a page goes on over pages, and the head stands above each', async () => {
  const long = Array.from({ length: 2_500 }, (_, at) => `cell${at}`);
  const { pages } = await read([{ kind: 'table', head: ['Names', 'Notes'], rows: [['x', long.join(' ')]] }]);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.filter((page) => page.includes('Names')).length).toBe(pages.length);
  const found = new Set(squeezed(pages.join(' ')).split(' '));
  expect(long.filter((word) => !found.has(word))).toEqual([]);
});

test('a wide table turns its pages, and one that is wider still becomes lists', async () => {
  const row = (count: number) => Array.from({ length: count }, (_, at) => `Measurement-number-${at}`);
  const wide = await read([
    { kind: 'table', rows: [row(7)] },
    { kind: 'paragraph', text: 'after' },
  ]);
  expect(wide.sizes.map((size) => size.widthPt > size.heightPt)).toContain(true);
  expect(wide.sizes.at(-1)?.widthPt).toBeLessThan(wide.sizes.at(-1)?.heightPt ?? 0);
  const wider = await read([{ kind: 'table', head: row(30), rows: [row(30)] }]);
  expect(wider.sizes.every((size) => size.widthPt < size.heightPt)).toBe(true);
  for (const word of row(30)) expect(squeezed(wider.pages.join(' '))).toContain(word);
});

test('a row of more cells than a call can have arguments becomes a list, with or without a head', async () => {
  const cells = Array.from({ length: 200_000 }, (_, at) => (at % 20_000 === 0 ? `Cell ${at}` : ''));
  const { pages, isWhole } = await read([{ kind: 'table', rows: [cells] }], { maxPages: 50 });
  expect([isWhole, squeezed(pages.join(' '))]).toEqual([true, expect.stringContaining('Cell 180000')]);
});

test('a word as long as a book, an empty paper and a bare control character all give pages', async () => {
  const word = 'Nn'.repeat(100_000);
  const { pages } = await read([
    { kind: 'paragraph', text: word },
    { kind: 'preformatted', text: word },
    { kind: 'table', rows: [[word]] },
    { kind: 'paragraph', text: '\u0000\u202e\ud800' },
  ]);
  expect(pages.join('').match(/N/g)?.length).toBeGreaterThanOrEqual(300_000);
  expect((await read([])).pages.length).toBe(1);
});

test('a paper beyond its limit ends and says so', async () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => [`row ${at}`]);
  const { pages, isWhole } = await read([{ kind: 'table', rows }], { maxPages: 3 });
  expect(isWhole).toBe(false);
  expect(pages.length).toBe(4);
  expect(pages.at(-1)).toContain('very long');
});

test('a thousand pages take time in proportion, and the wish to stop is heard between them', async () => {
  const many = function* (): Generator<Block> {
    for (let at = 0; at < 12_000; at++) yield { kind: 'paragraph', text: `Paragraph ${at} ${'and more words '.repeat(24)}` };
  }; // prettier-ignore
  const { pages, count } = await read(many(), { only: -1 });
  expect(count).toBeGreaterThan(900);
  expect(pages.at(-1)).toContain('Paragraph 11999');
  const stopped = paperPdf(many(), { title: 'x', signal: AbortSignal.abort() }).then(() => 'finished');
  await expect(stopped).rejects.toThrow(/abort/i);
});

test('a paper is read aloud in its parts: title, headings, lists, tables with their heads, and nothing of the running heads', async () => {
  const cells = Array.from({ length: 90 }, (_, at) => [`Test ${at}`, `${at} mmol/L`]);
  const { bytes, pages } = await paperPdf(
    [
      { kind: 'heading', level: 1, text: 'Results' },
      { kind: 'paragraph', text: 'All of them.' },
      { kind: 'list', items: [{ text: 'first thing' }, { text: 'second thing' }] },
      { kind: 'facts', rows: [{ label: 'From', text: 'someone@example.org' }] },
      { kind: 'table', head: ['Test', 'Value'], rows: cells },
      { kind: 'preformatted', text: 'Na    140' },
    ],
    { title: 'A paper', language: 'es' },
  );
  const doc = openDocument(memorySource(bytes));
  const root = doc.dict(doc.catalog.get('StructTreeRoot'));
  expect(doc.string(doc.catalog.get('Lang'))?.toString()).toBe('es');
  const count = new Map<string, number>();
  const walk = (item: Span | undefined): void => {
    const node = doc.dict(item);
    const role = doc.name(node?.get('S'));
    if (!node || role === null) return;
    count.set(role, (count.get(role) ?? 0) + 1);
    for (const kid of doc.array(node.get('K')) ?? []) walk(kid);
  };
  for (const top of doc.array(root?.get('K')) ?? []) walk(top);
  // The table goes on over all pages but the last, its head on each.
  const parts = pages.length - 1;
  expect(parts).toBeGreaterThan(1);
  expect(Object.fromEntries(count)).toEqual({
    Document: 1, Sect: pages.length, H1: 1, H2: 1, P: 2, L: 1, LI: 2, Lbl: 2, LBody: 2,
    Table: 1 + parts, TR: 1 + parts + 90, TH: 1 + 2 * parts, TD: 1 + 180,
  }); // prettier-ignore
});

test('of a very long paper the later pages are one piece each, and every page is said', async () => {
  const { bytes, pages } = await paperPdf([{ kind: 'preformatted', text: 'line\n'.repeat(12_500) }], {
    title: 'Long',
  });
  expect(pages.length).toBeGreaterThan(201);
  const doc = openDocument(memorySource(bytes));
  const top = doc.dict(doc.array(doc.dict(doc.catalog.get('StructTreeRoot'))?.get('K'))?.[0]);
  const sections = doc.array(top?.get('K')) ?? [];
  expect(sections).toHaveLength(pages.length);
  const piecesOf = (section: Span | undefined): number =>
    doc.array(doc.dict(doc.array(doc.dict(section)?.get('K'))?.[0])?.get('K'))?.length ?? 0;
  expect(piecesOf(sections[1])).toBeGreaterThan(20);
  expect(piecesOf(sections.at(-1))).toBe(1);
});
