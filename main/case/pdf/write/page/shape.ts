// The shape of a page as it is seen: its boxes, which way is up, and where a stamp's coordinates begin.
import { encodeNumber } from '../../read/syntax/text.ts';
import type { Box } from '../../read/syntax/value.ts';
import { moveInto, moveText } from './fit.ts';
import type { Move, PaperSize } from './fit.ts';

export type Turn = 0 | 90 | 180 | 270;

export type PageShape = {
  /** The entries that go into the page's dictionary. */
  readonly entries: string;
  /** The operator that moves the origin to the lower left corner as seen, in points of the stamp. */
  readonly upright: string;
  /**
   * The operator that moves the origin to the lower left corner as the document shows the page, and how high it is so: in the page's own
   * units, as the app's reader measures words, whatever a unit is worth on paper.
   */
  readonly lying: { readonly matrix: string; readonly heightPt: number };
  /** How wide the page is as seen, in points of the stamp. */
  readonly width: number;
  /** How high it is so. */
  readonly height: number;
  /** How much of it at the lower edge is a strip added for the stamp. */
  readonly strip: number;
  /** How much of it at the right edge was added because the page is too narrow for the stamp. */
  readonly side: number;
  /** The upper left corner as seen, in the page's own units. */
  readonly left: number;
  readonly top: number;
  /** How its content moves on the way onto a sheet of paper; null where the page stays as it is. */
  readonly move: Move | null;
};

export type ShapeFacts = {
  media: Box | null;
  crop: Box | null;
  rotate: number | null;
  userUnit: number | null;
  turn: Turn;
  /** The stamp gets a strip of its own below the page. */
  below: boolean;
  /** The sheet the page is to come onto; null for a page that stays as it is. */
  fit?: PaperSize | null;
};

/** High enough for the stamp with some air around it. */
const stripHeight = 22;
/** A number of five digits out of as many, with its margin, in either language. */
const leastWidth = 130;
const letter: Box = [0, 0, 612, 792];
/** Letter's short side: on larger sheets the stamp grows along, so that it can be read when the sheet is shrunk to a screen. */
const usualShortSide = 612;

let lastKey = '';
let lastShape: PageShape | null = null;

/** Neighbouring pages are mostly alike, so the last shape is kept. */
export function pageShape(facts: ShapeFacts): PageShape {
  const key = `${String(facts.media)} ${String(facts.crop)} ${facts.rotate} ${facts.userUnit} ${facts.turn} ${facts.below} ${facts.fit?.widthPt} ${facts.fit?.heightPt}`;
  if (lastShape === null || key !== lastKey) {
    lastShape = shapeOf(facts);
    lastKey = key;
  }
  return lastShape;
}

function shapeOf(facts: ShapeFacts): PageShape {
  const rotate = turned(facts.rotate, facts.turn);
  const unit = facts.userUnit !== null && facts.userUnit > 0 ? facts.userUnit : 1;
  const own = boxesOf(facts);
  if (facts.fit) return fittedShape(facts.fit, own.seen, { rotate, unit, below: facts.below, facts });
  const scale = Math.min(Math.max(1, (Math.min(...sidesOf(own.seen)) * unit) / usualShortSide), 40) / unit;
  const [ownAcross, ownAlong] = sidesOf(own.seen);
  const ownWidth = (rotate % 180 === 0 ? ownAcross : ownAlong) / scale;
  const side = Math.max(0, leastWidth - ownWidth);
  const strip = facts.below ? stripHeight : 0;
  const { media, crop, seen } =
    strip + side > 0 ? grown(own, rotate, { below: strip * scale, right: side * scale }) : own;
  const entries = [
    `/MediaBox ${boxText(media)}`,
    ...(crop ? [`/CropBox ${boxText(crop)}`] : []),
    ...(rotate ? [`/Rotate ${rotate}`] : []),
    ...(unit === 1 ? [] : [`/UserUnit ${encodeNumber(unit)}`]),
  ];
  const [across, along] = sidesOf(seen);
  return {
    entries: entries.join(' '),
    upright: uprightText(seen, rotate, scale),
    lying: lyingOf(own.seen, turned(facts.rotate, 0)),
    width: (rotate % 180 === 0 ? across : along) / scale,
    height: (rotate % 180 === 0 ? along : across) / scale,
    strip,
    side,
    ...upperLeft(seen, rotate),
    move: null,
  };
}

type Fitting = { rotate: Turn; unit: number; below: boolean; facts: ShapeFacts };

/** The sheet lies as the page is seen. What turns the page stays as it is, so that notes need only be moved. */
function fittedShape(paper: PaperSize, seen: Box, { rotate, unit, below, facts }: Fitting): PageShape {
  const sides = [paper.widthPt, paper.heightPt].sort((a, b) => a - b) as [number, number];
  const [across, along] = sidesOf(seen);
  const [wide, high] = across > along ? sides.toReversed() : sides;
  const sheet: Box = [0, 0, wide as number, high as number];
  const strip = below ? stripHeight : 0;
  const move = moveInto(aboveStrip(sheet, rotate, strip), seen, unit);
  const lying = lyingOf(seen, turned(facts.rotate, 0));
  return {
    entries: `/MediaBox ${boxText(sheet)}${rotate ? ` /Rotate ${rotate}` : ''}`,
    upright: uprightText(sheet, rotate, 1),
    lying: { ...lying, matrix: `${moveText(move)}\n${lying.matrix}` },
    width: rotate % 180 === 0 ? sheet[2] : sheet[3],
    height: rotate % 180 === 0 ? sheet[3] : sheet[2],
    strip,
    side: 0,
    ...upperLeft(sheet, rotate),
    move,
  };
}

/** What is left of a page above a strip at its lower edge as seen. */
function aboveStrip([x1, y1, x2, y2]: Box, rotate: Turn, strip: number): Box {
  return {
    0: [x1, y1 + strip, x2, y2],
    90: [x1, y1, x2 - strip, y2],
    180: [x1, y1, x2, y2 - strip],
    270: [x1 + strip, y1, x2, y2],
  }[rotate] as unknown as Box;
}

function lyingOf(seen: Box, rotate: Turn): PageShape['lying'] {
  const [across, along] = sidesOf(seen);
  return { matrix: uprightText(seen, rotate, 1), heightPt: rotate % 180 === 0 ? along : across };
}

type Boxes = { media: Box; crop: Box | null; seen: Box };

function boxesOf(facts: ShapeFacts): Boxes {
  const media = sane(facts.media) ?? letter;
  const crop = sane(facts.crop);
  const seen = crop && overlap(media, crop);
  // A crop box beside the page would leave nothing of it to be seen.
  return { media, crop: seen && crop, seen: seen ?? media };
}

type Growth = { below: number; right: number };

/** The page with room added at its lower and its right edge as seen; its upper left corner stays. */
function grown({ media, seen: [x1, y1, x2, y2] }: Boxes, rotate: Turn, { below, right }: Growth): Boxes {
  const seen = {
    0: [x1, y1 - below, x2 + right, y2],
    90: [x1, y1, x2 + below, y2 + right],
    180: [x1 - right, y1, x2, y2 + below],
    270: [x1 - below, y1 - right, x2, y2],
  }[rotate] as unknown as Box;
  const hull: Box = [
    Math.min(media[0], seen[0]),
    Math.min(media[1], seen[1]),
    Math.max(media[2], seen[2]),
    Math.max(media[3], seen[3]),
  ];
  return { media: hull, crop: seen, seen };
}

function sidesOf(box: Box): [across: number, along: number] {
  return [box[2] - box[0], box[3] - box[1]];
}

function uprightText([x1, y1, x2, y2]: Box, rotate: Turn, k: number): string {
  const matrix = {
    0: [k, 0, 0, k, x1, y1],
    90: [0, k, -k, 0, x2, y1],
    180: [-k, 0, 0, -k, x2, y2],
    270: [0, -k, k, 0, x1, y2],
  }[rotate];
  return `${matrix.map(encodeNumber).join(' ')} cm`;
}

function upperLeft([x1, y1, x2, y2]: Box, rotate: Turn): { left: number; top: number } {
  return {
    0: { left: x1, top: y2 },
    90: { left: x1, top: y1 },
    180: { left: x2, top: y1 },
    270: { left: x2, top: y2 },
  }[rotate];
}

/** A box with an area that could be paper, or null. */
function sane(box: Box | null): Box | null {
  return box && sidesOf(box).every((side) => side > 0 && side <= longestSide) ? box : null;
}

/** In points: 350 m. No reader draws what a file says is longer. */
const longestSide = 1_000_000;

function overlap(a: Box, b: Box): Box | null {
  return sane([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
}

function boxText(box: Box): string {
  return `[${box.map(encodeNumber).join(' ')}]`;
}

/** How far a page is turned clockwise, by what its document says and by as much more. */
export function turned(own: number | null, more: Turn): Turn {
  // What is no whole quarter counts only as far as it is: so the app's own reader has it, and nearly all others.
  const quarters = Math.trunc((own ?? 0) / 90) + more / 90;
  return ((((quarters % 4) + 4) % 4) * 90) as Turn;
}
