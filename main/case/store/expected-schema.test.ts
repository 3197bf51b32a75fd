import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getCase } from './case-row.ts';
import { checkCase } from './check.ts';
import { openCase } from './open-case.ts';
import { freshCase, passphrase, tracked } from './testing.ts';

/** What somebody who has the passphrase can do with any SQLCipher tool. */
const tampered: [what: string, sql: string][] = [
  ['a table is gone', 'DROP TABLE draft'],
  ['a trigger has come', 'CREATE TRIGGER evil AFTER UPDATE ON case_file BEGIN DELETE FROM record; END'],
  ['a view has come', 'CREATE VIEW more AS SELECT 1'],
];

test.each(tampered)('the check of a case notices when %s', async (_what, sql) => {
  const open = await freshCase();
  expect(checkCase(open.db).ok).toBe(true);
  open.db.pragma('foreign_keys = OFF');
  open.db.exec(sql);
  expect(checkCase(open.db)).toMatchObject({ ok: false });
  open.close();
});

test.each([
  ['-1', 'case.not-a-case-file'],
  ['0', 'case.not-a-case-file'],
  ['5', 'case.damaged'],
] as const)(
  'a case that says it is of version %s, and is not, has its sentence and stays as it is',
  async (version, code) => {
    const open = await freshCase();
    open.db.pragma(`user_version = ${version}`);
    open.close();
    const before = readFileSync(open.path);
    await expect(openCase(open.path, { passphrase })).rejects.toMatchObject({ code });
    expect(readFileSync(open.path).equals(before)).toBe(true);
  },
);

test('a case whose own row is nonsense has its sentence', async () => {
  const open = await freshCase();
  open.db.exec("UPDATE case_file SET reasons = '[[['");
  open.close();
  const again = tracked(await openCase(open.path, { passphrase }));
  expect(() => getCase(again.db)).toThrow(expect.objectContaining({ code: 'case.damaged' }));
});
