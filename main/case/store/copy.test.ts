import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { addChunk, dropBlob, keepBlob, startBlob } from './blobs.ts';
import { checkCase } from './check.ts';
import { copyCase } from './copy.ts';
import type { Connection } from './database.ts';
import { openCase } from './open-case.ts';
import { schemaParts } from './schema-parts.ts';
import { searchPages } from './search.ts';
import { insertRow } from './table.ts';
import { tables } from './tables.ts';
import { freshCase, passphrase, plainRecord, stampAt, tracked } from './testing.ts';
import { inTransaction } from './transaction.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function addBlob(db: Connection, word: string, pages: readonly string[] = []): string {
  const bytes = Buffer.from(`${word} `.repeat(50_000));
  const sha256 = hashOf(bytes);
  inTransaction(db, (tx) => {
    const blobId = startBlob(tx, { sha256, sizeBytes: bytes.length });
    for (let seq = 0; seq * 262_144 < bytes.length; seq++)
      addChunk(tx, { blobId, seq, bytes: bytes.subarray(seq * 262_144, (seq + 1) * 262_144) });
    keepBlob(tx, sha256);
    pages.forEach((text, index) =>
      tx
        .prepare('INSERT INTO page (blob_id, number, width_pt, height_pt, text) VALUES (?, ?, 612, 792.5, ?)')
        .run(blobId, index + 1, text),
    );
  });
  return sha256;
}

/** Everything that the tables hold, and the schema, as one text a table. */
function contents(db: Connection): Record<string, string> {
  const rows: Record<string, string> = {
    schema: JSON.stringify(
      db.prepare("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'page_text_%' ORDER BY name").all(),
    ),
  };
  for (const { name } of [...schemaParts(db).tables, { name: 'sqlite_sequence' }])
    rows[name] = JSON.stringify(db.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all());
  return rows;
}

async function caseWithBytes() {
  const made = await freshCase({ title: 'Copied' });
  const words = ['alpha', 'beta', 'gamma'];
  const hashes = words.map((word) => addBlob(made.db, word, [`about ${word}`, 'a second page']));
  return { made, hashes, target: join(dirname(made.path), 'Copy.binder') };
}

test('a copy holds the same rows, the same schema and a search index of its own', async () => {
  const { made, target } = await caseWithBytes();
  expect(copyCase(made.db, made.key, target)).toMatchObject({ ok: true, found: [] });
  const copy = tracked(await openCase(target, { passphrase }));
  expect(contents(copy.db)).toEqual(contents(made.db));
  expect(searchPages(copy.db, 'gamma', { limit: 10 })).toHaveLength(
    searchPages(made.db, 'gamma', { limit: 10 }).length,
  );
  expect(checkCase(copy.db)).toMatchObject({ ok: true });
});

test('what is written while the copy is made is in it whole, and nobody waits for it', async () => {
  const { made, target } = await caseWithBytes();
  const done: number[] = [];
  copyCase(made.db, made.key, target, (count, total) => {
    done.push(count / total);
    if (done.length !== 2) return;
    // In the middle of it: bytes go, others come in their place, and a record is written down.
    inTransaction(made.db, (tx) => dropBlob(tx, 3));
    addBlob(made.db, 'delta');
    addBlob(made.db, 'epsilon');
    inTransaction(made.db, (tx) => insertRow(tx, tables.record, plainRecord, stampAt()));
  });
  expect(done.length).toBeGreaterThan(3);
  const copy = tracked(await openCase(target, { passphrase }));
  expect(contents(copy.db)).toEqual(contents(made.db));
  expect(checkCase(copy.db)).toMatchObject({ ok: true, found: [] });
});
