// Where the keyboard goes in a long list, and what a shift-click takes in. Pure arithmetic on positions.

/** Position after a key, or null where the key does not move. `page` is how many rows are in sight. */
export function positionAfter(
  key: string,
  { at, count, page }: { at: number; count: number; page: number },
): number | null {
  const clamp = (position: number) => Math.max(0, Math.min(count - 1, position));
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + Math.max(1, page - 1));
    case 'PageUp':
      return clamp(at - Math.max(1, page - 1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Everything from one position to the other, both included, whichever comes first. */
export function keysBetween(keys: readonly string[], from: number, to: number): ReadonlySet<string> {
  return new Set(keys.slice(Math.min(from, to), Math.max(from, to) + 1));
}

export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
