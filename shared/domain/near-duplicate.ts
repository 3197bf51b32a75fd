// Which documents say nearly the same: a fax and its scan, a report sent twice. By what their texts share, not by their bytes.

/** A short mark of a text: two texts that share a part of their word runs agree in about the same part of it. */
export type Sketch = Uint32Array;

const runWords = 4;
const size = 48;
const bandRows = 4;
/** Fewer words than this are a form's, and much alike without being the same paper. */
const fewestWords = 40;
/** Agreeing in more than this, two papers are worth a look. */
export const nearlySame = 0.7;

/** Null for a text too short to tell. */
export function sketchOf(text: string): Sketch | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewestWords) return null;
  const sketch = new Uint32Array(size).fill(0xffff_ffff);
  for (let at = 0; at + runWords <= words.length; at++) {
    const run = hash(words.slice(at, at + runWords).join(' '));
    for (let row = 0; row < size; row++) {
      const value = mix(run, row);
      if (value < (sketch[row] ?? 0)) sketch[row] = value;
    }
  }
  return sketch;
}

/** From 0 to 1: about how much of their word runs the two share. */
export function likeness(a: Sketch, b: Sketch): number {
  return a.filter((value, row) => value === b[row]).length / size;
}

export type Sketched<Id> = { id: Id; sketch: Sketch };

/** Pairs worth a look, each once, the earlier of the two first. Grows with the number of papers, not with its square. */
export function nearDuplicates<Id>(all: readonly Sketched<Id>[]): { a: Id; b: Id; likeness: number }[] {
  return [...candidates(all)].flatMap((pair) => {
    const [first = 0, second = 0] = pair.split(':').map(Number);
    const [a, b] = [all[first], all[second]];
    if (!a || !b) return [];
    const alike = likeness(a.sketch, b.sketch);
    return alike >= nearlySame ? [{ a: a.id, b: b.id, likeness: alike }] : [];
  });
}

/** A band of hundreds is one form filled in again and again: its neighbours are enough. */
const mostNeighbours = 20;

/** Places of papers that agree in any band, as "first:second". */
function candidates<Id>(all: readonly Sketched<Id>[]): Set<string> {
  const bands = new Map<string, number[]>();
  for (const [index, { sketch }] of all.entries()) {
    for (let row = 0; row < size; row += bandRows) {
      const key = `${row}:${sketch.subarray(row, row + bandRows).join('.')}`;
      bands.set(key, [...(bands.get(key) ?? []), index]);
    }
  }
  const pairs = [...bands.values()].flatMap((band) =>
    band.flatMap((first, at) =>
      band.slice(at + 1, at + mostNeighbours).map((second) => `${first}:${second}`),
    ),
  );
  return new Set(pairs);
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c_9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x0100_0193);
  return value >>> 0;
}

function mix(value: number, row: number): number {
  let mixed = Math.imul(value ^ Math.imul(row + 1, 0x9e37_79b1), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
