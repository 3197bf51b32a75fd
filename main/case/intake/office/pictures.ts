// Pictures inside letters and messages: which are paper of their own and which only decorate. A scan pasted into a letter is large.

const decorationBytes = 8 * 1024;

export function isWorthKeeping(bytes: Uint8Array): boolean {
  return bytes.length >= decorationBytes;
}
