// Every file under the given paths, in the order in which a person would list them. What cannot be used is told, never thrown.
import { lstatSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
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
/** `roots`: the true places of what was picked. */
type Walk = WalkOptions & { passwords: Passwords; roots: string[]; found: Found[]; turnEnds: number };
/** `path` is bytes below a name that is no text to this system; `shown` is the path as the person knows it; `depth` counts the folders above. */
type Place = { path: string | Buffer; shown: string; depth: number; disc?: string };

/** The same paths give the same list as long as nothing changes on the disk. Throws only when stopped. */
export async function walk(paths: string[], options: WalkOptions = {}): Promise<Found[]> {
  const roots = paths.map(truePath).filter((path) => path !== null);
  const state: Walk = { passwords: { asked: [], kept: [] }, ...options, roots, found: [], turnEnds: 0 };
  for (const path of paths) {
    const stats = statsOf(path);
    if (!stats) state.found.push({ path, skipped: 'not-found' });
    else await visit(state, stats, { path, shown: path, depth: 0 });
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

async function visitFolder(state: Walk, { path, shown, depth, disc: outer }: Place): Promise<void> {
  if (depth >= maxDepth) return void state.found.push({ path: shown, skipped: 'too-deep' });
  const entries = entriesOf(path);
  if (entries === null) return void state.found.push({ path: shown, skipped: 'folder-unreadable' });
  const disc = outer ?? (entries.some(({ name }) => isDiscMark(name)) ? shown : undefined);
  for (const entry of entries.sort((a, b) => inNaturalOrder(a.name, b.name))) {
    const inner = {
      path: entry.raw === null ? join(String(path), entry.name) : joinRaw(path, entry.raw),
      shown: joinShown(shown, entry.name),
      depth: depth + 1,
      ...(disc === undefined ? {} : { disc }),
    };
    if (isSystemName(entry.name)) state.found.push({ path: inner.shown, skipped: 'system-file' });
    else await visitEntry(state, inner);
  }
}

/** What was picked is followed, wherever it leads; a link below it is not. What it shows is in the folder by itself, or was not picked. */
async function visitEntry(state: Walk, place: Place): Promise<void> {
  if (isLink(place.path)) return void state.found.push(leftOutLink(state, place));
  const stats = statsOf(place.path);
  if (stats) return visit(state, stats, place);
  state.found.push(ofDisc({ path: place.shown, skipped: 'cannot-read' }, place.disc));
}

function isLink(path: string | Buffer): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function leftOutLink({ roots }: Walk, { path, shown, disc }: Place): Found {
  const real = truePath(path);
  const isInside = roots.some(
    (root) => real === root || real?.startsWith(root.endsWith(sep) ? root : root + sep),
  );
  const skipped = real === null ? 'not-a-file' : isInside ? 'link-inside' : 'link-outside';
  return ofDisc({ path: shown, skipped }, disc);
}

function truePath(path: string | Buffer): string | null {
  try {
    // The plain one makes text of bytes.
    return typeof path === 'string' ? realpathSync(path) : realpathSync.native(path, 'utf8');
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
