// RTF cut into its parts: braces, control words, characters. What they mean is told next door.

export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** A byte in the letters of the font. */
  | { kind: 'byte'; byte: number }
  /** Plain letters, as they stand. */
  | { kind: 'text'; text: string }
  | { kind: 'binary'; from: number; to: number };

export function* rtfTokens(text: string): Generator<RtfToken> {
  const plain = /[^\\{}\r\n]+/y;
  const control = /\\(?:([A-Za-z]{1,40})(-?\d{1,10})? ?|'([0-9A-Fa-f]{2})|([^A-Za-z]))/y;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    if (char === '{' || char === '}') {
      yield { kind: char === '{' ? 'open' : 'close' };
      at++;
    } else if (char === '\\') {
      control.lastIndex = at;
      const [whole, word, value, hex, sign] = control.exec(text) ?? [];
      at += Math.max(1, whole?.length ?? 1);
      if (word === 'bin') {
        const to = Math.min(text.length, at + Math.max(0, Number(value ?? 0)));
        yield { kind: 'binary', from: at, to };
        at = to;
      } else if (word) yield { kind: 'word', word, value: value === undefined ? null : Number(value) };
      else if (hex) yield { kind: 'byte', byte: Number.parseInt(hex, 16) };
      else if (sign) yield { kind: 'word', word: sign, value: null };
    } else if (char === '\r' || char === '\n') at++;
    else {
      plain.lastIndex = at;
      const run = plain.exec(text)?.[0] ?? char;
      at += run.length;
      yield { kind: 'text', text: run };
    }
  }
}
