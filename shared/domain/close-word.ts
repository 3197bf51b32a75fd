// How far two words are apart: for finding the name that somebody meant. Pure.

/** How many slips are forgiven in a word of this length: none in a short one. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/** Letters added, left out, changed, or two that changed places; more than `most` is answered with `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, x) => x);
  for (let y = 1; y <= a.length; y++) {
    const row = [y];
    for (let x = 1; x <= b.length; x++) {
      const same = a[y - 1] === b[x - 1] ? 0 : 1;
      let least = Math.min((row[x - 1] ?? 0) + 1, (above[x] ?? 0) + 1, (above[x - 1] ?? 0) + same);
      if (x > 1 && y > 1 && a[y - 1] === b[x - 2] && a[y - 2] === b[x - 1])
        least = Math.min(least, (before[x - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return Math.min(most + 1, above[b.length] ?? 0);
}
