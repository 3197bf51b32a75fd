// A PDF whose streams are locked while its strings lie open, which PDFium does not read: the streams are opened where they lie,
// so that every position in the file stays true. Locks of the whole file are PDFium's.
import { createDecipheriv, createHash } from 'node:crypto';
import type { ByteSource } from '../../bytes.ts';
import { PdfDocument } from '../read/document.ts';
import type { Found } from '../read/document.ts';
import type { Dict } from '../read/syntax/dict.ts';
import { attempt, refuse } from '../read/syntax/refusal.ts';
import { rawText } from '../read/syntax/value.ts';
import { SourceBytes } from '../read/windows.ts';
import { PLAIN, readXref } from '../read/xref.ts';

const maxBytes = 256 * 1024 * 1024;
/** What a password is filled up with: table 20 of ISO 32000-1. */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The same file with its streams open; null where it is locked in another way, or with another password. */
export function withOpenStreams(source: ByteSource, password: string): Uint8Array | null {
  if (source.sizeBytes > maxBytes) return null;
  const opened = attempt(() => ({ bytes: openStreams(source, password) }));
  return opened.ok ? opened.bytes : null;
}

function openStreams(source: ByteSource, password: string): Uint8Array | null {
  const from = new SourceBytes(source);
  const doc = new PdfDocument(from, readXref(from));
  const lock = doc.dict(doc.xref.trailer.get('Encrypt'));
  if (!lock || doc.name(lock.get('StrF')) !== 'Identity') return null;
  const method = doc.name(
    doc.dict(doc.dict(lock.get('CF'))?.get(doc.name(lock.get('StmF')) ?? ''))?.get('CFM'),
  );
  if (doc.number(lock.get('V')) !== 4 || (method !== 'AESV2' && method !== 'V2')) return null;
  const key = keyOf(doc, lock, password);
  if (!key) return null;
  const out = Buffer.from(source.read(0, source.sizeBytes));
  for (let at = out.indexOf('/Encrypt'); at !== -1; at = out.indexOf('/Encrypt', at + 8))
    if (!/^[A-Za-z]/.test(out.toString('latin1', at + 8, at + 9))) out.write('/Unlockd', at, 'latin1');
  const isMetadataOpen = isFalse(lock, 'EncryptMetadata');
  for (let n = 1; n < doc.xref.table.count; n++) {
    if (doc.xref.table.kind[n] !== PLAIN) continue;
    const generation = doc.xref.table.extra[n] ?? 0;
    const found = doc.find(n, generation);
    if (found?.stream && isLocked(doc, found, isMetadataOpen))
      openInPlace(out, found.stream, streamKey(key, n, generation, method === 'AESV2'), method === 'AESV2');
  }
  return new Uint8Array(out);
}

function isFalse(dict: Dict, name: string): boolean {
  const value = dict.get(name);
  return value !== undefined && rawText(value) === 'false';
}

/** Tables of objects are never locked; a stream may say that it is not. */
function isLocked(doc: PdfDocument, found: Found, isMetadataOpen: boolean): boolean {
  const dict = doc.dict(found) ?? refuse('object');
  const type = doc.name(dict.get('Type'));
  const filters = [
    doc.name(dict.get('Filter')),
    ...(doc.array(dict.get('Filter')) ?? []).map((one) => doc.name(one)),
  ];
  return type !== 'XRef' && !(type === 'Metadata' && isMetadataOpen) && !filters.includes('Crypt');
}

/** What is shorter once it is open is filled up with line ends, which no reader minds behind its data. */
function openInPlace(
  out: Buffer,
  { offset, length }: { offset: number; length: number },
  key: Buffer,
  isAes: boolean,
): void {
  const sealed = out.subarray(offset, offset + length);
  const open = isAes ? aes(key, sealed) : rc4(key, sealed);
  sealed.fill(0x0a);
  open.copy(sealed);
}

function aes(key: Buffer, sealed: Buffer): Buffer {
  const whole = sealed.length - (sealed.length % 16);
  if (whole < 32) return Buffer.alloc(0);
  const cipher = createDecipheriv('aes-128-cbc', key, sealed.subarray(0, 16)).setAutoPadding(false);
  const open = Buffer.concat([cipher.update(sealed.subarray(16, whole)), cipher.final()]);
  const padding = open.at(-1) ?? 0;
  return open.subarray(0, open.length - (padding <= 16 ? padding : 0));
}

function md5(...parts: Buffer[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();
}

/** Algorithm 2 of ISO 32000-1, and its check against what the file says of its user's password (algorithms 5 and 6). */
function keyOf(doc: PdfDocument, lock: Dict, password: string): Buffer | null {
  const [o, u] = [doc.string(lock.get('O')), doc.string(lock.get('U'))];
  const first = doc.string(doc.array(doc.xref.trailer.get('ID'))?.[0]) ?? Buffer.alloc(0);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE((doc.number(lock.get('P')) ?? 0) | 0);
  if (!o || !u) return null;
  const filled = Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32);
  const open = isFalse(lock, 'EncryptMetadata') ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = md5(filled, o.subarray(0, 32), rights, first, open);
  for (let round = 0; round < 50; round++) key = md5(key);
  let check = rc4(key, md5(filling, first));
  for (let round = 1; round < 20; round++) check = rc4(Buffer.from(key.map((byte) => byte ^ round)), check);
  return check.equals(u.subarray(0, 16)) ? key : null;
}

function streamKey(key: Buffer, object: number, generation: number, isAes: boolean): Buffer {
  const which = Buffer.alloc(5);
  which.writeUIntLE(object, 0, 3);
  which.writeUInt16LE(generation, 3);
  return md5(key, which, Buffer.from(isAes ? 'sAlT' : '', 'latin1')).subarray(
    0,
    Math.min(16, key.length + 5),
  );
}

/** Not among the ciphers that newer runtimes offer. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => void ([s[a], s[b]] = [s[b] as number, s[a] as number]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (s[i] as number) + (key[i % key.length] as number)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (s[i] as number)) & 255;
      swap(i, j);
      return byte ^ (s[((s[i] as number) + (s[j] as number)) & 255] as number);
    }),
  );
}
