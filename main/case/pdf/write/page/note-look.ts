// The look of a note that is made of numbers and brings none along: lines, arrows, outlines, words in a box. Some readers draw such notes
// and some do not; with a look of its own every reader shows it, and a page that is drawn anew keeps it.
import type { Dict } from '../../read/syntax/dict.ts';
import { decodeText, encodeNumber } from '../../read/syntax/text.ts';
import type { Box } from '../../read/syntax/value.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';
import { colour, fieldPicture } from './field-picture.ts';
import type { FormDefaults } from './field-tree.ts';
import { Lettering } from './lettering.ts';
import { boundsOf, ending, figureText, middle, pairs, shifted, unit } from './note-figures.ts';
import type { Figure, Point } from './note-figures.ts';

/** `rect`: what it takes of the page, in the page's own coordinates. */
export type NoteLook = { readonly form: number; readonly rect: Box };

type Note = { copier: Copier; note: Dict; defaults: FormDefaults; pen: Pen };
type Pen = { stroke: string; fill: string; widthPt: number; dash: string };
/** Figures, and operators drawn above them that lie within `figures` or `rect`. */
type Drawn = { figures: Figure[]; above?: string; resources?: string; rect?: Box; pen?: Pen };

const MULTILINE = 1 << 12;
const captionPt = 9;
const captionGapPt = 2;

/** Null for a note of another kind, and where its numbers give nothing to draw. */
export function noteLook(
  copier: Copier,
  note: Dict,
  { subtype, defaults }: { subtype: string; defaults: FormDefaults },
): NoteLook | null {
  const drawKind = kinds[subtype];
  if (!drawKind) return null;
  const usual = penOf(copier, note);
  const drawn = drawKind({ copier, note, defaults, pen: usual });
  const { pen = usual } = drawn ?? {};
  const rect = drawn && boundsOf(drawn.figures, { pad: pen.widthPt + 1, rect: drawn.rect ?? null });
  if (!drawn || !rect) return null;
  const opacity = copier.doc.number(note.get('CA')) ?? 1;
  const state = `/ExtGState << /Gs << /CA ${encodeNumber(opacity)} /ca ${encodeNumber(opacity)} >> >>`;
  const header = `/Type /XObject /Subtype /Form /BBox [${rect.map(encodeNumber).join(' ')}] /Resources << ${state} ${drawn.resources ?? ''} >>`;
  const figures = drawn.figures.map((figure) => figureText(figure, pen)).join('');
  const body = `/Gs gs ${pen.stroke} ${pen.fill} ${encodeNumber(pen.widthPt)} w ${pen.dash}\n${figures}${drawn.above ?? ''}`;
  return { form: copier.makeStream(header, body), rect };
}

const kinds: Record<string, ((note: Note) => Drawn | null) | undefined> = {
  Line: drawLine,
  PolyLine: drawOutline,
  Polygon: drawOutline,
  FreeText: drawWords,
};

function penOf({ doc }: Copier, note: Dict): Pen {
  const style = doc.dict(note.get('BS'));
  const border = doc.array(note.get('Border'));
  const isDashed = style ? doc.name(style.get('S')) === 'D' : border?.[3] !== undefined;
  const dash = isDashed ? (doc.numbers(style ? style.get('D') : border?.[3]) ?? [3]) : [];
  const colours = doc.numbers(note.get('C'));
  return {
    // Without a colour it is black; with an empty one it is not drawn.
    stroke: note.has('C') ? (colour(colours, true) ?? '') : '0 G',
    fill: colour(doc.numbers(note.get('IC')), false) ?? '',
    widthPt: Math.max(0, doc.number(style ? style.get('W') : border?.[2]) ?? 1),
    dash: dash.some((length) => length > 0) ? `[${dash.map(encodeNumber).join(' ')}] 0 d` : '',
  };
}

/** A line from place to place, on leaders where it stands apart from what it measures, with its words in its middle. */
function drawLine({ copier, note, defaults, pen }: Note): Drawn | null {
  const { doc } = copier;
  const [x1, y1, x2, y2] = doc.numbers(note.get('L')) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const lead = (key: string): number => doc.number(note.get(key)) ?? 0;
  const [from, to] = [[x1, y1] as const, [x2, y2] as const];
  const along = unit(from, to);
  const side: Point = [-along[1], along[0]];
  const apart = lead('LL');
  const ends = [from, to].map((point) => shifted(point, side, apart)) as [Point, Point];
  const sign = Math.sign(apart);
  const leaders = [from, to].map((point): Figure => ({
    points: [
      shifted(point, side, sign * lead('LLO')),
      shifted(point, side, sign * (Math.abs(apart) + lead('LLE'))),
    ],
  }));
  const caption = doc.string(note.get('Contents'));
  const isNamed = caption !== null && isTrue(copier, note) && decodeText(caption).trim() !== '';
  const words = isNamed ? new Caption(copier, defaults.font, decodeText(caption).trim()) : null;
  const isAbove = doc.name(note.get('CP')) === 'Top';
  const { gap, text, corners } = words?.placed(ends, { isAbove, pen }) ?? {
    gap: null,
    text: '',
    corners: [],
  };
  return {
    figures: [
      ...(gap ? [{ points: [ends[0], gap[0]] }, { points: [gap[1], ends[1]] }] : [{ points: ends }]),
      ...(apart === 0 ? [] : leaders),
      ...endings({ copier, note, pen }, ends),
      ...corners,
    ],
    above: text,
    resources: words?.resources() ?? '',
  };
}

function isTrue({ doc }: Copier, note: Dict): boolean {
  const value = doc.resolve(note.get('Cap'));
  return value !== null && value.bytes[value.start] === 0x74;
}

/** What stands at both ends of a line: arrows, bars, dots. */
function endings({ copier: { doc }, note, pen }: Omit<Note, 'defaults'>, points: readonly Point[]): Figure[] {
  const asked = doc.array(note.get('LE')) ?? [note.get('LE')];
  const [first, second, penultimate, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (!first || !second || !penultimate || !last) return [];
  const reach = (one: Point, other: Point): number =>
    Math.min(6 * Math.max(1, pen.widthPt), Math.hypot(one[0] - other[0], one[1] - other[1]) / 2);
  return [
    ...ending(doc.name(asked[0]), first, { along: unit(second, first), size: reach(first, second) }),
    ...ending(doc.name(asked[1]), last, { along: unit(penultimate, last), size: reach(last, penultimate) }),
  ];
}

function drawOutline({ copier, note, pen }: Note): Drawn | null {
  const points = pairs(copier.doc.numbers(note.get('Vertices')) ?? []);
  if (points.length < 2) return null;
  const isClosed = copier.doc.name(note.get('Subtype')) === 'Polygon';
  const figures = [{ points, isClosed, isFilled: isClosed }];
  return { figures: isClosed ? figures : [...figures, ...endings({ copier, note, pen }, points)] };
}

/** Words on a ground and in a frame, with a line to what they speak of. */
function drawWords({ copier, note, defaults, pen }: Note): Drawn | null {
  const { doc } = copier;
  const rect = doc.box(note.get('Rect'));
  const contents = note.get('Contents');
  if (!rect || !contents) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = doc.numbers(note.get('RD')) ?? [];
  const box: Box = [rect[0] + left, rect[1] + bottom, rect[2] - right, rect[3] - top];
  const field = [new Map([...note.entries(), ['V', contents]])];
  const picture = fieldPicture(copier, {
    field,
    box,
    kind: 'Tx',
    fieldFlags: MULTILINE,
    defaults,
    own: 'none',
  });
  if (!picture) return null;
  const appearance = doc.string(note.get('DA'))?.toString('latin1') ?? defaults.appearance;
  const ink = /(?:[\d.]+\s+){1,4}(?:g|rg|k)\b/.exec(appearance)?.[0].toUpperCase() ?? '0 G';
  const ground = colour(doc.numbers(note.get('C')), false);
  const [x, y, width, height] = [box[0], box[1], box[2] - box[0], box[3] - box[1]].map(encodeNumber);
  const place = `${x} ${y} ${width} ${height} re`;
  const frame = pen.widthPt > 0 ? `${place} S\n` : '';
  const line = pairs(doc.numbers(note.get('CL')) ?? []);
  // The colour of such a note is that of its ground.
  const inked = { ...pen, stroke: ink, fill: ground ?? '' };
  return {
    figures: line.length > 1 ? [{ points: line }, ...endings({ copier, note, pen: inked }, line)] : [],
    above: `${ground ? `q ${ground} ${place} f Q\n` : ''}${frame}q 1 0 0 1 ${x} ${y} cm /Words Do Q\n`,
    resources: `/XObject << /Words ${referenceText(picture.number)} >>`,
    rect,
    pen: inked,
  };
}

/** The words in the middle of a line, or above it. */
class Caption {
  private readonly lettering: Lettering;
  private readonly set: ReturnType<Lettering['set']>;

  constructor(copier: Copier, font: number, text: string) {
    this.lettering = new Lettering(copier, font);
    this.set = this.lettering.set(text.replace(/\s+/g, ' '));
  }

  /** `gap`: where the line stops and goes on; null where it goes through. `corners`: what the words take, not drawn. */
  placed(
    [from, to]: readonly [Point, Point],
    { isAbove, pen }: { isAbove: boolean; pen: Pen },
  ): { gap: [Point, Point] | null; text: string; corners: Figure[] } {
    const width = this.set.width * captionPt;
    const centre = middle(from, to);
    const isBackwards = to[0] < from[0];
    const along = isBackwards ? unit(to, from) : unit(from, to);
    const side: Point = [-along[1], along[0]];
    const isWide = width + 2 * captionGapPt > Math.hypot(to[0] - from[0], to[1] - from[1]);
    const rise = isAbove || isWide ? pen.widthPt / 2 + captionGapPt : -captionPt * 0.35;
    const start = shifted(shifted(centre, along, -width / 2), side, rise);
    const matrix = [along[0], along[1], side[0], side[1], start[0], start[1]].map(encodeNumber).join(' ');
    const half = width / 2 + captionGapPt;
    const stops = [shifted(centre, along, -half), shifted(centre, along, half)] as [Point, Point];
    return {
      gap: isAbove || isWide ? null : isBackwards ? [stops[1], stops[0]] : stops,
      text: `${pen.stroke.toLowerCase() || '0 g'} BT /Helv ${captionPt} Tf ${matrix} Tm ${this.set.show(captionPt)} ET\n`,
      corners: [{ points: stops.map((stop) => shifted(stop, side, rise + captionPt)), isUnseen: true }],
    };
  }

  resources(): string {
    return `/Font ${this.lettering.resources()}`;
  }
}
