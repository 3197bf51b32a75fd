// The title page: whose records these are, for whom, and what they hold.
import { portrait } from '../../../../shared/domain/packet/table.ts';
import { coverNoteType } from '../../../../shared/domain/packet/notes.ts';
import { describeDate } from '../../../../shared/domain/partial-date.ts';
import type { Sheet } from '../sheet.ts';
import { accent, ink, quiet } from '../sheet.ts';
import { breakLines, sizeThatFits } from '../type/faces.ts';
import type { Face } from '../type/faces.ts';
import type { Draw } from './parts.ts';

const left = 104;
const barX = 66;

type Paragraph = { face: Face; sizePt: number; leadPt: number; maxLines: number; widthPt: number };

function drawParagraph(sheet: Sheet, y: number, text: string, style: Paragraph): number {
  const lines = breakLines(text, style.face, style);
  for (const [at, line] of lines.entries())
    sheet.text(left, y + at * style.leadPt, line, {
      face: style.face,
      sizePt: style.sizePt,
      maxWidthPt: style.widthPt,
    });
  return y + (lines.length - 1) * style.leadPt;
}

function drawLabelled(
  sheet: Sheet,
  y: number,
  { label, text, style }: { label: string; text: string; style: Paragraph },
): number {
  if (text === '') return y;
  sheet.text(left, y, label, { face: 'sans', sizePt: 9.5, color: quiet });
  return sheet.within('P', () => drawParagraph(sheet, y + 20, text, style)) + 36;
}

function drawName(sheet: Sheet, { facts, words }: Draw, widthPt: number): number {
  const { caseFile } = facts;
  sheet.text(left, 132, words.coverWords.kind.toUpperCase(), {
    face: 'sansBold',
    sizePt: 8.5,
    color: accent,
    trackingPt: 1.5,
    maxWidthPt: widthPt,
  });
  const name = caseFile.nameOnId || caseFile.patientName;
  // A name is never cut on the page that says whose records these are.
  const sizePt = sizeThatFits(name, 'serifBold', { sizesPt: [31, 27, 23, 19, 15, 11], widthPt, maxLines: 3 });
  const style = { face: 'serifBold', sizePt, leadPt: sizePt * 1.2, maxLines: 6, widthPt } as const;
  let y = sheet.within('H1', () => drawParagraph(sheet, 178, name, style));
  if (caseFile.dateOfBirth) {
    y += 25;
    sheet.text(left, y, words.coverWords.born(describeDate(caseFile.dateOfBirth, words.language)), {
      face: 'serifItalic',
      sizePt: 14,
      color: quiet,
      maxWidthPt: widthPt,
    });
  }
  return y;
}

function drawNote(sheet: Sheet, y: number, { plan, pageOf, words }: Draw): void {
  const { coverNote } = plan.made;
  const { sizePt, leadPt, widthPt } = coverNoteType;
  sheet.within('P', () => {
    for (const [at, line] of coverNote.lines.entries())
      sheet.text(left, y + at * leadPt, line, { face: 'sans', sizePt, maxWidthPt: widthPt + 4 });
  });
  const page = pageOf.get('further');
  if (coverNote.continues && page)
    sheet.text(left, y + coverNote.lines.length * leadPt + 4, words.coverWords.noteContinues(page), {
      face: 'sans',
      sizePt: 9.5,
      color: quiet,
    });
}

function drawFoot(
  sheet: Sheet,
  draw: Draw,
  { heightPt, widthPt }: { heightPt: number; widthPt: number },
): void {
  const { plan, facts, pageOf, words } = draw;
  const documents = plan.outline.filter((line) => line.kind === 'document').length;
  const manifest = pageOf.get('manifest');
  const lines = [
    [facts.packet.title, words.coverWords.made(describeDate(facts.madeOn, words.language))].join(' · '),
    words.coverWords.contains(plan.pages, documents),
    ...(plan.parts && plan.parts.length > 1 ? [words.coverWords.parts(plan.parts)] : []),
    ...(manifest && plan.outside.length > 0 ? [words.coverWords.outside(manifest)] : []),
  ];
  const first = heightPt - 96 - (lines.length - 1) * 15;
  for (const [at, line] of lines.entries()) {
    sheet.fitted(left, first + at * 15, line, {
      face: 'sans',
      sizePt: 10,
      color: at === 1 ? ink : quiet,
      maxWidthPt: widthPt,
    });
  }
}

export function drawCover(draw: Draw): void {
  const { facts, words, printing } = draw;
  const frame = portrait(facts.caseFile.paper);
  const sheet = printing.add(frame);
  const widthPt = frame.widthPt - left - 72;
  sheet.box(barX, 118, { widthPt: 2.4, heightPt: frame.heightPt - 118 - 92 }, { fill: accent });
  let y = drawName(sheet, draw, widthPt) + 58;
  y = drawLabelled(sheet, y, {
    label: words.coverWords.for,
    text: facts.packet.recipient,
    style: { face: 'serif', sizePt: 17, leadPt: 22, maxLines: 3, widthPt },
  });
  y = drawLabelled(sheet, y, {
    label: words.coverWords.concerning,
    text: facts.packet.purpose,
    style: { face: 'serif', sizePt: 14, leadPt: 19, maxLines: 3, widthPt },
  });
  drawNote(sheet, y + 6, draw);
  drawFoot(sheet, draw, { heightPt: frame.heightPt, widthPt });
}
