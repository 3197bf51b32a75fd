// The order in which a page of several columns is read. The reader takes what stands side by side for one line, which is right for tables
// and for forms; prose set in columns is told from them by its gutter, and its lines are put one column after the other.
import type { SeenWord } from './table.ts';

type Line = { words: SeenWord[]; top: number; line: number };
/** Lines `from` to before `to` leave `x` free. */
type Gutter = { x: number; from: number; to: number };
type Sides = [left: Line[], right: Line[]];

/** Shorter ones are an address beside a letterhead, or a table. */
const leastLines = 6;
/** In heights of a line: between words of one line there is never as much room. */
const leastGap = 1;
/** What is not prose has fewer words in a line, and leaves more of its column empty. */
const leastWords = 3.5;
const leastFilled = 0.6;
/** In steps from line to line: what stands farther off is no line of the column. */
const leastApart = 1.6;
/** A heading over all columns, three columns below it, a box with two: no page needs more cuts than this. */
const mostCuts = 12;

/** The same words. Where they stand in columns they come in the order of reading, with their lines counted anew. */
export function inReadingOrder(words: readonly SeenWord[]): SeenWord[] {
  const heights = words.map(({ height }) => height).sort((a, b) => a - b);
  const gap = leastGap * (heights[heights.length >> 1] ?? 0);
  const lines = linesOf(words);
  const ordered = cut(lines, gap, { left: mostCuts });
  return ordered.length === 1 ? [...words] : numbered(ordered);
}

function linesOf(words: readonly SeenWord[]): Line[] {
  const byLine = new Map<number, SeenWord[]>();
  for (const word of words) {
    const known = byLine.get(word.line);
    if (known) known.push(word);
    else byLine.set(word.line, [word]);
  }
  return [...byLine].map(([line, found]) => lineOf(line, found)).sort((a, b) => a.top - b.top);
}

function lineOf(line: number, words: SeenWord[]): Line {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  return { line, words: sorted, top: middle(sorted) };
}

/** By the middles of words, as one tall letter must not lift its line above the one before. */
function middle(words: readonly SeenWord[]): number {
  const middles = words.map(({ top, height }) => top + height / 2).sort((a, b) => a - b);
  return middles[middles.length >> 1] ?? 0;
}

/** Stretches of lines in the order of reading. */
function cut(lines: Line[], gap: number, cuts: { left: number }): Line[][] {
  const gutter = cuts.left > 0 ? widestReach(lines, gap) : null;
  if (!gutter) return [lines];
  cuts.left--;
  const [left, right] = sidesOf(lines.slice(gutter.from, gutter.to), gutter.x);
  return [lines.slice(0, gutter.from), left, right, lines.slice(gutter.to)]
    .filter((stretch) => stretch.length > 0)
    .flatMap((stretch) => cut(stretch, gap, cuts));
}

/** The gutter with the most lines beside it on both sides, both of them prose. */
function widestReach(lines: readonly Line[], gap: number): Gutter | null {
  let best: Gutter | null = null;
  let most = leastLines - 1;
  for (const x of placesToLook(lines, gap))
    for (const { from, to } of stretchesFree(lines, x, gap)) {
      const stretch = withoutStrays(lines.slice(from, to), x);
      const sides = sidesOf(stretch, x);
      const reach = Math.min(...sides.map((side) => side.length));
      if (reach <= most || !sides.every(isProse)) continue;
      const start = lines.indexOf(stretch[0] as Line);
      best = { x, from: start, to: start + stretch.length };
      most = reach;
    }
  return best;
}

/** The middle of each wide gap; many lines share theirs, so nearly the same ones are looked at once. */
function placesToLook(lines: readonly Line[], gap: number): number[] {
  const places = lines.flatMap(({ words }) =>
    words.slice(1).flatMap((word, at) => {
      const end = rightOf(words[at]);
      return word.left - end >= gap ? [Math.round((end + word.left) / 2)] : [];
    }),
  );
  const starts = lines.flatMap(({ words }) => (words[0] ? [words[0].left - Math.ceil(gap / 2)] : []));
  const apart = Math.max(1, gap / 4);
  return [...new Map([...places, ...starts].map((x) => [Math.round(x / apart), x])).values()];
}

function* stretchesFree(lines: readonly Line[], x: number, gap: number): Generator<Omit<Gutter, 'x'>> {
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    const line = lines[at];
    if (line && leavesFree(line, x, gap)) continue;
    if (at - from >= leastLines) yield { from, to: at };
    from = at + 1;
  }
}

/** Whether there is room at `x`: as wide as a gutter where words stand on both sides of it. */
function leavesFree({ words }: Line, x: number, gap: number): boolean {
  const next = words.findIndex(({ left }) => left > x);
  const before = next === -1 ? words.at(-1) : words[next - 1];
  const end = before ? rightOf(before) : -Infinity;
  if (end > x) return false;
  const after = next === -1 ? undefined : words[next];
  return before === undefined || after === undefined || after.left - end >= gap;
}

function sidesOf(lines: readonly Line[], x: number): Sides {
  const side = (isMine: (word: SeenWord) => boolean) =>
    lines
      .map(({ words, line }) => ({ words: words.filter(isMine), line }))
      .filter(({ words }) => words.length > 0)
      .map(({ words, line }) => lineOf(line, words));
  return [side(({ left }) => left < x), side(({ left }) => left >= x)];
}

/** A heading or a date that stands apart, above or below the columns, is no line of them. */
function withoutStrays(stretch: readonly Line[], x: number): Line[] {
  const sides = [stretch.filter((one) => isLeft(one, x)), stretch.filter((one) => isRight(one, x))] as const;
  if (sides.some((side) => side.length < leastLines)) return [];
  const farthest = leastApart * Math.min(...sides.map(pitchOf));
  const first = Math.max(...sides.map(([line]) => stretch.indexOf(line as Line)));
  const last = Math.min(...sides.map((side) => stretch.indexOf(side.at(-1) as Line)));
  const reach = (from: number, step: 1 | -1): number => {
    let at = from;
    for (let next = stretch[at + step]; next; next = stretch[at + step]) {
      if (Math.abs(next.top - (stretch[at] as Line).top) > farthest) break;
      at += step;
    }
    return at;
  };
  return stretch.slice(reach(first, -1), reach(last, 1) + 1);
}

const isLeft = ({ words: [first] }: Line, x: number) => (first?.left ?? x) < x;
const isRight = ({ words }: Line, x: number) => (words.at(-1)?.left ?? 0) >= x;

/** From line to line, half of the time. */
function pitchOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).map(({ top }, at) => top - (lines[at]?.top ?? 0));
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0;
}

function isProse(lines: readonly Line[]): boolean {
  if (lines.length < leastLines) return false;
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  const starts = Math.min(...lines.map((line) => line.words[0]?.left ?? 0));
  const width = Math.max(...lines.map((line) => rightOf(line.words.at(-1)))) - starts;
  const filled = lines.reduce((sum, { words: [first, ...rest] }) => {
    return sum + rightOf(rest.at(-1) ?? first) - (first?.left ?? 0);
  }, 0);
  return words / lines.length >= leastWords && filled / lines.length >= leastFilled * width;
}

function rightOf(word: SeenWord | undefined): number {
  return word ? word.left + word.width : 0;
}

/** A blank line between stretches, and where a paragraph stands apart within one. */
function numbered(stretches: readonly Line[][]): SeenWord[] {
  let line = -2;
  return stretches.flatMap((stretch) => {
    const farthest = leastApart * pitchOf(stretch);
    return stretch.flatMap(({ words, top }, at) => {
      const before = stretch[at - 1];
      line += !before || top - before.top > farthest ? 2 : 1;
      return words.map((word) => ({ ...word, line }));
    });
  });
}
