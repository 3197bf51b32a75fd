// The index: number, date, title, source, leader dots, page. Each line is a link.
import { indexStyle } from '../../../../shared/domain/packet/contents.ts';
import type { IndexRef } from '../../../../shared/domain/packet/contents.ts';
import type { LaidRow } from '../../../../shared/domain/packet/table.ts';
import { portrait } from '../../../../shared/domain/packet/table.ts';
import type { Sheet } from '../sheet.ts';
import { quiet } from '../sheet.ts';
import { lineWidthPt } from '../type/faces.ts';
import type { Draw, RowPlace } from './parts.ts';
import { baseline, drawHead, drawRows, drawTitles } from './parts.ts';

const { sizePt, leadPt } = indexStyle;
const sourceSizePt = 9;
const sourceColumn = 3;
const pageColumn = 4;

function drawLine(sheet: Sheet, row: LaidRow<IndexRef>, place: RowPlace, page: number): void {
  const titleLines = row.lines[2] ?? [];
  const sourceLines = (row.lines[sourceColumn] ?? []).filter((line) => line !== '');
  const lineAt = (at: number): number => baseline(place.textTop + at * leadPt, leadPt, sizePt);
  // The page stands on the last line, and so does what leads to it.
  const titleY = lineAt(titleLines.length - 1);
  const firstSource = Math.max(0, titleLines.length - sourceLines.length);
  const y = lineAt(Math.max(titleLines.length, sourceLines.length) - 1);
  const sourceX = place.edges[sourceColumn] ?? 0;
  const sourceStyle = {
    face: 'sans',
    sizePt: sourceSizePt,
    color: quiet,
    maxWidthPt: row.columns[sourceColumn]?.widthPt ?? 0,
  } as const;
  const widths = sheet.within('TD', () =>
    sourceLines.map((line, at) => sheet.text(sourceX, lineAt(firstSource + at), line, sourceStyle)),
  );
  const pageWidth = sheet.within('TD', () =>
    sheet.text(place.right, y, String(page), { face: 'sansBold', sizePt, align: 'right' }),
  );
  const titleEnd = (place.edges[2] ?? 0) + lineWidthPt(titleLines.at(-1) ?? '', 'sans', sizePt);
  const leaderEnd = place.right - pageWidth - 5;
  // From the title to the source, and on from there to the page.
  if (sourceLines.length === 0) sheet.dots(titleEnd + 5, y, leaderEnd);
  else {
    sheet.dots(titleEnd + 5, titleY, sourceX - 4);
    sheet.dots(sourceX + (widths.at(-1) ?? 0) + 5, y, leaderEnd);
  }
  sheet.link(place.left, place.top, {
    widthPt: place.right - place.left,
    heightPt: row.heightPt,
    toPage: page,
  });
}

function leadOf({ facts: { supplementTo }, plan: { parts }, words }: Draw): string {
  if (supplementTo) return words.supplementLead(supplementTo.lastPage);
  return parts && parts.length > 1 ? words.indexLeadParts(parts.length) : words.indexLead;
}

export function drawIndex(draw: Draw): void {
  const { facts, words, plan, printing, pageOf } = draw;
  const frame = portrait(facts.caseFile.paper);
  const pages = plan.made.index.length > 0 ? plan.made.index : [[]];
  for (const [at, rows] of pages.entries()) {
    const sheet = printing.add(frame);
    const top = drawHead(sheet, facts, frame, {
      title: facts.supplementTo ? words.supplementTitle(facts.supplementTo.label) : words.index,
      lead: leadOf(draw),
      part: { at: at + 1, of: pages.length },
    });
    const y = drawTitles(sheet, rows[0]?.columns ?? [], {
      x: frame.marginPt,
      y: top,
      style: indexStyle,
    });
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y,
      style: indexStyle,
      rules: false,
      skip: [sourceColumn, pageColumn],
      quietColumns: [0, 1],
      also: (row, place) => {
        const page = row.ref === null ? undefined : pageOf.get(row.ref);
        if (page !== undefined) drawLine(sheet, row, place, page);
      },
    });
  }
}
