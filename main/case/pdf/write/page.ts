// One page of a document as a page of the packet: its content untouched between two small streams of ours.
import type { PageList } from '../read/pages.ts';
import { refuse } from '../read/refusal.ts';
import { encodeNumber } from '../read/text.ts';
import type { Box, Span } from '../read/value.ts';
import { arrayOf, isArray, referenceOf } from '../read/value.ts';
import { planAnnotations } from './annotations.ts';
import type { AnnotationContext } from './annotations.ts';
import { referenceText } from './copier.ts';
import type { Copier } from './copier.ts';
import { drawText } from './fields.ts';
import type { Resources } from './resources.ts';
import { stampContent } from './stamp.ts';

export type Turn = 0 | 90 | 180 | 270;

export type PageRequest = AnnotationContext & {
  readonly resources: Resources;
  readonly pages: PageList;
  readonly parentNumber: number;
  /** Turned by this much more than the document says, clockwise. */
  readonly turn: Turn;
  readonly label: string;
  readonly footer: string;
  /** The content stream that saves the graphics state, shared by all pages. */
  readonly saveState: number;
  /** Links of the packet itself on this page, written out. */
  readonly links: readonly string[];
};

/** Boxes and effects that a page may state about itself; inherited ones are handled apart. */
const ownKeys = ['BleedBox', 'TrimBox', 'ArtBox', 'UserUnit', 'Group'] as const;
const letter: Box = [0, 0, 612, 792];

/** Plans the page under `request.pageNumber`; says where its upper left corner is as seen. */
export function planPage(copier: Copier, request: PageRequest): { left: number; top: number } {
  const { doc } = copier;
  const { pageIndex, pages } = request;
  const page =
    doc.dictObject(pages.objects[pageIndex] as number, pages.generations[pageIndex]) ?? refuse('page-tree');
  const inherited = pages.inherited[pageIndex] ?? {};
  const { numbers: annotations, drawn } = planAnnotations(request, page.get('Annots'));
  const resources = request.resources.plan(
    page.get('Resources') ?? inherited.Resources,
    drawn.map((d) => d.form),
  );
  const media = sane(doc.box(page.get('MediaBox') ?? inherited.MediaBox)) ?? letter;
  const crop = sane(doc.box(page.get('CropBox') ?? inherited.CropBox));
  const seen = (crop && overlap(media, crop)) ?? media;
  const rotate = turned(doc.number(page.get('Rotate') ?? inherited.Rotate), request.turn);
  const userUnit = positive(doc.number(page.get('UserUnit')));
  const stamp = stampContent(
    { box: seen, rotate, userUnit },
    { ...request, font: resources.font, drawn: drawText(drawn, resources.forms) },
  );
  const parts = [
    `<< /Type /Page /Parent ${referenceText(request.parentNumber)} /MediaBox ${boxText(media)}`,
    crop ? `/CropBox ${boxText(crop)}` : '',
    rotate ? `/Rotate ${rotate}` : '',
    ...ownKeys.map((key) => (page.has(key) ? `/${key} ${copier.text(page.get(key) as Span)}` : '')),
    `/Resources ${resources.text}`,
    `/Contents [${[referenceText(request.saveState), ...contentTexts(copier, page.get('Contents')), referenceText(copier.make(streamText(stamp)))].join(' ')}]`,
    annotationsText([
      ...annotations.map(referenceText),
      ...request.links.map((link) => referenceText(copier.make(link))),
    ]),
  ];
  copier.make(`${parts.filter(Boolean).join(' ')} >>`, request.pageNumber);
  return upperLeft(seen, rotate);
}

function annotationsText(references: readonly string[]): string {
  return references.length > 0 ? `/Annots [${references.join(' ')}]` : '';
}

export function streamText(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** References to a page's content streams, in order; an array that is an object of its own is taken apart. */
function contentTexts(copier: Copier, contents: Span | undefined): string[] {
  const reference = contents && referenceOf(contents);
  const found = reference ? copier.doc.find(reference.object, reference.generation) : contents;
  if (!found) return [];
  const items = isArray(found) ? (arrayOf(found) ?? []) : reference ? [contents] : [];
  return items.flatMap((item) => {
    const stream = referenceOf(item);
    const number = stream ? copier.want(stream.object, stream.generation) : 0;
    return number > 0 ? [referenceText(number)] : [];
  });
}

/** A box with an area, or null. */
function sane(box: Box | null): Box | null {
  return box && box[2] > box[0] && box[3] > box[1] ? box : null;
}

function overlap(a: Box, b: Box): Box | null {
  return sane([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

function boxText(box: Box): string {
  return `[${box.map(encodeNumber).join(' ')}]`;
}

function turned(own: number | null, more: Turn): Turn {
  const quarters = Math.round((own ?? 0) / 90) + more / 90;
  return ((((quarters % 4) + 4) % 4) * 90) as Turn;
}

function positive(n: number | null): number {
  return n !== null && n > 0 ? n : 1;
}

function upperLeft([x1, y1, x2, y2]: Box, rotate: Turn): { left: number; top: number } {
  return {
    0: { left: x1, top: y2 },
    90: { left: x1, top: y1 },
    180: { left: x2, top: y1 },
    270: { left: x2, top: y2 },
  }[rotate];
}
