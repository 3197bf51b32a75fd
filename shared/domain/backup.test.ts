import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupEveryMs, copiesToDrop, isBackupDue, isBackupOld, retryAfterMs } from './backup.ts';

const now = Date.UTC(2026, 4, 20, 20);
const hour = 3_600_000;
const day = 24 * hour;
const state = { folder: 'Backups', lastAt: now - day, changedSince: true, problem: null, triedAt: null };

test('a copy is due once a day, when something was changed and a folder is chosen', () => {
  expect(isBackupDue(state, now)).toBe(true);
  expect(isBackupDue({ ...state, lastAt: null }, now)).toBe(true);
  expect(isBackupDue({ ...state, lastAt: now - backupEveryMs + 1 }, now)).toBe(false);
  expect(isBackupDue({ ...state, changedSince: false }, now)).toBe(false);
  expect(isBackupDue({ ...state, folder: null }, now)).toBe(false);
});

test('a clock that was set back never stops the copies', () => {
  expect(isBackupDue({ ...state, lastAt: now + 400 * day }, now)).toBe(true);
});

test('after a try that did not work, the next one waits a little', () => {
  const failed = { ...state, problem: 'file.cannot-write', triedAt: now - 1 } as const;
  expect(isBackupDue(failed, now)).toBe(false);
  expect(isBackupDue(failed, now + retryAfterMs)).toBe(true);
});

test('a week without a copy is worth saying, but only when there is something to copy', () => {
  expect(isBackupOld({ lastAt: now - 8 * day, changedSince: true }, now)).toBe(true);
  expect(isBackupOld({ lastAt: now - 8 * day, changedSince: false }, now)).toBe(false);
  expect(isBackupOld({ lastAt: now - 2 * day, changedSince: true }, now)).toBe(false);
});

test('a year of daily copies comes down to three weeks’ worth, reaching back a year', () => {
  const copies = Array.from({ length: 365 }, (_, at) => ({ at: now - at * day }));
  const dropped = new Set(copiesToDrop(copies, now));
  const kept = copies.filter((copy) => !dropped.has(copy));
  expect(kept.length).toBeLessThanOrEqual(3 + 7 + 5 + 12);
  expect(kept.slice(0, 7).map(({ at }) => at)).toEqual(copies.slice(0, 7).map(({ at }) => at));
  expect(now - (kept.at(-1)?.at ?? 0)).toBeGreaterThan(320 * day);
});

test('copies made while the clock was ahead stay, and push no later one out', () => {
  const ahead = Array.from({ length: 40 }, (_, index) => ({ at: now + (index + 2) * 31 * day }));
  const real = [{ at: now }, { at: now - hour }, { at: now - 2 * hour }];
  expect(copiesToDrop([...ahead, ...real], now)).toEqual([]);
});

test('the newest copies always stay, whatever was made when', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: now }), { maxLength: 200 }), (times) => {
      const copies = times.map((at) => ({ at }));
      const dropped = copiesToDrop(copies, now);
      const newestThree = copies.toSorted((a, b) => b.at - a.at).slice(0, 3);
      for (const copy of newestThree) expect(dropped).not.toContain(copy);
      expect(copies.length - dropped.length).toBeLessThanOrEqual(3 + 7 + 5 + 12);
    }),
  );
});
