// How long a piece of work still takes, from how fast it went so far. Says nothing until it can be trusted. Pure.

export type Pace = {
  /** When the first step was seen, and how far it was then. */
  sinceMs: number;
  from: number;
  total: number;
};

const leastMs = 4_000;
const leastShare = 0.03;

/** Whole minutes, 0 for less than one; null while nobody can say. */
export function minutesLeft({ sinceMs, from, total }: Pace, done: number, nowMs: number): number | null {
  const spent = nowMs - sinceMs;
  const moved = done - from;
  if (spent < leastMs || total <= 0 || moved / total < leastShare) return null;
  const leftMs = (spent / moved) * (total - done);
  return leftMs < 50_000 ? 0 : Math.round(leftMs / 60_000);
}

/** The same work keeps its pace; other work, or one that began anew, gets a new one. */
export function paceAfter(
  pace: Pace | null,
  { done, total }: { done: number; total: number },
  nowMs: number,
): Pace {
  return pace && pace.total === total && done >= pace.from ? pace : { sinceMs: nowMs, from: done, total };
}
