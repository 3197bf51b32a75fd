// Copies objects of one document as they lie: references renumbered in the bytes, streams untouched.
// Planned first, written after, so that a document that turns out to be damaged has left nothing behind.
import type { DrawDown } from '../draw-down/draw-down.ts';
import type { Picture } from '../draw-down/picture.ts';
import { mendedStream } from '../mend/streams.ts';
import type { Found, PdfDocument } from '../read/document.ts';
import { encodeName } from '../read/syntax/text.ts';
import { CUT, Scan, scanValue } from '../read/syntax/scan.ts';
import type { StreamPlace } from '../read/stream.ts';
import { isText } from '../read/syntax/names.ts';
import { dictOf, referenceOf } from '../read/syntax/value.ts';
import type { Span } from '../read/syntax/span.ts';
import { PACKED, PLAIN } from '../read/xref.ts';
import { EditList, LENGTH, LENGTH_ENTRY, streamEdits } from './edit-list.ts';
import type { Edit } from './edit-list.ts';
import type { PdfOutput } from './output.ts';
import { redrawnKeys, replacedStreamKeys } from './stream-keys.ts';

/** What stands in the map for objects that must never be copied along, such as pages left out. */
const NEVER = -1;
const NULL = 0;

type Raw = {
  number: number;
  bytes: Buffer;
  start: number;
  end: number;
  firstEdit: number;
  lastEdit: number;
  stream: StreamPlace | null;
  /** Where it is a picture to be drawn with fewer dots: it, and the entries it keeps. */
  smaller: { picture: Picture; text: string } | null;
};
/** With a body it is a stream, and the text its dictionary's entries. */
type Made = { number: number; text: string; body: string | null };

type CopierOptions = {
  mends: boolean;
  /** Where pictures are drawn with fewer dots. */
  drawDown?: DrawDown | null;
  /** Called with the bytes that a picture drawn so leaves out. */
  saved?: (bytes: number) => void;
};

export class Copier {
  readonly doc: PdfDocument;
  private readonly output: PdfOutput;
  /** New number by source number; 0 not met yet. */
  private readonly numbers: Int32Array;
  private readonly scan = new Scan();
  private readonly textScan = new Scan();
  private queue: number[] = [];
  private raw: Raw[] = [];
  private made: Made[] = [];
  private readonly edits = new EditList();

  /** Whether streams are looked into, so that broken ones leave mended; not needed for a document known to be sound. */
  readonly mends: boolean;
  hasMended = false;
  /** The layers met so far, by source object. */
  readonly layers: number[] = [];

  private readonly drawDown: DrawDown | null;
  private readonly saved: ((bytes: number) => void) | undefined;

  constructor(
    doc: PdfDocument,
    output: PdfOutput,
    { mends, drawDown = null, saved }: CopierOptions = { mends: false },
  ) {
    this.doc = doc;
    this.output = output;
    this.mends = mends;
    this.drawDown = drawDown;
    this.saved = saved;
    this.numbers = new Int32Array(doc.xref.table.count);
  }

  /** From now on `object` is `number` of the packet, written by someone else; without a number it is null. */
  fix(object: number, number?: number): void {
    if (object < this.numbers.length) this.numbers[object] = number ?? NEVER;
  }

  /** The packet's number for an object; 0 where it is to be null. Met for the first time, it will be copied. */
  want(object: number, generation: number): number {
    const known = this.numbers[object];
    if (known === undefined || known === NEVER) return NULL;
    if (known !== 0) return known;
    const { kind, extra } = this.doc.xref.table;
    const there =
      kind[object] === PLAIN ? extra[object] === generation : kind[object] === PACKED && generation === 0;
    if (!there) return NULL;
    const number = this.output.take();
    this.numbers[object] = number;
    this.queue.push(object);
    return number;
  }

  /** The packet's number of an object already met, else 0. */
  known(object: number): number {
    return Math.max(0, this.numbers[object] ?? 0);
  }

  /** A value's bytes with its references renumbered, and something of ours put in before the byte at `insertAt`. */
  text(value: Span, insertAt = -1, insert = ''): string {
    const reference = referenceOf(value);
    if (reference) return referenceText(this.want(reference.object, reference.generation));
    const { bytes } = value;
    const scan = this.textScan;
    scan.reset();
    scanValue(bytes, value.start, scan);
    scan.settle();
    let out = '';
    let at = value.start;
    let pending = insertAt;
    for (let i = 0; i < scan.editCount; i++) {
      const start = scan.edits[i * 4] as number;
      if (pending !== -1 && pending <= start) {
        out += bytes.toString('latin1', at, pending) + insert;
        at = pending;
        pending = -1;
      }
      out += bytes.toString('latin1', at, start);
      const object = scan.edits[i * 4 + 2] as number;
      if (object !== CUT) out += referenceText(this.want(object, scan.edits[i * 4 + 3] as number));
      at = scan.edits[i * 4 + 1] as number;
    }
    if (pending !== -1) {
      out += bytes.toString('latin1', at, pending) + insert;
      at = pending;
    }
    return out + bytes.toString('latin1', at, value.end);
  }

  /** A number for an object that will be made later in the same plan. */
  reserve(): number {
    return this.output.take();
  }

  /** Plans an object of our own making; gives its number. */
  make(text: string, number = this.output.take()): number {
    this.made.push({ number, text, body: null });
    return number;
  }

  /** The same for a stream; `entries` are those of its dictionary besides its length. */
  makeStream(entries: string, body: string): number {
    const number = this.output.take();
    this.made.push({ number, text: entries, body });
    return number;
  }

  /** Follows every reference met so far to its end. Refuses where one cannot be read; then nothing has been written. */
  plan(): void {
    const { place } = this.doc.xref.table;
    while (this.queue.length > 0) {
      // In the order in which they lie in the file: neighbours share windows and object streams.
      const wave = this.queue.sort((a, b) => (place[a] as number) - (place[b] as number));
      this.queue = [];
      for (const object of wave) this.planObject(object);
    }
  }

  private planObject(object: number): void {
    const { kind, extra } = this.doc.xref.table;
    const found = this.doc.find(object, kind[object] === PLAIN ? extra[object] : 0, this.scan);
    const number = this.numbers[object] as number;
    if (!found || (found.stream && this.hasType(found.bytes, '/EmbeddedFile'))) {
      this.make('null', number);
      return;
    }
    const mended = this.mends && found.stream ? this.mendedStream(found, found.stream) : null;
    if (mended) {
      this.made.push({ number, ...mended });
      return;
    }
    this.scan.settle();
    const { bytes, start, end, stream } = found;
    if (!stream && this.hasType(bytes, '/OCG')) this.layers.push(object);
    const firstEdit = this.edits.count;
    this.keepEdits(stream ? streamEdits(this.scan, { bytes, end }, this.output.lengthOf(stream.length)) : []);
    const smaller = stream ? this.smallerPicture(object, found) : null;
    this.raw.push({ number, bytes, start, end, firstEdit, lastEdit: this.edits.count, stream, smaller });
  }

  private smallerPicture(object: number, found: Found): Raw['smaller'] {
    const picture = this.drawDown?.pictureAt(object, found);
    if (!picture) return null;
    const kept = [...picture.dict.entries()].filter(([key]) => !redrawnKeys.has(`/${key}`));
    const parts = kept.map(([key, value]) => {
      const ours = key === 'ColorSpace' && picture.palette ? picture.palette.space : value;
      return `${encodeName(key)} ${this.text(ours)}`;
    });
    return { picture, text: parts.join(' ') };
  }

  private mendedStream(found: Found, place: StreamPlace): Omit<Made, 'number'> | null {
    const { doc } = this;
    const mended = mendedStream(doc, found, place);
    const dict = mended && dictOf(found);
    if (!dict) return null;
    this.hasMended = true;
    const parts = [`/Filter /${mended.filter}`];
    if (mended.parms) parts.push(`/DecodeParms ${this.text(mended.parms)}`);
    for (const [key, value] of dict.entries())
      if (!replacedStreamKeys.has(`/${key}`)) parts.push(`${encodeName(key)} ${this.text(value)}`);
    return { text: parts.join(' '), body: mended.body.toString('latin1') };
  }

  private hasType(bytes: Buffer, type: string): boolean {
    const { keys, keyCount } = this.scan;
    for (let i = 0; i < keyCount; i++) {
      if (!isText(bytes, keys[i * 4] as number, keys[i * 4 + 1] as number, '/Type')) continue;
      return isText(bytes, keys[i * 4 + 2] as number, keys[i * 4 + 3] as number, type);
    }
    return false;
  }

  /** Merges the scan's edits with `special` ones, which win over what lies inside them. */
  private keepEdits(special: readonly Edit[]): void {
    let s = 0;
    for (let i = 0; i < this.scan.editCount; i++) {
      const start = this.scan.edits[i * 4] as number;
      while (s < special.length && (special[s] as Edit)[1] <= start)
        this.edits.add(...(special[s++] as Edit));
      const inside = s < special.length && start >= (special[s] as Edit)[0];
      if (inside) continue;
      const object = this.scan.edits[i * 4 + 2] as number;
      const target = object === CUT ? CUT : this.want(object, this.scan.edits[i * 4 + 3] as number);
      this.edits.add(start, this.scan.edits[i * 4 + 1] as number, target);
    }
    while (s < special.length) this.edits.add(...(special[s++] as Edit));
  }

  /** Writes all that was planned. */
  async write(): Promise<void> {
    const { output } = this;
    for (const item of this.raw) {
      if (item.smaller && (await this.writeSmaller(item))) continue;
      output.begin(item.number);
      this.writeValue(item);
      if (item.stream) {
        output.text('\nstream\n');
        const { offset, length } = item.stream;
        const wait = output.passAll((use) => this.doc.source.eachPiece(offset, length, use));
        if (wait) await wait;
        output.text('\nendstream');
      }
      output.text('\nendobj\n');
      const wait = output.drain();
      if (wait) await wait;
    }
    for (const { number, text, body } of this.made) {
      if (body === null) output.object(number, text);
      else output.streamObject(number, text, body);
      const wait = output.drain();
      if (wait) await wait;
    }
    this.forgetPlan();
  }

  /** False where the picture is better left as it is. */
  private async writeSmaller({ number, smaller, stream }: Raw): Promise<boolean> {
    const drawn = smaller && (await this.drawDown?.drawn(smaller.picture));
    if (!drawn || !stream) return false;
    this.output.streamObject(number, `${smaller.text} ${drawn.entries}`, drawn.body.toString('latin1'));
    this.saved?.(stream.length - drawn.body.length);
    const wait = this.output.drain();
    if (wait) await wait;
    return true;
  }

  private writeValue({ bytes, start, end, firstEdit, lastEdit, stream }: Raw): void {
    const { output, edits } = this;
    let at = start;
    for (let i = firstEdit; i < lastEdit; i++) {
      output.copyValues(bytes, at, edits.start(i));
      at = edits.end(i);
      const target = edits.target(i);
      if (target > 0) {
        output.number(target);
        output.text(' 0 R');
      } else if (target === NULL) output.text('null');
      else if (target === LENGTH) output.number(output.lengthOf((stream as StreamPlace).length));
      else if (target === LENGTH_ENTRY)
        output.text(` /Length ${output.lengthOf((stream as StreamPlace).length)} `);
    }
    output.copyValues(bytes, at, end);
  }

  private forgetPlan(): void {
    this.raw = [];
    this.made = [];
    this.edits.clear();
  }
}

export function referenceText(number: number): string {
  return number > 0 ? `${number} 0 R` : 'null';
}
