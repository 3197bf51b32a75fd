import { expect, test } from 'vitest';
import { hsc138315, quoteStatute } from '../statutes/hsc-1383-15.ts';
import { conflicts, conflictsOf } from './conflicts.ts';
import { RuleFact } from './fact.ts';
import { appliesIn, facts, getFact } from './facts.ts';

test('there are forty facts, each with its sentence, a citation, a source and the day it was looked up', () => {
  expect(facts.map(({ id }) => id)).toEqual(
    Array.from({ length: 40 }, (_, at) => `F-${String(at + 1).padStart(2, '0')}`),
  );
  expect(facts.flatMap((fact) => RuleFact.safeParse(fact).error?.message ?? [])).toEqual([]);
});

test('a fact without a citation, or without a date, is refused', () => {
  const good = getFact('F-09');
  expect(RuleFact.safeParse({ ...good, citation: '' }).success).toBe(false);
  expect(RuleFact.safeParse({ ...good, checkedOn: undefined }).success).toBe(false);
  expect(RuleFact.safeParse({ ...good, checkedOn: '2026-02-30' }).success).toBe(false);
});

test('what is only known, and what was read only in a copy that is too old, says that it is to be verified', () => {
  expect(facts.filter(({ evidence }) => evidence === 'to-verify').map(({ id }) => id)).toEqual([
    'F-32',
    'F-33',
    'F-40',
  ]);
  expect(getFact('F-32').caveat).toContain('Verify');
});

test('no term of a fact has the name of another one', () => {
  for (const { terms } of facts) expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
});

test('the fifteen conflicts are kept, and the two claims among them are no rule', () => {
  expect(conflicts.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, at) => `C-${at + 1}`));
  expect(conflicts.filter(({ kind }) => kind === 'claim').map(({ id }) => id)).toEqual(['C-1', 'C-13']);
  const named = conflicts.flatMap(({ factIds }) => factIds);
  expect(named.filter((id) => !facts.some((fact) => fact.id === id))).toEqual([]);
  expect(facts.some(({ sentence }) => /obliged|any outside doctor/.test(sentence))).toBe(false);
  expect(conflictsOf('F-09').map(({ id }) => id)).toEqual(['C-12']);
});

test('a fact applies where one of its scopes does', () => {
  expect(appliesIn(getFact('F-09'), new Set(['everyone', 'ca-dmhc', 'hsc-1383-15']))).toBe(true);
  expect(appliesIn(getFact('F-09'), new Set(['everyone', 'ca-dmhc']))).toBe(false);
});

test('the statute stands whole, by subdivision, and can be quoted', () => {
  expect(hsc138315.subdivisions.map(({ letter }) => letter).join('')).toBe('abcdefghijk');
  expect(hsc138315.subdivisions[0]?.parts).toHaveLength(5);
  expect(quoteStatute('c')).toContain(
    'not to exceed 72 hours after the plan’s receipt of the request, whenever possible.',
  );
  expect(quoteStatute('a', 1)).toMatch(/^If the enrollee questions the reasonableness/);
  expect(() => quoteStatute('z')).toThrow('no such subdivision');
});
