// What another answer about the plan does to the clocks: which are new, which are withdrawn, which move, which only change their rule.
import type { Clock } from './clock.ts';

export type ClockChange =
  | { what: 'new'; before: null; after: Clock }
  | { what: 'withdrawn'; before: Clock; after: null }
  | { what: 'moved' | 'rule'; before: Clock; after: Clock };

/** One thing under another rule is still the same thing. */
function matterOf({ source, kind }: Clock): string {
  return `${source.id} ${kind}`;
}

export function compareClocks(before: readonly Clock[], after: readonly Clock[]): ClockChange[] {
  const left = [...after];
  const take = (fits: (clock: Clock) => boolean): Clock | null => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  // The same rule first, so that of two rules for one thing neither is taken for the other.
  const pairs = before.map((was) => ({ was, is: take(({ key }) => key === was.key) }));
  const changes = pairs.flatMap(({ was, is: same }): ClockChange[] => {
    if (same) return same.due === was.due ? [] : [{ what: 'moved', before: was, after: same }];
    const other = take((clock) => matterOf(clock) === matterOf(was));
    if (!other) return [{ what: 'withdrawn', before: was, after: null }];
    return [{ what: other.due === was.due ? 'rule' : 'moved', before: was, after: other }];
  });
  return [...changes, ...left.map((clock): ClockChange => ({ what: 'new', before: null, after: clock }))];
}
