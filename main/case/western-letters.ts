// The letters of Windows in the West (windows-1252). Some versions of Node decode them without their quotation marks, dashes and euro sign.

const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Control characters in this range stand in no text: they are marks that were decoded as if they meant themselves. */
export function withWesternMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => marks[letter.charCodeAt(0) - 0x80] ?? letter);
}

export type Decoder = {
  encoding: string;
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
};

/** As `new TextDecoder`, which throws on letters that nobody knows. */
export function decoderOf(label: string): Decoder {
  const decoder = new TextDecoder(label);
  const { encoding } = decoder;
  if (encoding !== 'windows-1252') return decoder;
  return { encoding, decode: (bytes, options) => withWesternMarks(decoder.decode(bytes, options)) };
}
