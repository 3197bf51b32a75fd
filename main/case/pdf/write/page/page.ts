// One page of a document as a page of the packet: its content untouched between two small streams of ours.
import type { Inherited, PageList } from '../../read/pages.ts';
import type { Dict } from '../../read/syntax/dict.ts';
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
import { PacketStructure, unseenStart, wholeStart } from '../structure.ts';
import type { PageMarks } from '../structure.ts';
import type { Resources } from './resources.ts';
import { pageShape, turned } from './shape.ts';
import type { PageShape, ShapeFacts, Turn } from './shape.ts';
import { stampContent } from './stamp.ts';

/** What all pages of a document have in common on their way into the packet. */
export type PageContext = AnnotationContext & {
  readonly resources: Resources;
  readonly pages: PageList;
  /** The content stream that saves the graphics state, shared by all pages. */
  readonly saveState: number;
  /** The same with the mark under which all of a page is said. */
  readonly saveSpoken: number;
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
  /** In a tagged packet: the page of the packet, and how it is marked. */
  readonly spoken: { readonly page: number; readonly marks: PageMarks } | null;
  /** Links of the packet itself on this page, written out. */
  readonly links: readonly string[];
};

/** With the numbers of the packet's own links on it. */
export type PlannedPage = PageShape & { readonly linkNumbers: readonly number[] };

/** Plans the page under `place.pageNumber`; says how it is seen. */
export function planPage(context: PageContext, place: PagePlace): PlannedPage {
  const { copier, pages } = context;
  const { doc } = copier;
  const { pageIndex } = place;
  const page =
    doc.dictObject(pages.objects[pageIndex] as number, pages.generations[pageIndex]) ?? refuse('page-tree');
  const inherited = pages.inherited[pageIndex] ?? nothing;
  const facts = shapeFacts(context, pageIndex, place);
  const shape = pageShape(facts);
  const { move } = shape;
  const isTurned = turned(facts.rotate, facts.turn) !== 0;
  const { numbers, drawn } = planAnnotations(context, { ...place, move, isTurned }, page.get('Annots'));
  const forms = drawn.map((one) => one.form);
  const resources = context.resources.plan(page.get('Resources') ?? inherited.Resources, forms);
  const { label, footer } = place;
  const isMarked = place.spoken?.marks === 'whole';
  const contents = pageContents(copier, page.get('Contents'));
  const words = {
    label,
    footer,
    font: resources.font,
    drawn: drawnText(drawn, resources.forms, move),
    closing: contents.closing,
    isMarked,
  };
  const stamp = copier.makeStream('', stampContent(shape, words));
  const unseen =
    place.words.length === 0
      ? ''
      : unseenLayer(copier, place.words, { shape, font: resources.unseen, isMarked });
  let text = `<< /Type /Page /Parent ${referenceText(place.parentNumber)} ${shape.entries} /Resources ${resources.text}`;
  text += ` /Contents [${referenceText(startOf(context, { move, isMarked }))}${contents.text} ${referenceText(stamp)}${unseen}]`;
  text += ownEntries(copier, page, move);
  if (place.spoken?.marks) text += PacketStructure.pageEntries(place.spoken.page);
  const linkNumbers = place.links.map((link) => copier.make(link));
  const annotations = [...numbers, ...linkNumbers];
  if (annotations.length > 0) text += ` /Annots [${annotations.map(referenceText).join(' ')}]`;
  copier.make(`${text} >>`, place.pageNumber);
  return { ...shape, linkNumbers };
}

/** What a page states about itself and keeps. */
function ownEntries(copier: Copier, page: Dict, move: Move | null): string {
  let text = '';
  for (const key of ownKeys) {
    const value = move && key !== 'Group' ? undefined : page.get(key);
    if (value) text += ` /${key} ${copier.text(value)}`;
  }
  return text;
}

/** What the shape of a page depends on. */
export function shapeFacts(
  { copier: { doc }, pages }: { copier: Pick<Copier, 'doc'>; pages: PageList },
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

/** The stream before a page's own content. */
function startOf(
  { copier, saveState, saveSpoken }: PageContext,
  { move, isMarked }: { move: Move | null; isMarked: boolean },
): number {
  if (move) return copier.makeStream('', `${isMarked ? wholeStart : ''}${movedStart(move)}`);
  return isMarked ? saveSpoken : saveState;
}

function drawnText(drawn: readonly DrawnForm[], names: readonly string[], move: Move | null): string {
  const text = drawText(drawn, names);
  return move && text !== '' ? `q\n${moveText(move)}\n${text}Q\n` : text;
}

/** The reference to a stream that lays the words over the page. */
function unseenLayer(
  copier: Copier,
  words: readonly PlacedWord[],
  { shape: { lying }, font, isMarked }: { shape: PageShape; font: string; isMarked: boolean },
): string {
  const layer = unseenText(words, { font, heightPt: lying.heightPt });
  if (layer === '') return '';
  const drawn = `q\n${lying.matrix}\n${layer}Q\n`;
  return ` ${referenceText(copier.makeStream('', isMarked ? `${unseenStart}${drawn}EMC\n` : drawn))}`;
}

/** Boxes for printers and effects that a page may state about itself. */
const ownKeys = ['BleedBox', 'TrimBox', 'ArtBox', 'Group'] as const;
const nothing: Inherited = {};
