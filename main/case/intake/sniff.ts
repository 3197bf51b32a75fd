// What a file is, decided by its bytes and never by its name. Looks at the beginning only; reading is for others.
import type { ByteSource } from '../bytes.ts';

export type FormatId =
  | 'pdf' | 'jpeg' | 'png' | 'webp' | 'tiff' | 'gif' | 'bmp' | 'heic' | 'avif' | 'jpeg2000' | 'svg'
  | 'dicom' | 'cda' | 'fhir' | 'xml' | 'json'
  | 'office' | 'ole' | 'outlook' | 'rtf' | 'html' | 'email' | 'text'
  | 'zip' | 'archive' | 'empty' | 'unknown'; // prettier-ignore

const headBytes = 16 * 1024;

export function sniff(source: ByteSource): FormatId {
  if (source.sizeBytes === 0) return 'empty';
  const head = Buffer.from(source.read(0, headBytes));
  return (
    bySignature(head, source) ??
    (hasPdfHeader(head) ? 'pdf' : null) ??
    oldDicom(head) ??
    byText(head) ??
    'unknown'
  );
}

type Signature = [FormatId, number, string];

// Bytes as Latin-1, at an offset from the start.
const signatures: Signature[] = [
  ['dicom', 128, 'DICM'],
  ['pdf', 0, '%PDF-'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['tiff', 0, 'II+\0'],
  ['tiff', 0, 'MM\0+'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['jpeg2000', 0, '\0\0\0\x0cjP  '],
  ['jpeg2000', 0, '\xff\x4f\xff\x51'],
  ['rtf', 0, '{\\rtf'],
  // A program for printers, and no words for people.
  ['unknown', 0, '%!PS'],
  ['archive', 0, 'Rar!\x1a\x07'],
  ['archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['archive', 0, '\x1f\x8b'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\xfd7zXZ\0'],
  ['archive', 257, 'ustar'],
];

function bySignature(head: Buffer, source: ByteSource): FormatId | null {
  for (const [format, offset, text] of signatures) if (has(head, offset, text)) return format;
  if (has(head, 0, 'RIFF') && has(head, 8, 'WEBP')) return 'webp';
  if (has(head, 0, 'BM') && has(head, 6, '\0\0\0\0') && head.length > 26) return 'bmp';
  if (has(head, 4, 'ftyp')) return stillPicture(head);
  if (has(head, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundKind(source);
  if (has(head, 0, 'PK\x03\x04') || has(head, 0, 'PK\x05\x06')) return zipKind(head);
  return null;
}

/** Old Office files and Outlook's messages share a container; its folder names tell them apart. */
function compoundKind(source: ByteSource): FormatId {
  const name = Buffer.from('__properties_version1.0', 'utf16le');
  const step = 1024 * 1024;
  for (let at = 0; at < Math.min(source.sizeBytes, 64 * step); at += step)
    if (Buffer.from(source.read(at, step + name.length)).includes(name)) return 'outlook';
  return 'ole';
}

function has(head: Buffer, offset: number, text: string): boolean {
  return (
    head.length >= offset + text.length && head.toString('latin1', offset, offset + text.length) === text
  );
}

/** ISO media files name their kinds in the first box: pictures of phones are HEIC or AVIF, the rest are films. */
function stillPicture(head: Buffer): FormatId {
  const brands = head.toString('latin1', 8, Math.min(head.length, Math.max(16, head.readUInt32BE(0)), 256));
  if (/avi[fs]/.test(brands)) return 'avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : 'unknown';
}

/** Office documents are ZIP archives whose first entries say so. */
function zipKind(head: Buffer): FormatId {
  const names = head.toString('latin1');
  const first = names.slice(30, 30 + (head.length > 28 ? head.readUInt16LE(26) : 0));
  if (first === 'mimetype' && names.slice(38).startsWith('application/')) return 'office';
  return /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(first) ? 'office' : 'zip';
}

/** Readers look for a PDF's header within the first 1,024 bytes: mail gateways and scanners put things before it. */
function hasPdfHeader(head: Buffer): boolean {
  return head.subarray(0, 1024 + 5).includes('%PDF-') || beginsWithObject(head);
}

/** A PDF that lost its first line begins with a remark or with its first object. */
function beginsWithObject(head: Buffer): boolean {
  return /^\s{0,16}(%[^\r\n]{0,64}\s{1,16})?\d{1,8} \d{1,5} obj\s{0,16}(<<|\[|\d)/.test(
    head.toString('latin1', 0, 128),
  );
}

/** Images from before 1996 have no mark of their own: they begin with group 0008, smallest elements first. */
export function beginsLikeDicom(first: Uint8Array): boolean {
  const head = Buffer.from(first);
  return has(head, 128, 'DICM') || oldDicom(head) !== null;
}

function oldDicom(head: Buffer): FormatId | null {
  if (head.length < 132) return null;
  // The group that says how the rest is written, without the room that should stand before it.
  if (head.readUInt32LE(0) === 2 && head.toString('latin1', 4, 6) === 'UL') return 'dicom';
  const little = head.readUInt16LE(0) === 8 && head.readUInt16LE(2) <= 0x18;
  const big = head.readUInt16BE(0) === 8 && head.readUInt16BE(2) <= 0x18;
  if (!little && !big) return null;
  const explicit = /^[A-Z]{2}$/.test(head.toString('latin1', 4, 6));
  const length = little ? head.readUInt32LE(4) : head.readUInt32BE(4);
  return explicit || length <= 256 ? 'dicom' : null;
}

function byText(head: Buffer): FormatId | null {
  const text = asText(head);
  if (text === null) return null;
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('<')) return markup(start);
  if (/^[[{]/.test(start)) return /"resourceType"\s*:/.test(start) ? 'fhir' : looksLikeJson(start);
  return isMail(start) ? 'email' : 'text';
}

function asText(head: Buffer): string | null {
  if (head.length >= 2 && (head.readUInt16BE(0) === 0xfffe || head.readUInt16BE(0) === 0xfeff)) {
    return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  }
  // Without a mark, but beginning as marked text or JSON does, two bytes a letter.
  if (/^[<{[]\0[^\0]\0/.test(head.toString('latin1', 0, 4))) return new TextDecoder('utf-16le').decode(head);
  if (/^\0[<{[]\0[^\0]/.test(head.toString('latin1', 0, 4))) return new TextDecoder('utf-16be').decode(head);
  // Tab, line breaks, form feed and escape occur in texts; other controls do not.
  const controls = head.reduce(
    (count, byte) => count + (byte < 32 && ![9, 10, 12, 13, 27].includes(byte) ? 1 : 0),
    0,
  );
  if (controls > 0 && controls >= head.length / 2000) return null;
  return hasLongRun(head) ? null : head.toString('utf8');
}

/** The white of a picture: no text says the same letter with a mark so many times over. */
function hasLongRun(head: Buffer): boolean {
  let run = 0;
  for (let at = 1; at < head.length; at++) {
    run = (head[at] ?? 0) >= 0x80 && head[at] === head[at - 1] ? run + 1 : 0;
    if (run >= 64) return true;
  }
  return false;
}

/** Saved pages often lack their head. Names that data files use too, such as `section`, are not among these. */
const pageBeginnings =
  /^<(!doctype\s+html|html|head|body|link|base|script|noscript|style|meta|title|div|span|p|table|tr|td|h[1-6]|ul|ol|dl|form|nav|strong|em|br|hr|img|font|center|pre|blockquote|iframe)\b/i;

function markup(start: string): FormatId {
  const root = start.replace(/^(\s*(<\?[\s\S]*?\?>|<!--[\s\S]*?-->))+/, '').trimStart();
  if (pageBeginnings.test(root)) return 'html';
  if (/^(<!doctype\s+svg[\s\S]*?>\s*)?<(\w+:)?svg\b/i.test(root)) return 'svg';
  if (/<(\w+:)?ClinicalDocument\b/.test(root)) return 'cda';
  if (start.startsWith('<?xml') || /^<(!DOCTYPE|[A-Za-z_])/.test(root)) return 'xml';
  return 'text';
}

function looksLikeJson(start: string): FormatId {
  return /^(\{\s*("|\})|\[\s*([[{"\d\]-]|true|false|null))/.test(start) ? 'json' : 'text';
}

const mailHeader =
  /^(from|to|cc|subject|date|message-id|mime-version|received|return-path|delivered-to|reply-to|content-type|x-[\w-]+):/i;

/** A saved message begins with header lines; a mailbox file puts a "From " line before them. */
function isMail(start: string): boolean {
  const lines = start.split(/\r?\n/, 12);
  if (/^From \S+.*\d{4}\s*$/.test(lines[0] ?? '')) return true;
  if (!mailHeader.test(lines[0] ?? '')) return false;
  const headers = lines.filter((line) => mailHeader.test(line));
  if (headers.length >= 3) return true;
  // The shortest of messages: who and what about, and nothing else before the first empty line.
  const head = lines.slice(0, lines.indexOf(''));
  return head.length === 2 && headers.length === 2 && /^from:/im.test(start) && /^subject:/im.test(start);
}
