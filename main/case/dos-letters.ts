// The letters of DOS (code page 437), which ZIP archives and old texts still carry.

export function fromDosLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (dosLetters[byte - 128] ?? '?'),
  ).join('');
}

/** As the programs of DOS and of older Windows would write it; null where they had no such letter. */
export function inDosLetters(text: string): Uint8Array | null {
  const bytes = Array.from(text, (letter) =>
    letter < '\u0080' ? letter.charCodeAt(0) : dosLetters.indexOf(letter) + 128,
  );
  return bytes.some((byte) => byte === 127 || byte > 255) ? null : Uint8Array.from(bytes);
}

const dosLetters =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
