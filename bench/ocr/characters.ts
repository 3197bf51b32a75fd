// How much of a text was read right: edit distance over characters, white space taken as one.

/** From 0 to 1: over all pages together. */
export function charactersRight(read: readonly string[], truth: readonly string[]): number {
  let wrong = 0;
  let all = 0;
  for (const [index, wanted] of truth.entries()) {
    wrong += distance(plain(read[index] ?? ''), plain(wanted));
    all += plain(wanted).length;
  }
  return Math.max(0, 1 - wrong / all);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let y = 1; y <= a.length; y++) {
    const row = [y];
    for (let x = 1; x <= b.length; x++) {
      const same = a[y - 1] === b[x - 1] ? 0 : 1;
      row.push(Math.min((row[x - 1] ?? 0) + 1, (above[x] ?? 0) + 1, (above[x - 1] ?? 0) + same));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
