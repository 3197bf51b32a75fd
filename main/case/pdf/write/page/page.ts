// One page of a document as a page of the packet: its content untouched between two small streams of ours.
import type { Inherited, PageList } from '../../read/pages.ts';
import { refuse } from '../../read/syntax/refusal.ts';
import { planAnnotations } from './annotations.ts';
import type { AnnotatedPage, AnnotationContext } from './annotations.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';
import { unseenText } from '../glyphless.ts';
import type { PlacedWord } from '../glyphless.ts';
import { pageContents } from './contents.ts';
import { drawText } from './fields.ts';
import type { DrawnForm } from './fields.ts';
import { movedStart, moveText } from './fit.ts';
import type { Move, PaperSize } from './fit.ts';
import type { Resources } from './resources.ts';
import { pageShape } from './shape.ts';
import type { PageShape, ShapeFacts, Turn } from './shape.ts';
import { stampContent } from './stamp.ts';

/** What all pages of a document have in common on their way into the packet. */
export type PageContext = AnnotationContext & {
  readonly resources: Resources;
  readonly pages: PageList;
  /** The content stream that saves the graphics state, shared by all pages. */
  readonly saveState: number;
};

export type PagePlace = AnnotatedPage & {
  readonly parentNumber: number;
  /** Turned by this much more than the document says, clockwise. */
  readonly turn: Turn;
  /** The sheet the page comes onto; null for a page that stays as it is. */
  readonly fit: PaperSize | null;
  /** The stamp gets a strip of its own below the page. */
  readonly below: boolean;
  readonly label: string;
  readonly footer: string;
  /** Found and copied, not seen. */
  readonly words: readonly PlacedWord[];
  /** Links of the packet itself on this page, written out. */
  readonly links: readonly string[];
};

/** Plans the page under `place.pageNumber`; says how it is seen. */
export function planPage(context: PageContext, place: PagePlace): PageShape {
  const { copier, pages } = context;
  const { doc } = copier;
  const { pageIndex } = place;
  const page =
    doc.dictObject(pages.objects[pageIndex] as number, pages.generations[pageIndex]) ?? refuse('page-tree');
  const inherited = pages.inherited[pageIndex] ?? nothing;
  const shape = pageShape(shapeFacts(context, pageIndex, place));
  const { move } = shape;
  const { numbers, drawn } = planAnnotations(context, { ...place, move }, page.get('Annots'));
  const forms = drawn.map((one) => one.form);
  const resources = context.resources.plan(page.get('Resources') ?? inherited.Resources, forms);
  const { label, footer } = place;
  const contents = pageContents(copier, page.get('Contents'));
  const words = {
    label,
    footer,
    font: resources.font,
    drawn: drawnText(drawn, resources.forms, move),
    closing: contents.closing,
  };
  const stamp = copier.makeStream('', stampContent(shape, words));
  const unseen = place.words.length === 0 ? '' : unseenLayer(copier, place.words, shape, resources.unseen);
  let text = `<< /Type /Page /Parent ${referenceText(place.parentNumber)} ${shape.entries} /Resources ${resources.text}`;
  text += ` /Contents [${referenceText(move ? copier.makeStream('', movedStart(move)) : context.saveState)}${contents.text} ${referenceText(stamp)}${unseen}]`;
  for (const key of ownKeys) {
    const value = move && key !== 'Group' ? undefined : page.get(key);
    if (value) text += ` /${key} ${copier.text(value)}`;
  }
  const annotations = [...numbers, ...place.links.map((link) => copier.make(link))];
  if (annotations.length > 0) text += ` /Annots [${annotations.map(referenceText).join(' ')}]`;
  copier.make(`${text} >>`, place.pageNumber);
  return shape;
}

/** What the shape of a page depends on. */
export function shapeFacts(
  { copier: { doc }, pages }: Pick<PageContext, 'copier' | 'pages'>,
  pageIndex: number,
  { turn, below, fit }: Pick<PagePlace, 'turn' | 'below' | 'fit'>,
): ShapeFacts {
  const page =
    doc.dictObject(pages.objects[pageIndex] as number, pages.generations[pageIndex]) ?? refuse('page-tree');
  const inherited = pages.inherited[pageIndex] ?? nothing;
  return {
    media: doc.box(page.get('MediaBox') ?? inherited.MediaBox),
    crop: doc.box(page.get('CropBox') ?? inherited.CropBox),
    rotate: doc.number(page.get('Rotate') ?? inherited.Rotate),
    userUnit: doc.number(page.get('UserUnit')),
    turn,
    below,
    fit,
  };
}

function drawnText(drawn: readonly DrawnForm[], names: readonly string[], move: Move | null): string {
  const text = drawText(drawn, names);
  return move && text !== '' ? `q\n${moveText(move)}\n${text}Q\n` : text;
}

/** The reference to a stream that lays the words over the page. */
function unseenLayer(
  copier: Copier,
  words: readonly PlacedWord[],
  { lying }: PageShape,
  font: string,
): string {
  const layer = unseenText(words, { font, heightPt: lying.heightPt });
  return layer === '' ? '' : ` ${referenceText(copier.makeStream('', `q\n${lying.matrix}\n${layer}Q\n`))}`;
}

/** Boxes for printers and effects that a page may state about itself. */
const ownKeys = ['BleedBox', 'TrimBox', 'ArtBox', 'Group'] as const;
const nothing: Inherited = {};
