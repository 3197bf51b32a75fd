import { expect, test } from 'vitest';
import { questionBank, questionTopics } from './questions.ts';

test('every question of the requirements R001, R089–R091, R113, R114 and R149 is in the bank', () => {
  const answered = questionBank.map(({ requirement }) => requirement);
  expect([...new Set(answered)].sort()).toEqual(['R001', 'R089', 'R090', 'R091', 'R113', 'R114', 'R149']);
  expect(answered.filter((requirement) => requirement === 'R149')).toHaveLength(3);
});

test('every question has its own key, ends as a question and says where it comes from', () => {
  expect(new Set(questionBank.map(({ key }) => key)).size).toBe(questionBank.length);
  for (const { text, source, topic } of questionBank) {
    expect(text).toMatch(/^[A-Z].*\?$/);
    expect(source).not.toBe('');
    expect(questionTopics).toContain(topic);
  }
});
