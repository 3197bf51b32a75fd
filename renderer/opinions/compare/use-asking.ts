// Asking each doctor to explain one row: the questions go on the list, and later it is noted on which day they were put.
import { useCallback, useMemo } from 'react';
import { answerWantedBy, askedAbout } from '../../../shared/domain/asking.ts';
import type { Asked } from '../../../shared/domain/asking.ts';
import { axisKey } from '../../../shared/domain/compare.ts';
import type { ComparisonColumn, ComparisonRow } from '../../../shared/domain/compare.ts';
import { cellKey, wordsOf } from '../../../shared/domain/said.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Question } from '../../../shared/domain/visit.ts';
import type { Client } from '../../client/connection.ts';
import { useCommand } from '../../client/use-case.ts';
import type { Destination } from '../../frame/places.ts';
import type { Strings } from '../../strings/en.ts';
import { useNow, useStrings } from '../../strings/language.tsx';
import { dayOf } from '../../client/day-of.ts';
import { useOfferUndo } from '../../ui/messages/undo.tsx';
import { axisInSentence } from '../names.ts';
import type { OpinionFacts } from '../use-opinions.ts';

/** As long as one question may be (`RequiredLine`), less what stands around the quoted words. */
const mostQuoted = 240;

function shortened(words: string): string {
  if (words.length <= mostQuoted) return words;
  return `${words.slice(0, words.lastIndexOf(' ', mostQuoted))} …`;
}

/** One wording for all: only the quoted sentence is the doctor's own. */
function questionsFor(row: ComparisonRow, columns: readonly ComparisonColumn[], strings: Strings) {
  const { start, withWords, without } = strings.opinions.explain;
  const opening = start(axisInSentence(strings, row.axis));
  return columns.map(({ opinion }) => {
    const index = columns.findIndex((column) => column.opinion.id === opinion.id);
    const said = (row.cells[index] ?? []).map(wordsOf).join(' ').replace(/[“”]/g, '');
    return {
      personId: opinion.doctorId,
      text: said === '' ? without(opening) : withWords(opening, shortened(said)),
      axis: axisKey(row.axis),
    };
  });
}

/** Worth asking about: at least two doctors say something, and not the same. */
export function canAsk(row: ComparisonRow): boolean {
  const said = row.cells.map(cellKey).filter((words) => words !== '');
  return said.length > 1 && new Set(said).size > 1;
}

/** What became of every question, by row. */
export function useAsked({ comparison, questions, askings, answers }: OpinionFacts) {
  const today = dayOf(useNow());
  return useMemo(() => {
    const opinions = comparison.columns.map(({ opinion }) => opinion);
    const facts = { questions, askings, answers, today };
    return new Map<string, readonly Asked[]>(
      comparison.rows.map((row) => [row.axis, askedAbout(row.axis, opinions, facts)]),
    );
  }, [comparison, questions, askings, answers, today]);
}

type Adding = {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
  questions: readonly Question[];
  strings: Strings;
};

async function addQuestions(client: Client, { row, columns, questions, strings }: Adding) {
  const firstPosition = Math.max(-1, ...questions.map(({ position }) => position)) + 1;
  const added: Question['id'][] = [];
  for (const [index, question] of questionsFor(row, columns, strings).entries()) {
    const position = firstPosition + index;
    const stored = await client.questions.add({ ...question, source: 'family', priority: 'high', position });
    added.push(stored.id);
  }
  return added;
}

export function useAsk({
  comparison: { columns },
  questions,
}: Pick<OpinionFacts, 'comparison' | 'questions'>) {
  const strings = useStrings();
  const offerUndo = useOfferUndo();
  const { run: ask, problem } = useCommand(addQuestions);
  const { run: unask } = useCommand(async (client, ids: readonly Question['id'][]) => {
    for (const id of ids) await client.questions.remove({ id });
  });
  const onAsk = useCallback(
    async (row: ComparisonRow) => {
      const ids = await ask({ row, columns, questions, strings });
      if (!ids) return;
      offerUndo({ sentence: strings.opinions.compare.asked(ids.length), onUndo: () => void unask(ids) });
    },
    [columns, questions, strings, ask, unask, offerUndo],
  );
  return { onAsk, problem };
}

/** Notes that the questions were put today. The answer is wanted in two weeks: our own day, nobody else's rule. */
export function usePut(columns: readonly ComparisonColumn[]) {
  const { compare } = useStrings().opinions;
  const today = dayOf(useNow());
  const offerUndo = useOfferUndo();
  const { run: put, problem } = useCommand(async (client, asked: readonly Asked[]) => {
    const made = [];
    for (const { question, opinionId } of asked) {
      const doctorId = columns.find(({ opinion }) => opinion.id === opinionId)?.opinion.doctorId ?? null;
      const asking = { questionId: question.id, personId: doctorId, letterId: null, visitId: null };
      made.push(await client.askings.add({ ...asking, askedOn: today, answerBy: answerWantedBy(today) }));
    }
    return made.map(({ id }) => id);
  });
  const { run: take } = useCommand(async (client, ids: NonNullable<Awaited<ReturnType<typeof put>>>) => {
    for (const id of ids) await client.askings.remove({ id });
  });
  const onPut = useCallback(
    async (asked: readonly Asked[]) => {
      const ids = await put(asked);
      if (ids) offerUndo({ sentence: compare.putNoted(ids.length), onUndo: () => void take(ids) });
    },
    [put, take, offerUndo, compare],
  );
  return { onPut, problem };
}

/** The letter that asks one doctor to explain: one that is being written is opened again, not begun anew. */
export function useExplain(onGo: (destination: Destination) => void) {
  const { run: write, problem } = useCommand(async (client, personId: NonNullable<Opinion['doctorId']>) => {
    const drafts = await client.drafts.list({});
    const begun = drafts.findLast(
      (draft) =>
        draft.kind === 'explain-difference' && draft.personId === personId && draft.letterId === null,
    );
    return begun ?? (await client.drafts.start({ kind: 'explain-difference', personId }));
  });
  const onWrite = useCallback(
    async (personId: NonNullable<Opinion['doctorId']>) => {
      const draft = await write(personId);
      if (draft) onGo({ place: 'letters', openId: draft.id });
    },
    [write, onGo],
  );
  return { onWrite, problem };
}
