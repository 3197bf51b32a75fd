import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { getCase } from './case-row.ts';
import { copyCase } from './copy.ts';
import { recoveryCodeOf } from './key.ts';
import { newestVersion } from './migrate.ts';
import { changePassphrase, createCase, openCase } from './open-case.ts';
import { saveFile } from '../save-file.ts';
import { refuseOpenElsewhere, tellClosed, tellOpen } from './presence.ts';
import { caseOf, caseUnderOwnKey, freshCase, freshFolder, passphrase, testNow, tracked } from './testing.ts';

const refuses = (code: string) => ({ code });

test('a case made with a passphrase opens with it again', async () => {
  const made = await caseUnderOwnKey({ title: 'A long road' });
  made.close();
  const again = tracked(await openCase(made.path, { passphrase }));
  expect(getCase(again.db).title).toBe('A long road');
});

test('nothing of the case lies in clear in any file it leaves, open or closed', async () => {
  const made = await caseUnderOwnKey({ title: 'Zanzibar-Title', patientName: 'Zanzibar-Name' });
  const files = [made.path, `${made.path}-journal`, `${made.path}-lock`].filter(existsSync);
  expect(files).toContain(made.path);
  for (const file of files) expect(readFileSync(file).includes('Zanzibar')).toBe(false);
  made.close();
  expect(readFileSync(made.path).includes('Zanzibar')).toBe(false);
  expect(existsSync(`${made.path}-lock`)).toBe(false);
});

test('a wrong passphrase is refused and changes nothing', async () => {
  const made = await freshCase();
  made.close();
  const before = readFileSync(made.path);
  await expect(openCase(made.path, { passphrase: 'not this one' })).rejects.toMatchObject(
    refuses('case.wrong-passphrase'),
  );
  expect(readFileSync(made.path).equals(before)).toBe(true);
});

test('the recovery code opens the file, however it is typed', async () => {
  const made = await freshCase();
  const code = recoveryCodeOf(made.key);
  made.close();
  const again = tracked(
    await openCase(made.path, { recoveryCode: ` ${code.toLowerCase().replaceAll('-', ' ')} ` }),
  );
  expect(getCase(again.db).title).toBe('A second look');
});

test('one wrong letter in a recovery code is noticed before the file is tried', async () => {
  const made = await freshCase();
  const code = recoveryCodeOf(made.key);
  made.close();
  const slip = (code.startsWith('7') ? '8' : '7') + code.slice(1);
  await expect(openCase(made.path, { recoveryCode: slip })).rejects.toMatchObject(
    refuses('case.recovery-code-mistyped'),
  );
});

test('the recovery code of another case is refused', async () => {
  const [one, other] = [await caseUnderOwnKey(), await caseUnderOwnKey()];
  one.close();
  await expect(openCase(one.path, { recoveryCode: recoveryCodeOf(other.key) })).rejects.toMatchObject(
    refuses('case.wrong-recovery-code'),
  );
});

test('after a changed passphrase the old one and the old recovery code are of no use', async () => {
  const made = await freshCase();
  const oldCode = recoveryCodeOf(made.key);
  await changePassphrase(made, passphrase, 'another set of words');
  made.close();
  await expect(openCase(made.path, { passphrase })).rejects.toMatchObject(refuses('case.wrong-passphrase'));
  await expect(openCase(made.path, { recoveryCode: oldCode })).rejects.toMatchObject(
    refuses('case.wrong-recovery-code'),
  );
  const again = tracked(await openCase(made.path, { passphrase: 'another set of words' }));
  expect(getCase(again.db).title).toBe('A second look');
});

test('the passphrase is not changed by someone who does not know it', async () => {
  const made = await freshCase();
  await expect(changePassphrase(made, 'guess', 'another set of words')).rejects.toMatchObject(
    refuses('case.wrong-passphrase'),
  );
});

test('a file that is open elsewhere is not opened twice', async () => {
  const made = await freshCase();
  await expect(openCase(made.path, { passphrase })).rejects.toMatchObject(refuses('case.open-elsewhere'));
});

test('a new case never replaces a file', async () => {
  const path = join(freshFolder(), 'There.binder');
  writeFileSync(path, 'precious');
  await expect(createCase(path, passphrase, caseOf(), testNow)).rejects.toMatchObject(
    refuses('case.file-exists'),
  );
  expect(readFileSync(path, 'utf8')).toBe('precious');
});

test.each([
  ['a text file', () => Buffer.from('hello'.repeat(2000))],
  ['an empty file', () => Buffer.alloc(0)],
  ['an unencrypted database', () => Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8192)])],
])('%s is refused by name and left as it was', async (_name, bytes) => {
  const path = join(freshFolder(), 'Odd.binder');
  writeFileSync(path, bytes());
  await expect(openCase(path, { passphrase })).rejects.toMatchObject({
    code: expect.stringMatching(/^case\.(not-a-case-file|wrong-passphrase)$/),
  });
  expect(readFileSync(path).equals(bytes())).toBe(true);
});

test('a case in a folder that is not there is refused by name', async () => {
  const path = join(freshFolder(), 'nowhere', 'New.binder');
  await expect(createCase(path, passphrase, caseOf(), testNow)).rejects.toMatchObject(
    refuses('case.folder-missing'),
  );
});

test('a name that leaves no room for what lies beside a case is refused by name', async () => {
  const path = join(freshFolder(), `${'x'.repeat(240)}.binder`);
  await expect(createCase(path, passphrase, caseOf(), testNow)).rejects.toMatchObject(
    refuses('case.name-too-long'),
  );
});

test('a file that is gone says so', async () => {
  await expect(openCase(join(freshFolder(), 'Gone.binder'), { passphrase })).rejects.toMatchObject(
    refuses('case.missing'),
  );
});

test('a file of a newer app is refused and left as it was', async () => {
  const made = await freshCase();
  made.db.pragma(`user_version = ${newestVersion + 1}`);
  made.close();
  const before = readFileSync(made.path);
  await expect(openCase(made.path, { passphrase })).rejects.toMatchObject(refuses('case.newer-version'));
  expect(readFileSync(made.path).equals(before)).toBe(true);
});

test('damage inside the file is told apart from a wrong passphrase', async () => {
  const made = await freshCase();
  made.close();
  const bytes = readFileSync(made.path);
  for (let at = 4096 + 100; at < bytes.length; at += 4096) bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at);
  writeFileSync(made.path, bytes);
  await expect(openCase(made.path, { passphrase })).rejects.toMatchObject(refuses('case.damaged'));
});

test('a copy is checked, opens with the same passphrase, and never replaces a file', async () => {
  const made = await freshCase({ title: 'Copied' });
  const target = join(dirname(made.path), 'Copy.binder');
  expect(copyCase(made.db, made.key, target).ok).toBe(true);
  const copy = tracked(await openCase(target, { passphrase }));
  expect(getCase(copy.db).title).toBe('Copied');
  expect(() => copyCase(made.db, made.key, target)).toThrowError(
    expect.objectContaining(refuses('case.file-exists')),
  );
});

test('a copy into a folder that is not there leaves nothing behind', async () => {
  const made = await freshCase();
  const folder = join(dirname(made.path), 'nowhere');
  expect(() => copyCase(made.db, made.key, join(folder, 'Copy.binder'))).toThrow();
  expect(existsSync(folder)).toBe(false);
});

test('a file from which the lock was left by a process that died opens at once', async () => {
  const made = await freshCase();
  made.close();
  mkdirSync(join(dirname(made.path), 'x'));
  copyFileSync(made.path, join(dirname(made.path), 'x', 'Copy.binder'));
  // What a killed process leaves: the lock file without its lock.
  writeFileSync(`${made.path}-lock`, '');
  const again = tracked(await openCase(made.path, { passphrase }));
  expect(getCase(again.db).title).toBe('A second look');
});

test.runIf(process.platform !== 'win32')(
  'links, pipes and strange files under the names that the app uses beside a case are neither followed nor harmed',
  async () => {
    const open = await freshCase();
    const { path, key } = open;
    const precious = join(dirname(path), 'precious.txt');
    writeFileSync(precious, 'precious');
    symlinkSync(precious, `${path}-open`);
    expect(tellOpen(path, key, testNow)).toBe(false);
    symlinkSync(precious, `${path}.rekeyed`);
    await changePassphrase(open, passphrase, 'five other plain test words');
    symlinkSync(precious, `${path}.pdf.part`);
    saveFile(`${path}.pdf`, Buffer.from('saved'));
    open.close();
    symlinkSync(precious, `${path}-lock`);
    const again = () => openCase(path, { passphrase: 'five other plain test words' });
    await expect(again()).rejects.toMatchObject({ code: 'case.lock-in-the-way' });
    rmSync(`${path}-lock`);
    writeFileSync(`${path}-lock`, 'somebody else’s');
    await expect(again()).rejects.toMatchObject({ code: 'case.lock-in-the-way' });
    expect(readFileSync(`${path}-lock`, 'utf8')).toBe('somebody else’s');
    expect(readFileSync(precious, 'utf8')).toBe('precious');
  },
);

test.runIf(process.platform !== 'win32')(
  'a pipe in place of the note for other computers keeps nobody waiting',
  async () => {
    const { path, key } = await freshCase();
    execFileSync('mkfifo', [`${path}-open`]);
    expect(() => refuseOpenElsewhere(path, key, testNow)).not.toThrow();
    tellClosed(path, key);
  },
);
