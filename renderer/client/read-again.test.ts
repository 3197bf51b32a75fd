// What is on the page after a change is what was true after it, however the readings and the changes fall together.
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { reader } from './read-again.ts';

/** A list on the page whose readings answer only when they are told to, each with what was stored when it began. */
function listOnThePage() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const stored = { version: 1 };
  const answers: (() => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['letters', 'list'],
    networkMode: 'always',
    queryFn: () => {
      const { version } = stored;
      return new Promise<number>((resolve) => answers.push(() => resolve(version)));
    },
  });
  const stop = observer.subscribe(() => undefined);
  return {
    stored,
    readAgain: reader(queries),
    shown: () => observer.getCurrentResult().data,
    readings: () => answers.length,
    answer: async (which: number) => {
      await expect.poll(() => answers.length).toBeGreaterThan(which);
      answers[which]?.();
      // Two turns of the clock: the answer reaches the page, and what follows from it begins.
      for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    stop: () => {
      stop();
      queries.clear();
    },
  };
}

test('a change during the very first reading leads to another one', async () => {
  const list = listOnThePage();
  list.stored.version = 2;
  list.readAgain('letters');
  await list.answer(0);
  await list.answer(1);
  expect(list.shown()).toBe(2);
  list.stop();
});

test('any number of changes during a reading lead to one more only', async () => {
  const list = listOnThePage();
  await list.answer(0);
  list.stored.version = 2;
  list.readAgain('letters');
  list.stored.version = 3;
  for (let change = 0; change < 20; change += 1) list.readAgain('letters');
  await list.answer(1);
  await list.answer(2);
  expect(list.shown()).toBe(3);
  expect(list.readings()).toBe(3);
  list.stop();
});

test('a list that is not on the page is read when it comes back', async () => {
  const list = listOnThePage();
  await list.answer(0);
  list.readAgain('people');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(list.readings()).toBe(1);
  list.stop();
});
