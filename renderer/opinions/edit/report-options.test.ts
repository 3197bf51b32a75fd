// In which order papers are offered as the report of an opinion.
import { expect, test } from 'vitest';
import { samplePapers } from '../../../scripts/testing/paper-facts.ts';
import { en } from '../../strings/en.ts';
import { makeFormat } from '../../strings/format.ts';
import { reportOptions } from './report-options.ts';

test('the paper with the doctor’s name in its title is offered first, then other papers that a doctor writes', () => {
  const facts = samplePapers('en');
  const format = makeFormat(en, new Date(2026, 4, 20));
  const offered = reportOptions(facts, format, 'Dr. Anneke Dufourmont').map(({ label }) => label);
  expect(offered[0]).toBe('Opinion 2, Dr. Dufourmont, 24 Mar 2026');
  expect(offered.slice(1, 3).every((label) => /Opinion|GI consultation/.test(label))).toBe(true);
  expect(reportOptions(facts, format, '')).toHaveLength(offered.length);
});
