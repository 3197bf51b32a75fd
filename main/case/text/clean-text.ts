// Page text as people would type it, for search and quotes: no marks that only a PDF needs. Words and their order are never changed.

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

export function cleanText(text: string): string {
  return (
    text
      // PDFium marks a hyphen that only breaks a word at the end of a line.
      .replace(/[\u0002\ufffe][ \t]*\r?\n?/g, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[\ufb00-\ufb06]/g, (mark) => ligatures[mark] ?? mark)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\ufeff\uffff]/g, '')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .normalize('NFC')
      .trim()
  );
}

/** Whether a page has words of its own; a scan with a stray dot or rule has not. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
