// Text strings of PDF to JavaScript strings and back. Content streams and fonts have their own rules elsewhere.

/** The codes of PDFDocEncoding that differ from Latin-1. */
const docCodes: Record<number, string> = {
  0x18: '˘',
  0x19: 'ˇ',
  0x1a: 'ˆ',
  0x1b: '˙',
  0x1c: '˝',
  0x1d: '˛',
  0x1e: '˚',
  0x1f: '˜',
  0x80: '•',
  0x81: '†',
  0x82: '‡',
  0x83: '…',
  0x84: '—',
  0x85: '–',
  0x86: 'ƒ',
  0x87: '⁄',
  0x88: '‹',
  0x89: '›',
  0x8a: '−',
  0x8b: '‰',
  0x8c: '„',
  0x8d: '“',
  0x8e: '”',
  0x8f: '‘',
  0x90: '’',
  0x91: '‚',
  0x92: '™',
  0x93: 'ﬁ',
  0x94: 'ﬂ',
  0x95: 'Ł',
  0x96: 'Œ',
  0x97: 'Š',
  0x98: 'Ÿ',
  0x99: 'Ž',
  0x9a: 'ı',
  0x9b: 'ł',
  0x9c: 'œ',
  0x9d: 'š',
  0x9e: 'ž',
  0xa0: '€',
};

/** Decodes a text string: UTF-16 or UTF-8 where it says so, else PDFDocEncoding. */
export function decodeText(b: Buffer): string {
  if (b.length >= 2 && b[0] === 0xfe && b[1] === 0xff) return utf16(b.subarray(2), true);
  if (b.length >= 2 && b[0] === 0xff && b[1] === 0xfe) return utf16(b.subarray(2), false);
  if (b.length >= 3 && b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return b.toString('utf8', 3);
  let text = '';
  for (const c of b) text += docCodes[c] ?? String.fromCharCode(c);
  return text;
}

function utf16(b: Buffer, bigEndian: boolean): string {
  const even = Buffer.from(b.subarray(0, b.length & ~1));
  const text = (bigEndian ? even.swap16() : even).toString('utf16le');
  // Language escapes inside UTF-16 (U+001B … U+001B) are marks for speech, not text.
  return text.replace(/\u001b[^\u001b]*\u001b/g, '');
}

/** A text string as it stands in a file: a literal where ASCII will do, else UTF-16 with its mark. */
export function encodeText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `<${hex.toUpperCase()}>`;
}

/** A name as it stands in a file. */
export function encodeName(name: string): string {
  let out = '/';
  for (const c of Buffer.from(name, 'latin1')) {
    const plain = c > 0x20 && c < 0x7f && !'()<>[]{}/%#'.includes(String.fromCharCode(c));
    out += plain ? String.fromCharCode(c) : `#${c.toString(16).padStart(2, '0')}`;
  }
  return out;
}

/** A number as short as PDF readers like it: at most six decimals, never an exponent. */
export function encodeNumber(n: number): string {
  if (Number.isInteger(n)) return String(n);
  return n
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}
