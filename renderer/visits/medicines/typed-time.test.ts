// Times as people type them.
import { expect, test } from 'vitest';
import { readTypedTime } from './typed-time.ts';

test.each([
  ['8', '08:00'],
  ['08:30', '08:30'],
  ['8.30', '08:30'],
  ['0830', '08:30'],
  ['21:05', '21:05'],
  ['8 pm', '20:00'],
  ['8:15 a.m.', '08:15'],
  ['12 am', '00:00'],
  ['12:30pm', '12:30'],
  ['0', '00:00'],
])('“%s” is %s', (typed, time) => {
  expect(readTypedTime(typed)).toBe(time);
});

test.each(['', '24:00', '8:60', '13 pm', '0 am', 'noon', '8:3', '123'])('“%s” is not a time', (typed) => {
  expect(readTypedTime(typed)).toBeNull();
});
