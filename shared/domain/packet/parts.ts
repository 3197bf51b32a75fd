// A packet that must go out in several files: which pages lie in which, with one run of page numbers over all. Pure.
import type { PlannedLine } from './outline.ts';

/** Packet pages, both ends included. */
export type PartRange = { first: number; last: number };
/** What a reader takes in one file; null for no limit. */
export type PartLimits = { pages: number | null; bytes: number | null };

/** What every file needs for itself, such as the face of the page numbers. */
const perFileBytes = 150_000;

type Room = { pages: number; bytes: number };

/**
 * As few files as can be. A document stays whole where it fits into one file; our own pages always do. `bytesOf` is an estimate: the
 * files are measured once they are made.
 */
export function planParts(
  outline: readonly PlannedLine[],
  limits: PartLimits,
  bytesOf: (line: PlannedLine) => number,
): PartRange[] {
  const most: Room = { pages: limits.pages ?? Infinity, bytes: (limits.bytes ?? Infinity) - perFileBytes };
  const parts: PartRange[] = [];
  let used: Room = { pages: 0, bytes: 0 };
  const fits = (more: Room, into: Room): boolean =>
    into.pages + more.pages <= most.pages && into.bytes + more.bytes <= most.bytes;
  const add = (first: number, more: Room): void => {
    const open = parts.at(-1);
    if (open && (used.pages === 0 || fits(more, used))) {
      open.last = first + more.pages - 1;
      used = { pages: used.pages + more.pages, bytes: used.bytes + more.bytes };
    } else {
      parts.push({ first, last: first + more.pages - 1 });
      used = more;
    }
  };
  for (const line of outline) {
    const whole = { pages: line.pages, bytes: bytesOf(line) };
    if (line.kind !== 'document' || fits(whole, { pages: 0, bytes: 0 })) add(line.firstPage, whole);
    else
      for (let at = 0; at < line.pages; at++)
        add(line.firstPage + at, { pages: 1, bytes: whole.bytes / line.pages });
  }
  return parts;
}

/** The plan of one of the files: the lines that lie in it, cut where it begins and ends. */
export function partOf<Plan extends { outline: PlannedLine[]; pages: number }>(
  plan: Plan,
  { first, last }: PartRange,
): Plan {
  const outline = plan.outline.flatMap((line): PlannedLine[] => {
    const from = Math.max(first, line.firstPage);
    const to = Math.min(last, line.firstPage + line.pages - 1);
    if (from > to) return [];
    const pages = to - from + 1;
    if (pages === line.pages) return [line];
    const all = line.taken ?? Array.from({ length: line.pages }, (_, index) => ({ index, turn: 0 as const }));
    const skipped = from - line.firstPage;
    return [{ ...line, firstPage: from, pages, taken: all.slice(skipped, skipped + pages) }];
  });
  return { ...plan, outline, pages: last - first + 1 };
}
