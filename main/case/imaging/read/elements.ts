// DICOM elements where they lie: tags, lengths and nesting, bounded in number and depth. What an element means is known elsewhere.
import type { ByteSource } from '../../bytes.ts';

export type Encoding = { explicit: boolean; little: boolean };
/** `sizeBytes` is null where the file states no length; `endAt` is where the next element begins. */
export type Element = { tag: number; vr: string; valueAt: number; sizeBytes: number | null; endAt: number };
export type DataSet = {
  view: View;
  encoding: Encoding;
  elements: Map<number, Element>;
  endAt: number;
  /** The bytes end, or stop making sense, before the elements do. What was read until there stands. */
  isCutOff: boolean;
};

const undefinedLength = 0xffff_ffff;
const item = 0xfffe_e000;
const itemEnd = 0xfffe_e00d;
const sequenceEnd = 0xfffe_e0dd;
export const pixelDataTag = 0x7fe0_0010;
/** No honest file nests deeper or holds more; both bound the time that a dishonest one can take. */
const deepest = 32;
const mostElements = 1_000_000;
const longVrs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const windowBytes = 64 * 1024;

/** Numbers out of a source, read through one window at a time. */
export class View {
  readonly source: ByteSource;
  private held: Buffer = Buffer.alloc(0);
  private heldAt = 0;
  elementsLeft = mostElements;

  constructor(source: ByteSource) {
    this.source = source;
  }

  /** Exactly `length` bytes, or null past the end. */
  bytes(at: number, length: number): Buffer | null {
    if (at < 0 || at + length > this.source.sizeBytes) return null;
    if (length > windowBytes) return asBuffer(this.source.read(at, length), length);
    if (at < this.heldAt || at + length > this.heldAt + this.held.length) {
      this.held = asBuffer(this.source.read(at, windowBytes), 0) ?? Buffer.alloc(0);
      this.heldAt = at;
    }
    const from = at - this.heldAt;
    return from + length > this.held.length ? null : this.held.subarray(from, from + length);
  }
}

function asBuffer(bytes: Uint8Array, least: number): Buffer | null {
  return bytes.length < least ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function tagAt(bytes: Buffer, { little }: Encoding): number {
  const [group, element] = little
    ? [bytes.readUInt16LE(0), bytes.readUInt16LE(2)]
    : [bytes.readUInt16BE(0), bytes.readUInt16BE(2)];
  return group * 0x1_0000 + element;
}

function u32(bytes: Buffer, at: number, { little }: Encoding): number {
  return little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

type Head = { tag: number; vr: string; valueAt: number; length: number };

function headAt(view: View, at: number, encoding: Encoding): Head | null {
  const short = view.bytes(at, 8);
  if (!short || view.elementsLeft-- <= 0) return null;
  const tag = tagAt(short, encoding);
  const vr = short.toString('latin1', 4, 6);
  // Items never carry a type, and some writers leave it out elsewhere too.
  if (!encoding.explicit || tag >= item || !/^[A-Z]{2}$/.test(vr))
    return { tag, vr: '', valueAt: at + 8, length: u32(short, 4, encoding) };
  if (!longVrs.has(vr)) {
    const length = encoding.little ? short.readUInt16LE(6) : short.readUInt16BE(6);
    return { tag, vr, valueAt: at + 8, length };
  }
  const long = view.bytes(at, 12);
  return long && { tag, vr, valueAt: at + 12, length: u32(long, 8, encoding) };
}

/** What follows an element of unknown type and length is written without types, whatever the rest of the file does. */
function encodingWithin({ vr }: { vr: string }, encoding: Encoding): Encoding {
  return vr === 'UN' ? { explicit: false, little: true } : encoding;
}

/** Where an element ends; null where the bytes give out before it does. */
function endOf(view: View, head: Head, encoding: Encoding, depth: number): number | null {
  if (head.length !== undefinedLength) return head.valueAt + head.length;
  return depth >= deepest ? null : endOfItems(view, head.valueAt, encodingWithin(head, encoding), depth + 1);
}

function endOfItems(view: View, from: number, encoding: Encoding, depth: number): number | null {
  for (let at = from; ;) {
    const head = headAt(view, at, encoding);
    if (!head) return null;
    if (head.tag === sequenceEnd) return head.valueAt;
    if (head.tag !== item) return null;
    const end =
      head.length === undefinedLength
        ? endOfOpenItem(view, head.valueAt, encoding, depth)
        : head.valueAt + head.length;
    if (end === null || end > view.source.sizeBytes) return null;
    at = end;
  }
}

function endOfOpenItem(view: View, from: number, encoding: Encoding, depth: number): number | null {
  for (let at = from; ;) {
    const head = headAt(view, at, encoding);
    if (!head) return null;
    if (head.tag === itemEnd) return head.valueAt;
    const end = endOf(view, head, encoding, depth);
    if (end === null || end > view.source.sizeBytes) return null;
    at = end;
  }
}

type Span = { from: number; to: number };

/** The elements of a span, or of an item that ends itself. Later elements with the same tag do not replace the first. */
export function readElements(
  view: View,
  { from, to }: Span,
  encoding: Encoding,
  { depth = 0, most = mostElements }: { depth?: number; most?: number } = {},
): DataSet {
  const elements = new Map<number, Element>();
  const ended = (endAt: number, isCutOff: boolean): DataSet => ({
    view,
    encoding,
    elements,
    endAt,
    isCutOff,
  });
  let at = from;
  while (at < to && elements.size < most) {
    const head = headAt(view, at, encoding);
    // Some writers fill the end of a file with zeros.
    if (!head) return ended(at, to - at > 8 || view.elementsLeft <= 0);
    if (head.tag === itemEnd) return ended(head.valueAt, false);
    if (head.tag === 0 && head.length === 0) return ended(at, elements.size === 0);
    const end = endOf(view, head, encoding, depth);
    const isWhole = end !== null && end <= to;
    const { tag, vr, valueAt } = head;
    const sizeBytes = head.length === undefinedLength ? null : head.length;
    if (!elements.has(tag)) elements.set(tag, { tag, vr, valueAt, sizeBytes, endAt: isWhole ? end : to });
    if (!isWhole) return ended(to, true);
    at = end;
  }
  return ended(at, false);
}

/** The items of a sequence as data sets of their own; none for what is no sequence. At most `most`. */
export function readItems(set: DataSet, tag: number, most = 100_000): DataSet[] {
  const element = set.elements.get(tag);
  if (!element) return [];
  const { view } = set;
  const encoding = encodingWithin({ vr: element.sizeBytes === null ? element.vr : '' }, set.encoding);
  const items: DataSet[] = [];
  for (let at = element.valueAt; at < element.endAt && items.length < most;) {
    const head = headAt(view, at, encoding);
    if (!head || head.tag !== item) break;
    const to = head.length === undefinedLength ? element.endAt : head.valueAt + head.length;
    const read = readElements(view, { from: head.valueAt, to: Math.min(to, element.endAt) }, encoding, {
      depth: 1,
    });
    items.push(read);
    at = head.length === undefinedLength ? read.endAt : to;
  }
  return items;
}

/** The pieces of packed pixel data: the first is the table of where frames begin. Pieces that are cut off are left out. */
export function readFragments(set: DataSet, element: Element): Span[] {
  const spans: Span[] = [];
  for (let at = element.valueAt; at < element.endAt;) {
    const head = headAt(set.view, at, set.encoding);
    if (!head || head.tag !== item || head.length === undefinedLength) break;
    const to = head.valueAt + head.length;
    if (to > set.view.source.sizeBytes) break;
    spans.push({ from: head.valueAt, to });
    at = to;
  }
  return spans;
}
