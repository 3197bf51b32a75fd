// What people type for dates, and that nothing is ever made more exact than they typed it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInMonth, partialDate } from '../../../shared/domain/partial-date.ts';
import { en } from '../../strings/en.ts';
import { es } from '../../strings/es.ts';
import { makeFormat } from '../../strings/format.ts';
import { readTypedDate } from './typed-date.ts';

const today = new Date(2026, 4, 20, 9);
const read = (typed: string, locale = 'en') => readTypedDate(typed, { today, locale });

test.each([
  ['2026', '2026'],
  ['March 2026', '2026-03'],
  ['mar 2026', '2026-03'],
  ['Sept 2025', '2025-09'],
  ['3/2026', '2026-03'],
  ['2026-03', '2026-03'],
  ['3/12/2026', '2026-03-12'],
  ['3/12/26', '2026-03-12'],
  ['03.12.1967', '1967-03-12'],
  ['3/14/67', '1967-03-14'],
  ['25/12/2025', '2025-12-25'],
  ['2026-03-12', '2026-03-12'],
  ['12 March 2026', '2026-03-12'],
  ['March 12th, 2026', '2026-03-12'],
  ['Tue 26 May 2026', '2026-05-26'],
  ['26 May', '2026-05-26'],
  ['about 2019', '2019~'],
  ['around March 2019', '2019-03~'],
  ['2019?', '2019~'],
  ['~2019', '2019~'],
  ['today', '2026-05-20'],
  ['yesterday 10:40', '2026-05-19T10:40'],
  ['3/31/2026 10:40 am', '2026-03-31T10:40'],
  ['31 Mar 2026 at 2:05 pm', '2026-03-31T14:05'],
  ['31 Mar 2026, 12:30 AM', '2026-03-31T00:30'],
  ['17-20 Jan 2026', '2026-01-17/2026-01-20'],
  ['Jan 17–20, 2026', '2026-01-17/2026-01-20'],
  ['Jan 30 to Feb 2, 2026', '2026-01-30/2026-02-02'],
  ['2019 to 2021', '2019/2021'],
  ['2019-2021', '2019/2021'],
  ['Jan 2026 to Mar 2026', '2026-01/2026-03'],
  ['2026-01-17/2026-01-20', '2026-01-17/2026-01-20'],
])('"%s" is read as %s', (typed, date) => {
  expect(read(typed)).toBe(date);
});

test('Spanish writes the day first and names its months', () => {
  expect(read('3/12/2026', 'es')).toBe('2026-12-03');
  expect(read('12 de marzo de 2026', 'es')).toBe('2026-03-12');
  expect(read('3/12/2026', 'es-US')).toBe('2026-03-12');
});

test.each([
  '',
  '  ',
  'soon',
  'March',
  '31 Feb 2026',
  '13/13/2026',
  '10:40',
  'March 2026 10:40',
  '2026 to 2019',
  'Harbor 2026',
  '99999',
  '3/12',
])('"%s" is not taken for a date', (typed) => {
  expect(read(typed)).toBeNull();
});

test('a date that the app wrote can be typed back without changing', () => {
  const format = makeFormat(en, today);
  const dates = fc.record({
    year: fc.integer({ min: 1900, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    minutes: fc.integer({ min: 0, max: 1439 }),
    depth: fc.constantFrom(1, 2, 3, 4),
    isAbout: fc.boolean(),
  });
  fc.assert(
    fc.property(dates, ({ year, month, day, minutes, depth, isAbout }) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const parts = [
        `${year}`,
        `-${two(month)}`,
        `-${two(Math.min(day, daysInMonth(year, month)))}`,
        `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
      ];
      const date = partialDate(parts.slice(0, depth).join('') + (isAbout ? '~' : ''));
      expect(read(format.date(date))).toBe(date);
    }),
  );
});

test.each([
  '2026-05-26',
  '2026-03-03',
  '2026-03',
  '2012',
  '2009~',
  '2026-05-20T14:05',
  '2026-01-17/2026-01-20',
  '2026-09-02',
])('in Spanish %s can be typed as it is shown', (date) => {
  expect(read(makeFormat(es, today).date(partialDate(date)), 'es-US')).toBe(date);
});
