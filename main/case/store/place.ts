// Whether the place of a case file lets it be worked on. Nothing is written to find out.
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The file itself, and its folder: every change needs a journal beside it. */
export function mayBeWritten(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A journal or log beside the file holds what the file has not. */
export function hasWorkCutOff(path: string): boolean {
  return ['-journal', '-wal'].some(
    (ending) => (statSync(`${path}${ending}`, { throwIfNoEntry: false })?.size ?? 0) > 0,
  );
}
