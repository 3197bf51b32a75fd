// The comparison as a printed table: doctors across, who saw what, what they said with page and mark, and the counts. No verdict, no ranking.
import { compareOpinions } from '../compare.ts';
import type { Comparison, ComparisonRow, RowMark } from '../compare.ts';
import { isAxis } from '../compare.ts';
import { evidenceMatrix } from '../evidence.ts';
import type { Finding, Opinion } from '../opinion.ts';
import { words } from '../packet/words.ts';
import { describeDate } from '../partial-date.ts';
import { wordsOf } from '../said.ts';
import { talliesOf } from '../tally.ts';
import type { ComparedFacts } from './sheet-facts.ts';
import { sheetWords } from './sheet-words.ts';

export type ComparisonSheet = {
  head: string[];
  evidence: string[][];
  said: string[][];
  tallies: string[];
};

function headOf({ columns }: Comparison): string[] {
  return columns.map(({ opinion, doctor, place }) =>
    [
      `${opinion.number} · ${doctor?.name ?? ''}`,
      place?.name ?? '',
      [describeDate(opinion.givenOn), words.independence[opinion.independence]].filter(Boolean).join(' · '),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function statement(finding: Finding): string {
  const page = finding.page === null ? '' : ` (${words.page(finding.page)})`;
  const on = describeDate(finding.saidOn);
  const told = finding.wasTold || finding.saidBy !== '' || on !== '';
  const who = told ? (finding.wasTold ? words.told : words.said)(finding.saidBy, on) : '';
  return `${wordsOf(finding)}${page}${who}`;
}

function axisWords(axis: string): string {
  return isAxis(axis) ? words.axis[axis] : axis;
}

/** Only a person's mark is printed; what the rules suggest is for the screen. */
function markWords(mark: RowMark): string {
  if (mark.by !== 'reader') return '';
  return `${words.mark[mark.mark]}${mark.difference.note === '' ? '' : `: ${mark.difference.note}`}`;
}

function saidRow({ axis, cells, mark }: ComparisonRow, { earlier }: Comparison): string[] {
  const said = cells.map((findings) =>
    findings
      .flatMap((finding) => [
        statement(finding),
        ...(earlier.get(finding.id) ?? []).map((before) => words.earlier(statement(before))),
      ])
      .join('\n'),
  );
  return [[axisWords(axis), markWords(mark)].filter((part) => part !== '').join('\n'), ...said];
}

export function comparisonSheet(facts: ComparedFacts, order: readonly Opinion['id'][] = []): ComparisonSheet {
  const comparison = compareOpinions({ ...facts, order });
  const opinions = comparison.columns.map(({ opinion }) => opinion);
  const matrix = evidenceMatrix({ ...facts, opinions });
  return {
    head: ['', ...headOf(comparison)],
    evidence: matrix.map(({ title, cells }) => [
      title,
      ...cells.map(({ uses, note }) =>
        [...uses.map((use) => words.use[use]), note].filter(Boolean).join(', '),
      ),
    ]),
    said: comparison.rows.map((row) => saidRow(row, comparison)),
    tallies: talliesOf(facts.choices, facts.stances, comparison).map(
      ({ choice, groups }) =>
        `${choice.text}: ${groups.map(({ says, columns }) => sheetWords.says(columns.length, says)).join(', ')}`,
    ),
  };
}
