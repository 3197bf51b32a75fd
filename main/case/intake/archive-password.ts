// Which of the known passwords opens a locked archive. Tried on its smallest files; nothing is kept or told here.
import type { LockReason } from '../../../shared/domain/intake.ts';
import type { ByteSource } from '../bytes.ts';
import type { ZipEntry } from './zip-directory.ts';
import { unpackEntry } from './zip-entry.ts';

export type Passwords = {
  /** What the person typed for this import. */
  asked: readonly string[];
  /** What opened other files of this case. */
  kept: readonly string[];
};

/** One damaged file must not make the right password look wrong. */
const filesTried = 3;

export function knownPasswords({ asked, kept }: Passwords): string[] {
  return [...new Set([...asked, ...kept])];
}

export function lockReason({ asked }: Passwords): LockReason {
  return asked.length > 0 ? 'wrong-password' : 'needs-password';
}

export function isLocked({ lock, name }: ZipEntry): boolean {
  return lock !== null && lock.kind !== 'unknown' && !name.endsWith('/');
}

/** `locked` holds only files that may be unpacked. Null where none of the passwords opens any of those tried. */
export function findPassword(
  source: ByteSource,
  locked: readonly ZipEntry[],
  passwords: readonly string[],
): string | null {
  const probes = [...locked]
    .sort((a, b) => Number(a.sizeBytes === 0) - Number(b.sizeBytes === 0) || a.sizeBytes - b.sizeBytes)
    .slice(0, filesTried);
  const opens = (password: string) => probes.some((entry) => unpackEntry(source, entry, [password]) !== null);
  return passwords.find(opens) ?? null;
}
