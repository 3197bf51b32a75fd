// The day at hand divides what lies ahead from what is over, and orders what is asked and taken.
import { expect, test } from 'vitest';
import { sampleFacts, testId } from '../../scripts/testing/packet-facts.ts';
import { partialDate } from './partial-date.ts';
import type { Medication, Question, Visit } from './visit.ts';
import { dayOfAnswer, neighbourOf, partOfDay, planMedicines, rankQuestions, splitVisits } from './visits.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const facts = sampleFacts();
const today = '2026-05-20';

function aVisit(number: number, at: string): Visit {
  return {
    id: testId('visit', number),
    personId: null,
    organizationId: null,
    at: partialDate(at),
    purpose: at,
    place: '',
    recordsDueBy: null,
    notes: '',
    ...stamps,
  };
}

function aQuestion(number: number, fields: Partial<Question> = {}): Question {
  return {
    id: testId('question', number),
    text: `Question ${number}`,
    source: 'family',
    priority: 'normal',
    personId: null,
    position: number,
    axis: '',
    ...stamps,
    ...fields,
  };
}

function aMedicine(number: number, fields: Partial<Medication>): Medication {
  return {
    id: testId('medication', number),
    name: `Medicine ${number}`,
    dose: '',
    times: [],
    asNeeded: '',
    purpose: '',
    startedOn: null,
    stoppedOn: null,
    stopReason: '',
    noLongerTaken: false,
    overTheCounter: false,
    notes: '',
    ...stamps,
    ...fields,
  };
}

test('today is still ahead, yesterday is over; the next visit and the latest one come first', () => {
  const { ahead, past } = splitVisits(
    ['2026-05-19', '2026-05-20T09:30', '2026-07', '2026-03-03', '2026-05-27'].map((at, index) =>
      aVisit(index, at),
    ),
    today,
  );
  expect(ahead.map(({ at }) => at)).toEqual(['2026-05-20T09:30', '2026-05-27', '2026-07']);
  expect(past.map(({ at }) => at)).toEqual(['2026-05-19', '2026-03-03']);
});

test('a visit that is known only by its month or year is ahead until that is over', () => {
  const { ahead } = splitVisits(
    ['2026-05', '2026', '2026-04', '2025~'].map((at, index) => aVisit(index, at)),
    today,
  );
  expect(ahead.map(({ at }) => at).sort()).toEqual(['2026', '2026-05']);
});

test('what matters most is asked first, then in the family’s order; another doctor’s questions are left out', () => {
  const [one, two] = [testId('person', 1), testId('person', 2)];
  const questions = [
    aQuestion(1),
    aQuestion(2, { priority: 'high', personId: one }),
    aQuestion(3, { priority: 'low' }),
    aQuestion(4, { personId: two }),
    aQuestion(5, { priority: 'high' }),
  ];
  const numbers = (personId: typeof one | null) =>
    rankQuestions(questions, personId).map(({ position }) => position);
  expect(numbers(one)).toEqual([2, 5, 1, 3]);
  expect(numbers(two)).toEqual([5, 1, 4, 3]);
  expect(numbers(null)).toEqual([2, 5, 1, 4, 3]);
});

test('a question changes places only with one of the same priority', () => {
  const ranked = [aQuestion(1, { priority: 'high' }), aQuestion(2), aQuestion(3)];
  expect(neighbourOf(ranked, ranked[1]!.id, 1)).toBe(ranked[2]);
  expect(neighbourOf(ranked, ranked[1]!.id, -1)).toBeNull();
  expect(neighbourOf(ranked, ranked[2]!.id, 1)).toBeNull();
});

test('the sample’s medicines stand at their time: nine are taken, three are stopped', () => {
  const plan = planMedicines(facts.medications, today);
  expect(
    plan.byTime.map(({ part, doses }) => [
      part,
      ...doses.map(({ time, medication }) => `${time} ${medication.name}`),
    ]),
  ).toEqual([
    [
      'morning',
      '06:30 Levothyroxine',
      '07:00 Omeprazole',
      '08:00 Cetirizine',
      '08:00 Losartan',
      '08:00 Vitamin D3',
    ],
    ['evening', '18:00 Metformin'],
    ['night', '21:00 Atorvastatin', '21:30 Magnesium'],
  ]);
  expect(plan.asNeeded.map(({ name }) => name)).toEqual(['Acetaminophen']);
  expect(plan.stopped.map(({ name }) => name)).toEqual(['Fish oil', 'Hydrochlorothiazide', 'Ibuprofen']);
});

test('a medicine stands once for each time, and one without a time is not lost', () => {
  const twice = aMedicine(1, {
    times: [
      { time: '08:00', note: '' },
      { time: '20:00', note: '' },
    ],
  });
  const plan = planMedicines([twice, aMedicine(2, {})], today);
  expect(plan.byTime.map(({ part, doses }) => [part, doses.length])).toEqual([
    ['morning', 1],
    ['evening', 1],
  ]);
  expect(plan.unsaid.map(({ name }) => name)).toEqual(['Medicine 2']);
});

test('one that stops later is still taken', () => {
  expect(planMedicines([aMedicine(1, { stoppedOn: partialDate('2026-05-21') })], today).stopped).toEqual([]);
  expect(planMedicines([aMedicine(1, { stoppedOn: partialDate('2026-05') })], today).stopped).toHaveLength(1);
});

test('after midnight is the end of the night, four is morning', () => {
  const times = [
    { time: '00:30', note: '' },
    { time: '22:00', note: '' },
  ];
  expect(planMedicines([aMedicine(1, { times })], today).byTime[0]?.doses.map(({ time }) => time)).toEqual([
    '22:00',
    '00:30',
  ]);
  expect(['03:59', '04:00', '10:59', '11:00', '16:00', '20:59', '21:00'].map(partOfDay)).toEqual([
    'night',
    'morning',
    'morning',
    'midday',
    'evening',
    'evening',
    'night',
  ]);
});

test('an answer is taken to be given at the last visit to that doctor that has begun, or else today', () => {
  const doctor = testId('person', 1);
  const visits = ['2026-03-02', '2026-05-12', '2026-06-01'].map((at, number) => ({
    ...aVisit(number + 1, at),
    personId: doctor,
  }));
  expect(dayOfAnswer(visits, { personId: doctor, today })).toBe('2026-05-12');
  expect(dayOfAnswer(visits, { personId: testId('person', 2), today })).toBe(today);
});
