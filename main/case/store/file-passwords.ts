// Passwords that opened files of this case, newest first. They are tried, never shown, and no undo brings a forgotten one back.
import type { ReadDb, Tx } from './transaction.ts';

/** A file is tried with so many at most: each takes a key derivation. */
const mostTried = 20;

export function listFilePasswords(db: ReadDb): string[] {
  return db
    .prepare('SELECT password FROM file_password ORDER BY used_at DESC, rowid DESC LIMIT ?')
    .pluck()
    .all(mostTried) as string[];
}

export function saveFilePassword(
  tx: Tx,
  { password, fileName, now }: { password: string; fileName: string; now: number },
): void {
  tx.prepare(
    `INSERT INTO file_password (password, file_name, used_at) VALUES (?, ?, ?)
     ON CONFLICT (password) DO UPDATE SET used_at = excluded.used_at, file_name = excluded.file_name`,
  ).run(password, fileName, now);
}
