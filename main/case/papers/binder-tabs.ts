// Pages of the paper binder that lead to others: tab pages to cut, contents; and the blank ones between.
import type { BinderTab } from '../../../shared/domain/papers/binder-words.ts';
import type { PaperFacts } from '../../../shared/domain/papers/paper-facts.ts';
import { portrait } from '../../../shared/domain/packet/table.ts';
import { accent, quiet, white } from '../packet/sheet.ts';
import type { Printing, Sheet } from '../packet/sheet.ts';
import { breakLines, lineWidthPt } from '../packet/type/faces.ts';
import { dotsDown, drawText, left } from './binder-text.ts';

/** The strip at the edge that is cut away beside the tab, and the tab itself. */
const tabPt = 30;

type TabPage = {
  tab: BinderTab;
  /** Tabs step down the edge, so that each can be seen past the ones before it. */
  at: number;
  of: number;
  lines: readonly { title: string; page: number }[];
};

export function drawTabPage(printing: Printing, facts: PaperFacts, { tab, lines, ...place }: TabPage): void {
  const { words, caseFile } = facts;
  const sheet = printing.add(portrait(caseFile.paper));
  const name = words.binder.tab[tab];
  drawTab(sheet, { ...place, name, cutHere: words.binder.cutHere });
  const widthPt = sheet.widthPt - tabPt - left - 40;
  const after = sheet.within('H1', () =>
    drawText(sheet, { text: name, x: left, y: 250, widthPt, sizePt: 28, face: 'serifBold' }),
  );
  sheet.box(left, after - 14, { widthPt: 44, heightPt: 2.4 }, { fill: accent });
  const lead = { text: words.binder.tabLead[tab], sizePt: 12, face: 'serif', color: quiet } as const;
  const listed = sheet.within('P', () => drawText(sheet, { ...lead, x: left, y: after + 18, widthPt }));
  drawLines(sheet, { lines, more: words.binder.more }, { x: left, y: listed + 16, widthPt });
}

type Tab = Pick<TabPage, 'at' | 'of'> & { name: string; cutHere: string };

/** The tab at the edge, and dots along which the rest of the strip is cut away. */
function drawTab(sheet: Sheet, { at, of, name, cutHere }: Tab): void {
  const [top, bottom] = [48, sheet.heightPt - 64];
  const heightPt = (bottom - top) / of;
  const y = top + at * heightPt;
  const edge = sheet.widthPt - tabPt;
  sheet.box(edge, y + 1, { widthPt: tabPt, heightPt: heightPt - 2 }, { fill: accent });
  if (at > 0) dotsDown(sheet, edge, { from: 0, to: y });
  if (at < of - 1) dotsDown(sheet, edge, { from: y + heightPt, to: sheet.heightPt });
  const size = Math.min(12, (12 * (heightPt - 12)) / lineWidthPt(name, 'sansBold', 12));
  const middle = y + (heightPt - lineWidthPt(name, 'sansBold', size)) / 2;
  sheet.silently(() => {
    sheet.textDown(edge + tabPt / 2 - size * 0.33, middle, name, {
      face: 'sansBold',
      sizePt: size,
      color: white,
    });
    const cutY = at > 0 ? top - 12 : bottom + 14;
    sheet.text(edge - 4, cutY, cutHere, { face: 'sans', sizePt: 7, color: quiet, align: 'right' });
  });
}

const linePt = 17;
const leastLinePt = 11.5;

/** Closer together where there are many; what even so has no room is counted. */
function drawLines(
  sheet: Sheet,
  { lines, more }: { lines: readonly { title: string; page: number }[]; more: (unlisted: number) => string },
  { x, y, widthPt }: { x: number; y: number; widthPt: number },
): void {
  const room = sheet.heightPt - 90 - y;
  const stepPt = Math.max(leastLinePt, Math.min(linePt, room / Math.max(1, lines.length)));
  const fitting = Math.floor(room / stepPt);
  const shown = lines.length <= fitting ? lines : lines.slice(0, fitting - 1);
  const sizePt = stepPt < linePt ? 8 : 10;
  for (const [at, { title, page }] of shown.entries())
    drawLine(sheet, { title, page, sizePt }, { x, y: y + at * stepPt, widthPt });
  const unlisted = lines.length - shown.length;
  if (unlisted === 0) return;
  const style = { face: 'sans', sizePt, color: quiet } as const;
  sheet.within('P', () => sheet.text(x, y + shown.length * stepPt, more(unlisted), style));
}

type Line = { title: string; page: number; sizePt?: number; isTab?: boolean };

function drawLine(
  sheet: Sheet,
  { title, page, sizePt = 10, isTab = false }: Line,
  { x, y, widthPt }: { x: number; y: number; widthPt: number },
): void {
  const face = isTab ? 'sansBold' : 'sans';
  sheet.within('LI', () => {
    const number = sheet.text(x + widthPt, y, String(page), { face, sizePt, align: 'right' });
    const width = sheet.fitted(x, y, title, { face, sizePt, maxWidthPt: widthPt - number - 24 });
    sheet.dots(x + width + 5, y, x + widthPt - number - 5);
    sheet.link(x, y - 12, { widthPt, heightPt: linePt, toPage: page });
  });
}

export type ContentsLine = { title: string; page: number; isTab: boolean };

export function drawContentsPage(
  printing: Printing,
  facts: PaperFacts,
  lines: readonly ContentsLine[],
): void {
  const { words, caseFile } = facts;
  const frame = portrait(caseFile.paper);
  const sheet = printing.add(frame);
  const { marginPt, topPt, widthPt } = frame;
  const room = widthPt - 2 * marginPt;
  sheet.within('H1', () =>
    sheet.text(marginPt, topPt + 19, words.binder.contents, { face: 'serifBold', sizePt: 21 }),
  );
  let y = topPt + 38;
  sheet.within('P', () => {
    const style = { sizePt: 9.5, widthPt: room, maxLines: 3 };
    for (const line of breakLines(words.binder.contentsLead, 'sans', style)) {
      sheet.text(marginPt, y, line, { face: 'sans', sizePt: 9.5, color: quiet });
      y += 13;
    }
  });
  sheet.rule([marginPt, y - 4], [marginPt + room, y - 4], { stroke: accent, widthPt: 1.2 });
  y += 18;
  const step = Math.min(20, (frame.heightPt - frame.bottomPt - y) / Math.max(1, lines.length));
  for (const { title, page, isTab } of lines) {
    const x = marginPt + (isTab ? 0 : 16);
    drawLine(sheet, { title, page, isTab, sizePt: isTab ? 11 : 10 }, { x, y, widthPt: marginPt + room - x });
    y += step;
  }
}

export function drawBlankPage(printing: Printing, { caseFile, words }: PaperFacts): void {
  const sheet = printing.add(portrait(caseFile.paper));
  sheet.silently(() =>
    sheet.text(sheet.widthPt / 2, sheet.heightPt / 2, words.binder.blank, {
      face: 'sans',
      sizePt: 9,
      color: quiet,
      align: 'center',
    }),
  );
}
