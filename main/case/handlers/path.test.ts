// The plan, its clocks and its decisions through the doorway: kept, changed, undone, and gone together with the letter they belong to.
import { expect, test } from 'vitest';
import { emptyPlan, noAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { openDoor, refusal } from './testing.ts';

const letter = {
  direction: 'out',
  channel: 'fax',
  at: partialDate('2026-03-06T14:22-08:00'),
  personId: null,
  organizationId: null,
  withWhom: '',
  subject: 'Records',
  body: '',
  referenceNo: '',
  caseNo: '',
  promise: '',
  promisedBy: null,
  replyToId: null,
  minutes: null,
  isPrivate: false,
} as const;
const deadline = {
  title: 'Copies',
  topic: 'records-copies',
  whose: 'theirs',
  startsAt: null,
  amount: null,
  unit: null,
  endedAt: null,
  endNote: '',
  supersededWhy: '',
  notes: '',
} as const;

test('a letter takes the clock that it starts along; a letter that ended one stays while the clock stands', async () => {
  const { client } = await openDoor();
  const asked = await client.letters.add(letter);
  const answered = await client.letters.add({ ...letter, direction: 'in' });
  await client.deadlines.add({ ...deadline, letterId: asked.id, endedByLetterId: answered.id });
  await expect(client.letters.remove({ id: answered.id })).rejects.toMatchObject(
    refusal('thing.in-use', { table: 'deadline', amount: 1 }),
  );
  await client.letters.remove({ id: asked.id });
  expect(await client.deadlines.list({})).toEqual([]);
  await client.history.undo({});
  expect(await client.deadlines.list({})).toHaveLength(1);
});

test('the finder’s answers are kept as given, and an answer that it does not offer is refused', async () => {
  const { client } = await openDoor();
  const plan = {
    ...emptyPlan,
    planName: 'Sierra Crest',
    copayCents: 4000,
    answers: { ...noAnswers, payer: 'employer' as const, state: 'CA' },
  };
  const { id } = await client.coverages.add(plan);
  expect((await client.coverages.list({}))[0]).toMatchObject(plan);
  await expect(
    client.coverages.change({ id, set: { answers: { ...plan.answers, state: 'California' } } }),
  ).rejects.toMatchObject(refusal('input.not-understood', { field: 'state' }));
});

test('a rule can be changed only with a reason', async () => {
  const { client } = await openDoor();
  const override = { factId: 'F-09', termKey: 'urgent', value: 48, reason: ' ' };
  await expect(client.ruleOverrides.add(override)).rejects.toMatchObject(
    refusal('input.not-understood', { field: 'reason' }),
  );
  await client.ruleOverrides.add({ ...override, reason: 'The plan filed 48 hours' });
  expect(await client.ruleOverrides.list({})).toHaveLength(1);
});
