import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { casesIn } from './known-cases.ts';

test('links to nothing, links in a circle and folders under a case’s name hide no case', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'binder-test-'));
  try {
    for (const [name, at] of [
      ['Older.binder', 1_000],
      ['Newer.binder', 2_000],
    ] as const) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), at, at);
    }
    mkdirSync(join(folder, 'Folder.binder'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'Gone.binder'));
    symlinkSync(join(folder, 'Circle.binder'), join(folder, 'Circle.binder'));
    const found = await casesIn(folder);
    expect(found.map(({ path }) => basename(path))).toEqual(['Newer.binder', 'Older.binder']);
    expect(found[0]?.changedAt).toBe(2_000_000);
    expect(await casesIn(join(folder, 'not there'))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
