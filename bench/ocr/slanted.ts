// Pages laid aslant on the scanner: how many of their words are read, beside the tesseract command on the same pictures.
import type { OcrEngine } from '../../main/case/text/ocr/engine.ts';
import { readScan } from '../../main/case/text/ocr/read-scan.ts';
import type { GreyImage } from '../../main/case/text/pdfium/page.ts';
import { levelled } from '../../main/case/text/slant.ts';
import { wordsFound } from '../../scripts/testing/ocr-truth.ts';
import { row, type Row } from '../row.ts';

const slants = [1, 3, 6, 10];
const dpi = 300;

type Page = { image: GreyImage; words: string[] };
/** Null where the command is not on this machine. */
type Command = (image: GreyImage) => Promise<string | null>;

export async function slantedRows(
  pages: readonly Page[],
  engine: OcrEngine,
  command: Command,
): Promise<Row[]> {
  const wanted = pages.reduce((sum, { words }) => sum + words.length, 0);
  const rows: Row[] = [];
  for (const degrees of slants) {
    let [ours, theirs]: [number, number | null] = [0, 0];
    for (const { image, words } of pages) {
      const aslant = levelled(image, -degrees);
      const seen = readScan(engine, aslant, dpi).words.map(({ text }) => text);
      ours += wordsFound(seen.join(' '), words);
      const read = await command(aslant);
      theirs = read === null || theirs === null ? null : theirs + wordsFound(read, words);
    }
    const share = (found: number) => (100 * found) / wanted;
    rows.push(
      row('OCR', `words found on pages ${degrees} degrees aslant, tesseract`, [
        share(ours),
        theirs === null ? null : share(theirs),
        '%',
      ]),
    );
  }
  return rows;
}
