// Where a finished packet lies when it is looked at: in a folder, or packed into one archive.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteSource } from '../bytes.ts';
import { fileSource } from '../bytes.ts';
import { readZipDirectory } from '../intake/zip-directory.ts';
import { entryPieces, firstBytes } from '../intake/zip-entry.ts';
import { SealedScratch } from '../sealed-scratch.ts';

/** Names have slashes. */
export type PacketPlace = {
  names(): string[];
  /** Null for what is not there. */
  open(name: string): Promise<(ByteSource & { close(): void }) | null>;
};

export function folderPlace(folder: string): PacketPlace {
  return {
    names: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        ),
    open(name) {
      const path = join(folder, name);
      return Promise.resolve(existsSync(path) && statSync(path).isFile() ? fileSource(path) : null);
    },
  };
}

/** By its first bytes: whatever its name ends with. */
export function isArchive(path: string): boolean {
  const source = fileSource(path);
  try {
    return Buffer.from(source.read(0, 4)).toString('latin1') === 'PK\u0003\u0004';
  } finally {
    source.close();
  }
}

/** So many entries are tried with a password: a wrong one may seem to open one of them. */
const entriesTried = 4;

export function archivePlace(
  path: string,
  password: string,
): (PacketPlace & { close(): void }) | 'locked' | 'archive-unreadable' {
  const source = fileSource(path);
  const table = readZipDirectory(source);
  const passwords = password === '' ? [] : [password];
  const locked = Array.isArray(table) ? table.filter(({ lock }) => lock !== null) : [];
  const isShut = locked.slice(0, entriesTried).some((entry) => firstBytes(source, entry, passwords) === null);
  if (!Array.isArray(table) || isShut) {
    source.close();
    return isShut ? 'locked' : 'archive-unreadable';
  }
  const entries = new Map(
    table.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
  return {
    names: () => [...entries.keys()],
    async open(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const scratch = new SealedScratch();
      try {
        for await (const bytes of entryPieces(source, entry, passwords)) scratch.write(bytes);
      } catch (error) {
        // What cannot be unpacked to its end is shorter than it was, and so another file.
        if (!isPackingError(error)) throw error;
      }
      return { ...scratch.source(), close: () => scratch.close() };
    },
    close: () => source.close(),
  };
}

function isPackingError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ERR_)/.test(String(error.code));
}
