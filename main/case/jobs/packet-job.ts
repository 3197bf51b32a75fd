// A packet's bytes: documents read from the case file, pages of ours drawn, all of it written beside its target and renamed last.
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import type { PartLimits } from '../../../shared/domain/packet/parts.ts';
import type { PacketReport } from '../../../shared/domain/packet.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';
import { fail } from '../../../shared/errors.ts';
import { chosenSeries } from '../imaging/export-set.ts';
import { buildPacket } from '../packet/build-packet.ts';
import type { BuildInput } from '../packet/build-packet.ts';
import { exportPacket } from '../packet/export/export-packet.ts';
import type { Along } from '../packet/export/export-packet.ts';
import { withPrepared, writePacketFile } from '../packet/write-packet.ts';
import { blobSource, findBlob, isSoundBlob, saveSound } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { hasImagingSet } from '../store/imaging.ts';
import { inTransaction } from '../store/transaction.ts';
import { connect } from './case-access.ts';
import { usedFeet } from './look-at-feet.ts';
import { saidAtTimes } from '../packet/said-at-times.ts';
import { shownBlob } from './held-documents.ts';
import type { CaseAccess, JobCall } from './messages.ts';
import { readWords } from './read-words.ts';

export type AlongFile = { documentId: string; sha256: string; fileName: string; sizeBytes: number };

/** `hashes`: document id → SHA-256 of its bytes. `madeAt` in milliseconds. */
export type PacketJobInput = {
  access: CaseAccess;
  plan: PacketPlan;
  facts: PacketFacts;
  hashes: Record<string, string>;
  target: string;
  madeAt: number;
  /** `nowhere`: put together to be weighed, and not written. */
  into: 'pdf' | 'folder' | 'zip' | 'nowhere';
  limits: PartLimits;
  password: string | null;
  along: AlongFile[];
};

export async function packetJob(input: PacketJobInput, call: JobCall): Promise<PacketReport> {
  const db = connect(input.access);
  try {
    const sound = new Set<number>();
    const made = await writtenPacket(db, input, {
      ...(await buildInput(db, input, call)),
      ...soundness(db, input, sound),
    });
    if (sound.size > 0 && !db.readonly) inTransaction(db, (tx) => saveSound(tx, sound));
    return made;
  } finally {
    db.close();
  }
}

async function buildInput(
  db: Connection,
  { plan, facts, hashes, madeAt }: PacketJobInput,
  { report, signal }: JobCall,
): Promise<BuildInput> {
  const blobOf = (documentId: string) => shownBlob(db, hashes[documentId] ?? '');
  const looked = saidAtTimes((page) => report({ done: page, total: plan.pages, what: 'feet' }), signal);
  const { redactions } = facts.packet;
  return {
    usedFeet: await usedFeet(db, { plan, redactions, blobOf, looked }),
    plan,
    facts,
    openDocument: (documentId) => ({ source: blobSource(db, blobOf(documentId)) }),
    wordsOf: readWords(db, (documentId) => blobOf(documentId).id),
    madeAt,
    signal,
    report: ({ done, total, what = 'pages' }) => report({ done, total, what }),
  };
}

/** Documents with nothing to mend are looked into once; the next packet copies them as they are. */
function soundness(
  db: Connection,
  { hashes }: PacketJobInput,
  found: Set<number>,
): Pick<BuildInput, 'isSound' | 'foundSound'> {
  const idOf = (documentId: string) => shownBlob(db, hashes[documentId] ?? '').id;
  return {
    isSound: (documentId) => isSoundBlob(db, idOf(documentId)),
    foundSound: (documentId) => void (isSoundBlob(db, idOf(documentId)) || found.add(idOf(documentId))),
  };
}

async function writtenPacket(
  db: Connection,
  { hashes, target, into, limits, password, along }: PacketJobInput,
  input: BuildInput,
): Promise<PacketReport> {
  const isLimited = limits.pages !== null || limits.bytes !== null;
  if (into === 'nowhere') return weighed(input);
  const locked = password === null ? {} : { protect: { password } };
  if (into === 'pdf' && !isLimited) return writePacketFile(target, { ...input, ...locked });
  const bytes = [...Object.values(hashes), ...along.map(({ sha256 }) => sha256)];
  // Several files have one place: a folder, locked or not as the one file would have been.
  return exportPacket(into === 'pdf' ? target.replace(/\.pdf$/i, '') : target, {
    ...input,
    ...(into === 'pdf' ? locked : {}),
    limits,
    into: into === 'pdf' ? 'folder' : into,
    zipPassword: into === 'zip' ? password : null,
    along: () => filesBeside(db, along),
    expectedBytes: bytes.reduce((sum, sha256) => sum + (findBlob(db, sha256)?.sizeBytes ?? 0), 0),
  });
}

/** The packet as it would be, with every byte let go. */
async function weighed(input: BuildInput): Promise<PacketReport> {
  const { report } = await withPrepared(input, (prepared) =>
    buildPacket({ ...input, ...prepared, sink: { write: () => undefined } }),
  );
  return report;
}

function isImagingSet(db: Connection, sha256: string): boolean {
  const blob = findBlob(db, sha256);
  return blob !== null && hasImagingSet(db, blob.id);
}

function* filesBeside(db: Connection, files: readonly AlongFile[]): Generator<Along> {
  const names = new Set<string>();
  const sets = files.filter(({ sha256 }) => isImagingSet(db, sha256));
  // Studies get one fresh DICOMDIR over all of them, at the top, where every viewer looks for it.
  const choices = sets.map(({ documentId }) => ({ documentId: documentId as DocumentId, seriesIds: null }));
  if (choices.length > 0) yield* chosenSeries(db, choices);
  for (const { sha256, fileName, sizeBytes } of files) {
    if (sets.some((set) => set.sha256 === sha256)) continue;
    const blob = findBlob(db, sha256) ?? fail('thing.not-found');
    const plain = fileName.replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ').replace(/^\.+|[. ]+$/g, '') || 'file';
    let path = `Files/${plain}`;
    for (let at = 2; names.has(path.toLowerCase()); at++) path = `Files/${at} ${plain}`;
    names.add(path.toLowerCase());
    yield { path, sizeBytes, source: blobSource(db, blob) };
  }
}
