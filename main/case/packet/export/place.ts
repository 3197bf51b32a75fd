// Where an exported packet goes: into a folder, onto a stick, into one archive. Begun under another name, renamed last, read again to be sure.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../../../../shared/errors.ts';
import { fileSource } from '../../bytes.ts';
import { asSaveProblem, discard, settle } from '../../save-file.ts';
import { ZipStream } from './zip-stream.ts';
import type { Feed } from './zip-stream.ts';

export type WrittenFile = { name: string; sizeBytes: number; sha256: string };

/** `add` takes paths with slashes. */
export type Place = {
  add(name: string, feed: Feed): Promise<WrittenFile>;
  readonly files: readonly WrittenFile[];
};

/** Throws `file.disk-full` where the disk says beforehand that this many bytes will not fit. */
export function requireRoom(path: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(dirname(path));
  if (bavail * bsize < bytes) fail('file.disk-full');
}

/** Everything `fill` adds lies in the folder `path` in the end, read back and compared; or nothing does. The folder must not be there yet. */
export async function intoFolder(
  path: string,
  fill: (place: Place) => Promise<void>,
): Promise<WrittenFile[]> {
  const part = `${path}.part`;
  const files: WrittenFile[] = [];
  try {
    if (existsSync(path)) fail('file.cannot-write');
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    await fill({
      files,
      async add(name, feed) {
        const target = join(part, name);
        mkdirSync(dirname(target), { recursive: true });
        const file = openSync(target, 'wx');
        try {
          const written = await hashed(name, feed, (bytes) => writeAll(file, bytes));
          fsyncSync(file);
          files.push(written);
          return written;
        } finally {
          closeSync(file);
        }
      },
    });
    for (const file of files) requireSame(join(part, file.name), file);
    renameSync(part, path);
    settle(dirname(path));
    return files;
  } catch (error) {
    discardFolder(part);
    throw asSaveProblem(error);
  }
}

/** The same as one ZIP archive; sealed with AES-256 where there is a password. Whoever gave the path has asked before replacing a file. */
export async function intoArchive(
  path: string,
  { password, madeAt }: { password: string | null; madeAt: number },
  fill: (place: Place) => Promise<void>,
): Promise<WrittenFile[]> {
  const part = `${path}.part`;
  const files: WrittenFile[] = [];
  try {
    const file = openSync(part, 'w');
    try {
      const zip = new ZipStream(file, { password, madeAt });
      await fill({
        files,
        async add(name, feed) {
          let written: WrittenFile | null = null;
          await zip.add(name, async (write) => {
            written = await hashed(name, feed, write);
          });
          files.push(written as unknown as WrittenFile);
          return written as unknown as WrittenFile;
        },
      });
      zip.finish();
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
    settle(dirname(path));
    return files;
  } catch (error) {
    discard(part);
    throw asSaveProblem(error);
  }
}

async function hashed(name: string, feed: Feed, write: (bytes: Uint8Array) => void): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await feed((bytes) => {
    hash.update(bytes);
    sizeBytes += bytes.length;
    write(bytes);
  });
  return { name, sizeBytes, sha256: hash.digest('hex') };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** Reads the file again: a stick that is wearing out gives back something else. */
function requireSame(path: string, { sha256 }: WrittenFile): void {
  if (sha256OfFile(path) !== sha256) fail('file.written-differs');
}

export function sha256OfFile(path: string): string {
  const source = fileSource(path);
  try {
    const hash = createHash('sha256');
    const step = 1024 * 1024;
    for (let at = 0; at < source.sizeBytes; at += step) hash.update(source.read(at, step));
    return hash.digest('hex');
  } finally {
    source.close();
  }
}

function discardFolder(part: string): void {
  try {
    rmSync(part, { recursive: true, force: true });
  } catch {
    // Its disk is gone; so is what was begun on it.
  }
}
