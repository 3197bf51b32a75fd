// The switches in Electron's executable, on a made-up one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFuses, setFuses } from './fuses.mjs';

let folder: string;
let executable: string;

// Version 1, five fuses: off, on, removed, off, on.
const wire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000501r01';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuses-'));
  executable = join(folder, 'electron');
  writeFileSync(executable, `code before ${wire} code after`);
});

afterEach(() => rmSync(folder, { recursive: true }));

test('fuses are read by name; those this Electron does not have are left out', () => {
  expect(readFuses(executable)).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
  });
});

test('setting one fuse leaves the others as they are', () => {
  setFuses(executable, { enableNodeCliInspectArguments: true });
  expect(readFuses(executable)).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeCliInspectArguments: true,
    enableEmbeddedAsarIntegrityValidation: true,
  });
});

test('an executable without fuses is refused', () => {
  writeFileSync(executable, 'something else');
  expect(() => readFuses(executable)).toThrow('This executable has no fuses.');
});
