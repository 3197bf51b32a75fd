// Whether anything stands at the foot of a page, where a packet prints its number. Found once: the bytes of a page never change.
import type { Foot } from '../text/stamp-room.ts';
import type { ReadDb, Tx } from './transaction.ts';

/** By page, from 1; null for a page that was not looked at yet. */
export function feetOf(db: ReadDb, blobId: number): Map<number, Foot | null> {
  const rows = db.prepare('SELECT number, foot FROM page WHERE blob_id = ?').all(blobId) as {
    number: number;
    foot: Foot | null;
  }[];
  return new Map(rows.map(({ number, foot }) => [number, foot]));
}

export function saveFeet(tx: Tx, blobId: number, feet: ReadonlyMap<number, Foot>): void {
  const save = tx.prepare('UPDATE page SET foot = ? WHERE blob_id = ? AND number = ?');
  for (const [number, foot] of feet) save.run(foot, blobId, number);
}
