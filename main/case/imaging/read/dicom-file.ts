// Opens a DICOM file of any kind: with or without its preamble, of either byte order, with types or without, deflated or not.
import { inflateRawSync } from 'node:zlib';
import { memorySource, type ByteSource } from '../../bytes.ts';
import { readElements, View, type DataSet, type Encoding } from './elements.ts';
import { explicitLittle, implicitLittle, transferSyntaxOf, type TransferSyntax } from './transfer-syntax.ts';
import { code } from './values.ts';

export type DicomFile = {
  set: DataSet;
  syntax: TransferSyntax;
  /** The DICOMDIR of a disc: a list of files, not one of them. */
  isDirectory: boolean;
};

const directoryClass = '1.2.840.10008.1.3.10';
/** A deflated header has to be unpacked whole. */
const mostInflatedBytes = 512 * 1024 * 1024;
const metaEncoding: Encoding = { explicit: true, little: true };

/** Null for bytes that are no DICOM, or too damaged to say whose or what they are. */
export function openDicom(source: ByteSource): DicomFile | null {
  const view = new View(source);
  const start = metaStart(view);
  if (start === null) return fileOf(view, 0, transferSyntaxOf(guessSyntax(view, 0)), false);
  const meta = readMeta(view, start);
  const stated = code(meta, 0x0002_0010);
  const isDirectory = code(meta, 0x0002_0002) === directoryClass;
  const syntax = transferSyntaxOf(stated ?? guessSyntax(view, meta.endAt));
  if (!syntax.isDeflated) return fileOf(view, meta.endAt, truthful(view, meta.endAt, syntax), isDirectory);
  const inflated = inflate(source, meta.endAt);
  return inflated && fileOf(new View(memorySource(inflated)), 0, syntax, isDirectory);
}

function metaStart(view: View): number | null {
  const mark = view.bytes(128, 4);
  if (mark?.toString('latin1') === 'DICM') return 132;
  const head = view.bytes(0, 6);
  return head && head.readUInt16LE(0) === 2 && /^[A-Z]{2}$/.test(head.toString('latin1', 4, 6)) ? 0 : null;
}

/** The first group says how the rest is written. Its stated length is not trusted: it ends where another group begins. */
function readMeta(view: View, start: number): DataSet {
  let to = start;
  for (let elements = 0; elements < 200; elements++) {
    const head = view.bytes(to, 2);
    if (!head || head.readUInt16LE(0) !== 2) break;
    const next = readElements(view, { from: to, to: view.source.sizeBytes }, metaEncoding, { most: 1 }).endAt;
    if (next <= to) break;
    to = next;
  }
  return readElements(view, { from: start, to }, metaEncoding);
}

/** For files that do not say, and as a check on those that do. */
function guessSyntax(view: View, at: number): string {
  const head = view.bytes(at, 8);
  if (!head) return implicitLittle;
  const isBig = head[0] === 0 && (head[1] ?? 0) > 0;
  if (!/^[A-Z]{2}$/.test(head.toString('latin1', 4, 6))) return implicitLittle;
  return isBig ? '1.2.840.10008.1.2.2' : explicitLittle;
}

/** Some files say that they carry types and do not, or the reverse. Packed pictures stay what they are. */
function truthful(view: View, at: number, syntax: TransferSyntax): TransferSyntax {
  const head = view.bytes(at, 6);
  if (!head) return syntax;
  const explicit = /^[A-Z]{2}$/.test(head.toString('latin1', 4, 6));
  return explicit === syntax.explicit
    ? syntax
    : { ...syntax, explicit, ...(explicit ? {} : { little: true }) };
}

function inflate(source: ByteSource, from: number): Uint8Array | null {
  if (source.sizeBytes > mostInflatedBytes) return null;
  try {
    const packed = source.read(from, source.sizeBytes - from);
    return inflateRawSync(packed, { maxOutputLength: mostInflatedBytes });
  } catch {
    return null;
  }
}

function fileOf(view: View, from: number, syntax: TransferSyntax, isDirectory: boolean): DicomFile | null {
  const set = readElements(view, { from, to: view.source.sizeBytes }, syntax);
  const groups = [...set.elements.keys()].map((tag) => Math.floor(tag / 0x1_0000));
  // Whoever made it, an object says what it is or whose in group 0008; a directory says in 0004.
  return groups.includes(8) || (isDirectory && groups.includes(4)) ? { set, syntax, isDirectory } : null;
}
