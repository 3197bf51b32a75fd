import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Session } from '../session.ts';
import { passphrase, testNow } from '../store/testing.ts';
import { clientOf, openDoor, refusal } from './testing.ts';

/** A case, and a process like that of the window with a clock that the test turns. */
async function windowOn() {
  const { folder, session: first } = await openDoor();
  first.close();
  const clock = { now: testNow };
  const session = new Session({ clock: () => clock.now });
  onTestFinished(() => session.close());
  const client = clientOf(session);
  const ticket = () => session.ticketFor(join(folder, 'Test.binder'));
  return { clock, session, client, ticket };
}

test('the key is told to the shell once, soon, and only after the passphrase was typed', async () => {
  const { clock, session, client, ticket } = await windowOn();
  expect(session.tellKeychain('on')).toEqual({ path: null, key: null });
  await client.caseFile.open({ ticket: ticket(), secret: { passphrase } });
  expect(session.tellKeychain('on').key).toBeNull();
  await expect(client.caseFile.allowQuickUnlock({ passphrase: 'a guess' })).rejects.toMatchObject(
    refusal('case.wrong-passphrase'),
  );
  expect(session.tellKeychain('on').key).toBeNull();

  await client.caseFile.allowQuickUnlock({ passphrase });
  expect(session.tellKeychain('look').key).toBeNull();
  const { key } = session.tellKeychain('on');
  expect(Buffer.from(key ?? []).equals(session.requireOpen().key.key)).toBe(true);
  expect(session.tellKeychain('on').key).toBeNull();

  await client.caseFile.allowQuickUnlock({ passphrase });
  clock.now += 61_000;
  expect(session.tellKeychain('on').key).toBeNull();
  await client.caseFile.allowQuickUnlock({ passphrase });
  session.close();
  await client.caseFile.open({ ticket: ticket(), secret: { passphrase } });
  expect(session.tellKeychain('on').key).toBeNull();
});

test('a kept key opens the case once handed over, and the trail says so; without one the passphrase is asked for', async () => {
  const { session, client, ticket } = await windowOn();
  await client.caseFile.open({ ticket: ticket(), secret: { passphrase } });
  await client.caseFile.allowQuickUnlock({ passphrase });
  const key = session.tellKeychain('on').key ?? new Uint8Array();
  session.close();
  const open = async (given: Uint8Array | null) => {
    const at = ticket();
    if (given) session.keptKeys.hand(at, Uint8Array.from(given));
    await client.caseFile.open({ ticket: at, secret: { kept: true } });
  };
  await expect(open(null)).rejects.toMatchObject(refusal('case.no-kept-key'));
  await expect(open(new Uint8Array(32))).rejects.toMatchObject(refusal('case.no-kept-key'));
  await open(key);
  session.tellKeychain('off');
  const { lines } = await client.caseFile.audit({ before: null, limit: 3 });
  expect(lines.map(({ what }) => what)).toEqual([
    'file.keychain-off',
    'file.opened-by-keychain',
    'file.keychain-on',
  ]);
});
