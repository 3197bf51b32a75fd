// What the corpus says should be read on its scans, and how much of it was. First pages only.
import { memorySource } from '../../main/case/bytes.ts';
import { readIncoming } from '../../main/case/intake/read-incoming.ts';
import type { WaitingPage } from '../../main/case/store/ocr.ts';
import { openPdf, type PdfDocument } from '../../main/case/text/pdfium.ts';
import { corpusBytes, corpusTable } from './corpus.ts';

export type OcrTruth = {
  path: string;
  words: string[];
  isEasy: boolean;
  /** Square inches of its page: what reading it costs grows with them. */
  area: number;
  pdf: PdfDocument;
  page: WaitingPage;
};

/** As they are compared: small letters, and no signs. */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Gold text in a file beside it, or phrases with remarks around them. */
function wordsIn(cell: string): string[] {
  const [, file] = /^see (\S+)/.exec(cell) ?? [];
  if (file !== undefined) return plainWords(Buffer.from(corpusBytes(file)).toString('utf8'));
  return plainWords(cell.replace(/ ; handwritten.*$/, '').replace(/^(?:page 1|printed): /, ''));
}

async function opened({ path = '', expected_ease: ease = '', ...rest }: Record<string, string>): Promise<OcrTruth> {
  const bytes = corpusBytes(path);
  const read = await readIncoming({ name: path, source: memorySource(bytes) });
  if (read.outcome !== 'document') throw new Error('not a document');
  const pdf = await openPdf(memorySource(read.rendition ?? bytes));
  if (!pdf.ok) throw new Error(pdf.why);
  const { widthPt, heightPt } = pdf.pdf.pageSize(0);
  return {
    path,
    words: wordsIn(Object.values(rest)[0] ?? ''),
    isEasy: ease.startsWith('high'),
    area: (widthPt / 72) * (heightPt / 72),
    pdf: pdf.pdf,
    page: { id: 1, sha256: '', number: 1, widthPt, heightPt },
  };
} // prettier-ignore

/** Smallest pages first. */
export async function ocrTruths(): Promise<OcrTruth[]> {
  const truths: OcrTruth[] = [];
  for (const row of corpusTable('ocr-truth.tsv')) truths.push(await opened(row));
  return truths.sort((a, b) => a.area - b.area);
}

/** How many of the words wanted were read, each as often as it is wanted. */
export function wordsFound(text: string, wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of plainWords(text)) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of wanted) {
    const count = left.get(word) ?? 0;
    if (count > 0) found++;
    left.set(word, count - 1);
  }
  return found;
}
