// How large each picture of a document is drawn, over all its pages. A picture that may be drawn where this does not look is not named.
import type { PdfDocument } from '../read/document.ts';
import { decodedStream } from '../read/decoded.ts';
import type { Dict } from '../read/syntax/dict.ts';
import { refuse } from '../read/syntax/refusal.ts';
import type { Span } from '../read/syntax/span.ts';
import { arrayOf, isArray, referenceOf } from '../read/syntax/value.ts';
import { followDrawing } from './drawing.ts';

/** Points of paper, across the picture and along it. */
export type DrawnSize = { across: number; along: number };

/** Across and along, without where: a, b, c and d of a matrix. */
type Linear = readonly [number, number, number, number];
type Drawn = { object: number; matrix: Linear };
type Holder = { resources: Dict | null; content: Buffer };

const plain: Linear = [1, 0, 0, 1];
const mostDepth = 12;
/** More things drawn than this on one document are not followed. */
const mostDrawn = 2_000_000;

export class PlacedPictures {
  private readonly doc: PdfDocument;
  private readonly sizes = new Map<number, DrawnSize>();
  private readonly elsewhere = new Set<number>();
  private readonly forms = new Map<number, readonly Drawn[]>();
  private readonly visited = new Set<number>();
  private drawn = 0;

  constructor(doc: PdfDocument) {
    this.doc = doc;
  }

  /** The size of a picture by its object number; null where it is not known for sure. */
  sizeOf(object: number): DrawnSize | null {
    return this.elsewhere.has(object) ? null : (this.sizes.get(object) ?? null);
  }

  /** `scale`: points of paper to a unit of the page. Throws a Refusal for what cannot be followed. */
  addPage(page: Dict, inherited: Span | undefined, scale: number): void {
    const { doc } = this;
    const resources = doc.dict(page.get('Resources') ?? inherited);
    for (const { object, matrix } of this.drawnIn({ resources, content: this.contentOf(page) }, 0))
      this.note(object, matrix, scale);
    this.lookElsewhere(resources, 0);
    for (const note of doc.array(page.get('Annots')) ?? []) this.lookAtNote(note);
  }

  private contentOf(page: Dict): Buffer {
    const { doc } = this;
    const contents = page.get('Contents');
    const found = contents && doc.resolve(contents);
    if (!contents || !found) return Buffer.alloc(0);
    const items = isArray(found) ? (arrayOf(found) ?? []) : [contents];
    return Buffer.concat(items.flatMap((item) => [this.streamOf(item), Buffer.from('\n')]));
  }

  private streamOf(item: Span): Buffer {
    const reference = referenceOf(item);
    const found = reference && this.doc.find(reference.object, reference.generation);
    if (!found?.stream) return Buffer.alloc(0);
    const { offset, length } = found.stream;
    return decodedStream(this.doc, found, this.doc.source.read(offset, length)) ?? refuse('filter');
  }

  private note(object: number, [a, b, c, d]: Linear, scale: number): void {
    const across = Math.hypot(a, b) * scale;
    const along = Math.hypot(c, d) * scale;
    const before = this.sizes.get(object);
    this.sizes.set(object, {
      across: Math.max(across, before?.across ?? 0),
      along: Math.max(along, before?.along ?? 0),
    });
  }

  /** Pictures that the instructions draw, with their masks, in the coordinates in which they begin. */
  private drawnIn({ resources, content }: Holder, depth: number): Drawn[] {
    if (depth > mostDepth) return refuse('syntax');
    const things = this.doc.dict(resources?.get('XObject'));
    const drawn: Drawn[] = [];
    const kept: Linear[] = [];
    let matrix = plain;
    followDrawing(content, (operator, numbers, name) => {
      if (operator === 'q') kept.push(matrix);
      else if (operator === 'Q') matrix = kept.pop() ?? matrix;
      else if (operator === 'cm') matrix = times(linear(numbers), matrix);
      else {
        const thing = things?.get(name);
        if (thing) for (const one of this.things(thing, resources, depth)) drawn.push(placed(one, matrix));
      }
    });
    this.drawn += drawn.length;
    return this.drawn > mostDrawn ? refuse('too-large') : drawn;
  }

  private things(thing: Span, above: Dict | null, depth: number): readonly Drawn[] {
    const reference = referenceOf(thing);
    const dict = reference && this.doc.dictObject(reference.object, reference.generation);
    if (!dict) return [];
    const { object } = reference;
    if (this.doc.name(dict.get('Subtype')) === 'Image')
      return [object, ...this.masksOf(dict, object)].map((one) => ({ object: one, matrix: plain }));
    const known = this.forms.get(object);
    if (known) return known;
    const own = this.doc.dict(dict.get('Resources'));
    const matrix = linear(this.doc.numbers(dict.get('Matrix')) ?? [...plain, 0, 0]);
    const content = this.streamOf(thing);
    const drawn = this.drawnIn({ resources: own ?? above, content }, depth + 1).map((one) =>
      placed(one, matrix),
    );
    // Without resources of its own it draws from whoever draws it.
    if (own) this.forms.set(object, drawn);
    this.lookElsewhere(own, depth + 1);
    return drawn;
  }

  /** A mask is drawn as large as its picture. */
  private masksOf(picture: Dict, object: number): number[] {
    return ['SMask', 'Mask'].flatMap((key) => {
      const value = picture.get(key);
      const reference = value && referenceOf(value);
      if (!reference) return [];
      const mask = this.doc.dictObject(reference.object, reference.generation);
      // Colours mixed with their ground beforehand belong to just these dots.
      if (mask?.has('Matte')) this.elsewhere.add(object).add(reference.object);
      return [reference.object];
    });
  }

  /** Pictures of patterns, letters, soft edges: drawn at sizes that are not followed. */
  private lookElsewhere(resources: Dict | null, depth: number): void {
    const { doc } = this;
    if (depth > mostDepth) refuse('syntax');
    for (const [, pattern] of doc.dict(resources?.get('Pattern'))?.entries() ?? []) this.hide(pattern, depth);
    for (const [, font] of doc.dict(resources?.get('Font'))?.entries() ?? []) {
      const dict = doc.dict(font);
      if (dict && doc.name(dict.get('Subtype')) === 'Type3')
        this.hideIn(doc.dict(dict.get('Resources')), depth);
    }
    for (const [, state] of doc.dict(resources?.get('ExtGState'))?.entries() ?? [])
      this.hide(doc.dict(doc.dict(state)?.get('SMask'))?.get('G'), depth);
  }

  /** A stream with resources: every picture in them is drawn elsewhere. */
  private hide(holder: Span | undefined, depth: number): void {
    const reference = holder && referenceOf(holder);
    if (!reference || this.visited.has(reference.object)) return;
    this.visited.add(reference.object);
    this.hideIn(this.doc.dict(this.doc.dict(holder)?.get('Resources')), depth + 1);
  }

  private hideIn(resources: Dict | null, depth: number): void {
    const { doc } = this;
    for (const [, thing] of doc.dict(resources?.get('XObject'))?.entries() ?? []) {
      const reference = referenceOf(thing);
      const dict = reference && doc.dict(thing);
      if (!dict) continue;
      this.elsewhere.add(reference.object);
      for (const mask of this.masksOf(dict, reference.object)) this.elsewhere.add(mask);
      this.hide(thing, depth);
    }
    this.lookElsewhere(resources, depth + 1);
  }

  private lookAtNote(note: Span): void {
    const { doc } = this;
    for (const [, look] of doc.dict(doc.dict(note)?.get('AP'))?.entries() ?? []) {
      this.hide(look, 0);
      const states = doc.dict(look);
      if (states && !states.has('Subtype')) for (const [, state] of states.entries()) this.hide(state, 0);
    }
  }
}

function linear([a = 1, b = 0, c = 0, d = 1]: readonly number[]): Linear {
  return [a, b, c, d];
}

function times([a, b, c, d]: Linear, [e, f, g, h]: Linear): Linear {
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h];
}

function placed({ object, matrix }: Drawn, by: Linear): Drawn {
  return { object, matrix: times(matrix, by) };
}
