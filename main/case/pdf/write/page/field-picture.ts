// The look of a text or choice field that brings none along, drawn from its value. Plain Helvetica, sizes and colours as the field asks.
import { decodeText, encodeNumber } from '../../read/syntax/text.ts';
import type { Dict } from '../../read/syntax/dict.ts';
import type { Span } from '../../read/syntax/span.ts';
import type { Box } from '../../read/syntax/value.ts';
import { isArray, isString } from '../../read/syntax/value.ts';
import { referenceText } from '../copier.ts';
import type { Copier } from '../copier.ts';
import { attribute } from './field-tree.ts';
import type { FormDefaults, PlannedForm } from './field-tree.ts';
import { setText } from './latin-font.ts';

export type FieldToDraw = {
  readonly field: readonly Dict[];
  readonly box: Box;
  readonly kind: 'Tx' | 'Ch';
  readonly fieldFlags: number;
  readonly defaults: FormDefaults;
};

const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;
const COMB = 1 << 24;
const margin = 2;
const leading = 1.15;

/** Null where the field is empty. */
export function fieldPicture(copier: Copier, draw: FieldToDraw): PlannedForm | null {
  const text = valueText(copier, draw);
  if (text === null || text === '') return null;
  const [width, height] = [draw.box[2] - draw.box[0], draw.box[3] - draw.box[1]];
  if (!(width > 0 && height > 0)) return null;
  const bounds: Box = [0, 0, width, height];
  const body = `${backdrop(copier, draw, width, height)}/Tx BMC q 1 1 ${encodeNumber(width - 2)} ${encodeNumber(height - 2)} re W n\n${letters(copier, draw, text, bounds)}Q EMC\n`;
  const header = `/Type /XObject /Subtype /Form /BBox [0 0 ${encodeNumber(width)} ${encodeNumber(height)}] /Resources << /Font << /Helv ${referenceText(draw.defaults.font)} >> >>`;
  return { number: copier.makeStream(header, body), dict: null, bounds };
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

function backdrop(copier: Copier, { field }: FieldToDraw, width: number, height: number): string {
  const look = copier.doc.dict(field[0]?.get('MK'));
  const fill = colour(copier.doc.numbers(look?.get('BG')), false);
  const line = colour(copier.doc.numbers(look?.get('BC')), true);
  const thick = copier.doc.number(copier.doc.dict(field[0]?.get('BS'))?.get('W')) ?? 1;
  const size = `${encodeNumber(width)} ${encodeNumber(height)}`;
  const inner = `${encodeNumber(thick / 2)} ${encodeNumber(thick / 2)} ${encodeNumber(width - thick)} ${encodeNumber(height - thick)}`;
  return `${fill ? `q ${fill} 0 0 ${size} re f Q\n` : ''}${line && thick > 0 ? `q ${line} ${encodeNumber(thick)} w ${inner} re S Q\n` : ''}`;
}

function colour(numbers: number[] | null, stroke: boolean): string | null {
  const operator = { 1: 'g', 3: 'rg', 4: 'k' }[numbers?.length ?? 0];
  return operator
    ? `${numbers?.map(encodeNumber).join(' ')} ${stroke ? operator.toUpperCase() : operator}`
    : null;
}

function letters(copier: Copier, draw: FieldToDraw, text: string, [, , width, height]: Box): string {
  const { field, fieldFlags, defaults } = draw;
  const appearance = copier.doc.string(attribute(field, 'DA'))?.toString('latin1') ?? defaults.appearance;
  const asked = Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0);
  const ink = /(?:[\d.]+\s+){1,4}(?:g|rg|k)\b/.exec(appearance)?.[0] ?? '0 g';
  const cells = fieldFlags & COMB ? (copier.doc.number(attribute(field, 'MaxLen')) ?? 0) : 0;
  const many = (fieldFlags & MULTILINE) !== 0 || /[\r\n]/.test(text);
  const size = asked > 0 ? asked : fittingSize(text, { width, height, many });
  const font = `${ink} BT /Helv ${encodeNumber(size)} Tf\n`;
  const middle = (height - size * 0.93) / 2 + size * 0.21;
  if (cells > 0) return `${font}${comb(text, cells, { width, size, y: middle })}ET\n`;
  const lines = many ? wrapped(text, size, width - 2 * margin) : [text];
  const align = copier.doc.number(attribute(field, 'Q')) ?? 0;
  const top = many ? height - margin - size : middle;
  return `${font}${lines.map((line, i) => lineText(line, { width, size, align, y: top - i * size * leading })).join('')}ET\n`;
}

function lineText(
  line: string,
  { width, size, align, y }: { width: number; size: number; align: number; y: number },
): string {
  const set = setText(line);
  const spare = width - 2 * margin - set.width * size;
  const x = margin + (align === 1 ? spare / 2 : align === 2 ? spare : 0);
  return `1 0 0 1 ${encodeNumber(x)} ${encodeNumber(y)} Tm ${set.literal} Tj\n`;
}

function comb(
  text: string,
  cells: number,
  { width, size, y }: { width: number; size: number; y: number },
): string {
  return [...text]
    .slice(0, cells)
    .map((char, i) => {
      const set = setText(char);
      const x = ((i + 0.5) * width) / cells - (set.width * size) / 2;
      return `1 0 0 1 ${encodeNumber(x)} ${encodeNumber(y)} Tm ${set.literal} Tj\n`;
    })
    .join('');
}

/** The size a field asks for as "automatic": as large as fits, within reason. */
function fittingSize(
  text: string,
  { width, height, many }: { width: number; height: number; many: boolean },
): number {
  if (!many)
    return Math.max(
      4,
      Math.min(12, height * 0.75, (width - 2 * margin) / Math.max(0.1, setText(text).width)),
    );
  for (let size = 12; size > 4; size -= 0.5) {
    if (wrapped(text, size, width - 2 * margin).length * size * leading <= height - 2 * margin) return size;
  }
  return 4;
}

function wrapped(text: string, size: number, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
      if (lines.at(-1) !== '' && setText(longer).width * size > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
