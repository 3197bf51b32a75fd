// The key of a file that may be damaged where the key begins: the salt in its first bytes.
import { fail } from '../../../../shared/errors.ts';
import { readFirstPage, saltIn } from '../database.ts';
import { fitsFirstPage, saltBytes } from '../key.ts';
import type { RawKey } from '../key.ts';
import { keyOf } from '../open-case.ts';
import type { Secret } from '../open-case.ts';
import { fitsLaterPages, lookOf } from './sealed-pages.ts';

/**
 * Throws `case.wrong-passphrase` or `case.wrong-recovery-code` where no key leads in, or what a look at the file says. Before that, each of the salt's bits is
 * tried the other way round: for a passphrase that takes about half a minute.
 */
export async function findKey(path: string, secret: Secret, signal: AbortSignal): Promise<RawKey> {
  const first = readFirstPage(path);
  const salt = saltIn(first);
  const key = await keyOf(secret, salt);
  if (fitsFirstPage(key, first) || fitsLaterPages(path, key)) return key;
  const look = lookOf(path);
  if (look !== null) fail(look);
  for (let bit = 0; bit < saltBytes * 8; bit += 2) {
    signal.throwIfAborted();
    const tries = await Promise.all([bit, bit + 1].map((one) => keyOf(secret, flipped(salt, one))));
    const found = tries.find((one) => fitsFirstPage(one, first) || fitsLaterPages(path, one));
    if (found) return found;
  }
  return fail('passphrase' in secret ? 'case.wrong-passphrase' : 'case.wrong-recovery-code');
}

function flipped(salt: Buffer, bit: number): Buffer {
  const other = Buffer.from(salt);
  other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return other;
}
