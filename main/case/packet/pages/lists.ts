// The list pages: timeline, questions, medicines, further notes, and what travels outside the file.
import { medicationColumns, medicationStyle, questionStyle } from '../../../../shared/domain/packet/front.ts';
import { manifestColumns, manifestStyle } from '../../../../shared/domain/packet/manifest.ts';
import type { LaidRow } from '../../../../shared/domain/packet/table.ts';
import { bodyHeight, bodyWidth, portrait } from '../../../../shared/domain/packet/table.ts';
import type { TimelineRef } from '../../../../shared/domain/packet/timeline.ts';
import { timelineColumns, timelineStyle } from '../../../../shared/domain/packet/timeline.ts';
import { furtherStyle, statementStyle } from '../../../../shared/domain/packet/notes.ts';
import { describeDate } from '../../../../shared/domain/partial-date.ts';
import type { Sheet } from '../sheet.ts';
import { accent, hairline } from '../sheet.ts';
import type { Draw, RowPlace } from './parts.ts';
import { baseline, drawHead, drawRows, drawTitles } from './parts.ts';

/** Pages at the right end of a timeline line, each a link of its own. */
function drawPages(sheet: Sheet, row: LaidRow<TimelineRef>, place: RowPlace, pages: readonly number[]): void {
  const { sizePt, leadPt } = timelineStyle;
  const y = baseline(place.textTop, leadPt, sizePt);
  // As many as fit: a record with many papers leads to its first ones.
  const shown = pages.slice(0, 3);
  let x = place.right;
  sheet.within('TD', () => {
    for (const [at, page] of [...shown.entries()].toReversed()) {
      const width = sheet.text(x, y, at > 0 ? `, ${page}` : String(page), {
        face: 'sansBold',
        sizePt,
        align: 'right',
      });
      sheet.link(x - width, place.top, { widthPt: width, heightPt: row.heightPt, toPage: page });
      x -= width;
    }
  });
}

export function drawTimeline({ facts, words, plan, printing, pageOf }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  for (const [at, rows] of plan.made.timeline.entries()) {
    const sheet = printing.add(frame);
    const part = { at: at + 1, of: plan.made.timeline.length };
    const top = drawHead(sheet, facts, frame, { ...words.front.timeline, part });
    const y = drawTitles(sheet, timelineColumns(bodyWidth(frame), words), {
      x: frame.marginPt,
      y: top,
      style: timelineStyle,
    });
    sheet.rule([frame.marginPt, y - 7], [frame.widthPt - frame.marginPt, y - 7]);
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y: y - 7,
      style: timelineStyle,
      rules: true,
      quietColumns: [2],
      also: (row, place) => {
        const pages = row.ref.keys.map((key) => pageOf.get(key)).filter((page) => page !== undefined);
        drawPages(sheet, row, place, [...new Set(pages)]);
      },
    });
  }
}

/** Spare height goes to the lines to write on, up to three for each question. */
function writingSpace(rows: readonly LaidRow<boolean>[], roomPt: number): { lines: number; extraPt: number } {
  const spare = roomPt - rows.reduce((sum, row) => sum + row.heightPt, 0);
  const extraPt = Math.max(0, Math.min(48, spare / Math.max(1, rows.length)));
  return { lines: 1 + Math.floor(extraPt / 20), extraPt };
}

export function drawQuestions({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  for (const [at, rows] of plan.made.questions.entries()) {
    const sheet = printing.add(frame);
    const part = { at: at + 1, of: plan.made.questions.length };
    const y = drawHead(sheet, facts, frame, { ...words.front.questions, part });
    const { lines, extraPt } = writingSpace(rows, bodyHeight(frame));
    const roomy = rows.map((row) => ({ ...row, heightPt: row.heightPt + extraPt }));
    drawRows(sheet, roomy, {
      x: frame.marginPt,
      y: y - 4,
      style: questionStyle,
      rules: false,
      spokenAs: 'list',
      also: (row, place) => {
        const textX = place.edges[1] ?? 0;
        if (row.ref) sheet.dot(frame.marginPt + 1, place.textTop + 6.6, 2.3);
        const bottom = place.top + row.heightPt - 7;
        for (let line = 0; line < lines; line++)
          sheet.rule([textX, bottom - line * 20], [place.right, bottom - line * 20], { stroke: hairline });
      },
    });
  }
}

export function drawMedications({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  for (const [at, rows] of plan.made.medications.entries()) {
    const sheet = printing.add(frame);
    const head = {
      title: words.front.medications.title,
      lead: words.medicines.asOf(describeDate(facts.madeOn, words.language)),
      part: { at: at + 1, of: plan.made.medications.length },
    };
    const top = drawHead(sheet, facts, frame, head);
    const y = drawTitles(sheet, medicationColumns(bodyWidth(frame), words), {
      x: frame.marginPt,
      y: top,
      style: medicationStyle,
    });
    drawRows(sheet, rows, { x: frame.marginPt, y: y - 10, style: medicationStyle, rules: true });
  }
}

export function drawFurther({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  for (const [at, rows] of plan.made.further.entries()) {
    const sheet = printing.add(frame);
    const y = drawHead(sheet, facts, frame, {
      title: words.further,
      lead: words.furtherLead,
      part: { at: at + 1, of: plan.made.further.length },
    });
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y: y - 8,
      style: furtherStyle,
      rules: false,
      spokenAs: 'text',
    });
  }
}

export function drawStatement({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  for (const [at, rows] of plan.made.statement.entries()) {
    const sheet = printing.add(frame);
    const part = { at: at + 1, of: plan.made.statement.length };
    const y = drawHead(sheet, facts, frame, { ...words.front.statement, part });
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y: y - 8,
      style: statementStyle,
      rules: false,
      spokenAs: 'text',
    });
  }
}

export function drawManifest({ facts, words, plan, printing }: Draw): void {
  const frame = portrait(facts.caseFile.paper);
  const hasItems = plan.outside.length > 0;
  const title = hasItems ? words.manifest : words.manifestOnlyAwaited;
  for (const [at, rows] of plan.made.manifest.entries()) {
    const sheet = printing.add(frame);
    const lead = hasItems ? words.manifestLead : words.manifestOnlyAwaitedLead;
    let y = drawHead(sheet, facts, frame, {
      title,
      lead,
      part: { at: at + 1, of: plan.made.manifest.length },
    });
    if (rows[0]?.ref === 'item')
      y =
        drawTitles(sheet, manifestColumns(bodyWidth(frame), words), {
          x: frame.marginPt,
          y,
          style: manifestStyle,
        }) - 7;
    drawRows(sheet, rows, {
      x: frame.marginPt,
      y,
      style: manifestStyle,
      rules: true,
      // A box to tick when it has arrived.
      also: (row, place) => {
        if (row.kind === 'row' && row.ref === 'item')
          sheet.box(place.left, place.textTop + 2, { widthPt: 8, heightPt: 8 }, { stroke: accent });
      },
    });
  }
}
