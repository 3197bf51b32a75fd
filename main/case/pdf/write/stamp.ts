// The stamped page number: small, upright as the page is seen, low in the right margin on a white pad.
import type { Box } from '../read/value.ts';
import { encodeNumber } from '../read/text.ts';
import { encodeForFont, literal, widthOf } from './standard-font.ts';

export type StampPlace = {
  /** What is seen of the page, in its own units. */
  readonly box: Box;
  readonly rotate: number;
  readonly userUnit: number;
};

export type StampWords = {
  readonly label: string;
  readonly footer: string;
  /** The name of the stamp's font among the page's resources. */
  readonly font: string;
  /** Operators that draw flattened form fields, above the page and below the stamp. */
  readonly drawn: string;
};

const size = 8;
const baseline = 13;
const rightMargin = 24;
const pad = 3;
/** Letter's short side: on larger sheets the stamp grows along, so that it can be read when the sheet is shrunk to a screen. */
const usualShortSide = 612;

/** The content stream that goes behind a page's own. It first restores the state saved before the page began. */
export function stampContent(place: StampPlace, { label, footer, font, drawn }: StampWords): string {
  const { matrix, width } = frameOf(place);
  const text = encodeForFont(footer ? `${footer}   ${label}` : label);
  const textWidth = widthOf(text) * size;
  const x = Math.max(pad, width - rightMargin - textWidth);
  const box = [x - pad, baseline - pad, textWidth + 2 * pad, size + pad].map(encodeNumber).join(' ');
  return [
    `Q\n${drawn}q`,
    matrix,
    '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
    `1 g ${box} re f`,
    // Text settings are spelled out: a page that forgets to restore its own must not bend the stamp.
    `0 g BT 0 Tr 0 Tc 0 Tw 100 Tz 0 Ts /${font} ${size} Tf ${encodeNumber(x)} ${baseline} Td ${literal(text)} Tj ET`,
    'EMC',
    'Q\n',
  ].join('\n');
}

type Frame = { matrix: string; width: number };
let lastPlace = '';
let lastFrame: Frame = { matrix: '', width: 0 };

/** Neighbouring pages are mostly alike, so the last frame is kept. */
function frameOf(place: StampPlace): Frame {
  const key = `${place.box.join(' ')} ${place.rotate} ${place.userUnit}`;
  if (key !== lastPlace) {
    const { matrix, width } = upright(place);
    lastFrame = { matrix: `${matrix.map(encodeNumber).join(' ')} cm`, width };
    lastPlace = key;
  }
  return lastFrame;
}

/** A coordinate system whose origin is the lower left corner of the page as it is seen, in points of the stamp. */
function upright({ box: [x1, y1, x2, y2], rotate, userUnit }: StampPlace): {
  matrix: number[];
  width: number;
} {
  const turned = rotate === 90 || rotate === 270;
  const seenWidth = turned ? y2 - y1 : x2 - x1;
  const seenHeight = turned ? x2 - x1 : y2 - y1;
  const shortSide = Math.min(seenWidth, seenHeight) * userUnit;
  const k = Math.min(Math.max(1, shortSide / usualShortSide), 40) / userUnit;
  const frames: Record<number, number[]> = {
    0: [k, 0, 0, k, x1, y1],
    90: [0, k, -k, 0, x2, y1],
    180: [-k, 0, 0, -k, x2, y2],
    270: [0, -k, k, 0, x1, y2],
  };
  return { matrix: frames[rotate] as number[], width: seenWidth / k };
}
