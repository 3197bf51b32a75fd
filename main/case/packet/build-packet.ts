// From a plan to the finished PDF: our pages drawn, the documents' pages copied, everything numbered, linked and counted again.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { bookmarksOf } from '../../../shared/domain/packet/contents.ts';
import type { Bookmark } from '../../../shared/domain/packet/contents.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { words } from '../../../shared/domain/packet/words.ts';
import type { PlannedLine } from '../../../shared/domain/packet/outline.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { refusalOf } from '../../../shared/domain/packet-plan.ts';
import type { PacketEntry, PacketReport } from '../../../shared/domain/packet.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type { ByteSink, ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { assemblePdf } from '../pdf/assemble.ts';
import type { Assembly, AssemblyEntry, AssemblyInput, OutlineItem } from '../pdf/assembly.ts';
import { asSaveProblem, discard, settle } from '../save-file.ts';
import { packetFileName } from './file-name.ts';
import type { MadePdf } from './make-pages.ts';
import { makePages } from './make-pages.ts';
import { SourcePool } from './source-pool.ts';

export type BuildInput = {
  plan: PacketPlan;
  facts: PacketFacts;
  /** The PDF of a document, without a lock. Called when its bytes are needed, and again if they are needed later. */
  openDocument(documentId: string): { source: ByteSource };
  /** The instant written into the file, in milliseconds. The same input gives the same bytes. */
  madeAt: number;
  signal: AbortSignal;
  /** Counted in pages. */
  report(progress: { done: number; total: number }): void;
};

/** Streams the packet to `sink`. Throws `record.wrong-patient`, `packet.empty`, `packet.unreadable-document` or `packet.pages-differ`. */
export async function buildPacket({
  sink,
  ...input
}: BuildInput & { sink: ByteSink }): Promise<PacketReport> {
  const { plan, facts, signal, report } = input;
  const refusal = refusalOf(plan);
  if (refusal) throw new AppError(refusal.code, refusal.details);
  signal.throwIfAborted();
  const made = await makePages(facts, plan);
  try {
    const assembly = await assemblePdf(assemblyOf(input, made), sink, { signal, report });
    return reportOf(plan, facts, assembly);
  } catch (error) {
    throw withTitle(error, plan);
  }
}

function assemblyOf({ plan, facts, openDocument, madeAt }: BuildInput, made: MadePdf): AssemblyInput {
  const { caseFile, packet } = facts;
  const own = memorySource(made.bytes);
  const pool = new SourcePool((documentId) => openDocument(documentId).source);
  return {
    entries: plan.outline.map((line) =>
      line.documentId === null
        ? ownEntry(line, own, made)
        : documentEntry(line, pool.sourceOf(line.documentId)),
    ),
    outline: bookmarksOf(plan.outline).map(outlineItem),
    links: made.links,
    stamp: words.pageOf,
    ...(caseFile.isSample ? { stampFooter: words.sampleFooter } : {}),
    info: {
      title: [caseFile.nameOnId || caseFile.patientName, packet.title].join(' – '),
      subject: packet.purpose || words.coverWords.kind,
      createdAt: new Date(madeAt),
    },
    lang: words.lang,
  };
}

/** All our pages lie in one source, so that their fonts are in the packet once. */
function ownEntry(line: PlannedLine, source: ByteSource, { firstIndex }: MadePdf): AssemblyEntry {
  const first = firstIndex.get(line.key) ?? 0;
  return {
    key: line.key,
    source,
    pages: Array.from({ length: line.pages }, (_, at) => ({ index: first + at })),
  };
}

function documentEntry({ key, pages, taken }: PlannedLine, source: ByteSource): AssemblyEntry {
  if (taken) return { key, source, pages: taken.map(({ index, turn }) => ({ index, rotate: turn })) };
  return {
    key,
    source,
    pages: Array.from({ length: pages }, (_, index) => ({ index })),
    expectedPages: pages,
  };
}

function outlineItem({ title, page, children, documentId }: Bookmark): OutlineItem {
  return {
    title,
    page,
    ...(children.length > 0 ? { children: children.map(outlineItem) } : {}),
    ...(documentId === null ? {} : { entryKey: documentId }),
  };
}

/** The assembly speaks of keys; a person knows the document by its title. */
function withTitle(error: unknown, { outline }: PacketPlan): unknown {
  if (!(error instanceof AppError) || error.details.key === undefined) return error;
  const { key, ...details } = error.details;
  return new AppError(error.code, {
    ...details,
    title: outline.find((line) => line.key === key)?.title ?? '',
  });
}

function reportOf(plan: PacketPlan, facts: PacketFacts, assembly: Assembly): PacketReport {
  const placed = new Map(assembly.entries.map((entry) => [entry.key, entry]));
  const entries: PacketEntry[] = [];
  for (const { key, title, firstPage, pages, sha256 } of plan.outline) {
    const found = placed.get(key);
    // Printed numbers, index and bookmarks were made from the plan: a packet that differs from it must not leave.
    if (found?.firstPage !== firstPage || found.pages !== pages)
      fail('packet.pages-differ', { title, expected: pages, found: found?.pages ?? 0 });
    if (sha256 !== null) entries.push({ title, firstPage, pages, sha256 });
  }
  if (assembly.pages !== plan.pages)
    fail('packet.pages-differ', { title: facts.packet.title, expected: plan.pages, found: assembly.pages });
  const { pages, sizeBytes, sha256 } = assembly;
  return {
    fileName: packetFileName(facts),
    pages,
    sizeBytes,
    sha256,
    entries,
    leftOut: plan.leftOut,
    firstPage: plan.outline[0]?.firstPage ?? 1,
    outside: plan.outside.map(({ label, what }) => [label, what].filter((part) => part !== '').join(' ')),
    freshEyes: facts.packet.freshEyes,
    redactedPages: [],
  };
}

/**
 * Writes the packet under a temporary name beside `path` and renames it last; nothing is left behind on any failure.
 * Whoever gave the path has asked before replacing a file. Throws also `file.cannot-write` and `file.disk-full`.
 */
export async function writePacketFile(path: string, input: BuildInput): Promise<PacketReport> {
  const part = `${path}.part`;
  let fd: number | null = null;
  try {
    const file = openSync(part, 'w');
    fd = file;
    const sink: ByteSink = {
      write(bytes) {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      },
    };
    const report = await buildPacket({ ...input, sink });
    fsyncSync(file);
    closeSync(file);
    fd = null;
    input.signal.throwIfAborted();
    renameSync(part, path);
    settle(dirname(path));
    return { ...report, fileName: basename(path) };
  } catch (error) {
    if (fd !== null) closeSync(fd);
    discard(part);
    throw asSaveProblem(error);
  }
}
