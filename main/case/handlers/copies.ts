// Copies that a sync program made of the open case: found, compared, and brought together with a backup made first.
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CopyComparison, MergeReport } from '../../../shared/domain/copies/copy-comparison.ts';
import { fail } from '../../../shared/errors.ts';
import { minuteName } from '../backup/minute-name.ts';
import type { Brought } from '../jobs/copies-jobs.ts';
import type { CaseAccess } from '../jobs/messages.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { untakenPath } from '../save-file.ts';
import { applyMerge } from '../store/copies/apply-merge.ts';
import { findCopies, pathOfCopy } from '../store/copies/find-copies.ts';
import { readFirstPage, saltIn } from '../store/database.ts';
import { fitsFirstPage, wipe } from '../store/key.ts';
import { keyOf } from '../store/open-case.ts';
import type { Secret } from '../store/open-case.ts';
import type { Reporter } from './door.ts';
import { door, working } from './door.ts';

/** Reading two large files through says nothing while SQLite itself works. */
const silenceMs = 60 * 60 * 1000;

type From = { name: string; secret?: Secret | undefined } | { ticket: string; secret?: Secret | undefined };

function pathOf(session: Session, from: From): string {
  if ('name' in from) return pathOfCopy(session.requireOpen(), from.name);
  const path = session.redeem(from.ticket);
  // Looking first and choosing afterwards are two requests about one choice.
  session.accept(from.ticket, path, 'read');
  return path;
}

/** By the open case's own key where it fits, else by the secret. Throws `copies.other-passphrase` where that is missing. */
async function accessToCopy(session: Session, from: From): Promise<CaseAccess> {
  const open = session.requireOpen();
  const path = pathOf(session, from);
  if (resolve(path) === resolve(open.path)) fail('copies.same-file');
  const page = readFirstPage(path);
  if (saltIn(page).equals(open.key.salt) && fitsFirstPage(open.key, page))
    return accessTo({ path, key: open.key });
  if (!from.secret) fail('copies.other-passphrase');
  const key = await keyOf(from.secret, saltIn(page));
  const fits = fitsFirstPage(key, page);
  const access = accessTo({ path, key });
  wipe(key);
  if (!fits) fail('passphrase' in from.secret ? 'case.wrong-passphrase' : 'case.wrong-recovery-code');
  return access;
}

/** Beside the case, with the other copies that are made before something large is done to it. */
async function backUpFirst(session: Session, { report, signal }: Reporter): Promise<string> {
  const open = session.requireOpen();
  const folder = join(dirname(open.path), 'Backups before updates');
  mkdirSync(folder, { recursive: true });
  const stem = `${basename(open.path, '.binder')}, before bringing together ${minuteName(session.now())}`;
  const target = untakenPath(folder, `${stem}.binder`);
  await runJob('copy', { access: accessTo(open), target }, { report, signal, silenceMs });
  return basename(target);
}

const requests = door.copies;

export const copyHandlers = {
  find: requests.find.handler(({ context: { session } }) => findCopies(session.requireOpen())),

  compare: requests.compare.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      const copy = await accessToCopy(session, input.from);
      const access = accessTo(session.requireOpen());
      return runJob<CopyComparison>('compare-copies', { access, copy }, { report, signal, silenceMs });
    }),
  ),

  merge: requests.merge.handler(
    working(async ({ input, context: { session } }, reporter): Promise<MergeReport> => {
      const copy = await accessToCopy(session, input.from);
      const backup = await backUpFirst(session, reporter);
      const call = {
        access: accessTo(session.requireOpen()),
        copy,
        chosen: input.chosen,
        now: session.now(),
      };
      const brought = await runJob<Brought>('bring-copy', call, { ...reporter, silenceMs });
      const { writes, along, kept, bytes, seal } = brought;
      session.write('copies.merge', (tx) => applyMerge(tx, writes));
      session.note('file.copy-merged', { seal, entries: writes.length });
      return { taken: writes.length, along: along.length, kept: kept.length, bytes, backup };
    }),
  ),
};
