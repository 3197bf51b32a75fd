// Copies of the case to the folder that the person chose: made, checked, written down, and thinned out. By hand or by itself.
import { existsSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CheckReport } from '../../../shared/contract/case-file.ts';
import { copiesToDrop, isBackupDue, isBackupOld } from '../../../shared/domain/backup.ts';
import type { BackupState } from '../../../shared/domain/backup.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type { Reporter } from '../handlers/door.ts';
import { logBug } from '../incident.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import { discard, untakenPath } from '../save-file.ts';
import type { Session } from '../session.ts';
import {
  addCopy,
  backupPlan,
  backupSummary,
  changeBackupPlan,
  changeMark,
  forgetCopy,
  listCopies,
} from '../store/backup-rows.ts';
import { problemOf } from '../store/database.ts';
import { minuteName } from './minute-name.ts';

type Made = { sizeBytes: number; check: CheckReport };

/** Copying and checking a large file says nothing while SQLite itself works through it. */
const silenceMs = 60 * 60 * 1000;
/** The copy is as large as the case at most; a tenth more is left over for whatever else happens on that disk. */
const roomFactor = 1.1;

/** A checked copy at a place that was chosen for this one. It counts as the newest copy too. */
export async function copyTo(session: Session, target: string, { report, signal }: Reporter): Promise<Made> {
  const open = session.requireOpen();
  const changeId = session.read(changeMark);
  const made = await runJob<Made>('copy', { access: accessTo(open), target }, { report, signal, silenceMs });
  const at = session.now();
  session.note('file.copied', { bytes: made.sizeBytes }, (tx) =>
    addCopy(tx, { path: target, at, sizeBytes: made.sizeBytes, changeId }),
  );
  return made;
}

/** The copy that is due, into the chosen folder. What went wrong is written down for the person, and thrown. */
export async function backUp(session: Session, reporter: Reporter): Promise<Made> {
  const { folder } = session.read(backupPlan);
  if (folder === null) fail('backup.no-folder');
  const triedAt = session.now();
  try {
    const made = await copyTo(session, placeFor(session, folder), reporter);
    session.keep((tx) => changeBackupPlan(tx, { folder, triedAt, problem: null }));
    thinOut(session, folder);
    return made;
  } catch (error) {
    const known = problemOf(error);
    if (known instanceof AppError && known.code !== 'job.stopped' && session.isOpen())
      session.keep((tx) => changeBackupPlan(tx, { folder, triedAt, problem: known.code }));
    throw known;
  }
}

/** A name that tells what and when, in the person's own time, and that nothing has yet. */
function placeFor(session: Session, folder: string): string {
  if (!existsSync(folder)) fail('backup.folder-gone');
  const { path } = session.requireOpen();
  const name = `${basename(path, '.binder')}, backup `;
  clearCutOff(folder, name);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < statSync(path).size * roomFactor) fail('file.disk-full');
  return untakenPath(folder, `${name}${minuteName(session.now())}.binder`);
}

/** Copies of this case that a process which ended left unfinished. */
function clearCutOff(folder: string, name: string): void {
  for (const entry of readdirSync(folder))
    if (entry.startsWith(name) && entry.endsWith('.binder.part')) discard(join(folder, entry));
}

/** Only copies that this case wrote down, in this folder, and only where they still lie as they were made. */
function thinOut(session: Session, folder: string): void {
  const inFolder = session.read(listCopies).filter(({ path }) => dirname(path) === folder);
  const dropped = copiesToDrop(inFolder, session.now()).filter(({ path, sizeBytes }) => {
    if (existsSync(path) && statSync(path).size !== sizeBytes) return false;
    rmSync(path, { force: true });
    return true;
  });
  if (dropped.length > 0)
    session.keep((tx) => {
      for (const { id } of dropped) forgetCopy(tx, id);
    });
}

export function backupState(session: Session): BackupState {
  const { folder, lastAt, changedSince, problem } = session.read(backupSummary);
  const copies = session.read(listCopies).filter(({ path }) => existsSync(path));
  return {
    folder: folder === null ? null : basename(folder),
    lastAt,
    changedSince,
    isOld: isBackupOld({ lastAt, changedSince }, session.now()),
    problem,
    copies: copies.length,
    sizeBytes: copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** Makes the copy when one is due. True when it made one. */
export async function backUpIfDue(session: Session, signal: AbortSignal): Promise<boolean> {
  if (!session.isOpen() || !isBackupDue(session.read(backupSummary), session.now())) return false;
  await backUp(session, { report: () => undefined, signal });
  return true;
}

const firstLookMs = 60_000;
const lookEveryMs = 15 * 60_000;

/** Looks now and then, for as long as the case is open, whether a copy is due. The first look waits, so that opening stays quick. */
export function keepBackedUp(session: Session): void {
  const stop = new AbortController();
  const look = (): void =>
    void backUpIfDue(session, stop.signal).catch((error: unknown) => {
      // What a person can do about it stands in the plan already; the rest is a bug.
      if (!stop.signal.aborted) logBug(error);
    });
  const first = setTimeout(look, firstLookMs).unref();
  const later = setInterval(look, lookEveryMs).unref();
  session.onClose(() => {
    clearTimeout(first);
    clearInterval(later);
    stop.abort();
  });
}
