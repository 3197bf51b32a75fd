// The scans of the corpus whose words are known: how many of them are read, beside the tesseract command on the same pictures.
import { startOcrEngine } from '../../main/case/text/ocr/engine.ts';
import { readPage } from '../../main/case/text/ocr/read-page.ts';
import { ocrTruths, wordsFound, type OcrTruth } from '../../scripts/testing/ocr-truth.ts';
import { row, type Row } from '../row.ts';
import { byTheCommand } from './the-command.ts';

/** `folder` holds the language data. Nothing where there is no corpus. */
export async function corpusWordRows(folder: string): Promise<Row[]> {
  const truths = await ocrTruths();
  if (truths.length === 0) return [];
  const engine = await startOcrEngine();
  let [ours, theirs, wanted]: [number, number | null, number] = [0, 0, 0];
  for (const truth of truths) {
    const { pdf, page, words } = truth;
    wanted += words.length;
    ours += wordsFound(readPage(engine, pdf, page).text, words);
    const seen = await read(truth, folder);
    theirs = seen === null || theirs === null ? null : theirs + wordsFound(seen, words);
    pdf.close();
  }
  const share = (found: number) => (100 * found) / wanted;
  return [
    row('OCR', `words found on ${truths.length} scans of the corpus, tesseract`, [
      share(ours),
      theirs === null ? null : share(theirs),
      '%',
    ]),
  ];
}

function read({ pdf, page, area }: OcrTruth, folder: string): Promise<string | null> {
  const dpi = Math.min(300, Math.sqrt(16_000_000 / area));
  const image = pdf.renderGrey(0, { widthPx: Math.round((page.widthPt / 72) * dpi) });
  return byTheCommand(image, { dpi, folder });
}
