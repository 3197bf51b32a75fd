// Numbers with their units as a doctor writes them: "32 mm", "within six weeks", "15–20 %", "9 of 10". The unit stays as written.

export type Dimension = 'length' | 'time' | 'interval' | 'share' | 'volume' | 'mass';
export type Bound = 'exact' | 'at-most' | 'at-least';

export type Measure = {
  /** As written, with its unit: what is shown. */
  text: string;
  dimension: Dimension;
  /** In millimetres, days, percent, millilitres or milligrams. Equal where it is no range. */
  from: number;
  to: number;
  bound: Bound;
  /** What is measured, in small letters, so that numbers of two opinions find each other; may be empty. */
  label: string;
};

type Unit = { dimension: Dimension; base: number };
const units: Readonly<Record<string, Unit>> = {
  mm: { dimension: 'length', base: 1 },
  millimeter: { dimension: 'length', base: 1 },
  millimetre: { dimension: 'length', base: 1 },
  cm: { dimension: 'length', base: 10 },
  centimeter: { dimension: 'length', base: 10 },
  centimetre: { dimension: 'length', base: 10 },
  inch: { dimension: 'length', base: 25.4 },
  hour: { dimension: 'time', base: 1 / 24 },
  day: { dimension: 'time', base: 1 },
  week: { dimension: 'time', base: 7 },
  month: { dimension: 'time', base: 365.25 / 12 },
  year: { dimension: 'time', base: 365.25 },
  '%': { dimension: 'share', base: 1 },
  percent: { dimension: 'share', base: 1 },
  ml: { dimension: 'volume', base: 1 },
  cc: { dimension: 'volume', base: 1 },
  mcg: { dimension: 'mass', base: 0.001 },
  mg: { dimension: 'mass', base: 1 },
  g: { dimension: 'mass', base: 1000 },
};

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d+)?|\b(?:${numberWords.join('|')})\b)`;
const unit = String.raw`(millimet(?:er|re)s?|centimet(?:er|re)s?|mm|cm|inch(?:es)?|hours?|days?|weeks?|months?|years?|percent|%|ml|cc|mcg|mg|g)(?![\p{L}\d/²³])`;
const measured = new RegExp(
  String.raw`(${number})(?:\s*(?:–|—|-|\bto\b)\s*(${number}))?[\s-]*${unit}|(?<![\d.,-])(${number})\s+(?:of|in|out of)\s+(${number})(?!\s*${unit})(?![\d.,]*\d)`,
  'giu',
);

/** A comma before three digits parts thousands; before one or two it is a decimal sign. */
function valueOf(text: string): number {
  const word = numberWords.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  return Number(/^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
}

function unitOf(written: string): Unit | undefined {
  const word = written.toLowerCase();
  return units[word] ?? units[word.replace(/e?s$/, '')] ?? units[word.replace(/s$/, '')];
}

const atMost =
  /(?:within|up to|at most|no more than|less than|under|below|by|≤|<)\s*(?:about|around|~)?\s*$/iu;
const atLeast = /(?:at least|more than|over|above|from|≥|>)\s*(?:about|around|~)?\s*$/iu;
const orMore = /^\s*(?:or more|or larger|or longer|and more|\+)/iu;
const every = /(?:every|each|per)\s*$/iu;

function boundOf(before: string, after: string): Bound {
  if (atMost.test(before)) return 'at-most';
  return atLeast.test(before) || orMore.test(after) ? 'at-least' : 'exact';
}

/** Words that name nothing by themselves. */
const empty = new Set(
  'a an the is are was were be been it its this that these there has have had of on in at to by from for with and or about around up within only now my our their his her measures measured measure measurement measuring size diameter again some patients which as than more least most every each'.split(
    ' ',
  ),
);

function named(clause: string): string {
  const words = clause.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? [];
  return words.filter((word) => !empty.has(word)).join(' ');
}

const clauseEnd = /[,;:.()“”"]|\band\b|\bbut\b|\bthen\b/giu;

/** A length is named by the words before it, a share by those after it: "main duct 6 mm", "15–20 % new diabetes". */
function labelOf(dimension: Dimension, before: string, after: string): string {
  if (dimension === 'length' || dimension === 'volume') return named(before.split(clauseEnd).at(-1) ?? '');
  if (dimension === 'share') return named(after.split(/[,;:.()“”"]|\band\b/iu)[0] ?? '');
  return '';
}

function readOne(match: RegExpMatchArray, text: string): Measure | null {
  const [written, first = '', second, unitText, part, whole] = match;
  const start = match.index ?? 0;
  const [before, after] = [text.slice(0, start), text.slice(start + written.length)];
  if (part !== undefined && whole !== undefined) {
    const [some, all] = [valueOf(part), valueOf(whole)];
    if (all === 0 || some > all) return null;
    const share = (100 * some) / all;
    return { text: written, dimension: 'share', from: share, to: share, bound: 'exact', label: named(after) };
  }
  const known = unitOf(unitText ?? '');
  if (!known) return null;
  const [from, to] = [valueOf(first), valueOf(second ?? first)].map((value) => value * known.base);
  if (from === undefined || to === undefined || !Number.isFinite(from + to)) return null;
  const dimension = known.dimension === 'time' && every.test(before) ? 'interval' : known.dimension;
  return {
    text: written.replace(/\s+/g, ' '),
    dimension,
    from: Math.min(from, to),
    to: Math.max(from, to),
    bound: boundOf(before, after),
    label: labelOf(dimension, before, after),
  };
}

/** In the order of the text. Dates, ages and numbers without a unit are none. */
export function readMeasures(text: string): Measure[] {
  return [...text.matchAll(measured)].flatMap((match) => readOne(match, text) ?? []);
}
