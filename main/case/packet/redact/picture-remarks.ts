// What a picture says in words beside its dots: remarks, facts of the camera, whatever hangs on behind its end. Dots are left out.

const start = 0xff;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const remark = 0xfe;

/** Empty for pictures of bare dots. */
export function remarksIn(bytes: Buffer): Buffer {
  if (bytes.length < 12) return Buffer.alloc(0);
  if (bytes.readUInt16BE(0) === 0xffd8) return Buffer.concat(jpegRemarks(bytes));
  const isBoxed = bytes.toString('latin1', 4, 8) === 'jP  ';
  return isBoxed || bytes.readUInt32BE(0) === 0xff4fff51 ? aroundTiles(bytes) : Buffer.alloc(0);
}

/** Its marked parts for programs and people, also those between two scans, and what stands behind its end. */
function jpegRemarks(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 2; at + 3 < bytes.length;) {
    if (bytes[at] !== start) return [...parts, bytes.subarray(at, at + mostOdd)];
    const kind = bytes[at + 1] as number;
    if (kind === endOfImage) return [...parts, bytes.subarray(at + 2)];
    if (kind === start) at++;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (kind === remark || (kind & 0xf0) === 0xe0) parts.push(bytes.subarray(at + 4, end));
      at = kind === startOfScan ? behindScan(bytes, end) : end;
    }
  }
  return parts;
}

/** Of what is no part of any picture. */
const mostOdd = 65_536;

/** The next mark that is neither a dot like a mark nor a place to begin again. */
function behindScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(start, from); at !== -1; at = bytes.indexOf(start, at + 1)) {
    const kind = bytes[at + 1] ?? 0;
    if (kind !== 0 && (kind & 0xf8) !== 0xd0) return at;
  }
  return bytes.length;
}

/** JPEG 2000: what stands before the first tile and behind the end. */
function aroundTiles(bytes: Buffer): Buffer {
  const first = bytes.indexOf(Buffer.from([start, 0x90]));
  const end = bytes.lastIndexOf(Buffer.from([start, endOfImage]));
  return Buffer.concat([
    bytes.subarray(0, first === -1 ? bytes.length : first),
    end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 2),
  ]);
}
