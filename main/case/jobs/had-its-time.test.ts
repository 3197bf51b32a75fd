import { expect, test, vi } from 'vitest';
import { hadItsTime, waitByProcessor } from './had-its-time.ts';

const patienceMs = 180_000;

test('a worker that filled its core has had its time', () => {
  expect(hadItsTime({ usedMs: 179_000, patienceMs, turns: 1 })).toBe(true);
});

test('a worker that hardly got the processor goes on', () => {
  expect(hadItsTime({ usedMs: 40_000, patienceMs, turns: 1 })).toBe(false);
  expect(hadItsTime({ usedMs: 85_000, patienceMs, turns: 2 })).toBe(false);
  expect(hadItsTime({ usedMs: 95_000, patienceMs, turns: 3 })).toBe(true);
});

test('a worker that waits for ever is ended all the same', () => {
  expect(hadItsTime({ usedMs: 0, patienceMs, turns: 5 })).toBe(true);
});

test('the waiting ends when the answer came, and gives up by itself where none comes', () => {
  vi.useFakeTimers();
  try {
    const gaveUp = vi.fn<() => void>();
    waitByProcessor(1_000_000, gaveUp)();
    waitByProcessor(1_000_000, gaveUp);
    vi.advanceTimersByTime(4_999_999);
    expect(gaveUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(gaveUp).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});
