// A name beside what is there already: an earlier packet is never written over without a word.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { untakenPath } from '../case/save-file.ts';

/** `Name.pdf`, or `Name (2).pdf` where that is taken. */
export function freePath(folder: string, fileName: string): string {
  clearCutOff(folder, fileName.replace(/\.(pdf|zip)$/, ''));
  return untakenPath(folder, fileName);
}

/** What a run that was ended by force left unfinished under this name. The next run takes another name, so it would stay for good. */
function clearCutOff(folder: string, stem: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (name.startsWith(stem) && name.endsWith('.part'))
      rmSync(join(folder, name), { recursive: true, force: true });
}
