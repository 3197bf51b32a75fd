// The printable recovery sheet: one calm page that says what it is for, how to use it and where to keep it.
import { portrait } from '../../../shared/domain/packet/table.ts';
import type { Paper } from '../../../shared/domain/packet/table.ts';
import { packetWords } from '../../../shared/domain/packet/words.ts';
import { localeOf } from '../../../shared/language.ts';
import type { Language } from '../../../shared/language.ts';
import { describeDate } from '../../../shared/domain/partial-date.ts';
import { dayOf } from './day.ts';
import type { Sheet } from './sheet.ts';
import { accent, ink, Printing, quiet, tint } from './sheet.ts';
import type { StructureNode } from './structure.ts';
import { breakLines } from './type/faces.ts';

const left = 90;

/** `code` is shown in its groups, as many on a line as can be read aloud without losing the place. */
type RecoverySheet = {
  caseTitle: string;
  code: string;
  createdAt: number;
  language: Language;
  paper?: Paper;
};

function drawParagraph(sheet: Sheet, y: number, text: string, widthPt: number): number {
  const lines = breakLines(text, 'sans', { sizePt: 11, widthPt, maxLines: 6 });
  sheet.within('P', () => {
    for (const [at, line] of lines.entries())
      sheet.text(left, y + at * 16.5, line, { face: 'sans', sizePt: 11, color: ink, maxWidthPt: widthPt });
  });
  return y + lines.length * 16.5 + 8;
}

/** Groups on a line: few enough to read aloud without losing the place. */
const perLine = 4;

type Code = { code: string; label: string; widthPt: number };

function drawCode(sheet: Sheet, y: number, { code, label, widthPt }: Code): number {
  const groups = code.trim().split(/[\s-]+/);
  const heightPt = 50 + Math.ceil(groups.length / perLine) * 28;
  sheet.box(left - 18, y, { widthPt: widthPt + 36, heightPt }, { fill: tint });
  sheet.within('H2', () => sheet.text(left, y + 24, label, { face: 'sans', sizePt: 9.5, color: quiet }));
  const pitch = widthPt / perLine;
  for (const [at, group] of groups.entries()) {
    const [column, row] = [at % perLine, Math.floor(at / perLine)];
    // Read aloud group by group.
    sheet.within('LI', () =>
      sheet.text(left + column * pitch, y + 53 + row * 28, group, {
        face: 'sansBold',
        sizePt: 17,
        trackingPt: 1.6,
        maxWidthPt: pitch - 8,
      }),
    );
  }
  return y + heightPt;
}

export async function recoverySheet({
  caseTitle,
  code,
  createdAt,
  language,
  paper = 'letter',
}: RecoverySheet): Promise<Uint8Array> {
  const { recovery } = packetWords[language];
  const printing = await Printing.start({ isSpoken: true });
  const frame = portrait(paper);
  const sheet = printing.add(frame);
  const widthPt = frame.widthPt - 2 * left;
  sheet.box(left, 108, { widthPt: 44, heightPt: 2.4 }, { fill: accent });
  sheet.within('H1', () =>
    sheet.text(left, 148, recovery.title, { face: 'serifBold', sizePt: 28, maxWidthPt: widthPt }),
  );
  sheet.within('P', () =>
    sheet.fitted(left, 174, `${recovery.caseTitle}: ${caseTitle}`, {
      face: 'serifItalic',
      sizePt: 13,
      color: quiet,
      maxWidthPt: widthPt,
    }),
  );
  let y = drawParagraph(sheet, 212, recovery.what, widthPt);
  y = drawCode(sheet, y + 10, { code, label: recovery.code, widthPt }) + 40;
  for (const text of [recovery.keep, recovery.use, recovery.ends]) y = drawParagraph(sheet, y, text, widthPt);
  const made = recovery.made(describeDate(dayOf(createdAt), language));
  sheet.within('P', () =>
    sheet.text(left, frame.heightPt - 72, made, { face: 'sans', sizePt: 9, color: quiet }),
  );
  const children = printing.said().filter((node): node is StructureNode => node !== null);
  const structure: StructureNode = { role: 'Document', children };
  return printing.finish({ title: recovery.title, structure, language: localeOf[language] });
}
