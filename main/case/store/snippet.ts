// A short piece of a text around the first word that was searched for, with every found word marked.

/** Marks around found words; they cannot be typed, so they never clash with text. */
export const foundMarks = { open: '\u0002', close: '\u0003' } as const;

const before = 40;
const length = 160;

/** Begins a little before the first found word, at a word; `…` stands where text is left out. `words` are in lower case. */
export function snippetAround(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const lower = line.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first <= before ? 0 : line.indexOf(' ', first - before) + 1;
  const to = from + length >= line.length ? line.length : line.lastIndexOf(' ', from + length);
  const cut = line.slice(from, to > from ? to : from + length);
  return `${from > 0 ? '…' : ''}${marked(cut, words)}${to < line.length ? '…' : ''}`;
}

function marked(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  const pattern = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return text.replace(
    new RegExp(pattern.join('|'), 'giu'),
    (found) => `${foundMarks.open}${found}${foundMarks.close}`,
  );
}
