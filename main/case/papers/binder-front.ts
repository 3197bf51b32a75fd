// The cover of the paper binder, and labels for its spine.
import { dateIn } from '../../../shared/domain/papers/paper-facts.ts';
import type { PaperFacts } from '../../../shared/domain/papers/paper-facts.ts';
import { portrait } from '../../../shared/domain/packet/table.ts';
import { accent, quiet } from '../packet/sheet.ts';
import type { Printing, Sheet } from '../packet/sheet.ts';
import { lineWidthPt, sizeThatFits } from '../packet/type/faces.ts';
import { dotsDown, drawText, left } from './binder-text.ts';

const barX = 66;

export function drawBinderCover(printing: Printing, facts: PaperFacts): void {
  const { caseFile, words } = facts;
  const sheet = printing.add(portrait(caseFile.paper));
  const widthPt = sheet.widthPt - left - 72;
  const kicker = { face: 'sansBold', sizePt: 8.5, color: accent, trackingPt: 1.5 } as const;
  sheet.box(barX, 118, { widthPt: 2.4, heightPt: sheet.heightPt - 118 - 92 }, { fill: accent });
  sheet.text(left, 132, words.binder.title.toUpperCase(), { ...kicker, maxWidthPt: widthPt });
  const name = caseFile.nameOnId || caseFile.patientName;
  const sizePt = sizeThatFits(name, 'serifBold', { sizesPt: [36, 31, 27, 23, 19, 15], widthPt, maxLines: 3 });
  const born = caseFile.dateOfBirth ? words.case.born(dateIn(facts, caseFile.dateOfBirth)) : '';
  const said = [
    { text: born, sizePt: 14, face: 'serifItalic', color: quiet, gapPt: 8 },
    { text: caseFile.title, sizePt: 18, face: 'serif', gapPt: 26 },
    { text: caseFile.decision, sizePt: 12.5, face: 'serif', gapPt: 12, maxLines: 12 },
  ] as const;
  let y = sheet.within('H1', () =>
    drawText(sheet, { text: name, x: left, y: 184, widthPt, sizePt, face: 'serifBold' }),
  );
  for (const { gapPt, ...line } of said.filter(({ text }) => text !== '')) {
    const from = y + gapPt;
    y = sheet.within('P', () => drawText(sheet, { ...line, x: left, y: from, widthPt }));
  }
  drawFoot(sheet, facts, widthPt);
}

/** When it was printed, and whom to call where somebody finds it. */
function drawFoot(sheet: Sheet, facts: PaperFacts, maxWidthPt: number): void {
  const { words, today, people } = facts;
  const caregiver = people.find(({ role, phone }) => role === 'caregiver' && phone !== '');
  const foot = sheet.heightPt - 96;
  const style = { face: 'sans', sizePt: 10, maxWidthPt } as const;
  const made = words.binder.made(dateIn(facts, today));
  sheet.fitted(left, foot, made, { ...style, color: quiet });
  if (!caregiver) return;
  sheet.fitted(left, foot - 16, `${words.binder.found} ${caregiver.name}, ${caregiver.phone}`, style);
}

/** Widths of binders as they are sold, in inches, with the letters that fit them. */
const spines = [
  { inches: 0.75, sizePt: 17 },
  { inches: 1.25, sizePt: 25 },
  { inches: 2, sizePt: 36 },
];

export function drawSpineLabels(printing: Printing, facts: PaperFacts): void {
  const { caseFile, words } = facts;
  const frame = portrait(caseFile.paper);
  const sheet = printing.add(frame);
  const { marginPt, topPt } = frame;
  sheet.within('H1', () =>
    sheet.text(marginPt, topPt + 19, words.binder.spine, { face: 'serifBold', sizePt: 21 }),
  );
  const lead = { face: 'sans', sizePt: 9.5, color: quiet } as const;
  sheet.within('P', () => sheet.text(marginPt, topPt + 38, words.binder.spineLead, lead));
  let x = marginPt + 20;
  for (const { inches, sizePt } of spines) {
    const widthPt = inches * 72;
    drawSpine(sheet, facts, { x, top: topPt + 62, widthPt, heightPt: frame.heightPt - topPt - 134, sizePt });
    x += widthPt + 46;
  }
}

type Spine = { x: number; top: number; widthPt: number; heightPt: number; sizePt: number };

function drawSpine(
  sheet: Sheet,
  { caseFile }: PaperFacts,
  { x, top, widthPt, heightPt, sizePt }: Spine,
): void {
  for (const y of [top, top + heightPt]) sheet.dots(x, y, x + widthPt);
  for (const at of [x, x + widthPt]) dotsDown(sheet, at, { from: top, to: top + heightPt });
  sheet.box(x, top, { widthPt, heightPt: 10 }, { fill: accent });
  const room = heightPt - 60;
  const fitting = (text: string, face: 'serifBold' | 'sans', wanted: number): number =>
    Math.min(wanted, (wanted * room) / lineWidthPt(text, face, wanted));
  const name = caseFile.nameOnId || caseFile.patientName;
  const size = fitting(name, 'serifBold', sizePt);
  const isNarrow = widthPt < 72;
  const baseX = x + widthPt / 2 + size * (isNarrow ? -0.32 : 0.05);
  sheet.within('P', () => sheet.textDown(baseX, top + 30, name, { face: 'serifBold', sizePt: size }));
  if (isNarrow) return;
  const style = { face: 'sans', sizePt: fitting(caseFile.title, 'sans', size * 0.45), color: quiet } as const;
  sheet.within('P', () => sheet.textDown(x + widthPt * 0.2, top + 30, caseFile.title, style));
}
