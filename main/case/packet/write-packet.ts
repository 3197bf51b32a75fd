// A packet on its way to a file: written beside its target, looked through for what must not be read, renamed last.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { hiddenPatterns } from '../../../shared/domain/packet/hidden-words.ts';
import type { PacketReport } from '../../../shared/domain/packet.ts';
import { fail } from '../../../shared/errors.ts';
import type { ByteSource } from '../bytes.ts';
import { SealedScratch } from '../sealed-scratch.ts';
import { asSaveProblem, discard, settle } from '../save-file.ts';
import { buildPacket } from './build-packet.ts';
import type { BuildInput, Built, PacketStep } from './build-packet.ts';
import { isPictured, lineOf } from './entries.ts';
import { coverDocuments } from './redact/cover-documents.ts';
import { saidAtTimes } from './said-at-times.ts';
import { objectsWithWords, pageStillReadable } from './redact/leaks.ts';
import type { Hidden, Origin } from './redact/leaks.ts';

/**
 * Writes the packet under a temporary name beside `path` and renames it last; nothing is left behind on any failure.
 * Whoever gave the path has asked before replacing a file. Throws what `buildPacket` throws, `packet.words-remain`,
 * `file.cannot-write` and `file.disk-full`.
 */
export async function writePacketFile(path: string, input: BuildInput): Promise<PacketReport> {
  const part = `${path}.part`;
  try {
    const report = await writePart(part, input);
    input.signal.throwIfAborted();
    renameSync(part, path);
    settle(dirname(path));
    return { ...report, fileName: basename(path) };
  } catch (error) {
    discard(part);
    throw asSaveProblem(error);
  }
}

async function writePart(part: string, input: BuildInput): Promise<PacketReport> {
  const { report } = await withPrepared(input, (prepared) => toFile(part, { ...input, ...prepared }));
  return report;
}

type Prepared = { pictures?: Pictures };

/** What must be known before the first byte goes out: pages covered for good, and proof that nothing is left of what lay below. */
export async function withPrepared<T>(
  input: BuildInput,
  work: (prepared: Prepared) => Promise<T>,
): Promise<T> {
  const { redactions, hiddenWords } = input.facts.packet;
  if (redactions.length === 0 && hiddenWords.length === 0) return work({});
  const covered: Pictures[] = [];
  try {
    return await work({ pictures: await safelyCovered(input, covered) });
  } finally {
    for (const document of covered.flatMap((pictures) => [...pictures.values()])) document.close();
  }
}

async function toFile(part: string, input: BuildInput & { pictures?: Pictures }): Promise<Built> {
  const file = openSync(part, 'w');
  try {
    const built = await buildPacket({
      ...input,
      sink: {
        write(bytes) {
          for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        },
      },
    });
    fsyncSync(file);
    return built;
  } finally {
    closeSync(file);
  }
}

type Pictures = Awaited<ReturnType<typeof coverDocuments>>;

/**
 * Makes the packet once, sealed away from everybody, and looks through it. Documents that hold a hidden word out of sight are then made anew
 * whole. Throws `packet.words-remain` where even that leaves something. The same bytes go into the file afterwards.
 */
async function safelyCovered(input: BuildInput, made: Pictures[]): Promise<Pictures> {
  const { protect: _, ...unlocked } = input;
  const open = {
    ...unlocked,
    // Covered places are looked for where their page has them.
    facts: { ...input.facts, packet: { ...input.facts.packet, fit: 'as-is' as const } },
    looked: signsOfLife(input, 'covering'),
    report: ({ done, total }: { done: number; total: number }) =>
      input.report({ done, total, what: 'looking' }),
  };
  let pictures = await coverDocuments(open);
  made.push(pictures);
  for (let round = 0; ; round++) {
    const left = await looked(input, { ...open, pictures }, { mayHold: round === 0 });
    if (left.length === 0) return pictures;
    pictures = await coverDocuments({ ...open, wholly: new Set(left), before: pictures });
    made.push(pictures);
  }
}

/** Documents that hold a hidden word out of sight; none where nothing is left. Throws `packet.words-remain` where they may not. */
async function looked(
  input: BuildInput,
  covered: BuildInput & { pictures: Pictures },
  { mayHold }: { mayHold: boolean },
): Promise<string[]> {
  const scratch = new SealedScratch();
  try {
    const built = await buildPacket({ ...covered, sink: scratch });
    const source = scratch.source();
    const left = mayHold ? documentsWithWords(source, built, input) : [];
    if (left.length === 0) await requireCovered(source, built, input);
    return left;
  } finally {
    scratch.close();
  }
}

function signsOfLife({ plan, signal, report }: BuildInput, what: PacketStep): (page?: number) => void {
  return saidAtTimes((page) => report({ done: Math.min(page, plan.pages), total: plan.pages, what }), signal);
}

function hiddenIn(input: BuildInput): Hidden {
  const { hiddenWords } = input.facts.packet;
  return {
    words: hiddenWords,
    patterns: hiddenPatterns(hiddenWords),
    looked: signsOfLife(input, 'looking'),
  };
}

/** Documents whose objects hold a hidden word, by the numbers that came with them. */
function documentsWithWords(source: ByteSource, { entries }: Built, input: BuildInput): string[] {
  const hidden = hiddenIn(input);
  const objects = objectsWithWords(source, hidden, originsIn(entries));
  const keys = objects.flatMap((object) => {
    const entry = entries.find(({ objects: [from, to] }) => object >= from && object < to);
    return entry ? [lineOf(entry.key)] : [];
  });
  return [...new Set(keys)].filter((key) => key.startsWith('doc_'));
}

/** Pictures of ours hold dots and nothing else, and our own pages only what was left to be read. */
function originsIn(entries: Built['entries']): (object: number) => Origin {
  const documents = entries.filter(({ key }) => lineOf(key).startsWith('doc_'));
  return (object) => {
    const entry = documents.find(({ objects: [from, to] }) => object >= from && object < to);
    return entry ? (isPictured(entry.key) ? 'picture' : 'document') : 'own';
  };
}

/** Throws `packet.words-remain` for the first thing that can still be read. */
async function requireCovered(source: ByteSource, built: Built, input: BuildInput): Promise<void> {
  const { plan, facts } = input;
  const hidden = hiddenIn(input);
  const first = plan.outline[0]?.firstPage ?? 1;
  const refuse = (page: number): never => {
    const number = page + first - 1;
    const line = plan.outline.find(
      ({ firstPage, pages }) => number >= firstPage && number < firstPage + pages,
    );
    return fail('packet.words-remain', { page: number, title: line?.title ?? facts.packet.title });
  };
  const page = await pageStillReadable(source, { hidden, covered: built.covered });
  if (page !== null) refuse(page);
  const [object] = objectsWithWords(source, hidden, originsIn(built.entries));
  if (object === undefined) return;
  const entry = built.entries.find(({ objects: [from, to] }) => object >= from && object < to);
  refuse(entry?.firstPage ?? 1);
}
