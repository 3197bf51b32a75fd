import { expect, test } from 'vitest';
import type { MedicalRecord } from './record.ts';
import { linksOf, mayLinkTo } from './record-links.ts';

type Linked = Pick<MedicalRecord, 'id' | 'supersedesId' | 'addendumToId'>;
const record = (id: string, supersedesId: string | null = null, addendumToId: string | null = null) =>
  ({ id, supersedesId, addendumToId }) as Linked;

const report = record('report');
const corrected = record('corrected', 'report');
const addendum = record('addendum', null, 'corrected');
const other = record('other');
const all = [report, corrected, addendum, other];

test('a record tells what it replaces and adds to, and what came after it', () => {
  expect(linksOf(corrected, all)).toEqual({
    replaces: report,
    addsTo: null,
    replacedBy: [],
    addenda: [addendum],
  });
  expect(linksOf(report, all).replacedBy).toEqual([corrected]);
  expect(linksOf(addendum, all).addsTo).toBe(corrected);
});

test('no record can replace or add to itself, nor what leads back to it over others', () => {
  expect(mayLinkTo(report, all)).toEqual([other]);
  expect(mayLinkTo(corrected, all)).toEqual([report, other]);
  expect(mayLinkTo(addendum, all)).toEqual([report, corrected, other]);
});
