// The comparison as a printed table: doctors across, who saw what, what they said with page and mark, and the counts. No verdict, no ranking.
import { compareOpinions } from '../compare.ts';
import type { Comparison, ComparisonRow, RowMark } from '../compare.ts';
import { isAxis } from '../compare.ts';
import { evidenceMatrix } from '../evidence.ts';
import type { Finding, Opinion } from '../opinion.ts';
import { packetWords } from '../packet/words.ts';
import type { PacketWords } from '../packet/words.ts';
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

function headOf({ columns }: Comparison, words: PacketWords): string[] {
  return columns.map(({ opinion, doctor, place }) =>
    [
      `${opinion.number} · ${doctor?.name ?? ''}`,
      place?.name ?? '',
      [describeDate(opinion.givenOn, words.language), words.independence[opinion.independence]]
        .filter(Boolean)
        .join(' · '),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function statement(finding: Finding, words: PacketWords): string {
  const page = finding.page === null ? '' : ` (${words.page(finding.page)})`;
  const on = describeDate(finding.saidOn, words.language);
  const told = finding.wasTold || finding.saidBy !== '' || on !== '';
  const who = told ? (finding.wasTold ? words.told : words.said)(finding.saidBy, on) : '';
  return `${wordsOf(finding)}${page}${who}`;
}

function axisWords(axis: string, words: PacketWords): string {
  return isAxis(axis) ? words.axis[axis] : axis;
}

/** Only a person's mark is printed; what the rules suggest is for the screen. */
function markWords(mark: RowMark, words: PacketWords): string {
  if (mark.by !== 'reader') return '';
  return `${words.mark[mark.mark]}${mark.difference.note === '' ? '' : `: ${mark.difference.note}`}`;
}

function saidRow(
  { axis, cells, mark }: ComparisonRow,
  { earlier }: Comparison,
  words: PacketWords,
): string[] {
  const said = cells.map((findings) =>
    findings
      .flatMap((finding) => [
        statement(finding, words),
        ...(earlier.get(finding.id) ?? []).map((before) => words.earlier(statement(before, words))),
      ])
      .join('\n'),
  );
  return [[axisWords(axis, words), markWords(mark, words)].filter((part) => part !== '').join('\n'), ...said];
}

export function comparisonSheet(facts: ComparedFacts, order: readonly Opinion['id'][] = []): ComparisonSheet {
  const words = packetWords[facts.language];
  const comparison = compareOpinions({ ...facts, order });
  const opinions = comparison.columns.map(({ opinion }) => opinion);
  const matrix = evidenceMatrix({ ...facts, opinions });
  return {
    head: ['', ...headOf(comparison, words)],
    evidence: matrix.map(({ title, cells }) => [
      title,
      ...cells.map(({ uses, note }) =>
        [...uses.map((use) => words.use[use]), note].filter(Boolean).join(', '),
      ),
    ]),
    said: comparison.rows.map((row) => saidRow(row, comparison, words)),
    tallies: talliesOf(facts.choices, facts.stances, comparison).map(
      ({ choice, groups }) =>
        `${choice.text}: ${groups.map(({ says, columns }) => sheetWords[facts.language].says(columns.length, says)).join(', ')}`,
    ),
  };
}
