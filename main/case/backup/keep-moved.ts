// The case file was moved, replaced or deleted by another program while it is open: what the open connection still holds goes into
// a copy beside its place, before anything is lost with it.
import { basename, dirname } from 'node:path';
import { untakenPath } from '../save-file.ts';
import { copyCase } from '../store/copy.ts';
import type { OpenCase } from '../store/open-case.ts';
import { minuteName } from './minute-name.ts';

/** Answers the copy's name. Throws what a copy throws: no room, no leave to write. */
export function keepMoved({ path, db, key }: OpenCase, now: number): string {
  const place = untakenPath(dirname(path), `${basename(path, '.binder')}, ${minuteName(now)}, kept.binder`);
  copyCase(db, key, place);
  return basename(place);
}
