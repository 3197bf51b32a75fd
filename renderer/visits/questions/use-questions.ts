// What is done with questions: added from the bank or in own words, moved, given to somebody, answered, removed.
import { useCallback, useRef } from 'react';
import type { Person } from '../../../shared/domain/people.ts';
import type { Answer, Question } from '../../../shared/domain/visit.ts';
import { dayOfAnswer, neighbourOf } from '../../../shared/domain/visits.ts';
import type { BankQuestion } from '../../../shared/rules/questions.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { answerOf } from '../use-visits.ts';
import type { VisitFacts } from '../use-visits.ts';

type PersonId = Person['id'];
type NewQuestion = Pick<Question, 'text' | 'source' | 'personId'>;

function useAdding({ questions }: VisitFacts) {
  const last = Math.max(-1, ...questions.map(({ position }) => position));
  return useCommand(async (client, added: readonly NewQuestion[]) => {
    for (const [at, question] of added.entries())
      await client.questions.add({ ...question, axis: '', priority: 'normal', position: last + 1 + at });
  });
}

function useAnswers({ answers, visits, today }: VisitFacts) {
  const { save: change, problem } = useSave('answers');
  const { run: add } = useCommand(
    (client, { questionId, personId, text }: Pick<Answer, 'questionId' | 'personId' | 'text'>) =>
      client.answers.add({
        questionId,
        personId,
        text,
        answeredOn: personId && dayOfAnswer(visits, { personId, today }),
        documentId: null,
        page: null,
      }),
  );
  // Typing goes on while the first words are being stored: the next save waits for them instead of storing twice.
  const making = useRef(new Map<string, Promise<Answer | null>>());
  const onAnswer = useCallback(
    async (questionId: Question['id'], personId: PersonId, text: string) => {
      const key = `${questionId}:${personId}`;
      const known = answerOf(answers, questionId, personId) ?? (await making.current.get(key)) ?? null;
      if (known) return change(known.id, { text });
      if (text.trim() === '') return undefined;
      const made = add({ questionId, personId, text });
      making.current.set(key, made);
      if (!(await made)) {
        making.current.delete(key);
        throw new Error('not saved');
      }
      return undefined;
    },
    [answers, change, add],
  );
  const onAnsweredOn = (id: Answer['id'], answeredOn: Answer['answeredOn']) => change(id, { answeredOn });
  return { onAnswer, onAnsweredOn, problem };
}

export type QuestionActions = ReturnType<typeof useQuestions>;

export function useQuestions(facts: VisitFacts) {
  const { questions: words } = useStrings().visits;
  const adding = useAdding(facts);
  const { save, problem: notSaved } = useSave('questions');
  const { remove, problem: notRemoved } = useRemove('questions');
  const { onAnswer, onAnsweredOn, problem: notAnswered } = useAnswers(facts);
  return {
    addOwn: (text: string, personId: PersonId | null) => adding.run([{ text, source: 'family', personId }]),
    addFromBank: (bank: readonly BankQuestion[]) =>
      void adding.run(bank.map(({ text }) => ({ text, source: 'bank', personId: null }))),
    onSave: save,
    onAnswer,
    onAnsweredOn,
    onMove: async (ranked: readonly Question[], question: Question, step: -1 | 1) => {
      const other = neighbourOf(ranked, question.id, step);
      if (!other) return;
      await save(question.id, { position: other.position });
      await save(other.id, { position: question.position });
    },
    onRemove: (question: Question) => void remove(question.id, words.removed(question.text)),
    problem: adding.problem ?? notSaved ?? notRemoved ?? notAnswered,
  };
}
