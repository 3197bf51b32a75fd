import { expect, test } from 'vitest';
import { partialDate } from '../partial-date.ts';
import type { Clock } from './clock.ts';
import { noticesOf } from './notices.ts';

const clock = (due: string, set: Partial<Clock> = {}) =>
  ({
    key: due,
    due: partialDate(due),
    status: 'running',
    endedAt: null,
    readings: [{ unit: due.includes('T') ? 'hours' : 'calendar-days' }],
    ...set,
  }) as unknown as Clock;
const at = (time: string, ...clocks: Clock[]) =>
  noticesOf(clocks, Date.parse(time), 'America/Los_Angeles').map(({ when }) => when);

test('a notice comes the day before, on the day, and an hour before an hour ends; not earlier, not after', () => {
  const day = clock('2026-05-26');
  expect(at('2026-05-24T23:59-07:00', day)).toEqual([]);
  expect(at('2026-05-25T00:00-07:00', day)).toEqual(['dueTomorrow']);
  expect(at('2026-05-26T23:59-07:00', day)).toEqual(['dueToday']);
  expect(at('2026-05-27T00:01-07:00', day)).toEqual([]);
  const hour = clock('2026-03-26T10:40-07:00');
  expect(at('2026-03-26T09:30-07:00', hour)).toEqual(['dueToday']);
  expect(at('2026-03-26T09:40-07:00', hour)).toEqual(['dueSoon']);
});

test('what has ended needs no notice', () => {
  expect(
    at('2026-05-26T08:00-07:00', clock('2026-05-26', { status: 'met', endedAt: partialDate('2026-05-20') })),
  ).toEqual([]);
});
