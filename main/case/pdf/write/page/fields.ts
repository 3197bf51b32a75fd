// Form fields, flattened: what a person sees filled in becomes part of the page. Nothing of the form itself is copied.
import { decodedStream } from '../../read/decoded.ts';
import type { Found } from '../../read/document.ts';
import type { Dict } from '../../read/syntax/dict.ts';
import type { Box } from '../../read/syntax/value.ts';
import { isDict, nameOf, referenceOf } from '../../read/syntax/value.ts';
import { encodeNumber } from '../../read/syntax/text.ts';
import type { Copier } from '../copier.ts';
import { buttonPicture } from './button-picture.ts';
import { fieldPicture } from './field-picture.ts';
import { attribute, fieldChain } from './field-tree.ts';
import type { FormDefaults, PlannedForm } from './field-tree.ts';

/** A form object drawn on the page under this matrix. */
export type DrawnForm = { readonly form: number; readonly matrix: readonly number[] };

/** A field kept as a picture that lies on the page. */
type PicturedField = { readonly picture: number; readonly flags: number };

const HIDDEN = 2;
const PRINT = 4;
const NO_ROTATE = 16;
const NO_VIEW = 32;
const READ_ONLY = 64;
const LOCKED = 128;
const PUSH_BUTTON = 1 << 16;

/** What becomes of one widget; null where nothing of it can be seen. */
export function planField(
  copier: Copier,
  widget: Dict,
  { defaults, isTurned }: { defaults: FormDefaults; isTurned: boolean },
): DrawnForm | PicturedField | null {
  const { doc } = copier;
  const flags = doc.number(widget.get('F')) ?? 0;
  const box = doc.box(widget.get('Rect'));
  if (flags & HIDDEN || (flags & NO_VIEW && !(flags & PRINT)) || !box) return null;
  const field = fieldChain(copier, widget);
  const kind = doc.name(attribute(field, 'FT'));
  const fieldFlags = doc.number(attribute(field, 'Ff')) ?? 0;
  const own = ownPicture(copier, widget);
  const wantsNew = own === null || defaults.needAppearances;
  const made =
    wantsNew && (kind === 'Tx' || kind === 'Ch')
      ? fieldPicture(copier, { field, box, kind, fieldFlags, defaults, own: kindOf(copier, own) })
      : kind === 'Btn' && own === null
        ? buttonPicture(copier, { field, box, fieldFlags })
        : null;
  const form = made ?? own;
  if (form === null) return null;
  // A button that is shown but never printed, and a field that is printed but never shown, keep being so.
  const partly =
    (flags & NO_VIEW) !== 0 || (kind === 'Btn' && (fieldFlags & PUSH_BUTTON) !== 0 && !(flags & PRINT));
  // What stays upright on a turned page is for readers to place.
  const isPlaced = partly || widget.has('OC') || (isTurned && (flags & NO_ROTATE) !== 0);
  const matrix = isPlaced ? null : formMatrix(copier, form, box);
  if (!matrix) return { picture: form.number, flags: flags | READ_ONLY | LOCKED };
  return { form: form.number, matrix };
}

/** The appearance the document brings along for the widget's present state. */
function ownPicture(copier: Copier, widget: Dict): (PlannedForm & { found: Found }) | null {
  const { doc } = copier;
  let picture = doc.dict(widget.get('AP'))?.get('N');
  const states = picture && isStateDict(copier, picture) ? doc.dict(picture) : null;
  if (states) {
    const state = doc.name(widget.get('AS')) ?? (states.size === 1 ? [...states.keys()][0] : 'Off');
    picture = states.get(state as string);
  }
  const reference = picture && referenceOf(picture);
  if (!reference) return null;
  const found = doc.find(reference.object, reference.generation);
  if (!found?.stream) return null;
  const number = copier.want(reference.object, reference.generation);
  return number > 0 ? { number, dict: doc.dict(found), found } : null;
}

/** Whether a look shows letters; one that nobody can look into may. */
function kindOf({ doc }: Copier, own: { found: Found } | null): 'none' | 'empty' | 'written' {
  if (!own?.found.stream) return 'none';
  const { offset, length } = own.found.stream;
  const content = decodedStream(doc, own.found, doc.source.read(offset, length));
  return content && !showsLetters.test(content.toString('latin1')) ? 'empty' : 'written';
}

/** Operators that show letters, or another form with some in it. */
const showsLetters = /(?:^|[\s)>\]])(?:T[jJ]|['"]|Do)(?=\s|$)/;

function isStateDict(copier: Copier, picture: NonNullable<ReturnType<Dict['get']>>): boolean {
  const reference = referenceOf(picture);
  if (!reference) return isDict(picture);
  const found = copier.doc.find(reference.object, reference.generation);
  return found !== null && found.stream === null;
}

/** The matrix that brings a form's bounds onto the widget's box; null where it is no drawable form. */
function formMatrix(copier: Copier, { dict, bounds, matrix }: PlannedForm, box: Box): number[] | null {
  const { doc } = copier;
  const isForm = dict === null || nameOf(doc.resolve(dict.get('Subtype')) ?? nothing) === 'Form';
  const own = bounds ?? doc.box(dict?.get('BBox'));
  if (!isForm || !own) return null;
  const [a, b, c, d, e, f] = matrix ?? ((dict && doc.numbers(dict.get('Matrix'))) || [1, 0, 0, 1, 0, 0]);
  const [x1, y1, x2, y2] = own;
  const corners = [
    [x1, y1],
    [x1, y2],
    [x2, y1],
    [x2, y2],
  ] as [number, number][];
  const xs = corners.map(([x, y]) => (a as number) * x + (c as number) * y + (e as number));
  const ys = corners.map(([x, y]) => (b as number) * x + (d as number) * y + (f as number));
  const [left, bottom, width, height] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs) - Math.min(...xs),
    Math.max(...ys) - Math.min(...ys),
  ];
  if (!(width > 0 && height > 0)) return null;
  const [sx, sy] = [(box[2] - box[0]) / width, (box[3] - box[1]) / height];
  if (!Number.isFinite(sx + sy)) return null;
  return [sx, 0, 0, sy, box[0] - left * sx, box[1] - bottom * sy];
}

const nothing = { bytes: Buffer.from('null'), start: 0, end: 4 };

/** The operators that draw flattened fields, by the names their forms have on the page. */
export function drawText(drawn: readonly DrawnForm[], names: readonly string[]): string {
  return drawn
    .map(({ matrix }, i) => `q ${matrix.map(encodeNumber).join(' ')} cm /${names[i]} Do Q\n`)
    .join('');
}
