// The case file was moved, replaced or deleted by another program while it is open: what the open connection still holds goes into
// a copy beside its place, before anything is lost with it.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyCase } from '../store/copy.ts';
import type { OpenCase } from '../store/open-case.ts';
import { minuteName } from './minute-name.ts';

/** Answers the copy's name. Throws what a copy throws: no room, no leave to write. */
export function keepMoved({ path, db, key }: OpenCase, now: number): string {
  const stem = `${basename(path, '.binder')}, ${minuteName(now)}, kept`;
  for (let again = 1; ; again += 1) {
    const name = `${stem}${again === 1 ? '' : ` (${again})`}.binder`;
    const place = join(dirname(path), name);
    if (existsSync(place)) continue;
    copyCase(db, key, place);
    return name;
  }
}
