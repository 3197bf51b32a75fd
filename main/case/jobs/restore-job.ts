// The files of an export, read and stored in a new case like any import. Their rows are brought in by the case process afterwards.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { z } from 'zod';
import { AppError, fail } from '../../../shared/errors.ts';
import type { RestoreProblem } from '../../../shared/contract/case-file.ts';
import { fileSource, memorySource } from '../bytes.ts';
import type { ByteSource } from '../bytes.ts';
import { caseFileName, ExportedCase, ExportedFile } from '../export/exported-case.ts';
import { readMember } from '../imaging/intake/member.ts';
import type { Member } from '../imaging/intake/member.ts';
import { readIncoming } from '../intake/read-incoming.ts';
import { findBlob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { connect } from './case-access.ts';
import { heldBytes } from './import-batch.ts';
import { storeLarge, storeTogether } from './import-store.ts';
import { storeSet } from './keep-sets.ts';
import type { CaseAccess, JobCall } from './messages.ts';

export type RestoreInput = { access: CaseAccess; dir: string };
/** What the bytes of a document are now. `keptReason` where they have no pages to show. */
export type RestoredDocument = {
  sha256: string;
  sizeBytes: number;
  pages: number;
  keptReason: string | null;
};
export type Restored = {
  whole: ExportedCase;
  documents: Record<string, RestoredDocument>;
  problems: RestoreProblem[];
};

type Tools = {
  db: Connection;
  dir: string;
  whole: ExportedCase;
  signal: AbortSignal;
  problems: RestoreProblem[];
};

/** Throws `export.not-found` for a folder that no export has made. What is missing or changed in it is listed, and the rest comes in. */
export async function restoreJob(
  { access, dir }: RestoreInput,
  { report, signal }: JobCall,
): Promise<Restored> {
  const whole = readExported(dir);
  const db = connect(access);
  const problems: RestoreProblem[] = [];
  const tools = { db, dir, whole, signal, problems };
  const documents: Restored['documents'] = {};
  try {
    const groups = filesByDocument(whole);
    for (const [at, [documentId, files]] of [...groups].entries()) {
      signal.throwIfAborted();
      report({ done: at, total: groups.size, what: basename(files[0]?.path ?? '') });
      const isSet = files.some(({ discPath }) => discPath !== undefined);
      const read = isSet ? readSet(tools, documentId, files) : await readOne(tools, files[0]);
      if (read) documents[documentId] = read;
    }
    return { whole, documents, problems };
  } finally {
    db.close();
  }
}

function readExported(dir: string): ExportedCase {
  const path = join(dir, caseFileName);
  if (!existsSync(path)) fail('export.not-found');
  try {
    return ExportedCase.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new AppError('export.not-found');
    throw error;
  }
}

function filesByDocument({ files }: ExportedCase): Map<string, ExportedFile[]> {
  const groups = new Map<string, ExportedFile[]>();
  for (const one of files) {
    const file = ExportedFile.safeParse(one);
    if (!file.success) continue;
    groups.set(file.data.documentId, [...(groups.get(file.data.documentId) ?? []), file.data]);
  }
  return groups;
}

/** Nothing outside of the folder is ever read, whatever the list says. */
function openIn({ dir, problems }: Tools, path: string): (ByteSource & { close(): void }) | null {
  const full = join(dir, ...path.split('/'));
  const isOutside = relative(dir, full).startsWith('..');
  if (isOutside || !existsSync(full)) {
    problems.push({ code: 'file-missing', name: path });
    return null;
  }
  try {
    return fileSource(full);
  } catch {
    // A folder of that name, or a file that may not be opened: to the person it is the same.
    problems.push({ code: 'file-unreadable', name: path });
    return null;
  }
}

const stepBytes = 4 * 1024 * 1024;

function hashOf(source: ByteSource, signal: AbortSignal): string {
  const hash = createHash('sha256');
  for (let offset = 0; offset < source.sizeBytes; offset += stepBytes) {
    signal.throwIfAborted();
    hash.update(source.read(offset, stepBytes));
  }
  return hash.digest('hex');
}

async function readOne(tools: Tools, file: ExportedFile | undefined): Promise<RestoredDocument | null> {
  if (!file) return null;
  const { db, whole, signal, problems } = tools;
  const opened = openIn(tools, file.path);
  if (!opened) return null;
  try {
    const sha256 = hashOf(opened, signal);
    if (sha256 !== file.sha256) problems.push({ code: 'file-changed', name: file.path });
    const read = await readIncoming({
      name: basename(file.path),
      source: opened,
      passwords: whole.filePasswords,
      signal,
    });
    const document = read.outcome === 'document' ? read : null;
    if (findBlob(db, sha256) === null) {
      if (opened.sizeBytes > heldBytes)
        storeLarge(db, { sha256, source: opened, read: document }, () => signal.throwIfAborted());
      else
        storeTogether(db, [
          { sha256, source: memorySource(opened.read(0, opened.sizeBytes)), read: document },
        ]);
    }
    const keptReason = document ? null : read.outcome === 'kept' ? read.reason : 'unknown-format';
    return { sha256, sizeBytes: opened.sizeBytes, pages: document?.pages.length ?? 0, keptReason };
  } finally {
    opened.close();
  }
}

/** A disc or a study: the files that are there make it up; one that is missing is listed. */
function readSet(tools: Tools, documentId: string, files: readonly ExportedFile[]): RestoredDocument | null {
  const members = files.flatMap((file) => readMemberOf(tools, file));
  if (members.length === 0) return null;
  const about = aboutSet(tools.whole, documentId);
  const gathering = { kind: about.kind, root: '', hasImages: true } as const;
  const sha256 = storeSet(gathering, members, about.leftOut, tools);
  const sizeBytes = members.reduce((sum, member) => sum + member.sizeBytes, 0);
  return { sha256, sizeBytes, pages: 0, keptReason: 'medical-images' };
}

const AboutSet = z.object({
  documentId: z.string(),
  kind: z.enum(['disc', 'files']),
  leftOut: z.array(z.object({ path: z.string(), reason: z.string() })),
});

function aboutSet({ imaging }: ExportedCase, documentId: string) {
  for (const one of imaging) {
    const about = AboutSet.safeParse(one);
    if (about.success && about.data.documentId === documentId) return about.data;
  }
  return { kind: 'disc', leftOut: [] } as const;
}

function readMemberOf(tools: Tools, file: ExportedFile): Member[] {
  const { db, signal, problems } = tools;
  const opened = openIn(tools, file.path);
  if (!opened) return [];
  try {
    const sha256 = hashOf(opened, signal);
    if (sha256 !== file.sha256) problems.push({ code: 'file-changed', name: file.path });
    const read = readMember(opened);
    if (findBlob(db, sha256) === null) {
      if (opened.sizeBytes > heldBytes)
        storeLarge(db, { sha256, source: opened, read: null }, () => signal.throwIfAborted());
      else
        storeTogether(db, [{ sha256, source: memorySource(opened.read(0, opened.sizeBytes)), read: null }]);
    }
    const path = file.discPath ?? file.path;
    return [
      {
        file: { path: file.path, fileName: basename(file.path) },
        path,
        sha256,
        sizeBytes: opened.sizeBytes,
        known: 'new',
        instance: read?.instance ?? null,
        references: read?.references ?? [],
        warnings: read?.warnings ?? [],
      },
    ];
  } finally {
    opened.close();
  }
}
