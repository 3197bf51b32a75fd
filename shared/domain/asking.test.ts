// What became of each question that was put to a doctor, and from which day on it counts as overdue.
import { expect, test } from 'vitest';
import { sampleComparison } from '../../scripts/testing/compare-facts.ts';
import { testId } from '../../scripts/testing/packet-facts.ts';
import { answerWantedBy, askedAbout } from './asking.ts';
import { arrangeOpinions } from './compare.ts';
import { partialDate } from './partial-date.ts';

const facts = sampleComparison();
const opinions = arrangeOpinions(facts.opinions);

function standing(axis: string, today: string): string[] {
  return askedAbout(axis, opinions, { ...facts, today }).map(({ opinionId, state, answers }) => {
    const number = opinions.find(({ id }) => id === opinionId)?.number;
    return [`${number} ${state}`, ...answers.map(({ text }) => text)].join(': ');
  });
}

test('in the sample the nodule is answered by one and overdue with another, and so are the cells', () => {
  expect(standing('finding', '2026-05-20')).toEqual([
    '1 overdue',
    '2 answered: Agree nodule may be mucus; EUS decides.',
  ]);
  expect(standing('cells', '2026-05-20')).toEqual([
    '1 overdue',
    '3 answered: Addendum: slides: two pathologists agreed.',
  ]);
  expect(standing('recommendation', '2026-05-20')).toEqual([]);
});

test('the day by which an answer was asked for is not yet past', () => {
  expect(standing('finding', '2026-05-18')[0]).toBe('1 waiting');
  expect(standing('finding', '2026-05-19')[0]).toBe('1 overdue');
});

test('what a report said before the question was put is no answer to it', () => {
  const [asked] = askedAbout('cells', [{ id: testId('opinion', 3), doctorId: opinions[2]!.doctorId }], {
    ...facts,
    today: '2026-05-20',
  });
  expect(asked?.answers.map(({ answeredOn }) => answeredOn)).toEqual(['2026-05-12']);
});

test('a question written for one doctor and not put yet is still to be asked', () => {
  const doctorId = opinions[0]!.doctorId;
  const question = { ...facts.questions[0]!, personId: doctorId, axis: ' Cells ' };
  const asked = askedAbout('cells', opinions, {
    questions: [question],
    askings: [],
    answers: [],
    today: '2026-05-20',
  });
  expect(asked.map(({ opinionId, state }) => [opinionId, state])).toEqual([[opinions[0]!.id, 'to-ask']]);
});

test('two weeks are counted over the end of a month', () => {
  expect(answerWantedBy('2026-05-20')).toBe(partialDate('2026-06-03'));
});
