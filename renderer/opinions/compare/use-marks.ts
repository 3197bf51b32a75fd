// What the reader does to one row: mark it, say why, take the mark away, put the same question to every doctor.
import { useCallback } from 'react';
import { cellKey, wordsOf } from '../../../shared/domain/compare.ts';
import type { Comparison, ComparisonColumn, ComparisonRow } from '../../../shared/domain/compare.ts';
import type { Mark } from '../../../shared/domain/opinion.ts';
import type { Client } from '../../client/connection.ts';
import { useCommand } from '../../client/use-case.ts';
import { useChange } from '../../client/use-change.ts';
import type { Strings } from '../../strings/en.ts';
import { useStrings } from '../../strings/language.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { axisInSentence } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';

/** As long as one question may be (`RequiredLine`), less what stands around the quoted words. */
const mostQuoted = 240;

type Question = OpinionFacts['questions'][number];
type Answer = OpinionFacts['answers'][number];

function shortened(words: string): string {
  if (words.length <= mostQuoted) return words;
  return `${words.slice(0, words.lastIndexOf(' ', mostQuoted))} …`;
}

/** One wording for all: only the quoted sentence is the doctor's own. */
export function questionsFor(row: ComparisonRow, columns: readonly ComparisonColumn[], strings: Strings) {
  const { start, withWords, without } = strings.opinions.explain;
  const opening = start(axisInSentence(strings, row.axis));
  return columns.map(({ opinion }, index) => {
    const said = (row.cells[index] ?? []).map(wordsOf).join(' ').replace(/[“”]/g, '');
    return {
      personId: opinion.doctorId,
      text: said === '' ? without(opening) : withWords(opening, shortened(said)),
    };
  });
}

export type Asked = { question: Question; column: ComparisonColumn; answer: Answer | null };

/** The questions of this row that were put to the doctors, known by how they begin, and what came back. */
export function askedOn(
  row: ComparisonRow,
  { comparison, questions, answers }: Pick<OpinionFacts, 'comparison' | 'questions' | 'answers'>,
  strings: Strings,
): Asked[] {
  const opening = strings.opinions.explain.start(axisInSentence(strings, row.axis));
  return comparison.columns.flatMap((column) => {
    const question = questions.find(
      ({ personId, text }) => personId === column.opinion.doctorId && text.startsWith(opening),
    );
    if (!question) return [];
    const answer = answers.find(({ questionId, text }) => questionId === question.id && text.trim() !== '');
    return [{ question, column, answer: answer ?? null }];
  });
}

/** Worth asking about: at least two doctors say something, and not the same. */
export function canAsk(row: ComparisonRow): boolean {
  const said = row.cells.map(cellKey).filter((words) => words !== '');
  return said.length > 1 && new Set(said).size > 1;
}

type Adding = {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
  firstPosition: number;
  strings: Strings;
};

async function addQuestions(client: Client, { row, columns, firstPosition, strings }: Adding) {
  const added: Question['id'][] = [];
  for (const [index, question] of questionsFor(row, columns, strings).entries()) {
    const position = firstPosition + index;
    const stored = await client.questions.add({ ...question, source: 'family', priority: 'high', position });
    added.push(stored.id);
  }
  return added;
}

type MarkFacts = { comparison: Comparison; questions: readonly Question[] };

function useAsk({ comparison: { columns }, questions }: MarkFacts) {
  const strings = useStrings();
  const offerUndo = useOfferUndo();
  const { run: ask, problem } = useCommand((client, asked: Adding) => addQuestions(client, asked));
  const { run: unask } = useCommand(async (client, ids: readonly Question['id'][]) => {
    for (const id of ids) await client.questions.remove({ id });
  });
  const onAsk = useCallback(
    async (row: ComparisonRow) => {
      const firstPosition = Math.max(-1, ...questions.map(({ position }) => position)) + 1;
      const ids = await ask({ row, columns, firstPosition, strings });
      if (!ids) return;
      offerUndo({ sentence: strings.opinions.compare.asked(ids.length), onUndo: () => void unask(ids) });
    },
    [columns, questions, strings, ask, unask, offerUndo],
  );
  return { onAsk, problem };
}

export function useMarks(facts: MarkFacts) {
  const { onAsk, problem: notAsked } = useAsk(facts);
  const { run: setMark, problem: notMarked } = useCommand(
    async (client, { row, mark }: { row: ComparisonRow; mark: Mark | null }) => {
      const id = row.mark.by === 'reader' ? row.mark.difference.id : null;
      if (id && mark) await client.differences.change({ id, set: { mark } });
      else if (id) await client.differences.remove({ id });
      else if (mark) await client.differences.add({ axis: row.axis, mark, note: '' });
    },
  );
  const { change, problem: notNoted } = useChange('differences');
  const onMark = useCallback(
    (row: ComparisonRow, mark: Mark | null) => void setMark({ row, mark }),
    [setMark],
  );
  const onNote = useCallback(
    async ({ mark }: ComparisonRow, note: string) => {
      if (mark.by === 'reader' && !(await change(mark.difference.id, { note }))) throw new Error('not saved');
    },
    [change],
  );
  return { onAsk, onMark, onNote, problem: notMarked ?? notNoted ?? notAsked };
}
