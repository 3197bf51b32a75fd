// A worker's own connection to the case file, by raw key: no key derivation, under a millisecond.
import { openDatabase } from '../store/database.ts';
import type { Connection } from '../store/database.ts';
import type { RawKey } from '../store/key.ts';
import type { CaseAccess } from './messages.ts';

export function rawKeyOf({ key, salt }: Pick<CaseAccess, 'key' | 'salt'>): RawKey {
  return { key: Buffer.from(key), salt: Buffer.from(salt) };
}

export function connect(access: CaseAccess): Connection {
  const { path, isReadOnly = false } = access;
  return openDatabase(path, rawKeyOf(access), { mustExist: true, readonly: isReadOnly });
}
