import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { QuickUnlock } from './quick-unlock.ts';
import type { Keychain } from './quick-unlock.ts';

const key = Buffer.from('0123456789abcdef0123456789abcdef');

/** As a keychain does it, but with a password that the test knows. */
function fakeKeychain(isSafe = true) {
  const turned = (bytes: Buffer): Buffer => bytes.map((byte) => byte ^ 0x5a) as Buffer;
  const keychain: Keychain & { isSafe: () => boolean } = {
    isSafe: () => isSafe,
    seal: (text) => Buffer.from(turned(Buffer.from(text))),
    open: (sealed) => Buffer.from(turned(sealed)).toString(),
  };
  return keychain;
}

function place(keychain: Keychain) {
  const folder = mkdtempSync(join(tmpdir(), 'binder-quick-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'Mom.binder');
  writeFileSync(path, 'salt of sixteen, then the rest');
  const kept = join(folder, 'kept');
  return { quick: new QuickUnlock(kept, keychain), path, kept, folder };
}

test('it is off until somebody switches it on, and off again when they say so', () => {
  const { quick, path } = place(fakeKeychain());
  expect(quick.state(path)).toBe('off');
  expect(quick.find(path)).toBeNull();
  expect(quick.keep(path, key)).toBe('on');
  expect(Buffer.from(quick.find(path) ?? []).equals(key)).toBe(true);
  quick.forget(path);
  expect(quick.state(path)).toBe('off');
});

test('a keychain that keeps nothing secret is refused, and nothing is written', () => {
  const { quick, path, folder } = place(fakeKeychain(false));
  expect(quick.state(path)).toBe('refused');
  expect(quick.keep(path, key)).toBe('refused');
  expect(readdirSync(folder)).toEqual(['Mom.binder']);
});

test('what was kept before is not used once the keychain is no longer secret', () => {
  const { quick, path, kept } = place(fakeKeychain());
  quick.keep(path, key);
  expect(new QuickUnlock(kept, fakeKeychain(false)).find(path)).toBeNull();
});

test('it ends with the passphrase: a file that begins differently drops the key', () => {
  const { quick, path, kept } = place(fakeKeychain());
  quick.keep(path, key);
  writeFileSync(path, 'another sixteen bytes at the start');
  expect(quick.find(path)).toBeNull();
  expect(readdirSync(kept)).toEqual([]);
});

test('neither the key nor the name of the case can be read from what is kept', () => {
  const { quick, path, kept } = place(fakeKeychain());
  quick.keep(path, key);
  const [name = ''] = readdirSync(kept);
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  const bytes = readFileSync(join(kept, name)).toString('latin1');
  for (const secret of [key.toString('latin1'), key.toString('base64'), key.toString('hex'), 'Mom'])
    expect(bytes).not.toContain(secret);
});

test('a file that is away, and one that was tampered with, ask for the passphrase', () => {
  const { quick, path, kept, folder } = place(fakeKeychain());
  quick.keep(path, key);
  renameSync(path, join(folder, 'Elsewhere.binder'));
  expect(quick.state(path)).toBe('off');
  renameSync(join(folder, 'Elsewhere.binder'), path);
  expect(quick.state(path)).toBe('on');
  writeFileSync(join(kept, readdirSync(kept)[0] ?? ''), 'noise');
  expect(quick.find(path)).toBeNull();
});
