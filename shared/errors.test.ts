// Every failure has its sentence in each language, with the same facts in it.
import { afterEach, expect, test } from 'vitest';
import { describeProblem, errorCodes, speakProblemsIn } from './errors.ts';
import type { Language } from './language.ts';

afterEach(() => speakProblemsIn('en'));

/** The sentence, and which facts it asked for. */
function said(code: (typeof errorCodes)[number], language: Language) {
  const asked = new Set<string>();
  const details = new Proxy<Record<string, string>>(
    {},
    {
      get: (_facts, key) => {
        asked.add(String(key));
        return `«${String(key)}»`;
      },
    },
  );
  speakProblemsIn(language);
  const sentence = describeProblem({ code, details });
  return { sentence, asked: [...asked].toSorted() };
}

test.each(errorCodes)('%s says the same facts in both languages', (code) => {
  const [english, spanish] = [said(code, 'en'), said(code, 'es')];
  expect(spanish.asked).toEqual(english.asked);
  expect(spanish.sentence).not.toBe(english.sentence);
  for (const { sentence } of [english, spanish]) expect(sentence).toMatch(/^[“A-Z¿].*[.?]$/su);
});

test('what is still used is counted and named in the language', () => {
  const problem = { code: 'thing.in-use', details: { table: 'record', amount: 2 } } as const;
  expect(describeProblem(problem)).toContain('2 records');
  speakProblemsIn('es');
  expect(describeProblem(problem)).toContain('2 registros');
  expect(describeProblem({ ...problem, details: { table: 'path_step', amount: 1 } })).toContain(
    '1 paso del camino',
  );
});
