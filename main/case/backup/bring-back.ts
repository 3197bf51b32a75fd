// A backup back to work: a working copy of it at a new place. The backup itself stays as it is.
import { existsSync } from 'node:fs';
import { copyFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError, fail } from '../../../shared/errors.ts';
import { asSaveProblem, discard, settle } from '../save-file.ts';

/** Nothing is ever replaced: the file of that name may be the newer work. Throws `case.file-exists` then. */
export async function bringBack(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new AppError('file.cannot-read', { name: basename(from) });
  if (existsSync(to)) fail('case.file-exists');
  const part = `${to}.part`;
  try {
    await copyFile(from, part);
    settle(part);
    await rename(part, to);
    settle(dirname(to));
  } catch (error) {
    discard(part);
    throw asSaveProblem(error);
  }
}
