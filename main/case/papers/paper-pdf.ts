// One printed page of the case as a tagged PDF, with whose case it is, the day, and the count of pages at its foot.
import type { PaperFacts } from '../../../shared/domain/papers/paper-facts.ts';
import { dateIn } from '../../../shared/domain/papers/paper-facts.ts';
import type { Paper } from '../../../shared/domain/papers/paper.ts';
import { joined } from '../../../shared/domain/papers/paper.ts';
import { localeOf } from '../../../shared/language.ts';
import { Printing, quiet } from '../packet/sheet.ts';
import type { StructureNode } from '../packet/structure.ts';
import { PaperFlow } from './paper-flow.ts';
import type { PaperLook } from './paper-flow.ts';

export function lookOf({ caseFile, words }: PaperFacts): PaperLook {
  return { size: caseFile.paper, running: caseFile.nameOnId || caseFile.patientName, goesOn: words.goesOn };
}

export async function paperPdf(paper: Paper, facts: PaperFacts): Promise<Uint8Array> {
  const { words, caseFile, today, language } = facts;
  const printing = await Printing.start({ isSpoken: true });
  const sheets = PaperFlow.draw(printing, paper, lookOf(facts));
  for (const [at, sheet] of sheets.entries()) {
    const foot = joined(
      [
        caseFile.isSample ? words.sample : '',
        caseFile.title,
        words.printed(dateIn(facts, today)),
        sheets.length > 1 ? words.page(at + 1, sheets.length) : '',
      ],
      ' · ',
    );
    const { widthPt, heightPt } = sheet;
    sheet.silently(() =>
      sheet.fitted(widthPt / 2, heightPt - 26, foot, {
        face: 'sans',
        sizePt: 8,
        color: quiet,
        align: 'center',
        maxWidthPt: widthPt - 108,
      }),
    );
  }
  const children = printing.said().filter((node): node is StructureNode => node !== null);
  const structure: StructureNode = { role: 'Document', children };
  return printing.finish({ title: paper.title, structure, language: localeOf[language] });
}
