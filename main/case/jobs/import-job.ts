// An import from the worker's side: walk, hash, read, store as incoming, and tell the keeper batch by batch.
import { createHash } from 'node:crypto';
import { memorySource } from '../bytes.ts';
import type { ByteSource } from '../bytes.ts';
import { guessDate, guessTitle } from '../intake/guess.ts';
import { readIncoming } from '../intake/read-incoming.ts';
import type { IntakeResult } from '../intake/result.ts';
import { walk } from '../intake/walk.ts';
import type { Found } from '../intake/walk.ts';
import { findBlob, hasBlobOfSize, sweepIncoming } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { connect } from './case-access.ts';
import type { Arrived, ImportEvent, NotStored } from './import-events.ts';
import { storeLarge, storeTogether, weightOf } from './import-store.ts';
import type { Incoming } from './import-store.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `from` and `to` count files in walking order: where an import goes on after a file that ended its worker. */
export type ImportInput = {
  access: CaseAccess;
  paths: string[];
  passwords: string[];
  from: number;
  to?: number;
};

/** Up to here a file is read once and held; above, it is read from its disk as needed. */
const heldBytes = 16 * 1024 * 1024;
const filesPerBatch = 64;
/** A batch of slow files is stored at the latest after this: it then shows in the list, and stopping loses no more than that. */
const longestBatchMs = 1_500;

export async function importJob(input: ImportInput, call: JobCall): Promise<Record<string, never>> {
  const db = connect(input.access);
  try {
    // Imports run one at a time, so whatever is incoming now was left by a worker that ended early.
    inTransaction(db, (tx) => sweepIncoming(tx));
    const found = await walk(input.paths);
    call.event({ kind: 'counted', total: found.length } satisfies ImportEvent);
    const last = Math.min(found.length, input.to ?? found.length);
    const batch = startBatch(db, call);
    for (let index = input.from; index < last; index++) {
      const file = found[index];
      if (!file) break;
      if (call.signal.aborted) break;
      call.event({ kind: 'reading', index, path: file.path } satisfies ImportEvent);
      if (!(await wasBroughtIn(file, { db, batch, call, passwords: input.passwords }))) break;
      batch.step(index + 1);
      // Only a thread that comes to rest hears that it should stop.
      await new Promise((resolve) => setImmediate(resolve));
    }
    batch.flush();
    call.signal.throwIfAborted();
    return {};
  } finally {
    db.close();
  }
}

/** False where it was stopped in the middle of a file: the files before it are still stored. */
async function wasBroughtIn(file: Found, tools: Tools): Promise<boolean> {
  try {
    await bringIn(file, tools);
    return true;
  } catch (error) {
    if (!tools.call.signal.aborted) throw error;
    return false;
  }
}

type Batch = ReturnType<typeof startBatch>;

function startBatch(db: Connection, call: JobCall) {
  const seen = new Set<string>();
  let files: Incoming[] = [];
  let arrived: Arrived[] = [];
  let notStored: NotStored[] = [];
  let order: string[] = [];
  let weight = 0;
  let next = 0;
  let begunAt = performance.now();
  const flush = (): void => {
    if (files.length > 0) storeTogether(db, files);
    if (arrived.length + notStored.length > 0)
      call.event({ kind: 'batch', arrived, notStored, next, order } satisfies ImportEvent);
    [files, arrived, notStored, order, weight] = [[], [], [], [], 0];
    begunAt = performance.now();
  };
  return {
    flush,
    /** A twin in this very import: its record exists by the time the keeper reads the message about the second one. */
    hasSeen: (sha256: string) => seen.has(sha256),
    refuse(one: NotStored): void {
      notStored.push(one);
      order.push(one.path);
    },
    /** `incoming` is null where the bytes lie in the file already. */
    add(one: Arrived, incoming: Incoming | null): void {
      arrived.push(one);
      order.push(one.path);
      seen.add(one.sha256);
      if (!incoming) return;
      files.push(incoming);
      weight += weightOf(incoming);
    },
    step(index: number): void {
      next = index;
      const isFull = weight >= heldBytes || arrived.length + notStored.length >= filesPerBatch;
      if (isFull || performance.now() - begunAt >= longestBatchMs) flush();
    },
  };
}

type Tools = { db: Connection; batch: Batch; call: JobCall; passwords: string[] };

async function bringIn(file: Found, tools: Tools): Promise<void> {
  if ('skipped' in file) {
    // What the computer wrote for itself (.DS_Store and the like) is nobody's paper.
    if (file.skipped === 'system-file') return;
    tools.batch.refuse({ path: file.path, outcome: 'failed', reason: file.skipped, sha256: null });
    return;
  }
  const opened = file.open();
  if (!opened) {
    tools.batch.refuse({ path: file.path, outcome: 'failed', reason: file.unreadable, sha256: null });
    return;
  }
  try {
    const source = opened.sizeBytes <= heldBytes ? memorySource(opened.read(0, opened.sizeBytes)) : opened;
    await bringInBytes(file, source, tools);
  } finally {
    opened.close();
  }
}

async function bringInBytes(
  file: { path: string; fileName: string },
  source: ByteSource,
  tools: Tools,
): Promise<void> {
  const { db, batch, call, passwords } = tools;
  // A large file of a size that the case does not hold cannot be here already: it is hashed once, while it is stored.
  const isLarge = source.sizeBytes > heldBytes;
  const sha256 = isLarge && !hasBlobOfSize(db, source.sizeBytes) ? null : hashOf(source, call.signal);
  const known = sha256 === null ? 'new' : batch.hasSeen(sha256) ? 'live' : whatIsKnown(db, sha256);
  if (known === 'live') {
    batch.refuse({ path: file.path, outcome: 'duplicate', reason: 'already-here', sha256 });
    return;
  }
  const read = await readIncoming({ name: file.fileName, source, passwords, signal: call.signal });
  if (read.outcome === 'failed' || read.outcome === 'needs-password') {
    const hash = sha256 ?? hashOf(source, call.signal);
    batch.refuse({ path: file.path, outcome: read.outcome, reason: read.reason, sha256: hash });
    return;
  }
  const document = read.outcome === 'document' ? read : null;
  const arrived = (hash: string) => arrivedOf(file, source.sizeBytes, hash, read);
  if (sha256 !== null && known === 'stored') batch.add(arrived(sha256), null);
  else if (sha256 !== null && !isLarge) batch.add(arrived(sha256), { sha256, source, read: document });
  else {
    const hash = storeLarge(db, { sha256, source, read: document }, () => call.signal.throwIfAborted());
    if (hash === null)
      batch.refuse({ path: file.path, outcome: 'failed', reason: 'cannot-read', sha256: null });
    else batch.add(arrived(hash), null);
  }
}

function hashOf(source: ByteSource, signal: AbortSignal): string {
  const step = 4 * 1024 * 1024;
  const hash = createHash('sha256');
  for (let offset = 0; offset < source.sizeBytes; offset += step) {
    signal.throwIfAborted();
    hash.update(source.read(offset, step));
  }
  return hash.digest('hex');
}

/** `live`: a document shows these bytes. `stored`: they are here, but their document lies in the trash. */
function whatIsKnown(db: Connection, sha256: string): 'live' | 'stored' | 'new' {
  if (findBlob(db, sha256)?.state !== 'kept') return 'new';
  const documents = db
    .prepare('SELECT 1 FROM document WHERE sha256 = ? AND deleted_at IS NULL LIMIT 1')
    .all(sha256);
  return documents.length > 0 ? 'live' : 'stored';
}

type Readable = Extract<IntakeResult, { outcome: 'document' | 'kept' }>;

function arrivedOf(
  { path, fileName }: { path: string; fileName: string },
  sizeBytes: number,
  sha256: string,
  read: Readable,
): Arrived {
  const isDocument = read.outcome === 'document';
  return {
    path,
    fileName,
    sizeBytes,
    sha256,
    mediaType: read.mediaType,
    pages: isDocument ? read.pages.length : 0,
    keptReason: isDocument ? null : read.reason,
    warnings: isDocument ? read.warnings : [],
    title: guessTitle(fileName, isDocument ? read.title : null),
    serviceDate: guessDate(fileName, isDocument ? (read.pages[0]?.text ?? '') : ''),
  };
}
