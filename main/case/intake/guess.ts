// A first title and date for a record, from the file's name and its own title. Guesses only where there is no doubt; the person corrects them.
import { daysInMonth } from '../../../shared/domain/partial-date.ts';

const longestTitle = 200;
/** Names that devices and programs give, which say nothing of the content. */
const meaningless =
  /^(scan|scanned|escaneo|escaneado|documento|archivo|imagen|foto|sin título|img|image|dsc|dscn|pxl|photo|picture|screenshot|screen shot|document|doc|file|download|attachment|untitled|unnamed|new|page|fax|report|print|output|temp|copy|pdf|microsoft word)?[\s\d()._-]*$/i;

/** The file's name without its ending and date, unless it says nothing and the file itself says more. */
export function guessTitle(name: string, ownTitle: string | null): string {
  const whole = tidy(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  const bare = tidy(withoutDate(whole));
  if (says(bare)) return bare;
  return sensible(ownTitle) ?? (whole === '' ? name : whole).slice(0, longestTitle);
}

function tidy(text: string): string {
  const spaced = text.replace(/[_+]+|%20/g, ' ').replace(/(?<=\p{L}{3})-(?=\p{L}{3})/gu, ' ');
  return spaced
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;–-]+|[\s.,;–-]+$/g, '')
    .slice(0, longestTitle)
    .trimEnd();
}

function says(title: string): boolean {
  const isCode = /^[0-9a-f]{8,}$|^[0-9a-f]{8}-[0-9a-f-]{9,}$/i.test(title);
  return !meaningless.test(title) && !isCode && /\p{L}{2}/u.test(title);
}

function sensible(ownTitle: string | null): string | null {
  const title = tidy(
    (ownTitle ?? '')
      .replace(/^Microsoft (Word|PowerPoint|Excel) - /i, '')
      .replace(/\.(docx?|rtf|odt|pdf|indd|tiff?|jpe?g|xlsx?|pptx?)$/i, ''),
  );
  return title.length >= 4 && says(title) && !title.includes('\ufffd') ? title : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Where Spanish begins a month with other letters. */
const spanishMonths: Record<string, string> = { ene: 'jan', abr: 'apr', ago: 'aug', dic: 'dec' };
const spanishMonth = ['ene(?=(?:ro)?', 'abr(?=(?:il)?', 'ago(?=(?:sto)?', 'dic(?=(?:iembre)?']
  .map((month) => `${month}(?![a-z]))`)
  .join('|');
const monthWord = `(?:de )?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|${spanishMonth})[a-z]*\\.?(?: de(?= ))?`;
const separator = '[-_. ]';

type Pattern = { match: RegExp; parts: (groups: string[]) => [string, string, string?] };

// A day and month in figures, such as 03-04-2026, can be read two ways and is left alone.
const patterns: Pattern[] = [
  { match: new RegExp(`(?<!\\d)(19\\d\\d|20\\d\\d)${separator}(\\d\\d)${separator}(\\d\\d)(?!\\d)`), parts: ([y = '', m = '', d = '']) => [y, m, d] },
  { match: /(?<!\d)(19\d\d|20\d\d)(\d\d)(\d\d)(?!\d)/, parts: ([y = '', m = '', d = '']) => [y, m, d] },
  { match: new RegExp(`(?<!\\d)(\\d{1,2})${separator}*${monthWord}${separator}*(19\\d\\d|20\\d\\d)(?!\\d)`, 'i'), parts: ([d = '', m = '', y = '']) => [y, monthNumber(m), d] },
  { match: new RegExp(`(?<![a-z])${monthWord}${separator}*(\\d{1,2})(?:st|nd|rd|th)?,?${separator}+(19\\d\\d|20\\d\\d)(?!\\d)`, 'i'), parts: ([m = '', d = '', y = '']) => [y, monthNumber(m), d] },
  { match: new RegExp(`(?<![a-z])${monthWord}${separator}*(19\\d\\d|20\\d\\d)(?!\\d)`, 'i'), parts: ([m = '', y = '']) => [y, monthNumber(m)] },
  { match: /(?<!\d)(19\d\d|20\d\d)-(\d\d)(?![\d-])/, parts: ([y = '', m = '']) => [y, m] },
]; // prettier-ignore

/** `2026-03-12` or `2026-03`, as the name states it; null where it states none, or one that can be read two ways. */
export function guessDate(name: string, _firstPageText: string): string | null {
  return findDate(name)?.date ?? null;
}

function withoutDate(text: string): string {
  const found = findDate(text);
  return found ? `${text.slice(0, found.from)} ${text.slice(found.to)}` : text;
}

function findDate(text: string): { date: string; from: number; to: number } | null {
  for (const { match, parts } of patterns) {
    const found = match.exec(text);
    if (!found) continue;
    const [year, month, day] = parts(found.slice(1));
    const date = realDate(Number(year), Number(month), day === undefined ? null : Number(day));
    if (date) return { date, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

function monthNumber(word: string): string {
  const short = word.slice(0, 3).toLowerCase();
  return String(months.indexOf(spanishMonths[short] ?? short) + 1);
}

function realDate(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysInMonth(year, month)))) return null;
  return [year, month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
