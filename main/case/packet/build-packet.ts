// From a plan to the finished PDF: our pages drawn, the documents' pages copied, everything numbered, linked and counted again.
import { bookmarksOf } from '../../../shared/domain/packet/contents.ts';
import type { Bookmark } from '../../../shared/domain/packet/contents.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { hiddenPatterns, holdsHidden } from '../../../shared/domain/packet/hidden-words.ts';
import { partOf } from '../../../shared/domain/packet/parts.ts';
import type { PartRange } from '../../../shared/domain/packet/parts.ts';
import { portrait } from '../../../shared/domain/packet/table.ts';
import { wordsFor } from '../../../shared/domain/packet/words.ts';
import type { PlannedLine } from '../../../shared/domain/packet/outline.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import { refusalOf } from '../../../shared/domain/packet-plan.ts';
import type { PacketEntry, PacketReport } from '../../../shared/domain/packet.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type { ByteSink, ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { assemblePdf } from '../pdf/assemble.ts';
import type { AssembledEntry, Assembly, AssemblyEntry, AssemblyInput, OutlineItem } from '../pdf/assembly.ts';
import type { PaperSize } from '../pdf/write/page/fit.ts';
import type { PlacedWord } from '../pdf/write/glyphless.ts';
import type { Protection } from '../pdf/write/lock.ts';
import { documentEntries, lineOf, ownEntry, placedLines } from './entries.ts';
import { packetFileName } from './file-name.ts';
import type { MadePdf } from './make-pages.ts';
import { makePages } from './make-pages.ts';
import type { CoveredDocument } from './redact/cover-documents.ts';
import type { Covered } from './redact/leaks.ts';
import { SourcePool } from './source-pool.ts';

/** Pages are made anew, looked through for what was covered, and put together. */
export type PacketStep = 'feet' | 'covering' | 'looking' | 'pages';

export type BuildInput = {
  plan: PacketPlan;
  facts: PacketFacts;
  /** The PDF of a document, without a lock. Called when its bytes are needed, and again if they are needed later. */
  openDocument(documentId: string): { source: ByteSource };
  /** Words that were read from the picture of a page: the document's page, counted from 0, as it lies. */
  wordsOf?: ((documentId: string, index: number) => readonly PlacedWord[]) | undefined;
  /** True for a document that is known to have nothing to mend. */
  isSound?: ((documentId: string) => boolean) | undefined;
  /** Called with each document whose pages were all found to have nothing to mend. */
  foundSound?: ((documentId: string) => void) | undefined;
  /** Pages of the packet with something where their number would be printed: they get a strip of their own for it. */
  usedFeet?: ReadonlySet<number>;
  /** Where `plan` is that of one file among several: the plan of them all, and which it is. */
  whole?: PacketPlan;
  part?: { at: number; of: number };
  /** The instant written into the file, in milliseconds. The same input gives the same bytes. */
  madeAt: number;
  /** Locks the packet with AES-256; the bytes then differ each time. */
  protect?: Protection;
  signal: AbortSignal;
  /** Counted in pages. */
  report(progress: { done: number; total: number; what?: PacketStep }): void;
};

/** What was made, and what a second look needs to know: what was covered where, and which objects came from which document. */
export type Built = { report: PacketReport; covered: Covered[]; entries: readonly AssembledEntry[] };

/** One of the files that a packet goes out in: its pages keep their numbers, and the first brings the index of all. */
export function buildPart(
  input: BuildInput & Pictures,
  { parts, at }: { parts: readonly PartRange[]; at: number },
  sink: ByteSink,
): Promise<Built> {
  const range = parts[at];
  if (!range) throw new RangeError('no such part');
  if (parts.length === 1) return buildPacket({ ...input, sink });
  const whole = { ...input.plan, parts };
  return buildPacket({
    ...input,
    sink,
    plan: partOf(whole, range),
    whole,
    part: { at: at + 1, of: parts.length },
  });
}

type Pictures = { pictures?: ReadonlyMap<string, CoveredDocument> };

/** Streams the packet to `sink`. Throws `record.wrong-patient`, `packet.empty`, `packet.unreadable-document` or `packet.pages-differ`. */
export async function buildPacket({
  sink,
  pictures,
  ...input
}: BuildInput & Pictures & { sink: ByteSink }): Promise<Built> {
  const { plan, facts, signal, report, whole = plan } = input;
  const refusal = refusalOf(whole);
  if (refusal) throw new AppError(refusal.code, refusal.details);
  signal.throwIfAborted();
  const hasOwn = plan.outline.some(({ kind }) => kind !== 'document');
  const made = hasOwn ? await makePages(facts, whole) : nothingMade;
  try {
    const used = pictures ?? nothingToCover(facts);
    const assembly = await assemblePdf(assemblyOf(input, made, used), sink, { signal, report });
    const covered = coveredPages(plan, used);
    tellSound(input, assembly);
    return { report: reportOf(plan, facts, assembly, covered), covered, entries: assembly.entries };
  } catch (error) {
    throw withTitle(error, plan);
  }
}

/** Documents copied whole: of the others some pages were not looked at. */
function tellSound({ plan, foundSound }: BuildInput, { entries }: Assembly): void {
  for (const { key, documentId, taken } of foundSound ? plan.outline : []) {
    const entry = entries.find((one) => one.key === key);
    if (documentId !== null && !taken && entry?.isSound) foundSound?.(documentId);
  }
}

/** A later file of several may hold documents alone. */
const nothingMade: MadePdf = { bytes: new Uint8Array(), firstIndex: new Map(), links: [], said: [] };

/** Covering comes first, and its proof: a packet is never put together with pages that should have been covered. */
function nothingToCover({ packet }: PacketFacts): ReadonlyMap<string, CoveredDocument> {
  if (packet.redactions.length > 0 || packet.hiddenWords.length > 0)
    throw new Error('the pages to cover were not made');
  return new Map();
}

function assemblyOf(
  { plan, whole = plan, part, facts, openDocument, wordsOf, isSound, usedFeet, madeAt, protect }: BuildInput,
  made: MadePdf,
  pictures: ReadonlyMap<string, CoveredDocument>,
): AssemblyInput {
  const { caseFile, packet } = facts;
  const words = wordsFor(facts);
  const own = memorySource(made.bytes);
  const pool = new SourcePool((documentId) => openDocument(documentId).source);
  const patterns = hiddenPatterns(packet.hiddenWords);
  const before = firstPageOf(plan) - 1;
  return {
    entries: plan.outline.flatMap((line) =>
      line.documentId === null
        ? [ownEntry(line, own, made)]
        : documentEntries(line, pool.sourceOf(line.documentId), pictures.get(line.documentId)).map((entry) =>
            ofDocument(entry, line, { wordsOf, isSound, pictures, fit: sheetOf(facts) }),
          ),
    ),
    outline: bookmarksOf(plan.outline, words).map((mark) => outlineItem(mark, before)),
    links: made.links
      .filter(({ page, toPage }) => within(plan, page) && within(plan, toPage))
      .map((link) => ({ ...link, page: link.page - before, toPage: link.toPage - before })),
    stamp: (page) => words.pageOf(page + before, firstPageOf(whole) - 1 + whole.pages),
    ...(usedFeet ? { stampBelow: (page) => usedFeet.has(page + before) } : {}),
    ...(before > 0 ? { firstNumber: before + 1 } : {}),
    ...(patterns.length > 0 ? { hidesBookmark: (title: string) => holdsHidden(title, patterns) } : {}),
    ...(caseFile.isSample ? { stampFooter: words.sampleFooter } : {}),
    ...(packet.pictures === '300-dpi' ? { drawsDown: true } : {}),
    ...(protect ? { protect } : {}),
    info: {
      title: titleOf(facts, part),
      subject: packet.purpose || words.coverWords.kind,
      createdAt: new Date(madeAt),
    },
    lang: words.lang,
  };
}

function titleOf(facts: PacketFacts, part: BuildInput['part']): string {
  const { caseFile, packet } = facts;
  const names = [caseFile.nameOnId || caseFile.patientName, packet.title];
  return [...names, ...(part ? [wordsFor(facts).partTitle(part.at, part.of)] : [])].join(' – ');
}

/** The paper that documents are brought onto, where they are. */
function sheetOf({ caseFile, packet }: PacketFacts): PaperSize | null {
  return packet.fit === 'paper' ? portrait(caseFile.paper) : null;
}

type AboutDocument = Pick<BuildInput, 'wordsOf' | 'isSound'> & {
  pictures: ReadonlyMap<string, CoveredDocument>;
  fit: PaperSize | null;
};

/** With what is known of its document. The words of pictures are in the pictures already. */
function ofDocument(
  entry: AssemblyEntry,
  { documentId, title }: PlannedLine,
  { wordsOf, isSound, pictures, fit }: AboutDocument,
): AssemblyEntry {
  const id = documentId ?? '';
  const onPaper = { spoken: { title }, ...(fit ? { fit } : {}) };
  if (entry.source === pictures.get(id)?.pictures) return { ...entry, ...onPaper, isSound: true };
  return {
    ...entry,
    ...onPaper,
    isSound: isSound?.(id) ?? false,
    ...(wordsOf ? { wordsOf: (index: number) => wordsOf(id, index) } : {}),
  };
}

function within(plan: PacketPlan, page: number): boolean {
  const first = firstPageOf(plan);
  return page >= first && page < first + plan.pages;
}

function firstPageOf({ outline }: PacketPlan): number {
  return outline[0]?.firstPage ?? 1;
}

function outlineItem({ title, page, children, documentId }: Bookmark, before: number): OutlineItem {
  return {
    title,
    page: page - before,
    ...(children.length > 0 ? { children: children.map((child) => outlineItem(child, before)) } : {}),
    ...(documentId === null ? {} : { entryKey: documentId }),
  };
}

/** Pages of the file, from 1, and what of them is covered; for a page that is turned the boxes stand as the document has it. */
function coveredPages({ outline }: PacketPlan, pictures: ReadonlyMap<string, CoveredDocument>): Covered[] {
  const first = outline[0]?.firstPage ?? 1;
  return outline.flatMap(({ documentId, firstPage, pages, taken }) => {
    const covered = pictures.get(documentId ?? '');
    if (!covered) return [];
    const wanted = taken ?? Array.from({ length: pages }, (_, index) => ({ index, turn: 0 as const }));
    return wanted.flatMap(({ index, turn }, at) => {
      const boxes = covered.boxes.get(index);
      return boxes ? [{ page: firstPage - first + 1 + at, boxes, turn }] : [];
    });
  });
}

/** The assembly speaks of keys; a person knows the document by its title. */
function withTitle(error: unknown, { outline }: PacketPlan): unknown {
  if (!(error instanceof AppError) || error.details.key === undefined) return error;
  const { key, ...details } = error.details;
  const document = lineOf(String(key));
  return new AppError(error.code, {
    ...details,
    title: outline.find((line) => line.key === document)?.title ?? '',
  });
}

function reportOf(
  plan: PacketPlan,
  facts: PacketFacts,
  assembly: Assembly,
  covered: readonly Covered[],
): PacketReport {
  const before = firstPageOf(plan) - 1;
  const placed = placedLines(assembly.entries);
  const entries: PacketEntry[] = [];
  for (const { key, title, firstPage, pages, sha256 } of plan.outline) {
    const found = placed.get(key);
    // Printed numbers, index and bookmarks were made from the plan: a packet that differs from it must not leave.
    if (found?.firstPage !== firstPage - before || found.pages !== pages)
      fail('packet.pages-differ', { title, expected: pages, found: found?.pages ?? 0 });
    if (sha256 !== null) entries.push({ title, firstPage, pages, sha256 });
  }
  if (assembly.pages !== plan.pages)
    fail('packet.pages-differ', { title: facts.packet.title, expected: plan.pages, found: assembly.pages });
  const { pages, sizeBytes, savedBytes, sha256 } = assembly;
  return {
    fileName: packetFileName(facts),
    pages,
    sizeBytes,
    savedBytes,
    sha256,
    entries,
    leftOut: plan.leftOut,
    firstPage: before + 1,
    outside: plan.outside.map(({ label, what }) => [label, what].filter((part) => part !== '').join(' ')),
    freshEyes: facts.packet.freshEyes,
    parts: [],
    blankPages: plan.outline.filter(({ kind }) => kind === 'blank').map(({ firstPage }) => firstPage),
    redactedPages: covered.filter(({ boxes }) => boxes.length > 0).map(({ page }) => page + before),
  };
}
