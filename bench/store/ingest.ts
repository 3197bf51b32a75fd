// G4 and G5: bytes into the case file and back, through the import's own functions, against the bare binding with the same cipher.
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileSource, memorySource } from '../../main/case/bytes.ts';
import { filesPerBatch, heldBytes } from '../../main/case/jobs/import-batch.ts';
import { storeLarge, storeTogether } from '../../main/case/jobs/import-store.ts';
import type { Incoming } from '../../main/case/jobs/import-store.ts';
import { blobSource, chunkBytes, keepBlob } from '../../main/case/store/blobs.ts';
import type { Blob } from '../../main/case/store/blobs.ts';
import type { Connection } from '../../main/case/store/database.ts';
import { inTransaction } from '../../main/case/store/transaction.ts';
import { inTurns, isQuick, seededRandom } from '../measure.ts';
import type { Spent } from '../measure.ts';
import type { Row } from '../row.ts';
import { benchKey, openBare, openOurs } from './cases.ts';

const rounds = 3;
const files = isQuick ? 1_000 : 5_000;
const fileBytes = 200_000;
const largeBytes = isQuick ? 256 * 1024 * 1024 : 1024 * 1024 * 1024;

export async function ingestRows(folder: string): Promise<Row[]> {
  const inputs = writeInputs(folder);
  const path = (name: string) => join(folder, `${name}.db`);
  const many = await inTurns(rounds, {
    ours: () => intoOurs(path('ours'), (db) => storeMany(db, inputs.many)),
    bare: () => intoBare(path('bare'), benchKey, inputs.many),
    plain: () => intoBare(path('plain'), null, inputs.many),
  });
  const large = await inTurns(rounds, {
    ours: () => intoOurs(path('ours-large'), (db) => storeOne(db, inputs.large)),
    bare: () => intoBare(path('bare-large'), benchKey, [inputs.large]),
    plain: () => intoBare(path('plain-large'), null, [inputs.large]),
  });
  return [
    ...ingest(`${files.toLocaleString('en-US')} files of 200 KB`, files * fileBytes, many),
    ...ingest(`one file of ${Math.round(largeBytes / 2 ** 20)} MB`, largeBytes, large),
    ...(await readRows(path('ours-large'))),
  ];
}

function ingest(what: string, bytes: number, times: Record<'ours' | 'bare' | 'plain', Spent>): Row[] {
  const { ours, bare, plain } = times;
  const rate = ({ seconds }: Spent) => bytes / 1e6 / seconds;
  const cpu = ({ cpuSeconds }: Spent) => (cpuSeconds / bytes) * 1e9;
  return [
    {
      goal: 'G4 ≥ 0.85',
      what: `import of ${what}; binding, same cipher`,
      ours: rate(ours),
      peer: rate(bare),
      ratio: rate(ours) / rate(bare),
      unit: 'MB/s',
    },
    {
      goal: 'G4 ≤ 3.5',
      what: `processor time a GB for it; binding, no cipher`,
      ours: cpu(ours),
      peer: cpu(plain),
      ratio: cpu(ours) / cpu(plain),
      unit: 's',
    },
    {
      goal: 'G4',
      what: `the same; binding, same cipher`,
      ours: cpu(ours),
      peer: cpu(bare),
      ratio: cpu(ours) / cpu(bare),
      unit: 's',
    },
  ];
}

/** Noise, so that every chunk differs; the small files are pieces of it. */
function writeInputs(folder: string): { many: string[]; large: string } {
  const random = seededRandom(4);
  const noise = Buffer.alloc(32 * 1024 * 1024);
  for (let at = 0; at < noise.length; at += 4) noise.writeUInt32LE(random() * 2 ** 32, at);
  mkdirSync(join(folder, 'many'));
  const many = Array.from({ length: files }, (_, index) => {
    const from = Math.floor(random() * (noise.length - fileBytes));
    noise.writeUInt32LE(index, from);
    return write(join(folder, 'many', `${index}.bin`), fileBytes, () =>
      noise.subarray(from, from + fileBytes),
    );
  });
  const large = write(join(folder, 'large.bin'), largeBytes, (at) => {
    noise.writeUInt32LE(at / noise.length, 0);
    return noise.subarray(0, Math.min(noise.length, largeBytes - at));
  });
  return { many, large };
}

function write(path: string, sizeBytes: number, piece: (at: number) => Buffer): string {
  const fd = openSync(path, 'w');
  for (let at = 0; at < sizeBytes;) at += writeSync(fd, piece(at));
  closeSync(fd);
  return path;
}

/** Into an empty case: making one is not part of an import. */
function intoOurs(path: string, store: (db: Connection) => void): void {
  const template = join(dirname(path), 'empty.db');
  if (!existsSync(template)) openOurs(template).close();
  copyFileSync(template, path);
  const db = openOurs(path);
  store(db);
  db.close();
}

/** As the import does: read, hash, store in batches, then make each batch visible. */
function storeMany(db: Connection, paths: readonly string[]): void {
  let batch: Incoming[] = [];
  let weight = 0;
  const flush = (): void => {
    const stored = batch;
    storeTogether(db, stored);
    inTransaction(db, (tx) => {
      for (const { sha256 } of stored) keepBlob(tx, sha256);
    });
    batch = [];
    weight = 0;
  };
  for (const path of paths) {
    const bytes = readFileSync(path);
    batch.push({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      source: memorySource(bytes),
      read: null,
    });
    weight += bytes.length;
    if (weight >= heldBytes || batch.length >= filesPerBatch) flush();
  }
  flush();
}

function storeOne(db: Connection, path: string): void {
  const source = fileSource(path);
  const sha256 = storeLarge(db, { sha256: null, source, read: null }, () => undefined);
  if (sha256 === null) throw new Error('not stored');
  inTransaction(db, (tx) => keepBlob(tx, sha256));
  source.close();
}

/** The same chunks in the same table by one statement, committed after as many bytes. No hash, no rows beside it. */
function intoBare(path: string, key: typeof benchKey | null, inputs: readonly string[]): void {
  rmSync(path, { force: true });
  const db = openBare(path, { key });
  db.exec(
    'CREATE TABLE chunk (blob_id INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (blob_id, seq)) STRICT',
  );
  const insert = db.prepare('INSERT INTO chunk (blob_id, seq, bytes) VALUES (?, ?, ?)');
  let weight = 0;
  db.exec('BEGIN');
  for (const [blobId, input] of inputs.entries()) {
    const source = fileSource(input);
    for (let at = 0; at < source.sizeBytes; at += chunkBytes) {
      const bytes = source.read(at, chunkBytes);
      insert.run(blobId, at / chunkBytes, bytes);
      weight += bytes.length;
      if (weight < heldBytes) continue;
      db.exec('COMMIT; BEGIN');
      weight = 0;
    }
    source.close();
  }
  db.exec('COMMIT');
  db.close();
}

async function readRows(path: string): Promise<Row[]> {
  const times = await inTurns(rounds, {
    ours: () => {
      const db = openOurs(path);
      const blob = db.prepare('SELECT id, size_bytes AS sizeBytes FROM blob').get() as Blob;
      const source = blobSource(db, blob);
      for (let at = 0; at < source.sizeBytes; at += chunkBytes) source.read(at, chunkBytes);
      db.close();
    },
    bare: () => {
      const db = openBare(path, { key: benchKey });
      const read = db.prepare('SELECT bytes FROM chunk WHERE blob_id = 1 AND seq = ?').pluck();
      for (let seq = 0; seq * chunkBytes < largeBytes; seq++) read.get(seq);
      db.close();
    },
  });
  const rate = ({ seconds }: Spent) => largeBytes / 1e6 / seconds;
  return [
    {
      goal: 'G5 ≥ 0.9',
      what: 'reading it back; binding, same file',
      ours: rate(times.ours),
      peer: rate(times.bare),
      ratio: rate(times.ours) / rate(times.bare),
      unit: 'MB/s',
    },
  ];
}
