// The tesseract command on one picture, with the language data that lies in the folder.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GreyImage } from '../../main/case/text/pdfium/page.ts';

const run = promisify(execFile);

/** Null where the command is not on this machine. */
export async function byTheCommand(
  { width, height, grey }: GreyImage,
  { dpi, folder }: { dpi: number; folder: string },
): Promise<string | null> {
  const file = join(folder, 'picture.pgm');
  writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
  try {
    const options = ['--tessdata-dir', folder, '-l', 'eng', '--dpi', String(Math.round(dpi))];
    return (await run('tesseract', [file, '-', ...options], { maxBuffer: 1e8 })).stdout;
  } catch {
    return null;
  }
}
