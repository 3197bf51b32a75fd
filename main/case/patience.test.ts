import { expect, test } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { Patience, waitAfter } from './patience.ts';

test('the first slips cost nothing, then each try waits longer, half a minute at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 20, 1000].map(waitAfter)).toEqual([
    0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

const slip = (): Promise<void> => Promise.reject(new AppError('case.wrong-passphrase'));
const right = (): Promise<void> => Promise.resolve();

test('wrong tries are counted for each file, made to wait, and told once it opens', async () => {
  const waited: number[] = [];
  const patience = new Patience((ms) => Promise.resolve(void waited.push(ms)));
  for (const path of ['a', 'a', 'a', 'a', 'b'])
    await expect(patience.tries(path, slip)).rejects.toThrow('case.wrong-passphrase');
  expect(waited).toEqual([1000]);
  expect(await patience.tries('a', right)).toBe(4);
  expect(waited).toEqual([1000, 2000]);
  expect(await patience.tries('a', right)).toBe(0);
  expect(await patience.tries('b', right)).toBe(1);
});

test('what is no slip is not counted: a file that is away, a disk that is full', async () => {
  const patience = new Patience();
  await expect(patience.tries('a', () => Promise.reject(new AppError('case.missing')))).rejects.toThrow();
  expect(await patience.tries('a', right)).toBe(0);
});
