// Words that nobody may read in a packet: found however they are spaced, dotted or written, and covered. Pure.
import { isPartialDate, readPartialDate } from '../partial-date.ts';
import type { PartialDate } from '../partial-date.ts';

/** Something printed on a page, with its place. */
type Printed = { readonly text: string };

/** Fewer letters and digits than this are in every text. */
const leastHidden = 3;

/** Letters and digits alone, without accents. */
function bare(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

export function canHide(word: string): boolean {
  return bare(word).length >= leastHidden;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** What may stand between the parts of a date, and between any two characters of a word. */
const gap = String.raw`[^\p{L}\p{N}]{0,3}`;
const between = String.raw`[^\p{L}\p{N}]*`;
const alone = (inner: string): RegExp => new RegExp(String.raw`(?<!\p{N})(?:${inner})(?!\p{N})`, 'giu');

/** Every way in which papers write one day. */
function datePatterns(word: string): RegExp[] {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(word) && isPartialDate(word) ? readPartialDate(word)?.start : null;
  if (!start?.month || !start.day) return [];
  const [y, m, d] = [String(start.year), `0?${start.month}`, `0?${start.day}`];
  const year = `(?:${y}|${y.slice(2)})`;
  const name = `(?:${fullMonths[start.month - 1]}|${months[start.month - 1]}t?)`;
  const [mm, dd] = [String(start.month).padStart(2, '0'), String(start.day).padStart(2, '0')];
  const divided = String.raw`\s?[-/.\s]\s?`;
  return [
    alone(`${d}(?:st|nd|rd|th)?${gap}${name}${gap}${year}`),
    alone(`${name}${gap}${d}(?:st|nd|rd|th)?${gap}${year}`),
    alone(`${y}${gap}${name}${gap}${d}`),
    alone([m, d, year].join(divided)),
    alone([d, m, year].join(divided)),
    alone([y, m, d].join(divided)),
    alone(`${y}${mm}${dd}|${mm}${dd}${y}|${dd}${mm}${y}`),
  ];
}

const readFromRight = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Patterns that find a hidden word in text. A day as YYYY-MM-DD stands for every way of writing it. */
export function hiddenPatterns(words: readonly string[]): RegExp[] {
  return words.filter(canHide).flatMap((word) => {
    const letters = [...bare(word)].map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
    // Papers hold words that are read from the right in either order.
    const orders = readFromRight.test(word) ? [letters, letters.toReversed()] : [letters];
    return [...orders.map((order) => new RegExp(order.join(between), 'giu')), ...datePatterns(word.trim())];
  });
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

export function holdsHidden(text: string, patterns: readonly RegExp[]): boolean {
  const searched = plain(text);
  return patterns.some((pattern) => searched.search(pattern) !== -1);
}

/** Which of the things printed on a page, in reading order, are part of a hidden word. */
export function findHidden<P extends Printed>(printed: readonly P[], patterns: readonly RegExp[]): P[] {
  if (patterns.length === 0) return [];
  const starts: number[] = [];
  let text = '';
  for (const one of printed) {
    starts.push(text.length);
    text += `${plain(one.text)} `;
  }
  const found = new Set<P>();
  for (const pattern of patterns) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const [from, to] = [index, index + match.length];
      const touched = printed.filter(
        (_, at) => (starts[at] ?? 0) < to && (starts[at + 1] ?? text.length) - 1 > from,
      );
      for (const one of touched) found.add(one);
    }
  }
  return [...found];
}

const cover = '█';

/** The text with every hidden word covered. */
export function maskText(text: string, patterns: readonly RegExp[]): string {
  if (patterns.length === 0 || !holdsHidden(text, patterns)) return text;
  return patterns.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => cover.repeat(Math.min(8, found.length))),
    text.normalize('NFC'),
  );
}

/** Everything a page of ours could print, with hidden words covered. Dates, ids and numbers stay: they are not free text. */
export function maskWords<T>(value: T, patterns: readonly RegExp[]): T {
  if (patterns.length === 0) return value;
  if (typeof value === 'string')
    return (
      isPartialDate(value) || /^[a-z]+_[0-9a-f-]{36}$/.test(value) ? value : maskText(value, patterns)
    ) as T;
  if (Array.isArray(value)) return value.map((one) => maskWords(one as unknown, patterns)) as T;
  // Sets and maps hold ids and codes.
  if (value instanceof Set || value instanceof Map || value === null || typeof value !== 'object')
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'sha256' ? inner : maskWords(inner as unknown, patterns),
    ]),
  ) as T;
}

type MaskedFacts = {
  caseFile: { dateOfBirth: PartialDate | null };
  packet: { hiddenWords: readonly string[]; redactions: unknown; pageEdits: unknown };
};

/** What a packet is planned from, with every hidden word covered wherever one of our pages could print it. */
export function maskFacts<F extends MaskedFacts>(facts: F): F {
  const { hiddenWords } = facts.packet;
  const patterns = hiddenPatterns(hiddenWords);
  if (patterns.length === 0) return facts;
  const masked = maskWords(facts, patterns);
  const born = facts.caseFile.dateOfBirth;
  const dateOfBirth = born !== null && holdsHidden(born, patterns) ? null : born;
  return {
    ...masked,
    caseFile: { ...masked.caseFile, dateOfBirth },
    packet: { ...masked.packet, hiddenWords },
  };
}
