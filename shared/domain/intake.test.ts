import { expect, test } from 'vitest';
import {
  failReasons,
  intakeWarnings,
  isIntakeCode,
  keptReasons,
  lockReasons,
  reasonText,
  skipReasons,
} from './intake.ts';

const groups = [keptReasons, failReasons, lockReasons, intakeWarnings, skipReasons];

test('every code has one sentence of its own, and no code means two things', () => {
  const codes = groups.flat();
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(codes.map(reasonText)).size).toBe(codes.length);
});

test('no sentence uses the words that frighten or say nothing', () => {
  for (const code of groups.flat()) {
    expect(reasonText(code)).not.toMatch(/\b(error|invalid|failed|oops|exception|unsupported|corrupt)\b/i);
    expect(reasonText(code)).toMatch(/^[A-Z].*\.$/);
  }
});

test('only codes of this table count as codes', () => {
  expect(isIntakeCode('repaired')).toBe(true);
  expect(isIntakeCode('toString')).toBe(false);
});
