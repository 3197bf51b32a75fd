// Opening a case with the keychain of the operating system: off until a person switches it on, refused where the keychain keeps
// nothing secret, and over when the passphrase changes. The key goes between here and the case process, never through the page.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { QuickUnlockState } from '../../shared/contract/shell.ts';

/** The edge to the operating system; the one thing that tests put another in place of. */
export type Keychain = {
  /** False where it would only hide the key under a password that every program knows. */
  isSafe(): boolean;
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
};

const saltBytes = 16;

/** What the file begins with: it changes with the passphrase. Null where it cannot be read. */
function saltOf(path: string): string | null {
  try {
    const fd = openSync(path, 'r');
    try {
      const salt = Buffer.alloc(saltBytes);
      return readSync(fd, salt, 0, saltBytes, 0) === saltBytes ? salt.toString('hex') : null;
    } finally {
      closeSync(fd);
    }
  } catch {
    // Moved away, or its disk is not connected: there is nothing to open.
    return null;
  }
}

export class QuickUnlock {
  private readonly folder: string;
  private readonly keychain: Keychain;

  constructor(folder: string, keychain: Keychain) {
    this.folder = folder;
    this.keychain = keychain;
  }

  state(casePath: string): QuickUnlockState {
    if (!this.keychain.isSafe()) return 'refused';
    return this.find(casePath) === null ? 'off' : 'on';
  }

  /** Keeps the key until `forget`, or until the passphrase changes. */
  keep(casePath: string, key: Uint8Array): QuickUnlockState {
    const salt = saltOf(casePath);
    if (!this.keychain.isSafe()) return 'refused';
    if (salt === null) return 'off';
    const sealed = this.keychain.seal(JSON.stringify({ salt, key: Buffer.from(key).toString('base64') }));
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.place(casePath), sealed, { mode: 0o600 });
    return 'on';
  }

  /** Null where none is kept that fits the file as it is now; one that does not fit is thrown away. */
  find(casePath: string): Uint8Array | null {
    if (!this.keychain.isSafe()) return null;
    try {
      const { salt, key } = JSON.parse(this.keychain.open(readFileSync(this.place(casePath)))) as {
        salt: string;
        key: string;
      };
      const now = saltOf(casePath);
      if (now === salt) return new Uint8Array(Buffer.from(key, 'base64'));
      if (now !== null) this.forget(casePath);
      return null;
    } catch {
      // None was kept, or the keychain cannot open it any more: then the passphrase is asked for.
      return null;
    }
  }

  forget(casePath: string): void {
    rmSync(this.place(casePath), { force: true });
  }

  /** A name that tells nothing of the case. */
  private place(casePath: string): string {
    return join(this.folder, createHash('sha256').update(resolve(casePath)).digest('hex'));
  }
}
