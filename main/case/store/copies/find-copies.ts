// Files beside the open case that are versions of it with changes of their own. Looked at quickly: a page and a line of each.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FoundCopy } from '../../../../shared/domain/copies/copy-comparison.ts';
import { isCopyName } from '../../../../shared/domain/copies/copy-names.ts';
import { AppError, fail } from '../../../../shared/errors.ts';
import { trailSince } from '../audit.ts';
import { openDatabase, problemOf, readFirstPage, saltIn } from '../database.ts';
import type { Connection } from '../database.ts';
import { fitsFirstPage } from '../key.ts';
import type { RawKey } from '../key.ts';
import { newestVersion, schemaVersion } from '../migrate.ts';
import type { OpenCase } from '../open-case.ts';
import type { ReadDb } from '../transaction.ts';

type Mark = { id: number; seal: string; at: number; who: string };

/** With changes that the open case neither has nor was brought together with. */
export function findCopies({ path, key, db }: OpenCase): FoundCopy[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.binder') && name !== basename(path))
    .flatMap((name) => {
      const found = lookAt(join(folder, name), key, db);
      if (found === null) return [];
      // A file that cannot be read may be anything: then its name decides.
      const isSure = found.problem === null && !found.needsPassphrase;
      return isSure || isCopyName(basename(path), name) ? [{ name, ...found }] : [];
    });
}

/** The whole path of what `findCopies` names; anything else is refused. */
export function pathOfCopy(open: OpenCase, name: string): string {
  const found = findCopies(open).find((copy) => copy.name === name);
  return found ? join(dirname(open.path), name) : fail('copies.gone');
}

function lookAt(path: string, key: RawKey, ours: ReadDb): Omit<FoundCopy, 'name'> | null {
  const nothing = { changedAt: null, who: null, needsPassphrase: false, problem: null };
  try {
    const page = readFirstPage(path);
    if (!saltIn(page).equals(key.salt)) return { ...nothing, needsPassphrase: true };
    if (!fitsFirstPage(key, page)) fail('case.damaged');
    const mark = withCopy(path, key, lastChange);
    if (mark === null || isKnown(ours, mark)) return null;
    return { ...nothing, changedAt: mark.at, who: mark.who };
  } catch (error) {
    const known = problemOf(error);
    if (known instanceof AppError) return { ...nothing, problem: known.code };
    throw known;
  }
}

/** Opened to read only. Throws `copies.older` or `case.newer-version` for what another version of the app has written. */
export function withCopy<T>(path: string, key: RawKey, work: (copy: Connection) => T): T {
  const copy = openDatabase(path, key, { mustExist: true, readonly: true, busyMs: 1_000 });
  try {
    const version = schemaVersion(copy);
    if (version > newestVersion) fail('case.newer-version');
    if (version < trailSince || version < newestVersion) fail('copies.older');
    return work(copy);
  } finally {
    copy.close();
  }
}

/** The newest line that tells of a change; opening and copying change nothing. */
export function lastChange(copy: ReadDb): Mark | null {
  const line = copy
    .prepare("SELECT id, seal, at, who FROM audit WHERE what NOT LIKE 'file.%' ORDER BY id DESC LIMIT 1")
    .get() as Mark | undefined;
  return line ?? null;
}

/** Each line is sealed with all before it: where ours has the copy's newest, it has everything of the copy. */
function isKnown(ours: ReadDb, { id, seal }: Mark): boolean {
  if (ours.prepare('SELECT 1 FROM audit WHERE id = ? AND seal = ?').get(id, seal) !== undefined) return true;
  const merged = ours.prepare("SELECT details FROM audit WHERE what = 'file.copy-merged'").pluck().all();
  return (merged as string[]).some((details) => details.includes(seal));
}
