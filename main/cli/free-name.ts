// A name beside what is there already: an earlier packet is never written over without a word.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `Name.pdf`, or `Name (2).pdf` where that is taken. */
export function freePath(folder: string, fileName: string): string {
  const [, stem = fileName, ending = ''] = /^(.*?)(\.[^.]+)?$/s.exec(fileName) ?? [];
  clearCutOff(folder, stem);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? fileName : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}

/** What a run that was ended by force left unfinished under this name. The next run takes another name, so it would stay for good. */
function clearCutOff(folder: string, stem: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(stem) && name.endsWith('.part')) rmSync(join(folder, name), { force: true });
}
