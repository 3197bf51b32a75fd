import { expect, test } from 'vitest';
import { isCopyName } from './copy-names.ts';

test.each([
  'Mom (conflicted copy 2026-11-22).binder',
  'Mom (Anna’s conflicted copy 2026-11-22).binder',
  'Mom (conflicted copy 2026-11-22 101530).binder',
  'Mom (Copia en conflicto de Ana 2026-11-22).binder',
  'Mom.sync-conflict-20261122-101530-ABCDEFG.binder',
  'Mom-LAPTOP.binder',
  'Mom-ANNAS-MACBOOK.binder',
  'Mom (1).binder',
  'Mom 2.binder',
  'Mom - Copy.binder',
  'Mom_conflict-20261122-101530.binder',
])('a sync program may have made %s', (name) => {
  expect(isCopyName('Mom.binder', name)).toBe(true);
  expect(isCopyName(name, 'Mom.binder')).toBe(true);
});

test.each([
  'Mom.binder',
  'Mom (1).pdf',
  'Mom, backup 2026-11-22 10.15.binder',
  'Momentum.binder',
  'Dad (conflicted copy 2026-11-22).binder',
  'Mom and Dad.binder',
])('%s is another file', (name) => {
  expect(isCopyName('Mom.binder', name)).toBe(false);
});
