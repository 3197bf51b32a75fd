// Where set-up keeps things: the project, the user's cache folder, names for unfinished work.
// No step of set-up lives here. Plain Node only: set-up runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** The folder under the user's cache that outlives a fresh `node_modules`. BINDER_SETUP_CACHE moves it. */
export function cacheFolder() {
  const own = process.env.BINDER_SETUP_CACHE;
  if (own) return resolve(own);
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'second-opinion-binder-setup');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'second-opinion-binder-setup');
  }
  const base = process.platform === 'darwin' ? join('Library', 'Caches') : '.cache';
  return join(homedir(), base, 'second-opinion-binder-setup');
}

/** A name beside `path` that no other run uses, so that finished work can be renamed into place. */
export function unfinishedName(path) {
  return `${path}.unfinished-${process.pid}`;
}

/** Renames finished work into place. Where another run was quicker, its result stays and ours goes. */
export function moveIntoPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(to)) throw cause;
    rmSync(from, { recursive: true, force: true });
  }
}

export function makeFolder(path) {
  mkdirSync(path, { recursive: true });
  return path;
}

/** A short name for a set of inputs: the same inputs, the same name. */
export function fingerprint(...inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\0');
  return hash.digest('hex').slice(0, 16);
}
