// The look of a box to tick or a round button that brings none along: its frame, and its mark where it is on.
import type { Dict } from '../../read/syntax/dict.ts';
import { decodeText, encodeNumber } from '../../read/syntax/text.ts';
import type { Box } from '../../read/syntax/value.ts';
import type { Copier } from '../copier.ts';
import { backdrop } from './field-picture.ts';
import { attribute } from './field-tree.ts';
import type { PlannedForm } from './field-tree.ts';

const RADIO = 1 << 15;
const PUSH_BUTTON = 1 << 16;

/** Letters of the face that such fields name their mark by, each drawn in a square of 1: what is filled ends with `f`, what is a line with `S`. */
const marks: Record<string, string> = {
  '4': '0.2 0.5 m 0.42 0.24 l 0.82 0.8 l S',
  '8': '0.22 0.22 m 0.78 0.78 l 0.22 0.78 m 0.78 0.22 l S',
  l: circle(0.28),
  n: '0.25 0.25 0.5 0.5 re f',
  u: '0.5 0.8 m 0.8 0.5 l 0.5 0.2 l 0.2 0.5 l f',
  H: '0.5 0.86 m 0.6 0.6 l 0.88 0.58 l 0.66 0.41 l 0.74 0.14 l 0.5 0.3 l 0.26 0.14 l 0.34 0.41 l 0.12 0.58 l 0.4 0.6 l f',
};

/** Null where nothing of it can be seen. */
export function buttonPicture(
  copier: Copier,
  { field, box, fieldFlags }: { field: readonly Dict[]; box: Box; fieldFlags: number },
): PlannedForm | null {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (!(width > 0 && height > 0)) return null;
  const frame = backdrop(copier, field, width, height);
  const mark =
    fieldFlags & PUSH_BUTTON || !isOn(copier, field)
      ? ''
      : placed(markOf(copier, field, fieldFlags), width, height);
  if (frame === '' && mark === '') return null;
  const header = `/Type /XObject /Subtype /Form /BBox [0 0 ${encodeNumber(width)} ${encodeNumber(height)}] /Resources << >>`;
  return { number: copier.makeStream(header, `${frame}${mark}`), dict: null, bounds: [0, 0, width, height] };
}

/** By the widget's own state; else, where no other widget shares the field, by its value. */
function isOn({ doc }: Copier, field: readonly Dict[]): boolean {
  const state = doc.name(field[0]?.get('AS'));
  if (state !== null) return state !== 'Off';
  const isAlone = !field.slice(1).some((above) => (doc.array(above.get('Kids'))?.length ?? 0) > 1);
  const value = doc.name(attribute(field, 'V'));
  return isAlone && value !== null && value !== 'Off';
}

function markOf({ doc }: Copier, field: readonly Dict[], fieldFlags: number): string {
  const asked = doc.string(doc.dict(field[0]?.get('MK'))?.get('CA'));
  const usual = fieldFlags & RADIO ? 'l' : '4';
  return marks[asked ? decodeText(asked) : usual] ?? (marks[usual] as string);
}

function placed(mark: string, width: number, height: number): string {
  const side = Math.min(width, height);
  const matrix = [side, 0, 0, side, (width - side) / 2, (height - side) / 2].map(encodeNumber).join(' ');
  return `q 0 g 0 G 0.12 w ${matrix} cm ${mark} Q\n`;
}

/** Around the middle, of four curves. */
function circle(radius: number): string {
  const bend = radius * 0.5523;
  const at = (...values: number[]): string => values.map((value) => encodeNumber(0.5 + value)).join(' ');
  const curves = [
    at(radius, bend, bend, radius, 0, radius),
    at(-bend, radius, -radius, bend, -radius, 0),
    at(-radius, -bend, -bend, -radius, 0, -radius),
    at(bend, -radius, radius, -bend, radius, 0),
  ];
  return `${at(radius, 0)} m ${curves.map((curve) => `${curve} c`).join(' ')} f`;
}
