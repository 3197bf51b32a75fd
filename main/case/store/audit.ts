// What happened to the case: who did what and when, in lines that are only ever added. Each is sealed together with the one before it.
import { createHash } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import type { ReadDb, Tx } from './transaction.ts';

export type StoredLine = { id: number; at: number; who: string; what: string; details: string; seal: string };

/** The schema version that brought the trail: older files, which are copied before they are brought up to date, have none. */
export const trailSince = 10;

export type AuditDetails = Readonly<Record<string, string | number>>;

function sealOf(before: string, { at, who, what, details }: Omit<StoredLine, 'id' | 'seal'>): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, who, what, details]))
    .digest('hex');
}

/** The account and computer as the system names them: they stay inside the encrypted file. */
export function whoIsHere(): string {
  const name = (() => {
    try {
      return userInfo().username;
    } catch {
      // Accounts without an entry in the system's list have no name.
      return '';
    }
  })();
  return [name, hostname()].filter(Boolean).join(' · ');
}

/** When the newest line was written, by the clock of that moment; null where there is none. */
export function lastLineAt(db: ReadDb): number | null {
  const at = db.prepare('SELECT at FROM audit ORDER BY id DESC LIMIT 1').pluck().get();
  return typeof at === 'number' ? at : null;
}

/** Adds a line in the transaction that does what it tells of. `details` hold counts and names of the app's own, no content. */
export function noteEvent(tx: Tx, event: { at: number; what: string; details?: AuditDetails }): void {
  const before = tx.prepare('SELECT seal FROM audit ORDER BY id DESC LIMIT 1').pluck().get() as
    string | undefined;
  const line = {
    at: event.at,
    who: whoIsHere(),
    what: event.what,
    details: JSON.stringify(event.details ?? {}),
  };
  tx.prepare('INSERT INTO audit (at, who, what, details, seal) VALUES (?, ?, ?, ?, ?)').run(
    line.at,
    line.who,
    line.what,
    line.details,
    sealOf(before ?? '', line),
  );
}

/** Newest first; `before` is the id of the last line that was shown, or null. */
export function listEvents(
  db: ReadDb,
  { before, limit }: { before: number | null; limit: number },
): AuditLine[] {
  const rows = db
    .prepare('SELECT id, at, who, what, details FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?')
    .all(before ?? Number.MAX_SAFE_INTEGER, limit) as StoredLine[];
  return rows.map(({ details, ...line }) => ({ ...line, details: JSON.parse(details) as AuditDetails }));
}

/** True when every line is as it was written and none is missing from between. */
export function isTrailWhole(db: ReadDb): boolean {
  let before = '';
  let expected = 1;
  for (const line of db.prepare('SELECT * FROM audit ORDER BY id').iterate() as Iterable<StoredLine>) {
    if (line.id !== expected || line.seal !== sealOf(before, line)) return false;
    before = line.seal;
    expected += 1;
  }
  return true;
}

/** Writes lines as they were, up to the first that does not follow from the one before. Answers how many were left out. */
export function keepTrail(db: ReadDb, lines: readonly StoredLine[]): number {
  const write = db.prepare(
    'INSERT INTO audit (id, at, who, what, details, seal) VALUES (@id, @at, @who, @what, @details, @seal)',
  );
  let before = '';
  for (const [index, line] of lines.entries()) {
    if (line.id !== index + 1 || line.seal !== sealOf(before, line)) return lines.length - index;
    write.run(line);
    before = line.seal;
  }
  return 0;
}
