// Names as they stand in a file, to text. Sparing with new strings: the same few dozen names make up most of every document.

/** Names met before, by a hash of their bytes. */
const known: (string | undefined)[] = Array.from({ length: 1024 });

/** The name between `start` and `end`, without its slash, `#20` and the like resolved. */
export function nameText(b: Buffer, start: number, end: number): string {
  let hash = end - start;
  for (let p = start; p < end; p++) hash = (Math.imul(hash, 31) + (b[p] as number)) | 0;
  const before = known[hash & 1023];
  if (before !== undefined && isText(b, start, end, before)) return before;
  const text = b.toString('latin1', start, end);
  if (text.includes('#'))
    return text.replace(/#([0-9a-fA-F]{2})/g, (_all: string, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  known[hash & 1023] = text;
  return text;
}

/** Whether exactly these characters stand from `start` to `end`. */
export function isText(b: Buffer, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = 0; i < text.length; i++) if (b[start + i] !== text.charCodeAt(i)) return false;
  return true;
}
