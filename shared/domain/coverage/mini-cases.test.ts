// Seven people with other coverage than the sample’s: what each must be shown, and what must not be.
import { expect, test } from 'vitest';
import type { ClockFacts } from '../clocks/clock-facts.ts';
import { clocksOf } from '../clocks/clocks-of.ts';
import type { FinderAnswers } from './coverage.ts';
import { noAnswers } from './coverage.ts';
import { isAnswered, questionsFor, ruleSetOf, scopesOf } from './finder.ts';
import { planPath, stepChanges } from './plan-path.ts';

const people = {
  'PF-1': { payer: 'medicare', medicare: 'original', state: 'OR' },
  'PF-2': { payer: 'medicare', medicare: 'advantage', state: 'CA', kind: 'hmo' },
  'PF-3': { payer: 'medicaid', state: 'NV' },
  'PF-4': { payer: 'tricare', state: 'TX' },
  'PF-5': { payer: 'employer', funding: 'self-funded', kind: 'ppo', state: 'WA' },
  'PF-6': { payer: 'none', state: 'CA' },
  'PF-7': {
    payer: 'employer',
    funding: 'insured',
    kind: 'ppo',
    regulator: 'dmhc',
    openSecondOpinions: true,
    state: 'CA',
  },
} as const satisfies Record<string, Partial<FinderAnswers>>;
type Person = keyof typeof people;

const answersOf = (person: Person): FinderAnswers => ({ ...noAnswers, ...people[person] });

function pathOf(person: Person, opinionsDiffer = false) {
  const path = planPath(answersOf(person), { rows: [], opinionsDiffer, isRefused: false });
  if (!path) throw new Error('no path');
  return {
    ...path,
    keys: path.steps.map(({ step }) => step.key),
    said: path.notes.map(({ text }) => text).join(' '),
    factIds: new Set([
      ...path.notes.map(({ factId }) => factId),
      ...path.steps.flatMap(({ step }) => step.factIds),
    ]),
  };
}

const letter = (id: string, on: string) => ({
  id,
  at: on,
  referenceNo: '',
  promisedBy: null,
  direction: 'out',
});
const deadline = (id: string, topic: string, letterId: string) => ({
  id,
  topic,
  title: id,
  whose: 'theirs',
  letterId,
  amount: null,
  unit: null,
  endedByLetterId: null,
  endedAt: null,
  endNote: '',
  supersededWhy: '',
});

/** A records request, an urgent request, a denial that came three days after its date, and an appeal that was denied too. */
function clocksFor(person: Person): string[] {
  const facts = {
    caseFile: { safeToWaitUntil: null, decideBy: null },
    coverages: [{ answers: answersOf(person), timeZone: '' }],
    ruleOverrides: [],
    letters: [
      letter('asked', '2026-02-02'),
      letter('records', '2026-02-02'),
      letter('appealed', '2026-03-02'),
    ],
    proofs: [],
    deadlines: [
      deadline('records', 'records-copies', 'records'),
      deadline('request', 'authorization-urgent', 'asked'),
    ],
    determinations: [
      {
        id: 'first',
        about: '',
        outcome: 'denied',
        datedOn: '2026-02-10',
        receivedOn: '2026-02-13',
        letterId: null,
        validTo: null,
      },
      {
        id: 'second',
        about: '',
        outcome: 'denied',
        datedOn: '2026-04-01',
        receivedOn: '2026-04-04',
        letterId: null,
        validTo: null,
      },
    ],
    appeals: [
      {
        id: 'appeal',
        level: 'plan-appeal',
        determinationId: 'first',
        decisionId: 'second',
        letterId: 'appealed',
        acknowledgedOn: null,
        withdrawnOn: null,
        isUrgent: false,
      },
    ],
    physicalItems: [],
    now: Date.UTC(2026, 1, 3),
    timeZone: 'UTC',
  } as unknown as ClockFacts;
  return clocksOf(facts).map(
    ({ kind, basis, due }) => `${kind} ${basis.kind === 'fact' ? basis.factId : ''} ${due}`,
  );
}

test('PF-1 Original Medicare: 20 % after the deductible, no referral, major procedures, a third opinion where two differ', () => {
  const path = pathOf('PF-1', true);
  expect(path.said).toMatch(/no referral/);
  expect(path.said).toMatch(/20 % after the Part B deductible/);
  expect(path.said).toMatch(/major tests and treatments/);
  expect(path.keys).toContain('third-opinion');
  expect(pathOf('PF-1').keys).not.toContain('third-opinion');
  expect(path.keys).not.toContain('referral');
});

test('PF-2 Medicare Advantage: reconsideration in 65 days, 72 hours, outside review by itself, CMS-1696, nothing of HSC 1383.15', () => {
  const path = pathOf('PF-2');
  expect(path.keys).toEqual(expect.arrayContaining(['reconsideration', 'advantage-helper']));
  expect(path.said).toMatch(/outside reviewer by itself/);
  expect(
    [...path.factIds].filter((id) => ['F-08', 'F-09', 'F-11', 'F-17', 'F-21', 'F-22'].includes(id)),
  ).toEqual([]);
  expect(scopesOf(answersOf('PF-2')).has('hsc-1383-15')).toBe(false);
  expect(clocksFor('PF-2')).toEqual([
    'authorization-urgent F-29 2026-02-05',
    'records-copies F-06 2026-02-17',
    'records-copies F-02 2026-03-04',
    'appeal-decided F-29 2026-04-01',
    'first-appeal F-29 2026-04-16',
  ]);
  const changes = stepChanges(answersOf('PF-1'), answersOf('PF-2'));
  expect(changes.filter(({ what }) => what === 'gone').map(({ step }) => step.key)).toEqual([
    'medicare-takes',
  ]);
  expect(changes.filter(({ what }) => what === 'new').map(({ step }) => step.key)).toContain(
    'reconsideration',
  );
});

test('PF-3 Medicaid: the surgery rule, the no-cost rule to be verified, 60 days, the state’s fair hearing', () => {
  const path = pathOf('PF-3');
  expect(path.said).toMatch(/Surgery/);
  expect(path.said).toMatch(/at no cost. Verify this/);
  expect(path.keys).toEqual(expect.arrayContaining(['plan-appeal', 'fair-hearing']));
  expect(clocksFor('PF-3')).toEqual([
    'records-copies F-02 2026-03-04',
    'appeal-decided F-33 2026-04-01',
    'first-appeal F-33 2026-04-11',
    'review-filing F-33 2026-06-30',
  ]);
});

test('PF-4 TRICARE: the four steps with the PCM, the approval letter’s last day, the point-of-service warning', () => {
  const path = pathOf('PF-4');
  expect(path.keys.filter((key) => key.startsWith('tricare-'))).toEqual([
    'tricare-pcm',
    'tricare-explain',
    'tricare-referral',
    'tricare-contractor',
    'tricare-letter',
  ]);
  expect(path.said).toMatch(/before it runs out/);
  expect(path.said).toMatch(/point-of-service/);
});

test('PF-5 self-funded: network, list, gap exception, 180 days from receipt, outside review in 4 months, state law may not apply', () => {
  const path = pathOf('PF-5');
  expect(path.keys).toEqual(
    expect.arrayContaining([
      'check-network',
      'provider-list',
      'gap-exception',
      'plan-appeal',
      'external-review',
    ]),
  );
  expect(path.keys).not.toContain('state-law');
  expect(path.said).toMatch(/self-funded: state law may not apply/);
  expect(clocksFor('PF-5')).toEqual([
    'authorization-urgent F-35 2026-02-05',
    'records-copies F-02 2026-03-04',
    'appeal-decided F-35 2026-04-01',
    'review-filing F-36 2026-08-04',
    'first-appeal F-35 2026-08-12',
  ]);
});

test('PF-6 no insurance: the cash price, the cost lines, and no clocks but those on records', () => {
  const path = pathOf('PF-6');
  expect(path.keys).toEqual(expect.arrayContaining(['cash-price', 'three-lines']));
  expect(path.keys).not.toContain('grievance');
  expect(clocksFor('PF-6')).toEqual(['records-copies F-06 2026-02-17', 'records-copies F-02 2026-03-04']);
});

test('PF-7 a PPO with open second opinions: HSC 1383.15 does not apply, go straight to booking', () => {
  const path = pathOf('PF-7');
  expect(path.pathway).toBe('open-access');
  expect(path.said).toMatch(/1383.15, part k\) does not apply/);
  expect(path.keys).toContain('book-visit');
  expect(path.keys).not.toContain('write-inside');
  expect(clocksFor('PF-7').some((line) => line.includes('F-09'))).toBe(false);
});

test('the finder asks only what it needs, and leads nowhere before it knows', () => {
  expect(questionsFor(noAnswers)).toEqual(['payer']);
  expect(ruleSetOf(noAnswers)).toBe(null);
  for (const person of Object.keys(people) as Person[]) {
    const open = questionsFor(answersOf(person)).filter(
      (question) => !isAnswered(answersOf(person), question),
    );
    expect(open).toEqual([]);
    expect(ruleSetOf(answersOf(person))).not.toBe(null);
  }
  const employed: FinderAnswers = { ...noAnswers, payer: 'employer', funding: 'unknown', state: 'CA' };
  expect(ruleSetOf(employed)).toBe(null);
  expect(ruleSetOf({ ...employed, funding: 'insured', kind: 'hmo' })).toBe('ca-dmhc');
  expect(ruleSetOf({ ...employed, funding: 'insured', kind: 'ppo', regulator: 'cdi' })).toBe('ca-cdi');
});
