// Opinions side by side on a landscape page: name cards on top, one row for each question, the page that says so below each answer.
import type { ComparisonPage, ComparisonRef } from '../../../../shared/domain/packet/comparison.ts';
import { comparisonStyle } from '../../../../shared/domain/packet/comparison.ts';
import type { LaidRow } from '../../../../shared/domain/packet/table.ts';
import { landscape } from '../../../../shared/domain/packet/table.ts';
import type { Sheet } from '../sheet.ts';
import { accent, quiet, tint } from '../sheet.ts';
import type { Draw, RowPlace } from './parts.ts';
import { baseline, columnEdges, drawHead, drawRows } from './parts.ts';

const { sizePt, leadPt, titlesPt } = comparisonStyle;

function drawCards(
  sheet: Sheet,
  page: ComparisonPage,
  { x, y, plan, pageOf, words }: { x: number; y: number } & Pick<Draw, 'plan' | 'pageOf' | 'words'>,
): void {
  const edges = columnEdges(page.columns, x);
  const drawCard = (doctor: ComparisonPage['doctors'][number], at: number): void => {
    const left = edges[at + 1] ?? 0;
    const width = page.columns[at + 1]?.widthPt ?? 0;
    const report = plan.outline.find(
      (line) => line.kind === 'document' && line.recordId === doctor.reportRecordId,
    );
    sheet.box(left - 5, y, { widthPt: width + 5, heightPt: titlesPt - 8 }, { fill: tint });
    sheet.fitted(left, y + 12, doctor.name, { face: 'serifBold', sizePt: 10.5, maxWidthPt: width - 5 });
    sheet.fitted(left, y + 24, doctor.place, {
      face: 'sans',
      sizePt: 8.5,
      color: quiet,
      maxWidthPt: width - 5,
    });
    const how = report
      ? [doctor.how, words.seeReport(report.firstPage)].filter((text) => text !== '').join(' · ')
      : doctor.how;
    sheet.fitted(left, y + 35, how, { face: 'sans', sizePt: 8.5, color: quiet, maxWidthPt: width - 5 });
    const toPage = report && pageOf.get(report.key);
    if (toPage) sheet.link(left - 5, y, { widthPt: width + 5, heightPt: titlesPt - 8, toPage });
  };
  sheet.within('TR', () => {
    sheet.within('TH', () => undefined);
    for (const [at, doctor] of page.doctors.entries())
      sheet.within('TH', () => drawCard(doctor, at), 'Column');
  });
}

/** The family's own mark on a row, below its name. */
function drawMark(sheet: Sheet, row: LaidRow<ComparisonRef>, place: RowPlace, words: Draw['words']): void {
  if (row.ref.mark === null) return;
  const line = (row.lines[0]?.length ?? 1) - 1;
  const { mark } = row.ref;
  sheet.inCell(0, () =>
    sheet.text(place.left, baseline(place.textTop + line * leadPt, leadPt, sizePt), words.mark[mark], {
      face: 'serifItalic',
      sizePt: sizePt + 0.5,
      color: quiet,
    }),
  );
}

/** The citation stands on the line that the plan kept free below the answer. */
function drawCites(
  sheet: Sheet,
  row: LaidRow<ComparisonRef>,
  place: RowPlace,
  { pageOf, words }: Pick<Draw, 'pageOf' | 'words'>,
): void {
  for (const [at, cite] of row.ref.cites.entries()) {
    const first = cite === null ? undefined : pageOf.get(cite.documentId);
    if (cite === null || first === undefined) continue;
    const page = first + cite.page - 1;
    const line = (row.lines[at + 1]?.length ?? 1) - 1;
    const top = place.textTop + line * leadPt;
    const x = place.edges[at + 1] ?? 0;
    const width = sheet.inCell(at + 1, () =>
      sheet.text(x, baseline(top, leadPt, sizePt), words.page(page), {
        face: 'sansBold',
        sizePt: sizePt - 1,
        color: accent,
      }),
    );
    sheet.link(x, top, { widthPt: width, heightPt: leadPt, toPage: page });
  }
}

export function drawComparison({ facts, words, plan, printing, pageOf }: Draw): void {
  const frame = landscape(facts.caseFile.paper);
  for (const [at, page] of plan.made.comparison.entries()) {
    const sheet = printing.add(frame);
    const top =
      drawHead(sheet, facts, frame, {
        ...words.front.comparison,
        part: { at: at + 1, of: plan.made.comparison.length },
      }) - 4;
    drawCards(sheet, page, { x: frame.marginPt, y: top, plan, pageOf, words });
    drawRows(sheet, page.rows, {
      x: frame.marginPt,
      y: top + titlesPt,
      style: comparisonStyle,
      rules: true,
      also: (row, place) => {
        drawMark(sheet, row, place, words);
        drawCites(sheet, row, place, { pageOf, words });
      },
    });
  }
}
