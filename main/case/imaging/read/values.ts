// Values of elements: text in the file's own letters, numbers however they are written. Missing and unreadable are both null.
import type { DataSet } from './elements.ts';
import { alphabetOf, decodeText } from './charset.ts';

/** A name, a description or a list of numbers is shorter; more of it is not read. */
const longestText = 16 * 1024;
export const charsetTag = 0x0008_0005;

function valueBytes(set: DataSet, tag: number): Buffer | null {
  const element = set.elements.get(tag);
  if (!element || element.sizeBytes === null || element.sizeBytes === 0) return null;
  return set.view.bytes(element.valueAt, Math.min(element.sizeBytes, longestText));
}

function tidy(raw: string): string {
  return raw
    .replace(/\0.*$/s, '')
    .replace(/[\s\0]+$/, '')
    .replace(/^ +/, '');
}

/** Identifiers and codes, which are always plain letters. */
export function code(set: DataSet, tag: number): string | null {
  const bytes = valueBytes(set, tag);
  const read = bytes && tidy(bytes.toString('latin1'));
  return read === '' ? null : read;
}

/** Names and descriptions, without what would turn writing around or break lines. `letters` come from the outermost set. */
export function text(set: DataSet, tag: number, letters: string): string | null {
  const bytes = valueBytes(set, tag);
  if (!bytes) return null;
  const read = tidy(decodeText(bytes, letters))
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .trim();
  return read === '' ? null : read;
}

export function alphabet(set: DataSet): string {
  return alphabetOf(code(set, charsetTag));
}

const binarySizes: Record<string, number> = { US: 2, SS: 2, UL: 4, SL: 4, FL: 4, FD: 8 };

/** All numbers of an element: binary by its type (two bytes each where the file states none), or written out. */
export function numbers(set: DataSet, tag: number, typeless: 'US' | 'SS' | 'DS' = 'US'): number[] {
  const bytes = valueBytes(set, tag);
  if (!bytes) return [];
  const stated = set.elements.get(tag)?.vr ?? '';
  const type = stated === '' || stated === 'UN' ? typeless : stated;
  const size = binarySizes[type];
  if (size === undefined) {
    return tidy(bytes.toString('latin1')).split('\\').map((one) => Number.parseFloat(one)).filter(Number.isFinite); // prettier-ignore
  }
  const found: number[] = [];
  for (let at = 0; at + size <= bytes.length; at += size)
    found.push(binary(bytes, at, type, set.encoding.little));
  return found;
}

function binary(bytes: Buffer, at: number, type: string, little: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (type === 'US') return view.getUint16(at, little);
  if (type === 'SS') return view.getInt16(at, little);
  if (type === 'UL') return view.getUint32(at, little);
  if (type === 'SL') return view.getInt32(at, little);
  return type === 'FL' ? view.getFloat32(at, little) : view.getFloat64(at, little);
}

export function number(set: DataSet, tag: number, typeless: 'US' | 'SS' | 'DS' = 'US'): number | null {
  return numbers(set, tag, typeless)[0] ?? null;
}
