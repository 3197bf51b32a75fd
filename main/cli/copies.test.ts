import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { binder } from '../../scripts/testing/binder-command.ts';
import { freshFolder } from '../case/store/testing.ts';

test('what the copy of a sync program has besides is told and brought in by commands', async () => {
  const folder = freshFolder();
  const path = join(folder, 'Mom.binder');
  const copy = join(folder, 'Mom-LAPTOP.binder');
  const paper = join(folder, 'letter.txt');
  writeFileSync(paper, 'Dear colleague');
  await binder(['new', path]);
  copyFileSync(path, copy);
  expect(await binder(['import', copy, paper])).toMatchObject({ code: 0 });
  const told = (await binder(['compare-copies', path, copy])).stdout;
  expect(told).toBe('added-there\trecord\tletter\nadded-there\tdocument\tletter.txt\n0 entries only here.\n');
  expect(await binder(['merge', path, copy])).toMatchObject({ code: 0 });
  const { documents } = JSON.parse((await binder(['list', path, 'documents', '--json'])).stdout);
  expect(documents).toMatchObject([{ fileName: 'letter.txt' }]);
}, 180_000);
