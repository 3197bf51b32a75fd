// Every PDF, picture, misnamed and hostile file of the shared corpus: the outcome its manifest expects, and the pages other readers count.
import { expect, test } from 'vitest';
import { corpusBytes, corpusDir, corpusTable, type CorpusRow } from '../../../scripts/testing/corpus.ts';
import { memorySource } from '../bytes.ts';
import { readIncoming } from './read-incoming.ts';
import type { IntakeResult } from './result.ts';

const folders = /^(pdf|images|mislabeled|hostile|other|ccda|dicom|email|fhir|office)\//;
const rows = corpusTable('manifest.tsv').filter((row) => folders.test(row.path ?? ''));
const truth = new Map(corpusTable('pdf-truth.tsv').map((row) => [row.path, row]));
const pictures = new Map(corpusTable('image-truth.tsv').map((row) => [row.path, row]));

/** Formats that are only kept for now, by the first folder of their path. */
const keptFolders =
  /^(ccda|dicom|email|fhir|office|other)\/|\.(heic|avif|txt|html|svg|xml)$|^hostile\/.*\.zip$/;

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
  'pdf/bug1782186.pdf': 'PDFium does not open this kind of lock even with its password',
};

test('the corpus is here', () => {
  expect(rows.length > 0 || corpusDir() === null).toBe(true);
});

for (const row of rows.filter(({ path = '' }) => !keptFolders.test(path))) {
  const { path = '', expected = '' } = row;
  test(`${path.slice(0, 80)} – ${expected}`, async () => {
    const result = await read(row);
    if (expected === 'encrypted-needs-password') {
      expect(result).toMatchObject({ outcome: 'needs-password', reason: 'needs-password' });
      const opened = await read(row, passwordOf(row));
      if (path in readersDisagree)
        expect(opened).toMatchObject({ outcome: 'needs-password', reason: 'wrong-password' });
      else expectPages(opened, path);
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

test.each(rows.filter(({ path = '' }) => keptFolders.test(path)))(
  '$path is kept whole or refused, with a reason',
  async (row) => {
    const result = await read(row);
    expect(['kept', 'failed']).toContain(result.outcome);
  },
);

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
