// Running text in a packet: the note on the cover, the family's statement, and what did not fit elsewhere.
import type { Overflow } from './summary.ts';
import type { Column, Row, TableStyle } from './table.ts';
import { textRows } from './table.ts';
import { fitText, wrapText } from './wrap.ts';
import type { PacketWords } from './words.ts';

export const coverNoteType = { sizePt: 11, leadPt: 15.5, maxLines: 9, widthPt: 380 } as const;
export const statementStyle: TableStyle = { sizePt: 11, leadPt: 15.5, padPt: 0, headingPt: 32, titlesPt: 0 };
export const furtherStyle: TableStyle = { sizePt: 10.5, leadPt: 14, padPt: 0, headingPt: 32, titlesPt: 0 };

export function furtherRows(overflow: readonly Overflow[], widthPt: number): Row<null>[] {
  return overflow.flatMap(({ title, text }): Row<null>[] => {
    const type = { sizePt: furtherStyle.sizePt, weight: 'regular' } as const;
    return [{ kind: 'heading', cells: [title], ref: null }, ...textRows(text.trim(), type, widthPt)];
  });
}

export function planCoverNote(
  text: string,
  words: PacketWords,
): { lines: string[]; continues: boolean; overflow: Overflow[] } {
  const type = { sizePt: coverNoteType.sizePt, weight: 'regular' } as const;
  const lines = text.trim() === '' ? [] : fitText(text.trim(), type, coverNoteType);
  const continues =
    lines.length > 0 && wrapText(text.trim(), type, coverNoteType.widthPt).length > lines.length;
  return { lines, continues, overflow: continues ? [{ title: words.coverNote, text }] : [] };
}

export function noteColumns(widthPt: number): Column[] {
  return [{ title: '', widthPt, weight: 'regular', align: 'left', maxLines: 1 }];
}

/** As a letter is set: paragraph by paragraph, on as many pages as it takes. */
export function statementRows(statement: string, widthPt: number): Row<null>[] {
  const text = statement.trim();
  const type = { sizePt: statementStyle.sizePt, weight: 'regular' } as const;
  return text === '' ? [] : textRows(text, type, widthPt);
}
