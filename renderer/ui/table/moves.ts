// What a key does in a long list: where it goes, what it chooses. Pure arithmetic on positions and keys.

type Place = { at: number; count: number; page: number };

/** Position after a key, or null where the key does not move. `page` is how many rows are in sight. */
export function positionAfter(key: string, { at, count, page }: Place): number | null {
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

export type Keys = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };
export type Action = { do: 'go'; to: number; extend: boolean } | { do: 'open' | 'toggle' | 'all' | 'none' };

/** What a key press on a row means; null where it means nothing here. `canChoose`: the rows have checkboxes. */
export function actionOf(
  keys: Keys,
  { canChoose, chosen, ...place }: Place & { canChoose: boolean; chosen: number },
): Action | null {
  const withControl = keys.ctrlKey || keys.metaKey;
  const to = keys.altKey || keys.metaKey ? null : positionAfter(keys.key, place);
  if (to !== null) return { do: 'go', to, extend: keys.shiftKey && canChoose };
  if (keys.key === 'Enter') return { do: 'open' };
  if (keys.key === ' ') return { do: canChoose ? 'toggle' : 'open' };
  if (!canChoose) return null;
  if (keys.key.toLowerCase() === 'a' && withControl) return { do: 'all' };
  return keys.key === 'Escape' && chosen > 0 ? { do: 'none' } : null;
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
