// Where one scan of many papers probably has its breaks: a first page that says so, an empty page between, another head. Suggestions only.

export type ScannedPage = { number: number; text: string; widthPt: number; heightPt: number };

export const breakReasons = ['page-one', 'after-blank', 'new-title', 'new-head', 'new-size'] as const;
export type BreakReason = (typeof breakReasons)[number];

export type SuggestedBreaks = {
  /** Pages that probably begin a paper of their own; the first page is not among them. */
  breaks: { page: number; why: BreakReason[] }[];
  /** Pages with nothing on them. */
  blank: number[];
  /** A title for each page that begins a paper, the first page's too, as it stands on the page. */
  titles: { page: number; title: string }[];
};

/** Together this much makes a break. An own count of pages, or an empty page before, is enough by itself. */
const enough = 3;
const weight: Record<BreakReason, number> = {
  'page-one': 3,
  'after-blank': 3,
  'new-title': 2,
  'new-head': 1.5,
  'new-size': 1,
};

export function suggestBreaks(pages: readonly ScannedPage[]): SuggestedBreaks {
  const blank = pages.filter(isBlank).map(({ number }) => number);
  const breaks: SuggestedBreaks['breaks'] = [];
  let before: ScannedPage | null = null;
  let afterBlank = false;
  for (const page of pages) {
    if (isBlank(page)) {
      afterBlank = true;
      continue;
    }
    const why = before ? reasonsFor(before, page, afterBlank) : [];
    if (why.reduce((sum, reason) => sum + weight[reason], 0) >= enough)
      breaks.push({ page: page.number, why });
    [before, afterBlank] = [page, false];
  }
  const starts = [pages.find((page) => !isBlank(page))?.number, ...breaks.map(({ page }) => page)];
  const titles = pages
    .filter(({ number }) => starts.includes(number))
    .flatMap((page) => {
      const title = titleOf(page.text);
      return title === null ? [] : [{ page: page.number, title }];
    });
  return { breaks, blank, titles };
}

function isBlank({ text }: ScannedPage): boolean {
  return (
    (text.match(/[\p{L}\p{N}]/gu) ?? []).length < 8 ||
    /^\W*this page (is )?(intentionally )?left blank\W*$/i.test(text)
  );
}

function reasonsFor(before: ScannedPage, page: ScannedPage, afterBlank: boolean): BreakReason[] {
  const [count, countBefore] = [countOf(page.text), countOf(before.text)];
  // A paper that counts its own pages knows best: "3 of 5" goes on, whatever else has changed.
  if (count && count.at > 1 && countBefore && count.at === countBefore.at + 1) return [];
  if (count && count.at > 1 && !countBefore && !afterBlank) return [];
  const why: BreakReason[] = [];
  if (count?.at === 1 && (count.of > 1 || countBefore)) why.push('page-one');
  else if (count?.at === 1 || (countBefore && countBefore.at === countBefore.of)) why.push('page-one');
  if (afterBlank) why.push('after-blank');
  const [title, titleBefore] = [kindIn(head(page.text)), kindIn(head(before.text))];
  if (title !== null && title !== titleBefore) why.push('new-title');
  if (sharedPart(head(before.text), head(page.text)) < 0.2) why.push('new-head');
  if (isOtherSize(before, page)) why.push('new-size');
  return why;
}

/** "Page 2 of 3", "2/3", "Página 2 de 3": at the head or the foot of the page. */
function countOf(text: string): { at: number; of: number } | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const edge = [...lines.slice(0, 4), ...lines.slice(-4)].join('\n');
  const found =
    /\b(?:page|pg\.?|p\.|página|pág\.?)\s*:?\s*(\d{1,3})\s*(?:of|\/|de)\s*(\d{1,3})\b/i.exec(edge) ??
    /^\s*(\d{1,3})\s*(?:of|\/|de)\s*(\d{1,3})\s*$/im.exec(edge);
  if (!found) return null;
  const [at, of] = [Number(found[1]), Number(found[2])];
  return at >= 1 && at <= of ? { at, of } : null;
}

const headLines = 6;

function head(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, headLines)
    .join('\n');
}

const kinds = [
  'discharge summary', 'operative report', 'operative note', 'procedure report', 'pathology report', 'surgical pathology', 'cytology',
  'laboratory report', 'lab report', 'laboratory results', 'radiology report', 'imaging report', 'consultation', 'progress note', 'visit note', 'office visit',
  'history and physical', 'emergency department', 'medication list', 'referral', 'fax', 'final report', 'explanation of benefits', 'statement',
  'informe', 'epicrisis', 'resumen de alta', 'mri', 'ct', 'ultrasound', 'letter', 'dear',
]; // prettier-ignore

/** The kind of paper that a head names, if any. */
function kindIn(text: string): string | null {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return kinds.find((kind) => plain.includes(` ${kind} `)) ?? null;
}

/** How much of the two heads' words they share. */
function sharedPart(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.min(one.size, other.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function isOtherSize(a: ScannedPage, b: ScannedPage): boolean {
  const differs = (x: number, y: number) => Math.abs(x - y) > 0.04 * Math.max(x, y);
  return differs(a.widthPt, b.widthPt) || differs(a.heightPt, b.heightPt);
}

/** The line that names the paper: the first of its head that names a kind, otherwise the first that is words. */
function titleOf(text: string): string | null {
  const lines = head(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(
      (line) => (line.match(/\p{L}/gu) ?? []).length >= 4 && line.length <= 90 && countOf(line) === null,
    );
  return lines.find((line) => kindIn(line) !== null) ?? lines[0] ?? null;
}
