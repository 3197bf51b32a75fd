// Pages that few packets have: the series of discs, the text of a law, and the page that is blank on purpose.
import { lawKey, lawStyle, lawTitle } from '../../../../shared/domain/packet/laws.ts';
import type { PlannedLine } from '../../../../shared/domain/packet/outline.ts';
import { seriesColumns, seriesStyle } from '../../../../shared/domain/packet/series.ts';
import { bodyWidth, portrait } from '../../../../shared/domain/packet/table.ts';
import { quiet } from '../sheet.ts';
import type { Draw } from './parts.ts';
import { drawHead, drawRows, drawTitles } from './parts.ts';

export function drawSeries({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  const pages = plan.made.series;
  for (const [at, rows] of pages.entries()) {
    const sheet = printing.add(frame);
    const part = { at: at + 1, of: pages.length };
    const top = drawHead(sheet, facts, frame, { ...words.front.series, part });
    const x = frame.marginPt;
    const y = drawTitles(sheet, seriesColumns(bodyWidth(frame), words), { x, y: top, style: seriesStyle });
    drawRows(sheet, rows, { x, y: y - 10, style: seriesStyle, rules: true });
  }
}

export function drawLaw({ facts, words, plan, printing }: Draw, line: PlannedLine): void {
  const frame = portrait(facts.caseFile.paper);
  const section = plan.sections.find(({ letter }) => line.key.startsWith(`law-${letter}-`));
  const law = plan.made.laws.find(({ id }) => section && lawKey(section.letter, id) === line.key);
  for (const [at, rows] of (law?.pages ?? []).entries()) {
    const sheet = printing.add(frame);
    const y = drawHead(sheet, facts, frame, {
      title: law ? lawTitle(law.id) : '',
      lead: words.lawLead,
      part: { at: at + 1, of: law?.pages.length ?? 0 },
    });
    drawRows(sheet, rows, { x: frame.marginPt, y: y - 4, style: lawStyle, rules: false, spokenAs: 'text' });
  }
}

export function drawBlank({ facts, words, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  printing.add(frame).text(frame.widthPt / 2, frame.heightPt / 2, words.blankWhy, {
    face: 'sans',
    sizePt: 9,
    color: quiet,
    align: 'center',
    maxWidthPt: bodyWidth(frame),
  });
}
