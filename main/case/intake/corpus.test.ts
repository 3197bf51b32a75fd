// Every file of the shared corpus, archives and hostile ones too: the outcome its manifest expects, and the pages other readers count.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir, corpusTable, type CorpusRow } from '../../../scripts/testing/corpus.ts';
import { reasonText } from '../../../shared/domain/intake.ts';
import { memorySource } from '../bytes.ts';
import { readIncoming } from './read-incoming.ts';
import type { IntakeResult } from './result.ts';
import { walk } from './walk.ts';

/** Exports of portals have a test of their own: clinical/corpus-truth.test.ts. */
const folders = /^(pdf|images|mislabeled|hostile|other|dicom|email|office)\//;
const rows = corpusTable('manifest.tsv').filter((row) => folders.test(row.path ?? ''));
const truth = new Map(corpusTable('pdf-truth.tsv').map((row) => [row.path, row]));
const pictures = new Map(corpusTable('image-truth.tsv').map((row) => [row.path, row]));

/** Their pages are compared with what other readers count. */
const isCounted = ({ path = '' }: CorpusRow) =>
  /^(pdf|images|mislabeled|hostile)\//.test(path) && !/\.(txt|html|svg|xml|zip|tar)$/.test(path);
/** Files that hold words: each must become pages that say them. */
const isWords = ({ path = '' }: CorpusRow) =>
  /^(email|office)\/|^(other|hostile|images)\/.*\.(txt|html)$/.test(path);

function passwordOf(row: CorpusRow): string[] {
  // Text in parentheses is a remark.
  const password = row.password ?? '';
  return password === '' || /^\(.*\)$/.test(password) ? [] : [password];
}

/** Pages as qpdf, poppler and MuPDF count them; any of them will do. */
function countedPages(path: string): string[] {
  const row = truth.get(path);
  if (row && !pictures.has(path))
    return [row.qpdf_pages, row.pdfinfo_pages, row.mutool_pages].map((count) => count ?? '');
  return [pictures.get(path)?.pages_or_frames || '1'];
}

function read(row: CorpusRow, passwords: string[] = []): Promise<IntakeResult> {
  const path = row.path ?? '';
  return readIncoming({
    name: path.split('/').at(-1) ?? '',
    source: memorySource(corpusBytes(path)),
    passwords,
  });
}

/** What the tests above read, for the one at the end. */
const firstPages = new Map<string, string>();

/** Known to differ, with why. */
const readersDisagree: Record<string, string> = {
  'pdf/unreadablemetadata.pdf': 'damaged: qpdf and MuPDF find no page either',
};

test('the corpus is here', () => {
  expect(rows.length > 0 || corpusDir() === null).toBe(true);
});

for (const row of rows.filter(isCounted)) {
  const { path = '', expected = '' } = row;
  test(`${path.slice(0, 80)} – ${expected}`, async () => {
    const result = await read(row);
    if (expected === 'encrypted-needs-password') {
      expect(result).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
      expectPages(await read(row, passwordOf(row)), path);
    } else if (expected === 'ok' && !(path in readersDisagree)) expectPages(result, path);
    // A clear reason, or what could be read with a warning.
    else if (result.outcome === 'document') expect(result.warnings.length).toBeGreaterThan(0);
    else expect(result.outcome).toBe('failed');
  });
}

function expectPages(result: IntakeResult, path: string): void {
  if (result.outcome !== 'document') throw new Error(JSON.stringify(result));
  expect(countedPages(path)).toContain(String(result.pages.length));
  expect(result.thumbnails).toHaveLength(1);
  firstPages.set(path, result.pages[0]?.text ?? '');
}

test.each(rows.filter((row) => isWords(row) && !isCounted(row)))(
  '$path becomes pages with its words',
  async (row) => {
    let result = await read(row);
    if (row.expected === 'encrypted-needs-password') {
      expect(result).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
      result = await read(row, passwordOf(row));
    }
    if (result.outcome !== 'document') throw new Error(JSON.stringify(result));
    const words = result.pages.map(({ text }) => text).join(' ');
    expect(words.length).toBeGreaterThan(20);
    expect(words).not.toMatch(/<script|javascript:|root:x:0/);
  },
);

test.each(rows.filter((row) => !isWords(row) && !isCounted(row)))(
  '$path ends as its manifest expects, with a reason where it is not shown',
  async (row) => {
    const result = await read(row);
    if (row.expected === 'ok') expect(['document', 'kept']).toContain(result.outcome);
    else if (result.outcome === 'document') expect(result.warnings.length).toBeGreaterThan(0);
    else expect(reasonText(result.reason, 'en')).not.toBe('');
    if (result.outcome === 'document')
      expect(result.pages.map(({ text }) => text).join(' ')).not.toMatch(/root:x:0|lollollol/);
  },
);

type Walked = Awaited<ReturnType<typeof walk>>[number];

/** Of an archive: each file's name with what becomes of it. */
async function inside(path: string): Promise<string[]> {
  const root = join(corpusDir() ?? '', path);
  return (await walk([root])).map((one: Walked) =>
    `${one.path.slice(root.length + 1)}${'skipped' in one ? ` – ${one.skipped}` : ''}`.trim(),
  );
}

test.runIf(corpusDir())('archives give what is in them, and what would do harm stays inside', async () => {
  const traversal = await inside('hostile/traversal.zip');
  expect(traversal).toContain('good/report.txt');
  expect(traversal.filter((name) => !name.includes(' – '))).toEqual(['good/report.txt']);
  expect(await inside('hostile/zipbomb-flat.zip')).toEqual(['– archive-too-large']);
  const portal = await inside('other/portal-download.zip');
  expect(portal.filter((name) => !name.includes(' – '))).toHaveLength(4);
  expect(portal.filter((name) => name.endsWith('system-file')).length).toBeGreaterThan(0);
  const names = rows.flatMap(({ path = '' }) => (path.startsWith('hostile/names/') ? [path.slice(8)] : []));
  expect((await inside('hostile/names.tar')).sort()).toEqual(names.sort());
});

test('the words that other readers find on the first page are found', () => {
  let [wanted, found] = [0, 0];
  for (const [path, text] of firstPages) {
    const words = (truth.get(path)?.page1_text_200 ?? '')
      .split(/\s+/)
      .filter((word) => /^\p{L}{4,}$/u.test(word));
    wanted += words.length;
    found += words.filter((word) => text.includes(word)).length;
  }
  expect(found).toBeGreaterThanOrEqual(Math.floor(wanted * 0.97));
});
