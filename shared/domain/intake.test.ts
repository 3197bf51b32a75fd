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
import { languages } from '../language.ts';

const groups = [keptReasons, failReasons, lockReasons, intakeWarnings, skipReasons];

test.each(languages)(
  'every code has one sentence of its own in %s, and no code means two things',
  (language) => {
    const codes = groups.flat();
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.map((code) => reasonText(code, language))).size).toBe(codes.length);
  },
);

test('no sentence uses the words that frighten or say nothing', () => {
  for (const code of groups.flat()) {
    expect(reasonText(code, 'en')).not.toMatch(
      /\b(error|invalid|failed|oops|exception|unsupported|corrupt)\b/i,
    );
    for (const language of languages) expect(reasonText(code, language)).toMatch(/^[A-Z].*\.$/);
  }
});

test('only codes of this table count as codes', () => {
  expect(isIntakeCode('repaired')).toBe(true);
  expect(isIntakeCode('toString')).toBe(false);
});
