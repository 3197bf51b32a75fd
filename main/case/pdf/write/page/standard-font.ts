// Helvetica, one of the fonts every PDF reader brings along: how wide its letters are and how text is coded for it.

/** Widths of the codes 32 to 126, in thousandths of the size. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** What Windows-1252 holds between 0x80 and 0x9f. */
const windowsCodes: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
const oddWidths: Record<number, number> = {
  0x85: 1000,
  0x91: 222,
  0x92: 222,
  0x93: 333,
  0x94: 333,
  0x95: 350,
  0x97: 1000,
  0x99: 1000,
  0xb7: 278,
  0xa0: 278,
};

export const helveticaFont =
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

function codeOf(char: string): number | null {
  const c = char.codePointAt(0) as number;
  if ((c >= 32 && c <= 126) || (c >= 0xa0 && c <= 0xff)) return c;
  return windowsCodes[char] ?? null;
}

/** The text's codes; a letter the font lacks gives way to its base letter, or to a question mark. */
function encodeForFont(text: string): Buffer {
  const codes = [...text].map((char) => codeOf(char) ?? codeOf(char.normalize('NFKD').charAt(0)) ?? 0x3f);
  return Buffer.from(codes);
}

/** The width of coded text at size 1. */
function widthOf(codes: Buffer): number {
  let sum = 0;
  for (const c of codes) sum += oddWidths[c] ?? widths[c - 32] ?? accented(c);
  return sum / 1000;
}

/** Accented letters are as wide as their base letters. */
function accented(c: number): number {
  const base = String.fromCharCode(c).normalize('NFKD').charCodeAt(0);
  return base >= 32 && base <= 126 ? (widths[base - 32] as number) : 556;
}

/** Coded text as a literal string of a content stream. */
function literal(codes: Buffer): string {
  let out = '(';
  for (const c of codes) {
    if (c === 0x28 || c === 0x29 || c === 0x5c) out += `\\${String.fromCharCode(c)}`;
    else out += c >= 32 && c <= 126 ? String.fromCharCode(c) : `\\${c.toString(8).padStart(3, '0')}`;
  }
  return `${out})`;
}

const plain = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/;

/** Text as a literal string, with its width at size 1. */
export function setText(text: string): { literal: string; width: number } {
  if (!plain.test(text)) {
    const codes = encodeForFont(text);
    return { literal: literal(codes), width: widthOf(codes) };
  }
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += widths[text.charCodeAt(i) - 32] ?? 0;
  return { literal: `(${text})`, width: sum / 1000 };
}
