// What lies on a page besides its content: links that still lead somewhere, notes and marks as they look. Nothing active passes.
import type { Destinations, Target } from '../../read/destinations.ts';
import { decodeText, encodeName, encodeNumber, encodeText } from '../../read/syntax/text.ts';
import { rawText, referenceOf } from '../../read/syntax/value.ts';
import type { Box } from '../../read/syntax/value.ts';
import type { Dict } from '../../read/syntax/dict.ts';
import type { Span } from '../../read/syntax/span.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';
import { movedEntry, movedNumbers, movedView } from './fit.ts';
import type { Move } from './fit.ts';
import { planField } from './fields.ts';
import type { FormDefaults } from './field-tree.ts';
import type { DrawnForm } from './fields.ts';
import { noteLook } from './note-look.ts';

export type AnnotationContext = {
  readonly copier: Copier;
  readonly destinations: Destinations;
  readonly defaults: FormDefaults;
  /** The packet's object number of a page of this document, or null where it was left out. */
  numberOfPage(pageIndex: number): number | null;
  /** How the content of a page of this document moves on its way into the packet. */
  moveOf(pageIndex: number): Move | null;
};

/** A page's place in its own document, from 0, and its object number in the packet. */
export type AnnotatedPage = {
  readonly pageIndex: number;
  readonly pageNumber: number;
  /** How what lies on it moves. */
  readonly move?: Move | null;
  /** It is not seen as its coordinates lie. */
  readonly isTurned?: boolean;
};

export type AnnotationPlan = {
  /** Object numbers for the page's /Annots. */
  readonly numbers: readonly number[];
  /** Form fields that become part of the page. */
  readonly drawn: readonly DrawnForm[];
};

/** The keys that make an annotation look and read as it does. All others stay behind. */
const keptKeys = new Set(
  (
    'Type Rect Contents NM M F AP AS Border C OC CA ca BM Lang BS BE CreationDate T RC Subj RT Name State StateModel Open ' +
    'QuadPoints InkList L Vertices LE LL LLE LLO Cap IT CP CO IC DA DS Q CL RD Sy RO OverlayText Repeat H Path'
  ).split(' '),
);

/** Played or run when clicked; only their pictures are kept. */
const playedKinds = new Set(['Movie', 'Sound', 'Screen', 'RichMedia', '3D', 'TrapNet']);
/** Flags of a mark that is printed and cannot be changed. */
const printedAndLocked = 4 | 64 | 128;
/** Kinds that cover nothing: a link is a frame at most, a note opens when it is clicked. */
const seldomSeen = new Set(['Link', 'Popup', 'Text']);
/** Nobody makes more on a page; a hostile file does, to have each compared with each. */
const mostMarks = 500;
const safeSchemes = /^(https?|mailto|tel|ftp):/i;

/** An annotation that will be copied, under the subtype it will have. */
type Kept = { dict: Dict; subtype: string; extra: Extra; number: number };
/** Entries that replace the annotation's own. */
type Extra = Readonly<Record<string, string>>;

const none: AnnotationPlan = { numbers: [], drawn: [] };

export function planAnnotations(
  context: AnnotationContext,
  page: AnnotatedPage,
  value: Span | undefined,
): AnnotationPlan {
  if (!value) return none;
  const { copier } = context;
  const drawn: DrawnForm[] = [];
  const kept: Kept[] = [];
  /** Where marks that come before the next one lie: what is drawn into the page would be below them. */
  const marked: Box[] = [];
  /** Numbers of kept annotations by source object, so that notes and their pop-ups find each other. */
  const byObject = new Map<number, number>();
  for (const item of copier.doc.array(value) ?? []) {
    const object = referenceOf(item)?.object;
    const dict = copier.doc.dict(item);
    if (!dict || (object !== undefined && byObject.has(object))) continue;
    const decided = decide(context, page, dict, { drawn, marked });
    if (!decided) continue;
    const box = seldomSeen.has(decided.subtype) ? null : copier.doc.box(dict.get('Rect'));
    if (box && marked.length < mostMarks) marked.push(box);
    const number = copier.reserve();
    kept.push({ dict, ...decided, number });
    if (object !== undefined) byObject.set(object, number);
  }
  for (const one of kept) copier.make(annotationText(copier, page, one, byObject), one.number);
  return { numbers: kept.map((one) => one.number), drawn };
}

type Decided = { subtype: string; extra: Extra } | null;

/** What was decided for the annotations before. */
type SoFar = { drawn: DrawnForm[]; marked: readonly Box[] };

function decide(context: AnnotationContext, page: AnnotatedPage, dict: Dict, soFar: SoFar): Decided {
  const { doc } = context.copier;
  const subtype = doc.name(dict.get('Subtype')) ?? '';
  if (subtype === 'Widget') return decideField(context, page, dict, soFar);
  if (subtype === 'Link') return decideLink(context, page, dict);
  const pictured = doc.dict(doc.dict(dict.get('AP'))?.get('N')) !== null;
  if (playedKinds.has(subtype)) return pictured ? { subtype: 'Stamp', extra: {} } : null;
  if (subtype === 'FileAttachment')
    return pictured
      ? { subtype: 'Stamp', extra: {} }
      : { subtype: 'Text', extra: { Contents: attachmentNote(context, dict) } };
  if (subtype === '') return null;
  return { subtype, extra: pictured ? {} : lookOf(context, page, { dict, subtype }) };
}

/** A look for what has none, and the room it takes. */
function lookOf(
  { copier, defaults }: AnnotationContext,
  { move = null }: AnnotatedPage,
  { dict, subtype }: { dict: Dict; subtype: string },
): Extra {
  const look = noteLook(copier, dict, { subtype, defaults });
  if (!look) return {};
  const rect = movedNumbers(look.rect, move).map(encodeNumber).join(' ');
  return { AP: `<< /N ${referenceText(look.form)} >>`, Rect: `[${rect}]` };
}

/** A field becomes part of the page, or a picture on it where it is not to be printed or lies on a mark. */
function decideField(
  { copier, defaults }: AnnotationContext,
  { isTurned = false }: AnnotatedPage,
  dict: Dict,
  { drawn, marked }: SoFar,
): Decided {
  const plan = planField(copier, dict, { defaults, isTurned });
  if (plan === null) return null;
  const box = copier.doc.box(dict.get('Rect'));
  const liesOnMark = box !== null && marked.some((mark) => touches(mark, box));
  if ('matrix' in plan && !liesOnMark) {
    drawn.push(plan);
    return null;
  }
  const [picture, flags] = 'matrix' in plan ? [plan.form, printedAndLocked] : [plan.picture, plan.flags];
  return { subtype: 'Stamp', extra: { AP: `<< /N ${referenceText(picture)} >>`, F: String(flags) } };
}

function touches(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function decideLink(context: AnnotationContext, page: AnnotatedPage, dict: Dict): Decided {
  const { doc } = context.copier;
  const action = doc.dict(dict.get('A'));
  const target =
    context.destinations.resolve(dict.get('Dest')) ??
    (action ? context.destinations.resolveAction(action, page.pageIndex) : null);
  const destination = target && destinationText(context, target);
  if (destination) return { subtype: 'Link', extra: { Dest: destination } };
  const address =
    action && doc.name(action.get('S')) === 'URI'
      ? doc.string(action.get('URI'))?.toString('latin1').trim()
      : undefined;
  if (address && safeSchemes.test(address))
    return { subtype: 'Link', extra: { A: `<< /S /URI /URI ${uriText(address)} >>` } };
  // A dead link with a frame stays as the frame it shows; one without is gone.
  return isFramed(context, dict) ? { subtype: 'Link', extra: {} } : null;
}

function destinationText(context: AnnotationContext, { pageIndex, view }: Target): string | null {
  const number = context.numberOfPage(pageIndex);
  return number === null ? null : `[${referenceText(number)} ${movedView(view, context.moveOf(pageIndex))}]`;
}

function uriText(address: string): string {
  return `(${address.replace(/[\\()]/g, '\\$&').replace(/[\r\n\t]/g, '')})`;
}

function isFramed({ copier: { doc } }: AnnotationContext, dict: Dict): boolean {
  if (dict.has('AP')) return true;
  const style = doc.dict(dict.get('BS'));
  if (style) return (doc.number(style.get('W')) ?? 1) > 0;
  // Without any word of it a frame is one point thick.
  const border = doc.array(dict.get('Border'));
  return border ? (doc.number(border[2]) ?? 1) > 0 : true;
}

function attachmentNote({ copier: { doc } }: AnnotationContext, dict: Dict): string {
  const file = doc.dict(dict.get('FS'));
  const name = doc.string(file?.get('UF') ?? file?.get('F'));
  return encodeText(
    `A file was attached here and is not part of this packet${name ? `: ${decodeText(name)}` : ''}`,
  );
}

function annotationText(
  copier: Copier,
  page: AnnotatedPage,
  { dict, subtype, extra }: Kept,
  byObject: ReadonlyMap<number, number>,
): string {
  const parts = [`<< /Subtype ${encodeName(subtype)} /P ${referenceText(page.pageNumber)}`];
  for (const [key, text] of Object.entries(extra)) parts.push(`/${key} ${text}`);
  const isMark = subtype === 'Stamp' && copier.doc.name(dict.get('Subtype')) !== 'Stamp';
  for (const [key, value] of dict.entries()) {
    if (!keptKeys.has(key) || key in extra || (isMark && (key === 'Name' || key === 'AS'))) continue;
    const moved = movedEntry(copier.doc, key, value, page.move ?? null);
    parts.push(`/${key} ${moved ?? (key === 'Type' ? rawText(value) : copier.text(value))}`);
  }
  for (const key of ['Popup', 'IRT', 'Parent']) {
    const other = byObject.get(referenceOf(dict.get(key) ?? nothing)?.object ?? -1);
    if (other !== undefined && !isMark) parts.push(`/${key} ${referenceText(other)}`);
  }
  return `${parts.join(' ')} >>`;
}

const nothing: Span = { bytes: Buffer.from('null'), start: 0, end: 4 };
