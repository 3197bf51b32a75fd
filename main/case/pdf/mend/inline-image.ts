// A picture among a page's drawing instructions: where it ends, and how to write it so that no reader can mistake its end.
import { isRegular, skipRegular, skipSpace } from '../read/syntax/lexer.ts';
import { dictOf, nameOf, numberOf, rawText, spanOf } from '../read/syntax/value.ts';
import type { Dict } from '../read/syntax/dict.ts';
import { attempt } from '../read/syntax/refusal.ts';

/** `end`: just behind its `EI`. `plain`: the same picture in hexadecimal digits, where its bytes hold what looks like an end. */
export type InlineImage = { end: number; plain: string | null };

/** So many words after a likely end must make sense. */
const wordsLooked = 10;

const isSpace = (c: number | undefined): boolean => c !== undefined && !isRegular(c) && c <= 32;

/** `begin` is at `BI`, `afterId` just behind `ID`. Null where it never ends. */
export function inlineImage(b: Buffer, begin: number, afterId: number): InlineImage | null {
  const dict = entriesOf(b, begin + 2, afterId - 2);
  const from = afterId + (b[afterId] === 13 && b[afterId + 1] === 10 ? 2 : 1);
  const length = dict && plainLength(dict);
  const end = (length && endBehind(b, from + length)) ?? likelyEnd(b, from);
  if (end === -1) return null;
  const data = b.subarray(from, end - 2);
  const isMistaken = dict !== null && ends(b, from, end - 2).next().done !== true;
  return { end, plain: isMistaken ? spelledOut(dict, data) : null };
}

/** The places before `until` where an `EI` stands by itself. */
function* ends(b: Buffer, from: number, until: number): Generator<number> {
  for (let p = b.indexOf('EI', from); p !== -1 && p < until; p = b.indexOf('EI', p + 1))
    if (!isRegular(b[p - 1]) && !isRegular(b[p + 2])) yield p;
}

function likelyEnd(b: Buffer, from: number): number {
  let last = -1;
  for (const p of ends(b, from, b.length)) {
    if (!isSpace(b[p - 1])) continue;
    last = p + 2;
    if (looksLikeContent(b, last)) return last;
  }
  return last;
}

/** The end where the picture's size says it is; null where no `EI` stands there. */
function endBehind(b: Buffer, at: number): number | null {
  const p = skipSpace(b, at);
  return p - at < 8 && b[p] === 0x45 && b[p + 1] === 0x49 && !isRegular(b[p + 2]) ? p + 2 : null;
}

function entriesOf(b: Buffer, from: number, to: number): Dict | null {
  const span = spanOf(`<<${b.toString('latin1', from, to)}>>`);
  const read = attempt(() => ({ dict: dictOf(span) }));
  return read.ok ? read.dict : null;
}

const colours: Record<string, number> = { G: 1, DeviceGray: 1, RGB: 3, DeviceRGB: 3, CMYK: 4, DeviceCMYK: 4 };

/** How many bytes a picture without packing takes; null where that cannot be told. */
function plainLength(dict: Dict): number | null {
  if (dict.has('F') || dict.has('Filter')) return null;
  const number = (short: string, long: string): number | null => {
    const value = dict.get(short) ?? dict.get(long);
    return value ? numberOf(value) : null;
  };
  const [width, height] = [number('W', 'Width'), number('H', 'Height')];
  const mask = dict.get('IM') ?? dict.get('ImageMask');
  const isMask = mask !== undefined && rawText(mask) === 'true';
  const space = dict.get('CS') ?? dict.get('ColorSpace');
  const name = space ? nameOf(space) : null;
  const isIndexed = space !== undefined && name === null;
  const parts = isMask || isIndexed ? 1 : name === null ? undefined : colours[name];
  const bits = isMask ? 1 : number('BPC', 'BitsPerComponent');
  if (width === null || height === null || bits === null || parts === undefined) return null;
  return Math.ceil((width * bits * parts) / 8) * height;
}

function spelledOut(dict: Dict, data: Buffer): string {
  const listed = (short: string, long: string): string => {
    const value = dict.get(short) ?? dict.get(long);
    return value ? rawText(value).replace(/^\[|\]$/g, '') : '';
  };
  const kept = [...dict.entries()].filter(([key]) => !replaced.has(key));
  const parms = listed('DP', 'DecodeParms');
  const entries = [
    ...kept.map(([key, value]) => `/${key} ${rawText(value)}`),
    `/F [/AHx ${listed('F', 'Filter')}]`,
    ...(parms === '' ? [] : [`/DP [null ${parms}]`]),
  ];
  return `BI\n${entries.join('\n')}\nID ${data.toString('hex')}>\nEI`;
}

const replaced = new Set(['F', 'Filter', 'DP', 'DecodeParms', 'L', 'Length']);

function looksLikeContent(b: Buffer, at: number): boolean {
  let p = skipSpace(b, at);
  for (let words = 0; words < wordsLooked && p < b.length; words++) {
    // Letters may be any bytes: what begins a string is taken for one.
    if (b[p] === 0x28) return true;
    const isName = b[p] === 0x2f;
    const end = isName || isRegular(b[p]) ? skipRegular(b, p + 1) : p + 1;
    const word = b.toString('latin1', p, end);
    if (!(isName ? /^[!-~]+$/ : plausible).test(word)) return false;
    p = skipSpace(b, end);
  }
  return true;
}

/** An operator, a number, or a bracket. */
const plausible = /^(?:[A-Za-z]{1,3}\*?|d[01]|['"[\]<>]|[+-]?[\d.]+|true|false|null)$/;
