// What is whole in a damaged case file, saved into a new one that opens with the same passphrase. The damaged file stays as it is.
import Database from 'better-sqlite3';
import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SalvageReport } from '../../../../shared/contract/case-file.ts';
import { AppError, fail } from '../../../../shared/errors.ts';
import { discard, settle } from '../../save-file.ts';
import { keepTrail, noteEvent, trailSince } from '../audit.ts';
import type { StoredLine } from '../audit.ts';
import { checkCase } from '../check.ts';
import { openDatabase, problemOf, readFirstPage, unlock } from '../database.ts';
import type { Connection } from '../database.ts';
import { fitsFirstPage } from '../key.ts';
import type { RawKey } from '../key.ts';
import { takeLock } from '../lock-file.ts';
import { migrate, newestVersion, schemaVersion } from '../migrate.ts';
import { schemaParts } from '../schema-parts.ts';
import { inTransaction } from '../transaction.ts';
import { dropDamagedPapers, ensureCaseRow, fillInPages, mendReferences } from './put-right.ts';
import { copyReadable } from './readable-rows.ts';
import type { Cell } from './readable-rows.ts';
import { mendInCopy } from './sealed-pages.ts';
import type { Watch } from './sealed-pages.ts';

type SalvageCall = { path: string; key: RawKey; target: string; now: number; watch: Watch };

/**
 * Throws `case.start-damaged` when the first page is beyond mending, `case.file-exists` rather than replace, and what a
 * disk without room throws; then no file is left at `target`.
 */
export function salvageCase({ path, key, target, now, watch }: SalvageCall): SalvageReport {
  if (existsSync(target)) fail('case.file-exists');
  if (!existsSync(dirname(target))) fail('file.cannot-write');
  const lock = takeLock(path);
  const copy = `${target}.mended.part`;
  const part = `${target}.part`;
  try {
    for (const leftOver of [copy, part]) discard(leftOver);
    finishCutOffWork(path, key);
    const pages = mendInCopy({ path, key, copy, watch });
    const source = existsSync(copy) ? copy : path;
    if (!fitsFirstPage(key, readFirstPage(source))) fail('case.start-damaged');
    const lost = rescue({ source, part, key, now, watch });
    settle(part);
    renameSync(part, target);
    settle(dirname(target));
    return { pages, ...lost };
  } catch (error) {
    discard(part);
    throw problemOf(error);
  } finally {
    discard(copy);
    lock.release();
  }
}

/** Opens although SQLite would rather not, and reads only. */
function openDamaged(path: string, key: RawKey): Connection {
  const db = new Database(path, { fileMustExist: true });
  unlock(db, key);
  db.unsafeMode(true);
  // Lets a file be read that is shorter than it says.
  db.pragma('writable_schema = ON');
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

/** A journal beside the file belongs to a change that was cut off: reading takes it back, before pages are looked at one by one. */
function finishCutOffWork(path: string, key: RawKey): void {
  if (!existsSync(`${path}-journal`)) return;
  const db = openDamaged(path, key);
  try {
    // Damage where the list of tables stands is looked at page by page next.
    isReadable(db);
  } finally {
    db.close();
  }
}

/** Without the list of tables, SQLite finds none of them. */
function isReadable(db: Connection): boolean {
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch (error) {
    if (problemOf(error) instanceof AppError) return false;
    throw error;
  }
}

type Rescue = { source: string; part: string; key: RawKey; now: number; watch: Watch };
type Lost = Omit<SalvageReport, 'pages'>;

function rescue({ source, part, key, now, watch }: Rescue): Lost {
  const from = openDamaged(source, key);
  const to = openDatabase(part, key, { mustExist: false });
  try {
    const version = isReadable(from) ? schemaVersion(from) : 0;
    if (version === 0 || version > newestVersion) fail('case.start-damaged');
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF']) to.pragma(pragma);
    migrate(to, version);
    to.pragma('foreign_keys = OFF');
    const entries = copyTables(from, to);
    const documents = to.transaction(() => {
      const gone = dropDamagedPapers(to, watch);
      if (ensureCaseRow(to)) entries['case_file'] = 1;
      const dropped = mendReferences(to);
      if (dropped > 0) entries['other'] = dropped;
      fillInPages(to);
      return gone;
    })();
    to.pragma('foreign_keys = ON');
    const lost = { documents, entries };
    if (version >= trailSince) noteSalvage(to, now, lost);
    const check = checkCase(to);
    if (!check.ok) throw new Error(`what was saved is not whole: ${check.found.join(', ')}`);
    return { ...lost, kept: { documents: check.documents, pages: check.pages } };
  } finally {
    from.close();
    to.close();
  }
}

function noteSalvage(to: Connection, now: number, { documents, entries }: Omit<Lost, 'kept'>): void {
  const rows = Object.values(entries).reduce((sum, count) => sum + count, 0);
  inTransaction(to, (tx) =>
    noteEvent(tx, {
      at: now,
      what: 'file.salvaged',
      details: { documents: documents.length, entries: rows },
    }),
  );
}

const trail = 'audit';

/** How many rows of which table could not be read. */
function copyTables(from: Connection, to: Connection): Record<string, number> {
  const lost: Record<string, number> = {};
  for (const { name } of schemaParts(to).tables) {
    const count = to.transaction(() =>
      name === trail ? copyTrail(from, to) : copyReadable(from, to, name),
    )();
    if (count > 0) lost[name] = count;
  }
  return lost;
}

/** Lines are sealed to the one before: those after a gap could not be told from lines that somebody put in. */
function copyTrail(from: Connection, to: Connection): number {
  const lines: StoredLine[] = [];
  const lost = copyReadable(from, to, trail, ([id, at, who, what, details, seal]: Cell[]) =>
    lines.push({ id, at, who, what, details, seal } as StoredLine),
  );
  return (
    lost +
    keepTrail(
      to,
      lines.toSorted((a, b) => a.id - b.id),
    )
  );
}
