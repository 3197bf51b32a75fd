// Every file under the given paths, in the order in which a person would list them. What cannot be used is told, never thrown.
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { fileSource } from '../bytes.ts';
import type { Passwords } from './archive-password.ts';
import { filesInArchive } from './archive.ts';
import { filesInDiscImage } from './disc-image.ts';
import { decodeText } from './plain/decode-text.ts';
import { displayName, inNaturalOrder, isDiscMark, isSystemName, type Found } from './found.ts';

export type { Found } from './found.ts';

const maxFiles = 100_000;
const maxDepth = 64;
const turnMs = 50;

type WalkOptions = { signal?: AbortSignal; onTurn?(): void; passwords?: Passwords };
type Walk = WalkOptions & { passwords: Passwords; found: Found[]; turnEnds: number };
/** `path` is bytes below a name that is no text to this system; `shown` is the path as the person knows it; `within` are the folders above, by their true paths. */
type Place = { path: string | Buffer; shown: string; within: string[]; disc?: string };

/** The same paths give the same list as long as nothing changes on the disk. Throws only when stopped. */
export async function walk(paths: string[], options: WalkOptions = {}): Promise<Found[]> {
  const state: Walk = { passwords: { asked: [], kept: [] }, ...options, found: [], turnEnds: 0 };
  for (const path of paths) {
    const stats = statsOf(path);
    if (!stats) state.found.push({ path, skipped: 'not-found' });
    else await visit(state, stats, { path, shown: path, within: [] });
  }
  return state.found;
}

function statsOf(path: string | Buffer): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

async function visit(state: Walk, stats: Stats, place: Place): Promise<void> {
  await takeTurns(state);
  if (state.found.length >= maxFiles) return;
  if (stats.isDirectory()) return visitFolder(state, place);
  if (!stats.isFile()) return void state.found.push({ path: place.shown, skipped: 'not-a-file' });
  const { path, shown } = place;
  const open = () => {
    try {
      return fileSource(path);
    } catch {
      return null;
    }
  };
  const inside =
    filesInArchive({ path: shown, sizeBytes: stats.size, open, depth: 1, passwords: state.passwords }) ??
    filesInDiscImage({ path: shown, open });
  const file = {
    path: shown,
    fileName: displayName(basename(shown)),
    sizeBytes: stats.size,
    open,
    unreadable: 'cannot-read' as const,
  };
  for (const one of inside ?? [file]) {
    if (state.found.length < maxFiles - 1) state.found.push(ofDisc(one, place.disc));
    else return void state.found.push({ path: shown, skipped: 'too-many-files' });
  }
}

function ofDisc(one: Found, disc: string | undefined): Found {
  return disc === undefined ? one : { ...one, disc };
}

async function visitFolder(state: Walk, { path, shown, within, disc: outer }: Place): Promise<void> {
  const real = truePath(path);
  if (real !== null && within.includes(real))
    return void state.found.push({ path: shown, skipped: 'link-loop' });
  if (within.length >= maxDepth) return void state.found.push({ path: shown, skipped: 'too-deep' });
  const entries = entriesOf(path);
  if (entries === null || real === null)
    return void state.found.push({ path: shown, skipped: 'folder-unreadable' });
  const disc = outer ?? (entries.some(({ name }) => isDiscMark(name)) ? shown : undefined);
  for (const entry of entries.sort((a, b) => inNaturalOrder(a.name, b.name))) {
    const inner = {
      path: entry.raw === null ? join(String(path), entry.name) : joinRaw(path, entry.raw),
      shown: joinShown(shown, entry.name),
      within: [...within, real],
      ...(disc === undefined ? {} : { disc }),
    };
    if (isSystemName(entry.name)) state.found.push({ path: inner.shown, skipped: 'system-file' });
    else await visitEntry(state, inner);
  }
}

async function visitEntry(state: Walk, place: Place): Promise<void> {
  const stats = statsOf(place.path);
  if (stats) return visit(state, stats, place);
  // A link to nowhere is no file; anything else that cannot even be looked at cannot be read.
  state.found.push({ path: place.shown, skipped: isLink(place.path) ? 'not-a-file' : 'cannot-read' });
}

function isLink(path: string | Buffer): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function truePath(path: string | Buffer): string | null {
  try {
    // The plain one makes text of bytes.
    return typeof path === 'string' ? realpathSync(path) : realpathSync.native(path, 'latin1');
  } catch {
    return null;
  }
}

/** `raw` where only the bytes themselves find the file: its name, or one above it, is written in letters of an older system. */
type Entry = { name: string; raw: Buffer | null };

function entriesOf(path: string | Buffer): Entry[] | null {
  try {
    return readdirSync(path, { encoding: 'buffer' }).map((bytes) => {
      const name = bytes.toString('utf8');
      const isText = !name.includes('\ufffd');
      const raw = isText && typeof path === 'string' ? null : bytes;
      return { name: isText ? name : decodeText(bytes), raw };
    });
  } catch {
    return null;
  }
}

function joinRaw(folder: string | Buffer, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}

/** The given path stays as given, whatever it looks like. */
function joinShown(folder: string, name: string): string {
  return /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}/${name}`;
}

async function takeTurns(state: Walk): Promise<void> {
  if (performance.now() < state.turnEnds) return;
  await new Promise((resume) => setImmediate(resume));
  state.signal?.throwIfAborted();
  state.onTurn?.();
  state.turnEnds = performance.now() + turnMs;
}
