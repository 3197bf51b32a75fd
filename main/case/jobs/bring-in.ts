// One file on its way into the case: hashed, read, put into the batch; then, as documents of their own, the files that lie inside it.
import { createHash } from 'node:crypto';
import { isLockReason, type FailReason } from '../../../shared/domain/intake.ts';
import { memorySource } from '../bytes.ts';
import type { ByteSource } from '../bytes.ts';
import { knownPasswords, lockReason } from '../intake/archive-password.ts';
import type { Found, FoundFile, Skipped } from '../intake/found.ts';
import { guessDate, guessTitle } from '../intake/guess.ts';
import { foundInside } from '../intake/inside.ts';
import { readIncoming } from '../intake/read-incoming.ts';
import type { InnerFile, IntakeResult } from '../intake/result.ts';
import { findBlob, hasBlobOfSize } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { imagingDocumentWith } from '../store/imaging.ts';
import { heldBytes, type Batch } from './import-batch.ts';
import type { Arrived } from './import-events.ts';
import { storeLarge } from './import-store.ts';

export type Tools = {
  db: Connection;
  batch: Batch;
  signal: AbortSignal;
  passwords: { asked: string[]; kept: string[] };
  passedOver: ReadonlyMap<string, FailReason>;
  reading(path: string): void;
  alive(): void;
};

/** Messages within messages, archives within those: deeper than this nobody has put a record. */
const maxDepth = 6;
const maxInside = 5_000;

type Nest = { depth: number; left: number };

export async function bringIn(
  file: Found,
  tools: Tools,
  nest: Nest = { depth: 0, left: maxInside },
): Promise<void> {
  tools.reading(file.path);
  tools.signal.throwIfAborted();
  const refuse = (reason: FailReason) =>
    tools.batch.refuse({ path: file.path, outcome: 'failed', reason, sha256: null });
  if ('skipped' in file) return refuseSkipped(file.path, file.skipped, tools.batch);
  const passed = tools.passedOver.get(file.path);
  if (passed !== undefined) return refuse(passed);
  const opened = file.open();
  if (!opened) return refuse(file.unreadable);
  try {
    const source = opened.sizeBytes <= heldBytes ? memorySource(opened.read(0, opened.sizeBytes)) : opened;
    const inner = await bringInBytes(file, source, tools);
    await bringInInner(file, inner, tools, nest);
  } finally {
    opened.close();
  }
}

export function refuseSkipped(path: string, reason: Skipped, batch: Batch): void {
  // What the computer wrote for itself (.DS_Store and the like) is nobody's paper.
  if (reason === 'system-file') return;
  batch.refuse({ path, outcome: isLockReason(reason) ? 'needs-password' : 'failed', reason, sha256: null });
}

export async function bringInInner(
  outer: FoundFile,
  inner: InnerFile[],
  tools: Tools,
  nest: Nest,
): Promise<void> {
  for (const found of foundInside(outer, inner, tools.passwords)) {
    nest.left--;
    const reason = nest.depth >= maxDepth ? 'archive-too-deep' : nest.left < 0 ? 'archive-too-large' : null;
    if (reason) return tools.batch.refuse({ path: found.path, outcome: 'failed', reason, sha256: null });
    nest.depth++;
    await bringIn(found, tools, nest);
    nest.depth--;
    // A mailbox of thousands is one file; stopping must be heard inside it too.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Gives the files that lie inside. One that is here already is not opened again: what lay in it came with it. */
async function bringInBytes(file: FoundFile, source: ByteSource, tools: Tools): Promise<InnerFile[]> {
  const { db, batch, signal } = tools;
  // A large file of a size that the case does not hold cannot be here already: it is hashed once, while it is stored.
  const isLarge = source.sizeBytes > heldBytes;
  const sha256 = isLarge && !hasBlobOfSize(db, source.sizeBytes) ? null : hashOf(source, tools);
  const known = sha256 === null ? 'new' : batch.hasSeen(sha256) ? 'live' : whatIsKnown(db, sha256);
  if (known === 'live') {
    batch.refuse({ path: file.path, outcome: 'duplicate', reason: 'already-here', sha256 });
    return insideAgain(file, source, tools);
  }
  const read = await readWith(file, source, tools);
  if (read.outcome === 'failed' || read.outcome === 'needs-password') {
    const hash = sha256 ?? hashOf(source, tools);
    batch.refuse({ path: file.path, outcome: read.outcome, reason: read.reason, sha256: hash });
    return [];
  }
  const document = read.outcome === 'document' ? read : null;
  const arrived = (hash: string) => arrivedOf(file, source.sizeBytes, hash, read);
  if (sha256 !== null && known === 'stored') batch.add(arrived(sha256), null);
  else if (sha256 !== null && !isLarge) batch.add(arrived(sha256), { sha256, source, read: document });
  else {
    const hash = storeLarge(db, { sha256, source, read: document }, () => {
      tools.alive();
      signal.throwIfAborted();
    });
    if (hash === null) {
      batch.refuse({ path: file.path, outcome: 'failed', reason: 'cannot-read', sha256: null });
      return [];
    }
    batch.add(arrived(hash), null);
  }
  return read.inner ?? [];
}

/** What lay in it came with it, but for what was locked: a password that was typed is tried on that. */
async function insideAgain(file: FoundFile, source: ByteSource, tools: Tools): Promise<InnerFile[]> {
  if (tools.passwords.asked.length === 0) return [];
  const read = await readWith(file, source, tools);
  return read.outcome === 'document' || read.outcome === 'kept' ? (read.inner ?? []) : [];
}

/** What the person typed comes first, then what opened other files of this case. */
async function readWith(file: FoundFile, source: ByteSource, tools: Tools): Promise<IntakeResult> {
  const { kept } = tools.passwords;
  const read = await readIncoming({
    name: file.fileName,
    source,
    passwords: knownPasswords(tools.passwords),
    signal: tools.signal,
    onPage: tools.alive,
  });
  if (read.outcome === 'needs-password') return { ...read, reason: lockReason(tools.passwords) };
  if (read.outcome === 'document' && read.password && !kept.includes(read.password))
    kept.unshift(read.password);
  return read;
}

export function hashOf(source: ByteSource, { signal, alive }: Tools): string {
  const step = 4 * 1024 * 1024;
  const hash = createHash('sha256');
  for (let offset = 0; offset < source.sizeBytes; offset += step) {
    signal.throwIfAborted();
    alive();
    hash.update(source.read(offset, step));
  }
  return hash.digest('hex');
}

/** `live`: a document shows these bytes. `stored`: they are here, but their document lies in the trash. */
export function whatIsKnown(db: Connection, sha256: string): 'live' | 'stored' | 'new' {
  if (findBlob(db, sha256)?.state !== 'kept') return 'new';
  const documents = db
    .prepare('SELECT 1 FROM document WHERE sha256 = ? AND deleted_at IS NULL LIMIT 1')
    .all(sha256);
  return documents.length > 0 || imagingDocumentWith(db, sha256) !== null ? 'live' : 'stored';
}

type Readable = Extract<IntakeResult, { outcome: 'document' | 'kept' }>;

function arrivedOf(file: FoundFile, sizeBytes: number, sha256: string, read: Readable): Arrived {
  const { path, fileName, outOf } = file;
  const isDocument = read.outcome === 'document';
  const clinical = isDocument ? read.clinical : undefined;
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
    serviceDate:
      clinical?.date?.slice(0, 10) ?? guessDate(fileName, isDocument ? (read.pages[0]?.text ?? '') : ''),
    ...(clinical ? { clinical, recordFields: { type: 'medical-history', formatReceived: '' } } : {}),
    source: outOf ? { kind: outOf.kind, outOf: outOf.name } : { kind: 'file', outOf: '' },
    passwords: [...(file.openedWith ?? []), ...(isDocument && read.password ? [read.password] : [])],
    members: null,
    besides: file.besides ?? null,
  };
}
