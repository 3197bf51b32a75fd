import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryPlace } from './memory-place.ts';

test('only a folder of one’s own, closed to everybody else, takes what is printed', () => {
  const uid = process.getuid?.();
  if (uid === undefined) {
    expect(memoryPlace(tmpdir(), uid)).toBe(null);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binder-test-'));
  try {
    expect(memoryPlace(folder, uid)).toBe(folder);
    expect(memoryPlace(folder, uid + 1)).toBe(null);
    chmodSync(folder, 0o755);
    expect(memoryPlace(folder, uid)).toBe(null);
    writeFileSync(join(folder, 'file'), '', { mode: 0o600 });
    expect(memoryPlace(join(folder, 'file'), uid)).toBe(null);
    expect(memoryPlace(join(folder, 'not there'), uid)).toBe(null);
    expect(memoryPlace(undefined, uid)).toBe(null);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
