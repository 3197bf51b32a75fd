// A read-only copy for somebody else: made under a passphrase of its own, and written down in the case it was made from.
import { statSync } from 'node:fs';
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import type { Reporter } from '../handlers/door.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { deriveKey, newSalt, recoveryCodeOf, wipe } from '../store/key.ts';

type HandOver = { target: string; passphrase: string; madeFor: string; withoutPrivate: boolean };
type Made = { sizeBytes: number; check: CheckReport };

/** Copying and checking a large file says nothing while SQLite itself works through it. */
const silenceMs = 60 * 60 * 1000;

/** Throws what a copy throws. */
export async function handOverTo(
  session: Session,
  { target, passphrase, madeFor, withoutPrivate }: HandOver,
  { report, signal }: Reporter,
): Promise<Made & { recoveryCode: string }> {
  const key = await deriveKey(passphrase, newSalt());
  try {
    const { title, readOnly } = session.caseFile();
    // A copy of a copy is still one of the case itself.
    const copy = { of: readOnly?.of ?? title, madeAt: session.now(), madeFor: madeFor.trim() };
    const handed = { key: new Uint8Array(key.key), salt: new Uint8Array(key.salt), copy, withoutPrivate };
    const input = { access: accessTo(session.requireOpen()), target, handed };
    const made = await runJob<Made>('copy', input, { report, signal, silenceMs });
    session.noteIfRoom('file.handed-over', { bytes: statSync(target).size });
    return { ...made, recoveryCode: recoveryCodeOf(key) };
  } finally {
    wipe(key);
  }
}
