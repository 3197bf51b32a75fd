import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Column, TableStyle } from './table.ts';
import { layTable, textRows } from './table.ts';

const style: TableStyle = { sizePt: 10, leadPt: 14, padPt: 0, headingPt: 20, titlesPt: 0 };
const columns: Column[] = [{ title: '', widthPt: 200, weight: 'regular', align: 'left', maxLines: 1 }];
const type = { sizePt: style.sizePt, weight: 'regular' } as const;

test('of a paragraph no line stands alone at the foot of a page or at the head of the next one', () => {
  const paragraph = fc.integer({ min: 1, max: 60 }).map((words) => 'word '.repeat(words).trim());
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 10 }),
      (paragraphs, more) => {
        const rows = paragraphs.flatMap((text) => textRows(text, type, 200));
        const of = paragraphs.flatMap((text, at) => textRows(text, type, 200).map(() => at));
        const pages = layTable(rows, { columns, style, capacityPt: 14 * (5 + more) });
        expect(pages.flat()).toHaveLength(rows.length);
        let at = 0;
        for (const page of pages.slice(0, -1)) {
          at += page.length;
          const [before, last, first, behind] = [of[at - 2], of[at - 1], of[at], of[at + 1]];
          if (last !== first) continue;
          expect(before, 'alone at the foot').toBe(last);
          expect(behind, 'alone at the head').toBe(first);
        }
      },
    ),
  );
});
