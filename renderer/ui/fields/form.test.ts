// What a person reads for what a schema found.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordFields } from '../../../shared/domain/record.ts';
import { en } from '../../strings/en.ts';
import { problemsOf } from './form.ts';

const sentences = (schema: z.ZodType, values: object) => problemsOf(schema, values, en);

test('an empty required line asks to be filled in, in words and not in codes', () => {
  const schema = z.object({ title: recordFields.title, location: recordFields.location });
  expect(sentences(schema, { title: '  ', location: '' })).toEqual({ title: 'Please fill this in.' });
});

test('lengths and numbers say the limit', () => {
  const schema = z.object({
    passphrase: z.string().min(8),
    note: z.string().max(5),
    count: z.number().min(1).max(9),
    items: z.array(z.string()).min(1),
  });
  expect(sentences(schema, { passphrase: 'abc', note: 'too long', count: 0, items: [] })).toEqual({
    passphrase: 'Please use at least 8 characters.',
    note: 'Please keep this to 5 characters or fewer.',
    count: 'Please give a number of 1 or more.',
    items: 'Please fill this in.',
  });
  expect(sentences(schema, { passphrase: 'abcdefgh', note: '', count: 10, items: ['a'] })).toEqual({
    count: 'Please give a number of 9 or less.',
  });
});

test('nothing chosen yet asks for a choice, and anything else for another look', () => {
  const schema = z.object({ doctor: z.string(), kind: z.enum(['visit', 'video']) });
  expect(sentences(schema, { doctor: null, kind: 'letter' })).toEqual({
    doctor: 'Please fill this in.',
    kind: 'Please look at this again.',
  });
});

test('a form that is in order has no problems', () => {
  expect(sentences(z.object({ title: recordFields.title }), { title: 'MRI' })).toEqual({});
});
