// The one-page case summary, drawn as planned: the question first, then what a doctor asks for.
import type { SummaryBlock, SummaryLine } from '../../../../shared/domain/packet/summary.ts';
import { summaryType } from '../../../../shared/domain/packet/summary.ts';
import { portrait } from '../../../../shared/domain/packet/table.ts';
import type { Sheet } from '../sheet.ts';
import { accent, quiet } from '../sheet.ts';
import type { Draw } from './parts.ts';
import { baseline, drawHead } from './parts.ts';

const { sizePt, leadPt, headPt, gapPt, leftPt, betweenPt, decisionSizePt, decisionLeadPt, byLeadPt } =
  summaryType;

type Place = { x: number; y: number; widthPt: number };

const plain = { face: 'sans', sizePt } as const;

function drawBlock(
  sheet: Sheet,
  block: SummaryBlock,
  { x, y, widthPt }: Place,
  { pageOf, words }: Pick<Draw, 'pageOf' | 'words'>,
): number {
  sheet.within('H2', () =>
    sheet.text(x, y + 10, block.title, {
      face: 'serifBold',
      sizePt: 11.5,
      color: accent,
      maxWidthPt: widthPt,
    }),
  );
  let top = y + headPt;
  for (const line of block.lines) {
    const at = top;
    sheet.within('LI', () => drawLine(sheet, line, { x, y: at, widthPt }, { pageOf, words }));
    top += leadPt;
  }
  if (!block.more) return top + gapPt;
  const { count, to } = block.more;
  const page = pageOf.get(to) ?? 0;
  const said = count === 0 ? words.summary.continues(page) : words.summary.more(count, page);
  sheet.text(x, baseline(top, leadPt, sizePt), said, { ...plain, color: quiet, maxWidthPt: widthPt });
  sheet.link(x, top, { widthPt, heightPt: leadPt, toPage: page });
  return top + leadPt + gapPt;
}

function drawLine(
  sheet: Sheet,
  line: SummaryLine,
  { x, y, widthPt }: Place,
  { pageOf, words }: Pick<Draw, 'pageOf' | 'words'>,
): void {
  const at = baseline(y, leadPt, sizePt);
  const left = x + line.indentPt;
  if (line.dot) sheet.dot(x + 2, at - 3, 1.1, quiet);
  const page = line.documentId === null ? undefined : pageOf.get(line.documentId);
  if (page === undefined) {
    sheet.text(left, at, line.text, { ...plain, maxWidthPt: widthPt - line.indentPt });
    return;
  }
  const number = { ...plain, color: quiet, align: 'right' } as const;
  const right = x + widthPt - sheet.text(x + widthPt, at, words.page(page), number) - 6;
  const end = left + sheet.text(left, at, line.text, { ...plain, maxWidthPt: right - left });
  sheet.dots(end + 5, at, right);
  sheet.link(x, y, { widthPt, heightPt: leadPt, toPage: page });
}

function drawQuestion(sheet: Sheet, { plan, pageOf, words }: Draw, { x, y, widthPt }: Place): number {
  const summary = plan.made.summary;
  if (!summary || summary.decision.join('') === '') return y;
  const height = summary.decision.length * decisionLeadPt + summary.by.length * byLeadPt + 12;
  sheet.box(x, y, { widthPt: 2.4, heightPt: height }, { fill: accent });
  let top = y + 4;
  sheet.within('P', () => {
    for (const line of summary.decision) {
      sheet.text(x + 16, baseline(top, decisionLeadPt, decisionSizePt), line, {
        face: 'serifBold',
        sizePt: decisionSizePt,
        maxWidthPt: widthPt - 16,
      });
      top += decisionLeadPt;
    }
  });
  for (const line of summary.by) {
    sheet.text(x + 16, baseline(top + 2, byLeadPt, 10), line, {
      face: 'sans',
      sizePt: 10,
      color: quiet,
      maxWidthPt: widthPt - 16,
    });
    top += byLeadPt;
  }
  const page = summary.decisionContinues ? pageOf.get('further') : undefined;
  if (page !== undefined)
    sheet.text(x + widthPt, y + height + 10, words.summary.continues(page), {
      face: 'sans',
      sizePt: 9,
      color: quiet,
      align: 'right',
    });
  return y + height + 24;
}

export function drawSummary(draw: Draw): void {
  const { facts, words, plan, printing } = draw;
  const { summary } = plan.made;
  if (!summary) return;
  const frame = portrait(facts.caseFile.paper);
  const sheet = printing.add(frame);
  const { marginPt, widthPt } = frame;
  const top = drawHead(sheet, facts, frame, {
    title: words.front.summary.title,
    lead: summary.patient,
    isNamed: true,
  });
  const y = drawQuestion(sheet, draw, { x: marginPt, y: top - 6, widthPt: widthPt - 2 * marginPt });
  let leftY = y;
  for (const block of summary.left)
    leftY = drawBlock(sheet, block, { x: marginPt, y: leftY, widthPt: leftPt }, draw);
  const rightX = marginPt + leftPt + betweenPt;
  let rightY = y;
  for (const block of summary.right)
    rightY = drawBlock(sheet, block, { x: rightX, y: rightY, widthPt: widthPt - marginPt - rightX }, draw);
  sheet.rule([rightX - betweenPt / 2, y], [rightX - betweenPt / 2, Math.max(leftY, rightY) - gapPt]);
}
