// The look of a text or choice field that brings none along, drawn from its value. A plain face, sizes and colours as the field asks.
import { decodeText, encodeNumber } from '../../read/syntax/text.ts';
import type { Dict } from '../../read/syntax/dict.ts';
import type { Span } from '../../read/syntax/span.ts';
import type { Box } from '../../read/syntax/value.ts';
import { isArray, isString } from '../../read/syntax/value.ts';
import type { Copier } from '../copier.ts';
import { attribute } from './field-tree.ts';
import type { FormDefaults, PlannedForm } from './field-tree.ts';
import { Lettering } from './lettering.ts';
import { standsByItself } from '../../../packet/type/faces.ts';

export type FieldToDraw = {
  readonly field: readonly Dict[];
  readonly box: Box;
  readonly kind: 'Tx' | 'Ch';
  readonly fieldFlags: number;
  readonly defaults: FormDefaults;
  /** The look it brings along, which may be out of date: none, one without letters, or one with some. */
  readonly own: 'none' | 'empty' | 'written';
};

const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;
const COMBO = 1 << 17;
const COMB = 1 << 24;
const margin = 2;
const leading = 1.15;

type Drawing = FieldToDraw & { readonly lettering: Lettering };

/** Null where there is nothing to draw, or what the field brings along shows it better. */
export function fieldPicture(copier: Copier, asked: FieldToDraw): PlannedForm | null {
  const draw = { ...asked, lettering: new Lettering(copier, asked.defaults.font) };
  const turn = turnOf(copier, draw);
  const [across, along] = [draw.box[2] - draw.box[0], draw.box[3] - draw.box[1]];
  const [width, height] = turn.isSideways ? [along, across] : [across, along];
  if (!(width > 0 && height > 0)) return null;
  const bounds: Box = [0, 0, width, height];
  const written = writing(copier, draw, bounds);
  // An empty field is its frame; one whose letters others set better stays as it came.
  if (written === null && draw.own !== 'none') return null;
  const body = `${backdrop(copier, draw.field, width, height)}${written ?? ''}`;
  if (body === '') return null;
  const header = `/Type /XObject /Subtype /Form /BBox [0 0 ${encodeNumber(width)} ${encodeNumber(height)}] /Matrix [${turn.matrix.join(' ')}] /Resources << /Font ${draw.lettering.resources()} >>`;
  return { number: copier.makeStream(header, body), dict: null, bounds, matrix: turn.matrix };
}

/** A field may stand on its side, or upside down, on its page. */
function turnOf({ doc }: Copier, { field }: FieldToDraw): { matrix: number[]; isSideways: boolean } {
  const quarters = Math.trunc((doc.number(doc.dict(field[0]?.get('MK'))?.get('R')) ?? 0) / 90);
  const at = ((quarters % 4) + 4) % 4;
  return { matrix: quarterTurns[at] as number[], isSideways: at % 2 === 1 };
}

/** Counterclockwise. Where a form lies is of no account: it is brought onto its field. */
const quarterTurns = [
  [1, 0, 0, 1, 0, 0],
  [0, 1, -1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, -1, 1, 0, 0, 0],
];

/** Null for a field in which nothing stands, and where another look shows letters that cannot be set well here. */
function writing(copier: Copier, draw: Drawing, bounds: Box): string | null {
  const [, , width, height] = bounds;
  const list = draw.kind === 'Ch' && !(draw.fieldFlags & COMBO) ? optionsOf(copier, draw.field) : [];
  const text = valueText(copier, draw) ?? '';
  const all = list.length > 0 ? list.join('\n') : text;
  if (all === '' || (draw.own === 'written' && !standsByItself(all, 'sans'))) return null;
  const inner =
    list.length > 0
      ? rows(copier, draw, { list, chosen: text.split('\n') }, bounds)
      : letters(copier, draw, text, bounds);
  return `/Tx BMC q 1 1 ${encodeNumber(width - 2)} ${encodeNumber(height - 2)} re W n\n${inner}Q EMC\n`;
}

/** What a list offers, from the first that is in sight. */
function optionsOf(copier: Copier, field: readonly Dict[]): string[] {
  const { doc } = copier;
  const from = doc.number(attribute(field, 'TI')) ?? 0;
  return (doc.array(attribute(field, 'Opt')) ?? []).slice(Math.max(0, from)).map((option) => {
    const pair = doc.array(option);
    return decodeText(doc.string(pair ? pair[1] : option) ?? Buffer.alloc(0));
  });
}

function valueText(copier: Copier, { field, kind, fieldFlags }: FieldToDraw): string | null {
  const value = copier.doc.resolve(attribute(field, 'V'));
  if (!value) return null;
  const texts = (isArray(value) ? (copier.doc.array(value) ?? []) : [value]).flatMap((v) =>
    oneText(copier, v),
  );
  const shown = kind === 'Ch' ? texts.map((text) => label(copier, field, text)) : texts;
  const all = shown.join('\n');
  return fieldFlags & PASSWORD && kind === 'Tx' ? '*'.repeat(all.length) : all;
}

function oneText(copier: Copier, value: Span): string[] {
  const v = copier.doc.resolve(value);
  const bytes = v && isString(v) ? copier.doc.string(v) : null;
  return bytes ? [decodeText(bytes)] : [];
}

/** A choice may be stored under a code; what a person sees is its label. */
function label(copier: Copier, field: readonly Dict[], text: string): string {
  for (const option of copier.doc.array(attribute(field, 'Opt')) ?? []) {
    const [code, shown] = (copier.doc.array(option) ?? []).map((v) =>
      decodeText(copier.doc.string(v) ?? Buffer.alloc(0)),
    );
    if (code === text && shown) return shown;
  }
  return text;
}

/** Ground and frame, as the field asks for them. */
export function backdrop(copier: Copier, field: readonly Dict[], width: number, height: number): string {
  const look = copier.doc.dict(field[0]?.get('MK'));
  const fill = colour(copier.doc.numbers(look?.get('BG')), false);
  const line = colour(copier.doc.numbers(look?.get('BC')), true);
  const thick = copier.doc.number(copier.doc.dict(field[0]?.get('BS'))?.get('W')) ?? 1;
  const size = `${encodeNumber(width)} ${encodeNumber(height)}`;
  const inner = `${encodeNumber(thick / 2)} ${encodeNumber(thick / 2)} ${encodeNumber(width - thick)} ${encodeNumber(height - thick)}`;
  return `${fill ? `q ${fill} 0 0 ${size} re f Q\n` : ''}${line && thick > 0 ? `q ${line} ${encodeNumber(thick)} w ${inner} re S Q\n` : ''}`;
}

/** The operator that chooses a colour; null where there is none. */
export function colour(numbers: number[] | null, stroke: boolean): string | null {
  const operator = { 1: 'g', 3: 'rg', 4: 'k' }[numbers?.length ?? 0];
  return operator
    ? `${numbers?.map(encodeNumber).join(' ')} ${stroke ? operator.toUpperCase() : operator}`
    : null;
}

/** The size asked for, 0 for as large as fits, and the colour. */
function pen(copier: Copier, { field, defaults }: FieldToDraw): { asked: number; ink: string } {
  const appearance = copier.doc.string(attribute(field, 'DA'))?.toString('latin1') ?? defaults.appearance;
  return {
    asked: Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0),
    ink: /(?:[\d.]+\s+){1,4}(?:g|rg|k)\b/.exec(appearance)?.[0] ?? '0 g',
  };
}

/** A list as far as it is in sight, the chosen lines on a ground of their own. */
function rows(
  copier: Copier,
  draw: Drawing,
  { list, chosen }: { list: readonly string[]; chosen: readonly string[] },
  [, , width, height]: Box,
): string {
  const { asked, ink } = pen(copier, draw);
  const size = asked > 0 ? asked : 10;
  const shown = list.slice(0, Math.max(1, Math.floor((height - 2 * margin) / (size * leading))));
  const top = (at: number): number => height - margin - at * size * leading;
  const grounds = shown.map((line, at) =>
    chosen.includes(line)
      ? `0.75 0.84 0.94 rg 1 ${encodeNumber(top(at + 1))} ${encodeNumber(width - 2)} ${encodeNumber(size * leading)} re f\n`
      : '',
  );
  const lines = shown.map((line, at) =>
    lineText(draw.lettering, line, { width, size, align: 0, y: top(at) - size }),
  );
  return `${grounds.join('')}${ink} BT /Helv ${encodeNumber(size)} Tf\n${lines.join('')}ET\n`;
}

function letters(copier: Copier, draw: Drawing, text: string, [, , width, height]: Box): string {
  const { field, fieldFlags } = draw;
  const { asked, ink } = pen(copier, draw);
  const cells = fieldFlags & COMB ? (copier.doc.number(attribute(field, 'MaxLen')) ?? 0) : 0;
  const many = (fieldFlags & MULTILINE) !== 0 || /[\r\n]/.test(text);
  const size = asked > 0 ? asked : fittingSize(draw.lettering, text, { width, height, many });
  const font = `${ink} BT /Helv ${encodeNumber(size)} Tf\n`;
  const middle = (height - size * 0.93) / 2 + size * 0.21;
  if (cells > 0) return `${font}${comb(draw.lettering, text, { cells, width, size, y: middle })}ET\n`;
  const lines = many ? wrapped(draw.lettering, text, { size, width: width - 2 * margin }) : [text];
  const align = copier.doc.number(attribute(field, 'Q')) ?? 0;
  const top = many ? height - margin - size : middle;
  return `${font}${lines.map((line, i) => lineText(draw.lettering, line, { width, size, align, y: top - i * size * leading })).join('')}ET\n`;
}

function lineText(
  lettering: Lettering,
  line: string,
  { width, size, align, y }: { width: number; size: number; align: number; y: number },
): string {
  const set = lettering.set(line);
  const spare = width - 2 * margin - set.width * size;
  const x = margin + (align === 1 ? spare / 2 : align === 2 ? spare : 0);
  return `1 0 0 1 ${encodeNumber(x)} ${encodeNumber(y)} Tm ${set.show(size)}\n`;
}

function comb(
  lettering: Lettering,
  text: string,
  { cells, width, size, y }: { cells: number; width: number; size: number; y: number },
): string {
  return [...text]
    .slice(0, cells)
    .map((char, i) => {
      const set = lettering.set(char);
      const x = ((i + 0.5) * width) / cells - (set.width * size) / 2;
      return `1 0 0 1 ${encodeNumber(x)} ${encodeNumber(y)} Tm ${set.show(size)}\n`;
    })
    .join('');
}

/** The size a field asks for as "automatic": as large as fits, within reason. */
function fittingSize(
  lettering: Lettering,
  text: string,
  { width, height, many }: { width: number; height: number; many: boolean },
): number {
  if (!many)
    return Math.max(
      4,
      Math.min(12, height * 0.75, (width - 2 * margin) / Math.max(0.1, lettering.set(text).width)),
    );
  for (let size = 12; size > 4; size -= 0.5) {
    if (
      wrapped(lettering, text, { size, width: width - 2 * margin }).length * size * leading <=
      height - 2 * margin
    )
      return size;
  }
  return 4;
}

function wrapped(
  lettering: Lettering,
  text: string,
  { size, width }: { size: number; width: number },
): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
      if (lines.at(-1) !== '' && lettering.set(longer).width * size > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
