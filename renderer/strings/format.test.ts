// What a person reads for a date, a distance, a size.
import { expect, test } from 'vitest';
import { partialDate } from '../../shared/domain/partial-date.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { makeFormat } from './format.ts';

const format = makeFormat(en, new Date(2026, 4, 20, 23, 30));

test.each([
  ['2026-05-26', 'Tue 26 May 2026'],
  ['1967-03-14', '14 Mar 1967'],
  ['2026-03', 'March 2026'],
  ['2012', '2012'],
  ['2009~', 'about 2009'],
  ['2026-05-20T09:05', 'Wed 20 May 2026, 9:05\u00A0AM'],
  ['2026-01-17/2026-01-20', 'Sat 17 Jan 2026 – Tue 20 Jan 2026'],
])('%s reads as "%s", never more exact than the paper', (date, text) => {
  expect(format.date(partialDate(date))).toBe(text);
});

test.each([
  ['2026-05-26', '26 May 2026'],
  ['2026-03', 'Mar 2026'],
  ['2009~', 'about 2009'],
  ['2026-05-20T09:05', '20 May 2026'],
  ['2026-01-17/2026-01-20', '17–20 Jan 2026'],
  ['2026-01-17/2026-02-03', '17 Jan – 3 Feb 2026'],
  ['2025-12-30/2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
  ['2025/2026', '2025 – 2026'],
])('in a table %s reads as "%s"', (date, text) => {
  expect(format.day(partialDate(date))).toBe(text);
});

test('a missing date is said, not left blank', () => {
  expect(format.date(null)).toBe('no date');
});

test.each([
  ['2026-05-26', 'in 6 days'],
  ['2026-05-20', 'today'],
  ['2026-05-21', 'tomorrow'],
  ['2026-05-19', 'yesterday'],
  ['2026-03-31', '50 days ago'],
  ['2025-05-20', '12 months ago'],
  ['2012-10-02', '14 years ago'],
  ['2026-03', ''],
])('%s is "%s" on 20 May 2026, counted in calendar days', (date, text) => {
  expect(format.distance(partialDate(date))).toBe(text);
});

test('an hour of every day is said as it is said in the United States', () => {
  expect(format.time('06:30')).toBe('6:30\u00A0AM');
  expect(format.time('18:00')).toBe('6:00\u00A0PM');
  expect(makeFormat(es, new Date(2026, 4, 20)).time('18:00')).toBe('6:00\u00A0pm');
});

test('an instant is written as any other date, with the hour where that counts', () => {
  const at = new Date(2026, 4, 3, 21, 5).getTime();
  expect(format.instant(at)).toBe('3 May 2026');
  expect(format.moment(at)).toBe('3 May 2026, 9:05\u00A0PM');
  expect(makeFormat(es, new Date(2026, 4, 20)).moment(at)).toBe('3 may 2026, 9:05\u00A0pm');
});

test('date and distance stand together', () => {
  expect(format.dateFromNow(partialDate('2026-05-26'))).toBe('Tue 26 May 2026, in 6 days');
  expect(format.dateFromNow(partialDate('2026-03'))).toBe('March 2026');
});

test.each([
  [0, '0 byte'],
  [814_000, '814 kB'],
  [999_600, '1 MB'],
  [12_400_000, '12.4 MB'],
  [1_240_000_000, '1.2 GB'],
])('%d bytes read as "%s"', (bytes, text) => {
  expect(format.size(bytes)).toBe(text);
});

test.each([
  ['2026-05-26', 'mar 26 may 2026'],
  ['2026-03', 'marzo de 2026'],
  ['2009~', 'hacia 2009'],
  ['2026-05-27T09:30', 'mié 27 may 2026, 9:30\u00A0am'],
  ['2026-01-17/2026-01-20', 'sáb 17 ene 2026 – mar 20 ene 2026'],
])('in Spanish %s reads as "%s"', (date, text) => {
  expect(makeFormat(es, new Date(2026, 4, 20)).date(partialDate(date))).toBe(text);
});

test('in Spanish numbers, sizes and distances are written as in the United States', () => {
  const spanish = makeFormat(es, new Date(2026, 4, 20));
  expect(spanish.number(12_345.6)).toBe('12,345.6');
  expect(spanish.size(12_400_000)).toBe('12.4 MB');
  expect(spanish.distance(partialDate('2026-05-26'))).toBe('dentro de 6 días');
  expect(spanish.date(null)).toBe('sin fecha');
});
