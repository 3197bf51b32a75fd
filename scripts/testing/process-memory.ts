// What the memory of running processes holds, as an attacker at the unlocked computer could read it. Linux only.
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const chunkBytes = 16 * 1024 * 1024;
/** One for all; a little longer, so that nothing is missed between two parts. */
const bytes = Buffer.alloc(chunkBytes + 256);

/** The process and all that it started, with the kind of each. */
export function familyOf(root: number): { pid: number; kind: string }[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It ended meanwhile.
    }
  const family = [root];
  for (const one of family)
    family.push(...[...parents].filter(([, parent]) => parent === one).map(([pid]) => pid));
  return family.map((pid) => ({ pid, kind: kindOf(pid) }));
}

function kindOf(pid: number): string {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const type = /--type=([\w-]+)/.exec(words)?.[1] ?? 'browser';
    return /--utility-sub-type=([\w.]+)/.exec(words)?.[1] ?? type;
  } catch {
    return 'ended';
  }
}

type Patterns = Record<string, readonly Buffer[]>;

function namesIn(part: Buffer, patterns: Patterns): string[] {
  return Object.entries(patterns).flatMap(([name, forms]) =>
    forms.some((form) => part.includes(form)) ? [name] : [],
  );
}

/** Which of the patterns stand in what the process can write to. Null where its memory may not be read. */
export function heldBy(pid: number, patterns: Patterns): string[] | null {
  let memory: number;
  let maps: string;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
    maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
  } catch {
    return null;
  }
  try {
    return [...new Set(writableParts(maps).flatMap((part) => namesInPart(memory, part, patterns)))];
  } finally {
    closeSync(memory);
  }
}

function namesInPart(memory: number, [from, to]: [number, number], patterns: Patterns): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at += chunkBytes) {
    const got = readThere(memory, bytes, at, Math.min(bytes.length, to - at));
    found.push(...namesIn(bytes.subarray(0, got), patterns));
  }
  return found;
}

function writableParts(maps: string): [number, number][] {
  return maps
    .split('\n')
    .map((line) => /^([\da-f]+)-([\da-f]+) rw/.exec(line))
    .filter((match) => match !== null)
    .map(([, from = '', to = '']) => [parseInt(from, 16), parseInt(to, 16)]);
}

function readThere(memory: number, into: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, into, 0, length, at);
  } catch {
    // Set aside and never used.
    return 0;
  }
}

/** A text as programs keep it: one byte a letter, and two. */
export function formsOf(text: string): Buffer[] {
  return [Buffer.from(text), Buffer.from(text, 'utf16le')];
}
