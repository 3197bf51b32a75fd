// Two set-ups of one folder: the second waits, and one that died is not waited for.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.mjs';
import { fingerprint, makeFolder, projectRoot } from './places.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'locks-'));
  vi.stubEnv('BINDER_SETUP_CACHE', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('two pieces of work at once run one after the other', async () => {
  const steps: string[] = [];
  const work = (name: string) =>
    oneAtATime(async () => {
      steps.push(`${name} begins`);
      await pause(50);
      steps.push(`${name} ends`);
    });
  await Promise.all([work('first'), work('second')]);
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('work that failed leaves the way free', async () => {
  await expect(oneAtATime(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  await expect(oneAtATime(() => Promise.resolve('done'))).resolves.toBe('done');
});

test('a set-up that was killed does not block the next one', async () => {
  const noSuchProcess = '99999999';
  writeFileSync(join(makeFolder(join(folder, 'locks')), fingerprint(projectRoot)), noSuchProcess);
  await expect(oneAtATime(() => Promise.resolve('done'))).resolves.toBe('done');
});
