// Outlook's packing of formatted text (LZFu): a window of 4 KiB, filled beforehand with what such texts begin with.

const start =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const windowBytes = 4096;
const maxBytes = 64 * 1024 * 1024;

/** Empty for what is not packed so. */
export function expandRtf(packed: Uint8Array): Uint8Array {
  const buffer = Buffer.from(packed);
  if (buffer.length < 16) return new Uint8Array(0);
  const rawBytes = Math.min(maxBytes, buffer.readUInt32LE(4));
  const kind = buffer.toString('latin1', 8, 12);
  if (kind === 'MELA') return new Uint8Array(buffer.subarray(16, 16 + rawBytes));
  if (kind !== 'LZFu') return new Uint8Array(0);
  const window = Buffer.alloc(windowBytes, ' ');
  window.write(start, 'latin1');
  let write = start.length;
  const out = Buffer.alloc(rawBytes);
  let to = 0;
  const put = (byte: number): void => {
    if (to < rawBytes) out[to++] = byte;
    window[write] = byte;
    write = (write + 1) % windowBytes;
  };
  for (let at = 16; at < buffer.length && to < rawBytes;) {
    const control = buffer[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < buffer.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(buffer[at++] ?? 0);
        continue;
      }
      const pair = ((buffer[at] ?? 0) << 8) | (buffer[at + 1] ?? 0);
      at += 2;
      const from = pair >> 4;
      if (from === write) return new Uint8Array(out.subarray(0, to));
      for (let count = (pair & 15) + 2, offset = 0; count > 0; count--, offset++)
        put(window[(from + offset) % windowBytes] ?? 0);
    }
  }
  return new Uint8Array(out.subarray(0, to));
}
