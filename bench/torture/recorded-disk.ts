// A disk as a list of what it was asked to keep, and as it may be left when its power goes. Files are known by number, names point
// at them: what a name holds and what a file holds are kept at different moments.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Step =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'truncate'; file: string; length: number }
  | { kind: 'sync'; file: string; path: string }
  | { kind: 'create'; file: string; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'rename'; path: string; to: string };

type Start = { names: Map<string, string>; files: Map<string, Buffer> };
/** `told`: what a person had been told, by the step at which. */
export type Recorded = { start: Start; steps: Step[]; told: { at: number; text: string }[] };

/**
 * What of the unsynchronised is on the disk when the power goes: none of it, all of it, some of it out of order, or all with the last
 * write torn. Names are kept in their order by the file systems of all three systems; how far is what may differ.
 */
export type Manner = 'nothing more' | 'all of it' | 'some of it' | 'torn';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

export function startFrom(folder: string): Start {
  const start: Start = { names: new Map(), files: new Map() };
  for (const path of filesUnder(folder)) {
    const file = String(statSync(path).ino);
    start.names.set(path, file);
    start.files.set(file, readFileSync(path));
  }
  return start;
}

export function readRecord(log: string, start: Start): Recorded {
  const bytes = readFileSync(`${log}.bytes`);
  // A number is given again once its file is gone: each making of a file is one of its own.
  const made = new Map<string, number>();
  const own = (inode: string): string => `${inode}${made.has(inode) ? `/${made.get(inode)}` : ''}`;
  const all: Step[] = [];
  for (const line of readFileSync(log, 'utf8').split('\n').filter(Boolean)) {
    const [kind = '', one = '', two = '', three = '', four = ''] = line.split('\t');
    if (kind === 'create') made.set(one, (made.get(one) ?? 0) + 1);
    if (kind === 'write')
      all.push({
        kind,
        file: own(one),
        at: Number(two),
        bytes: bytes.subarray(Number(four), Number(four) + Number(three)),
      });
    else if (kind === 'truncate') all.push({ kind, file: own(one), length: Number(two) });
    else if (kind === 'sync' || kind === 'create') all.push({ kind, file: own(one), path: three });
    else if (kind === 'remove') all.push({ kind, path: one });
    else if (kind === 'rename') all.push({ kind, path: one, to: two });
  }
  return withoutTold(all, start);
}

/** Takes the file of what was told out of the record, and notes at which step each was. */
function withoutTold(all: readonly Step[], start: Start): Recorded {
  const making = all.find((step) => step.kind === 'create' && step.path.endsWith('/told'));
  const toldFile = making && 'file' in making ? making.file : '';
  const recorded: Recorded = { start, steps: [], told: [] };
  for (const step of all)
    if (!('file' in step) || step.file !== toldFile) recorded.steps.push(step);
    else if (step.kind === 'write')
      recorded.told.push({ at: recorded.steps.length, text: step.bytes.toString() });
  return recorded;
}

function written(held: Buffer, at: number, bytes: Buffer): Buffer {
  const out =
    held.length >= at + bytes.length
      ? held
      : Buffer.concat([held, Buffer.alloc(at + bytes.length - held.length)]);
  bytes.copy(out, at);
  return out;
}

function apply(disk: Start, step: Step): void {
  const { names, files } = disk;
  if (step.kind === 'create') {
    names.set(step.path, step.file);
    if (!files.has(step.file)) files.set(step.file, Buffer.alloc(0));
  }
  if (step.kind === 'remove') names.delete(step.path);
  if (step.kind === 'rename') {
    const file = names.get(step.path);
    names.delete(step.path);
    if (file !== undefined) names.set(step.to, file);
  }
  if (step.kind === 'write')
    files.set(step.file, written(files.get(step.file) ?? Buffer.alloc(0), step.at, step.bytes));
  if (step.kind === 'truncate') {
    const held = files.get(step.file) ?? Buffer.alloc(0);
    files.set(
      step.file,
      Buffer.concat([held.subarray(0, step.length), Buffer.alloc(Math.max(0, step.length - held.length))]),
    );
  }
}

const copyOf = ({ names, files }: Start): Start => ({
  names: new Map(names),
  files: new Map([...files].map(([file, bytes]) => [file, Buffer.from(bytes)])),
});

const isName = ({ kind }: Step): boolean => kind === 'create' || kind === 'remove' || kind === 'rename';

type Dice = { next(): number; below(limit: number): number };

/** The disk after the first `moment` steps were asked for. */
export function leftAt(
  { start, steps }: Recorded,
  moment: number,
  { manner, dice }: { manner: Manner; dice: Dice },
): Start {
  const asked = steps.slice(0, moment);
  const last = asked.length - 1;
  const disk = copyOf(start);
  const namesKept = namesKeptBy(asked, manner, dice);
  // A synchronisation of a file keeps all that was asked of it before.
  const syncedAt = new Map<string, number>();
  asked.forEach((step, at) => step.kind === 'sync' && syncedAt.set(step.file, at));
  asked.forEach((step, at) => {
    if (step.kind === 'sync') return;
    if (isName(step)) {
      if (at < namesKept) apply(disk, step);
      else if (step.kind === 'create' && !disk.files.has(step.file))
        disk.files.set(step.file, Buffer.alloc(0));
      return;
    }
    const isSynced = 'file' in step && (syncedAt.get(step.file) ?? -1) > at;
    const isKept = isSynced || manner === 'all of it' || manner === 'torn';
    if (!isKept && (manner === 'nothing more' || dice.next() < 0.5)) return;
    // A disk keeps sectors whole, not writes.
    if (manner === 'torn' && at === last && step.kind === 'write' && !isSynced)
      apply(disk, {
        ...step,
        bytes: step.bytes.subarray(0, 512 * dice.below(Math.ceil(step.bytes.length / 512))),
      });
    else apply(disk, step);
  });
  return disk;
}

/** Up to which step new, removed and changed names are kept: at least to the last synchronisation of their folder. */
function namesKeptBy(asked: readonly Step[], manner: Manner, dice: Dice): number {
  if (manner === 'all of it' || manner === 'torn') return asked.length;
  const folders = new Set(
    asked.flatMap((step) => ('path' in step && step.kind !== 'sync' ? [dirname(step.path)] : [])),
  );
  const least = 1 + asked.findLastIndex((step) => step.kind === 'sync' && folders.has(step.path));
  return manner === 'nothing more' ? least : least + dice.below(asked.length - least + 1);
}

/** The same for two disks that hold the same under the same names, so that no such disk is looked into twice. */
export function markOf({ names, files }: Start): string {
  const mark = createHash('sha1');
  for (const [path, file] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = files.get(file) ?? Buffer.alloc(0);
    mark.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return mark.digest('hex');
}

/** Puts the disk's files under their names into a folder. */
export function writeOut({ names, files }: Start, folder: string): void {
  for (const [path, file] of names) {
    if (!path.startsWith(`${folder}/`) || path.endsWith('-lock')) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(file) ?? Buffer.alloc(0));
  }
}

/** The record must give what really lies there: otherwise something was not recorded, and nothing was shown. */
export function sameAsOnDisk(recorded: Recorded, folder: string): void {
  const disk = copyOf(recorded.start);
  for (const step of recorded.steps) apply(disk, step);
  for (const path of filesUnder(folder).filter((one) => !one.endsWith('/told'))) {
    const file = disk.names.get(path);
    if (file === undefined || !disk.files.get(file)?.equals(readFileSync(path)))
      throw new Error(`not all of ${path} was recorded`);
  }
  for (const path of disk.names.keys())
    if (!existsSync(path)) throw new Error(`the record does not know that ${path} is gone`);
}
