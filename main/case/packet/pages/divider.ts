// A page before each section: its letter on a tab at the edge, its title, and what it holds.
import { portrait } from '../../../../shared/domain/packet/table.ts';
import type { ChosenSection } from '../../../../shared/domain/packet/choose.ts';
import { accent, quiet, white } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { breakLines } from '../type/faces.ts';
import type { Draw } from './parts.ts';

const tab = { widthPt: 46, heightPt: 54 };
const left = 104;
const mostLines = 18;

/** Tabs step down the edge like those of a paper binder, and start again at the top when they run out of page. */
function tabTop(at: number, heightPt: number): number {
  const places = Math.floor((heightPt - 200) / (tab.heightPt + 10));
  return 96 + (at % places) * (tab.heightPt + 10);
}

function drawContents(
  sheet: Sheet,
  section: ChosenSection,
  { y, right, pageOf, words }: { y: number; right: number } & Pick<Draw, 'pageOf' | 'words'>,
): void {
  let next = y;
  for (const { label, title, date, document } of section.entries.slice(0, mostLines)) {
    const page = pageOf.get(document.id) ?? 0;
    const at = next;
    sheet.within('LI', () => {
      const number = sheet.text(right, at, String(page), { face: 'sansBold', sizePt: 10, align: 'right' });
      sheet.text(left, at, label, { face: 'sans', sizePt: 10, color: quiet, maxWidthPt: 26 });
      const text = date ? `${title}, ${date}` : title;
      const width = sheet.fitted(left + 32, at, text, {
        face: 'sans',
        sizePt: 10,
        maxWidthPt: right - left - 32 - number - 20,
      });
      sheet.dots(left + 32 + width + 5, at, right - number - 5);
      sheet.link(left, at - 12, { widthPt: right - left, heightPt: 18, toPage: page });
    });
    next += 18;
  }
  const more = section.entries.length - mostLines;
  if (more > 0)
    sheet.text(left + 32, next, words.dividerMore(more), { face: 'sans', sizePt: 10, color: quiet });
}

export function drawDivider({ facts, words, plan, printing, pageOf }: Draw, section: ChosenSection): void {
  const frame = portrait(facts.caseFile.paper);
  const sheet = printing.add(frame);
  const top = tabTop(plan.sections.indexOf(section), frame.heightPt);
  sheet.box(frame.widthPt - tab.widthPt, top, tab, { fill: accent });
  sheet.silently(() =>
    sheet.text(frame.widthPt - tab.widthPt / 2, top + tab.heightPt / 2 + 7, section.letter, {
      face: 'serifBold',
      sizePt: 20,
      color: white,
      align: 'center',
      maxWidthPt: tab.widthPt - 8,
    }),
  );
  const widthPt = frame.widthPt - left - tab.widthPt - 24;
  const lines = breakLines(section.title, 'serifBold', { sizePt: 28, widthPt, maxLines: 3 });
  sheet.within('H1', () => {
    for (const [at, line] of lines.entries())
      sheet.text(left, 250 + at * 34, line, { face: 'serifBold', sizePt: 28, maxWidthPt: widthPt });
  });
  const y = 250 + (lines.length - 1) * 34;
  sheet.box(left, y + 18, { widthPt: 44, heightPt: 2.4 }, { fill: accent });
  drawContents(sheet, section, { y: y + 52, right: left + widthPt - 16, pageOf, words });
}
