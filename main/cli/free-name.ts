// A name beside what is there already: an earlier packet is never written over without a word.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `Name.pdf`, or `Name (2).pdf` where that is taken. */
export function freePath(folder: string, fileName: string): string {
  const [, stem = fileName, ending = ''] = /^(.*?)(\.[^.]+)?$/s.exec(fileName) ?? [];
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? fileName : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}
