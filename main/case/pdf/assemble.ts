// One PDF out of many: pages copied as they are, numbered, linked and bookmarked, streamed to wherever the bytes go.
import type { ByteSink, ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type {
  Assembly,
  AssembledEntry,
  AssemblyEntry,
  AssemblyInput,
  AssemblyOptions,
  OutlineItem,
} from './assembly.ts';
import { countPages } from './count-pages.ts';
import { normalize } from './normalize.ts';
import { openDocument } from './read/document.ts';
import type { PdfDocument } from './read/document.ts';
import type { PageList } from './read/pages.ts';
import { Refusal } from './read/syntax/refusal.ts';
import { endPacket } from './write/ending.ts';
import { hasherFor } from './write/hashing.ts';
import { Lock } from './write/lock.ts';
import { PdfOutput } from './write/output.ts';
import { beginPacket } from './write/packet.ts';
import type { Packet } from './write/packet.ts';
import { SourceCopy } from './write/source-copy.ts';
import type { PageMarks, SpokenEntry } from './write/structure.ts';
import type { PlacedPage } from './write/source-copy.ts';

/** An entry with its place in the packet. */
type Placed = { entry: AssemblyEntry; firstPage: number; pages: PlacedPage[] };

/**
 * Streams the packet to `sink`. The same input gives the same bytes. A document that cannot be read ends the work with
 * `packet.unreadable-document` and its key; a page asked for that is not there with `packet.pages-differ`.
 */
export async function assemblePdf(
  input: AssemblyInput,
  sink: ByteSink,
  options: AssemblyOptions,
): Promise<Assembly> {
  const placed = await placeEntries(input.entries, options.signal);
  const total = placed.reduce((sum, { pages }) => sum + pages.length, 0);
  if (total === 0) fail('packet.empty');
  const hasher = hasherFor({ isLong: total >= longPacketPages });
  try {
    const lock = input.protect ? new Lock(input.protect) : null;
    const packet = beginPacket(new PdfOutput(sink, hasher, lock), input, { total, lock });
    const entries = await addEntries(packet, placed, options);
    return { ...(await endPacket(packet, outlineOf(input, placed), placed.map(spokenEntry))), entries };
  } finally {
    hasher.close();
  }
}

function spokenEntry({ entry, firstPage, pages }: Placed): SpokenEntry {
  const { title = '', pages: said } = entry.spoken ?? {};
  return { title, firstPage, count: pages.length, ...(said ? { pages: said } : {}) };
}

function marksOf({ spoken }: AssemblyEntry): PageMarks {
  return spoken ? (spoken.pages ? 'own' : 'whole') : null;
}

/** From here on it pays to hash on a thread of its own. */
const longPacketPages = 500;

async function addEntries(
  packet: Packet,
  placed: readonly Placed[],
  options: AssemblyOptions,
): Promise<AssembledEntry[]> {
  const run = new Run(packet, placed, options);
  const entries: AssembledEntry[] = [];
  try {
    for (const one of placed) {
      const from = packet.output.nextNumber;
      const way = await run.add(one);
      const objects: [number, number] = [from, packet.output.nextNumber];
      entries.push({
        key: one.entry.key,
        firstPage: one.firstPage,
        pages: one.pages.length,
        ...way,
        objects,
      });
    }
  } finally {
    run.stop();
  }
  return entries;
}

/** Every page's place must be known before the first is written: stamps say "of how many", links lead forwards. */
async function placeEntries(entries: readonly AssemblyEntry[], signal: AbortSignal): Promise<Placed[]> {
  const placed: Placed[] = [];
  let next = 1;
  for (const entry of entries) {
    signal.throwIfAborted();
    const wanted = entry.pages ?? (await allPages(entry));
    const firstPage = next;
    const pages = wanted.map(
      ({ index, rotate }, i) =>
        ({
          index,
          turn: rotate ?? 0,
          page: firstPage + i,
          wordsOf: entry.wordsOf,
          fit: entry.fit,
          marks: marksOf(entry),
        }) as const,
    );
    placed.push({ entry, firstPage, pages });
    next += pages.length;
  }
  return placed;
}

async function allPages(entry: AssemblyEntry): Promise<NonNullable<AssemblyEntry['pages']>> {
  const { source, close } = openSource(entry.source);
  const counted = await countPages(source, entry.password).finally(close);
  if (!counted.ok) return fail('packet.unreadable-document', { key: entry.key });
  return Array.from({ length: counted.pages }, (_, index) => ({ index }));
}

function openSource(source: AssemblyEntry['source']): { source: ByteSource; close: () => void } {
  if (typeof source !== 'function') return { source, close: () => undefined };
  const opened = source();
  return { source: opened, close: () => opened.close?.() };
}

function keysIn(outline: readonly OutlineItem[], keys = new Set<string>()): Set<string> {
  for (const item of outline) {
    if (item.entryKey !== undefined) keys.add(item.entryKey);
    keysIn(item.children ?? [], keys);
  }
  return keys;
}

/** The outline asked for, with a bookmark for every entry that has a title and none yet. */
function outlineOf({ outline }: AssemblyInput, placed: readonly Placed[]): OutlineItem[] {
  const named = keysIn(outline);
  const missing = placed.filter(({ entry }) => entry.outlineTitle !== undefined && !named.has(entry.key));
  return [
    ...outline,
    ...missing.map(({ entry, firstPage }) => ({
      title: entry.outlineTitle ?? '',
      page: firstPage,
      entryKey: entry.key,
    })),
  ];
}

/** Reading goes on without a break for at most this long, so that a stop is heard. */
const breathEveryMs = 25;

/** A source in use: its pages going into the packet, and which way they take. */
type Open = { source: ByteSource; close: () => void; copy: SourceCopy; via: AssembledEntry['via'] };

class Run {
  private readonly packet: Packet;
  private readonly options: AssemblyOptions;
  /** Entries whose own bookmarks the outline asks for. */
  private readonly named: ReadonlySet<string>;
  /** All entries that share a source: its objects are then copied once. */
  private readonly sharing = new Map<AssemblyEntry['source'], Placed[]>();
  private readonly opened = new Map<AssemblyEntry['source'], Open>();
  private done = 0;
  private lastBreath = performance.now();

  constructor(packet: Packet, placed: readonly Placed[], options: AssemblyOptions) {
    this.packet = packet;
    this.options = options;
    this.named = keysIn(packet.input.outline);
    for (const one of placed) {
      const sharing = this.sharing.get(one.entry.source);
      if (sharing) sharing.push(one);
      else this.sharing.set(one.entry.source, [one]);
    }
  }

  /** Copies one entry; says which way it took. */
  async add(placed: Placed): Promise<Pick<AssembledEntry, 'via' | 'isSound'>> {
    const { entry, pages } = placed;
    const open = this.opened.get(entry.source) ?? (await this.open(placed));
    for (let at = 0; at < pages.length;) {
      this.options.signal.throwIfAborted();
      const mark = this.packet.output.nextNumber;
      try {
        const copied = await open.copy.copyBatch(pages, at);
        at += copied;
        await this.progress(copied);
      } catch (error) {
        if (!(error instanceof Refusal) || open.via === 'normalized') throw readable(error, entry.key);
        // Nothing of this batch has been written. What went before stays; the rest comes from a clean copy.
        this.packet.output.giveBack(mark);
        Object.assign(open, await this.cleaned(placed, open.source));
      }
    }
    if (entry.outlineTitle !== undefined || this.named.has(entry.key))
      this.packet.outlines.set(entry.key, open.copy.outline());
    this.release(placed, open);
    return { via: open.via, isSound: open.via === 'copied' && open.copy.isSound };
  }

  private async open(placed: Placed): Promise<Open> {
    const { source, close } = openSource(placed.entry.source);
    try {
      const open: Open = {
        source,
        close,
        ...(this.plain(placed, source) ?? (await this.cleaned(placed, source))),
      };
      this.opened.set(placed.entry.source, open);
      return open;
    } catch (error) {
      close();
      throw error;
    }
  }

  /** Null where the document must first be cleaned. */
  private plain(placed: Placed, source: ByteSource): Pick<Open, 'copy' | 'via'> | null {
    try {
      return {
        copy: this.copyOf(placed, openDocument(source)),
        via: 'copied',
      };
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  private async cleaned(placed: Placed, source: ByteSource): Promise<Pick<Open, 'copy' | 'via'>> {
    const { key, password } = placed.entry;
    const clean = await normalize(source, password);
    if (!clean.ok) return fail('packet.unreadable-document', { key });
    try {
      return { copy: this.copyOf(placed, openDocument(memorySource(clean.bytes))), via: 'normalized' };
    } catch (error) {
      throw readable(error, key);
    }
  }

  private copyOf(placed: Placed, doc: PdfDocument): SourceCopy {
    const isSound = placed.entry.isSound ?? false;
    return new SourceCopy(this.packet, doc, { uses: (pages) => this.uses(placed, pages), isSound });
  }

  private uses({ entry }: Placed, pages: PageList): PlacedPage[] {
    const uses = (this.sharing.get(entry.source) ?? []).flatMap((one) => one.pages);
    const { key, expectedPages } = entry;
    if (expectedPages !== undefined && expectedPages !== pages.count)
      fail('packet.pages-differ', { key, expected: expectedPages, found: pages.count });
    const highest = uses.reduce((most, { index }) => Math.max(most, index), 0);
    if (highest >= pages.count)
      fail('packet.pages-differ', { key, expected: highest + 1, found: pages.count });
    return uses;
  }

  /** Lets the source go after its last entry. */
  private release(placed: Placed, open: Open): void {
    if (this.sharing.get(placed.entry.source)?.at(-1) !== placed) return;
    open.copy.finish();
    open.close();
    this.opened.delete(placed.entry.source);
  }

  /** Closes what is still open when the work ends early. */
  stop(): void {
    for (const open of this.opened.values()) open.close();
  }

  private async progress(pages: number): Promise<void> {
    this.done += pages;
    this.options.report({ done: this.done, total: this.packet.total });
    if (performance.now() - this.lastBreath < breathEveryMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.lastBreath = performance.now();
  }
}

/** What the person is told when a document gave out on the way. */
function readable(error: unknown, key: string): unknown {
  return error instanceof Refusal ? new AppError('packet.unreadable-document', { key }) : error;
}
