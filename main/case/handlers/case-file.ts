// Making, opening and looking after the case file. Everything here needs no open case, or is about the file as a whole.
import { emptyCase } from '../../../shared/domain/case-file.ts';
import { existsSync, rmSync } from 'node:fs';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FileEvent } from '../../../shared/domain/audit.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import { keepBackedUp } from '../backup/back-up.ts';
import { keepMoved } from '../backup/keep-moved.ts';
import { saveFile } from '../save-file.ts';
import { loadSample } from '../sample/load-sample.ts';
import { dropImageWorker } from '../jobs/image-keeper.ts';
import { dropPageWorker } from '../jobs/page-keeper.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { changeCase } from '../store/case-row.ts';
import { problemOf } from '../store/database.ts';
import { recoveryCodeOf } from '../store/key.ts';
import type { RawKey } from '../store/key.ts';
import { beatMs, refuseOpenElsewhere, tellClosed, tellOpen } from '../store/presence.ts';
import { assertPassphrase, changePassphrase, createCase, openCase } from '../store/open-case.ts';
import type { Secret } from '../store/open-case.ts';
import { door, working, writing } from './door.ts';
import { exportHandlers } from './exports.ts';
import { requireStrength } from './passphrase-strength.ts';
import { safetyHandlers } from './safety.ts';

/** The sample is fiction from end to end, so its passphrase is no secret. */
export const samplePassphrase = 'sample';

/** Opens the sample at `path`, making it first where there is none or a fresh one is wanted. */
export async function openSample(session: Session, path: string, afresh: boolean): Promise<void> {
  session.close();
  if (afresh) rmSync(path, { force: true });
  if (existsSync(path) && (await openMadeSample(session, path))) return;
  rmSync(path, { force: true });
  await createSample(session, path, samplePassphrase);
}

/** False for a sample whose making was cut off: its clock is written together with everything in it. */
async function openMadeSample(session: Session, path: string): Promise<boolean> {
  try {
    session.use(await openCase(path, { passphrase: samplePassphrase }));
    if (session.caseFile().clockAt !== null) return true;
    session.close();
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'case.not-a-case-file') return false;
    throw error;
  }
}

/** Makes the sample under any passphrase. Leaves no file when it does not succeed. */
export async function createSample(session: Session, path: string, passphrase: string): Promise<void> {
  const empty = emptyCase({ title: 'Sample', patientName: 'Sample', dateOfBirth: null });
  session.use(await createCase(path, passphrase, { ...empty, isSample: true }, session.now()));
  try {
    await loadSample(session);
  } catch (error) {
    session.close();
    rmSync(path, { force: true });
    throw error;
  }
}

function openedBy(secret: Secret): FileEvent {
  if ('key' in secret) return 'file.opened-by-keychain';
  return 'passphrase' in secret ? 'file.opened' : 'file.opened-by-recovery-code';
}

/** The key that the shell took from the system's keychain for this choice. */
function secretFor(
  session: Session,
  { ticket, secret }: { ticket: string; secret: Exclude<Secret, { key: Buffer }> | { kept: true } },
): Secret {
  if (!('kept' in secret)) return secret;
  return { key: session.keptKeys.take(ticket) ?? fail('case.no-kept-key') };
}

/** The command line opens a case for one piece of work; only a window has it open long enough to look after it. */
function lookAfter(session: Session): void {
  if (session.showsPaths || session.isReadOnly() || session.caseFile().isSample) return;
  keepBackedUp(session);
  keepPresent(session);
  keepInPlace(session);
}

/** The note for other computers, renewed as long as the case is open. */
function keepPresent(session: Session): void {
  const open = session.requireOpen();
  const tell = (): void => void tellOpen(open.path, open.key, session.now());
  tell();
  const beat = setInterval(tell, beatMs).unref();
  session.onClose(() => {
    clearInterval(beat);
    tellClosed(open.path, open.key);
  });
}

const lookInPlaceMs = 5_000;

/** Looks every few seconds whether the open file still lies in its place. Once it does not: what is open is kept, and the case locks. */
function keepInPlace(session: Session): void {
  const look = setInterval(() => {
    if (!isTakenAway(session)) return;
    clearInterval(look);
    session.onMoved();
  }, lookInPlaceMs).unref();
  session.onClose(() => clearInterval(look));
}

/** True after what is open was kept in a copy beside the file's place. */
export function isTakenAway(session: Session): boolean {
  const open = session.requireOpen();
  if (open.isInPlace()) return false;
  try {
    keepMoved(open, session.now());
    return true;
  } catch (error) {
    // A disk that was pulled out may come back; what is open stays open meanwhile.
    const known = problemOf(error);
    if (!(known instanceof AppError)) throw known;
    return false;
  }
}

const requests = door.caseFile;

export const caseFileHandlers = {
  get: requests.get.handler(({ context: { session } }) => (session.isOpen() ? session.caseFile() : null)),

  create: requests.create.handler(async ({ input, context: { session } }) => {
    requireStrength(input.passphrase);
    const open = await createCase(
      session.redeemTarget(input.ticket),
      input.passphrase,
      emptyCase(input.newCase),
      session.now(),
    );
    session.use(open);
    session.note('file.made');
    lookAfter(session);
    return { caseFile: session.caseFile(), recoveryCode: recoveryCodeOf(open.key) };
  }),

  open: requests.open.handler(async ({ input, context: { session } }) => {
    session.close();
    const secret = secretFor(session, input);
    const path = session.redeem(input.ticket);
    const mayOpen = (key: RawKey): void => {
      if (!input.despiteOther) refuseOpenElsewhere(path, key, session.now());
    };
    try {
      const wrongTries = await session.patience.tries(path, async () =>
        session.use(await openCase(path, secret, mayOpen)),
      );
      session.noteIfRoom(openedBy(secret), { wrongTries });
    } catch (error) {
      // A slip in the passphrase must not send the person back to the dialog: the choice stays good until it opens.
      session.accept(input.ticket, path, 'read');
      throw error;
    }
    lookAfter(session);
    return { caseFile: session.caseFile() };
  }),

  openSample: requests.openSample.handler(async ({ input, context: { session } }) => {
    await openSample(session, session.redeemTarget(input.ticket), input.afresh);
    return { caseFile: session.caseFile() };
  }),

  change: requests.change.handler(
    writing((tx, { set }, { now }) => changeCase(tx, set as Partial<CaseFile>, now)),
  ),

  changePassphrase: requests.changePassphrase.handler(async ({ input, context: { session } }) => {
    requireStrength(input.next);
    const open = session.requireOpen();
    dropPageWorker(session);
    dropImageWorker(session);
    await session.patience.tries(open.path, () => changePassphrase(open, input.current, input.next));
    if (!session.showsPaths) tellOpen(open.path, open.key, session.now());
    session.note('file.passphrase-changed');
    return { recoveryCode: recoveryCodeOf(open.key) };
  }),

  allowQuickUnlock: requests.allowQuickUnlock.handler(async ({ input, context: { session } }) => {
    const open = session.requireOpen();
    await session.patience.tries(open.path, () => assertPassphrase(open, input.passphrase));
    session.note('file.keychain-on');
    session.keptKeys.allow(open.key);
    return {};
  }),

  saveRecoverySheet: requests.saveRecoverySheet.handler(async ({ input, context: { session } }) => {
    const { title, paper } = session.caseFile();
    // What draws pages is read in when a page is wanted: a third of the time to start would go into its fonts.
    const { recoverySheet } = await import('../packet/recovery-sheet.ts');
    const sheet = await recoverySheet({
      caseTitle: title,
      code: input.code ?? recoveryCodeOf(session.requireOpen().key),
      createdAt: session.now(),
      language: input.language,
      paper,
    });
    saveFile(session.redeemTarget(input.ticket), sheet);
    session.note('file.recovery-sheet-saved');
    return {};
  }),

  ...safetyHandlers,
  ...exportHandlers,

  check: requests.check.handler(
    working(({ context: { session } }, { report, signal }) =>
      runJob(
        'check',
        { access: accessTo(session.requireOpen()) },
        { report, signal, silenceMs: checkSilenceMs },
      ),
    ),
  ),
};

/** Checking a large file says nothing while SQLite itself works through it. */
const checkSilenceMs = 60 * 60 * 1000;
