// Dates inside what somebody types into the search: "March 2024", 2024-03, 3/12/2024. As words that papers use, and as a stretch of time.

export type SearchedDate = {
  /** What was typed apart from the date. */
  rest: string;
  /** The beginning that every date meant has: `2024-03`. */
  prefix: string;
  /** Ways in which a paper may write it: words in their order. With `near`, one word may stand between them. */
  written: { words: string[]; near: boolean }[];
};

const names = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
const monthWord = `(${names.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const year = '(19\\d\\d|20\\d\\d)';

type Parts = { year: string; month: number; day: number | null };
type Pattern = { match: RegExp; parts: (groups: string[]) => Parts };

const patterns: Pattern[] = [
  { match: new RegExp(`(?<![\\d-])${year}-(\\d{1,2})-(\\d{1,2})(?![\\d-])`), parts: ([y = '', m, d]) => ({ year: y, month: Number(m), day: Number(d) }) },
  { match: new RegExp(`(?<![\\d-])${year}-(\\d{1,2})(?![\\d-])`), parts: ([y = '', m]) => ({ year: y, month: Number(m), day: null }) },
  { match: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${year}(?![\\d/])`), parts: ([m, d, y = '']) => ({ year: y, month: Number(m), day: Number(d) }) },
  { match: new RegExp(`(?<![\\d/])(\\d{1,2})/${year}(?![\\d/])`), parts: ([m, y = '']) => ({ year: y, month: Number(m), day: null }) },
  { match: new RegExp(`(?<!\\d)(\\d{1,2})\\s+${monthWord}\\s+${year}(?!\\d)`, 'i'), parts: ([d, m, y = '']) => ({ year: y, month: monthNumber(m), day: Number(d) }) },
  { match: new RegExp(`(?<![a-z])${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}(?!\\d)`, 'i'), parts: ([m, d, y = '']) => ({ year: y, month: monthNumber(m), day: Number(d) }) },
  { match: new RegExp(`(?<![a-z])${monthWord}\\s+${year}(?!\\d)`, 'i'), parts: ([m, y = '']) => ({ year: y, month: monthNumber(m), day: null }) },
]; // prettier-ignore

function monthNumber(word = ''): number {
  return names.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;
}

/** Null where no date stands in it. A year alone is a word like others. */
export function searchedDate(text: string): SearchedDate | null {
  for (const { match, parts } of patterns) {
    const found = match.exec(text);
    if (!found) continue;
    const date = parts(found.slice(1));
    if (date.month < 1 || date.month > 12 || (date.day !== null && (date.day < 1 || date.day > 31))) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(
      /\s+/g,
      ' ',
    );
    return { rest: rest.trimStart(), prefix: prefixOf(date), written: writtenAs(date) };
  }
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function prefixOf({ year: y, month, day }: Parts): string {
  return [y, two(month), ...(day === null ? [] : [two(day)])].join('-');
}

function writtenAs({ year: y, month, day }: Parts): SearchedDate['written'] {
  const long = names[month - 1] ?? '';
  const short = long.slice(0, 3);
  const months = [long, short];
  if (day === null)
    return [
      { words: [y, two(month)], near: false },
      ...[...months, two(month), String(month)].map((m) => ({ words: [m, y], near: true })),
    ];
  const days = [...new Set([two(day), String(day)])];
  const figures = [...new Set([two(month), String(month)])];
  return [
    { words: [y, two(month), two(day)], near: false },
    ...days.flatMap((d) => [
      ...months.flatMap((m) => [
        { words: [d, m, y], near: false },
        { words: [m, d, y], near: false },
      ]),
      ...figures.flatMap((m) => [
        { words: [m, d, y], near: false },
        { words: [d, m, y], near: false },
      ]),
    ]),
  ];
}
