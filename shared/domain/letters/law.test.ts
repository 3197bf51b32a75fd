import { expect, test } from 'vitest';
import { quoteStatute } from '../../rules/statutes/hsc-1383-15.ts';
import { withQuote } from './law.ts';

const body = 'Dear all:\n\nPlease allow it.\n\nThank you.';

test('a subdivision comes in word for word before the last words of the letter, and only once', () => {
  const quoted = withQuote(body, 'c', 'en');
  const parts = quoted.split('\n\n');
  expect(parts).toHaveLength(4);
  expect(parts[2]).toContain(`subdivision (c), says: “${quoteStatute('c')}”`);
  expect(parts[3]).toBe('Thank you.');
  expect(withQuote(quoted, 'c', 'en')).toBe(quoted);
});

test('a letter of one paragraph keeps it first', () => {
  expect(withQuote('Dear all:', 'g', 'en').startsWith('Dear all:\n\n')).toBe(true);
  expect(withQuote('', 'g', 'en')).toContain(quoteStatute('g'));
});
