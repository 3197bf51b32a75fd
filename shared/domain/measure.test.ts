import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMeasures } from './measure.ts';

const short = (text: string) =>
  readMeasures(text).map(({ text: written, label, dimension, from, to, bound }) =>
    [written, dimension, from === to ? Math.round(from * 10) / 10 : `${from}–${to}`, bound, label].join(
      ' | ',
    ),
  );

test('lengths keep their unit and know what they measure', () => {
  expect(short('Cyst 32 mm, main duct 6 mm.')).toEqual([
    '32 mm | length | 32 | exact | cyst',
    '6 mm | length | 6 | exact | main duct',
  ]);
  expect(short('The cyst measures 3.2 cm and the main duct 4,8 mm.')).toEqual([
    '3.2 cm | length | 32 | exact | cyst',
    '4,8 mm | length | 4.8 | exact | main duct',
  ]);
});

test('ranges, words for numbers and bounds are read', () => {
  expect(short('Within about six weeks')).toEqual(['six weeks | time | 42 | at-most | ']);
  expect(short('Six to eight weeks is safe')).toEqual(['Six to eight weeks | time | 42–56 | exact | ']);
  expect(short('“Up to 8 weeks is acceptable.”')).toEqual(['8 weeks | time | 56 | at-most | ']);
  expect(short('an enhancing nodule of 5 mm or more')).toEqual([
    '5 mm | length | 5 | at-least | enhancing nodule',
  ]);
});

test('shares are named by what follows, and a part of a whole is a share', () => {
  expect(short('About 2 % death, 35–40 % complications')).toEqual([
    '2 % | share | 2 | exact | death',
    '35–40 % | share | 35–40 | exact | complications',
  ]);
  expect(short('Would operate on 9 of 10.')).toEqual(['9 of 10 | share | 90 | exact | ']);
});

test('how often is another thing than how long', () => {
  expect(readMeasures('MRI at 3 months, then every 6 months').map(({ dimension }) => dimension)).toEqual([
    'time',
    'interval',
  ]);
});

test('dates, ages and names of tests are no measures', () => {
  expect(readMeasures('Held for 14 April 2026, age 58, CA 19-9 of 24, page 5, by 9 June')).toEqual([]);
});

test('any text is read without trouble, and from never lies above to', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(' mm', ' weeks', ' %', ' of 10', '–7 cm'), (text, end) => {
      for (const { from, to } of readMeasures(`${text} 3${end}`)) expect(from).toBeLessThanOrEqual(to);
    }),
  );
});
