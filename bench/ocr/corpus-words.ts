// The scans of the corpus whose words are known: how many of them are read, beside the tesseract command on the same pictures.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { startOcrEngine } from '../../main/case/text/ocr/engine.ts';
import { readPage } from '../../main/case/text/ocr/read-page.ts';
import { ocrTruths, wordsFound, type OcrTruth } from '../../scripts/testing/ocr-truth.ts';
import { row, type Row } from '../row.ts';

const run = promisify(execFile);

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
    const read = await byTheCommand(truth, folder);
    theirs = read === null || theirs === null ? null : theirs + wordsFound(read, words);
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

/** Null where the command is not on this machine. */
async function byTheCommand({ pdf, page, area }: OcrTruth, folder: string): Promise<string | null> {
  const dpi = Math.min(300, Math.sqrt(16_000_000 / area));
  const { width, height, grey } = pdf.renderGrey(0, { widthPx: Math.round((page.widthPt / 72) * dpi) });
  const file = join(folder, 'corpus.pgm');
  writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
  try {
    const options = ['--tessdata-dir', folder, '-l', 'eng', '--dpi', String(Math.round(dpi))];
    return (await run('tesseract', [file, '-', ...options], { maxBuffer: 1e8 })).stdout;
  } catch {
    return null;
  }
}
