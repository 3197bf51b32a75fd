// Writing a file that a person asked for: under a temporary name first, renamed last, nothing left behind on failure.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/** Whole bytes at once. The person has confirmed replacing in the dialog. Throws `file.cannot-write` or `file.disk-full`. */
export function saveFile(path: string, bytes: Uint8Array): void {
  saveInParts(path, (write) => write(bytes));
}

/** For what does not fit in memory: `fill` writes piece by piece. */
export function saveInParts(path: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const part = `${path}.part`;
  try {
    // Made anew: in a shared folder a link may lie under this name, and what it leads to is not ours.
    discard(part);
    const fd = openSync(part, 'wx');
    try {
      fill((bytes) => {
        for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
      });
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(part, path);
    settle(dirname(path));
  } catch (error) {
    discard(part);
    throw asSaveProblem(error);
  }
}

/** `Name.pdf`, or `Name (2).pdf` where that is taken. */
export function untakenPath(folder: string, fileName: string): string {
  // A folder may be called “for Dr. Somebody”: that is no ending.
  const [, stem = fileName, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(fileName) ?? [];
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? fileName : `${stem} (${number})${ending}`);
    if (!existsSync(path)) return path;
  }
}

/** Takes unfinished work away, with the journal of an unfinished copy. Where that fails too, the first failure is the one to tell of. */
export function discard(part: string): void {
  try {
    for (const one of [part, `${part}-journal`]) rmSync(one, { force: true });
  } catch {
    // It was never made, or its disk is gone.
  }
}

/** Makes a file, or the names in a folder, outlive a loss of power. Systems that cannot open a folder see to that themselves. */
export function settle(path: string): void {
  const isFolder = statSync(path).isDirectory();
  let fd: number | null = null;
  try {
    fd = openSync(path, isFolder ? 'r' : 'r+');
    fsyncSync(fd);
  } catch (error) {
    if (!isFolder) throw error;
  } finally {
    if (fd !== null) closeSync(fd);
  }
}

export function asSaveProblem(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))) return new AppError('file.disk-full');
  if (
    ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EISDIR', 'ENOTDIR', 'EIO', 'ENAMETOOLONG'].includes(
      String(error.code),
    )
  )
    return new AppError('file.cannot-write');
  return error;
}
