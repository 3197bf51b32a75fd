// Making, opening and looking after the case file. Everything here needs no open case, or is about the file as a whole.
import { existsSync, rmSync } from 'node:fs';
import type { CaseFile, NewCase } from '../../../shared/domain/case-file.ts';
import { leastPassphraseCharacters } from '../../../shared/passphrase.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import { saveFile } from '../save-file.ts';
import { recoverySheet } from '../packet/recovery-sheet.ts';
import { loadSample } from '../sample/load-sample.ts';
import { dropPageWorker } from '../jobs/page-keeper.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { changeCase } from '../store/case-row.ts';
import { recoveryCodeOf } from '../store/key.ts';
import { changePassphrase, createCase, openCase } from '../store/open-case.ts';
import { door, working, writing } from './door.ts';

/** The sample is fiction from end to end, so its passphrase is no secret. */
export const samplePassphrase = 'sample';

export function emptyCase({
  title,
  patientName,
  dateOfBirth,
}: NewCase): Omit<CaseFile, 'createdAt' | 'updatedAt'> {
  return {
    title,
    patientName,
    dateOfBirth,
    nameOnId: '',
    decision: '',
    decideBy: null,
    decideByWhy: '',
    safeToWaitUntil: null,
    safeToWaitSaidBy: '',
    history: '',
    familyHistory: '',
    allergies: [],
    reasons: [],
    values: [],
    paper: 'letter',
    isSample: false,
    clockAt: null,
  };
}

function requireStrength(passphrase: string): void {
  if ([...passphrase].length < leastPassphraseCharacters)
    fail('case.passphrase-too-short', { least: leastPassphraseCharacters });
}

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

const requests = door.caseFile;

export const caseFileHandlers = {
  get: requests.get.handler(({ context: { session } }) => (session.isOpen() ? session.caseFile() : null)),

  create: requests.create.handler(async ({ input, context: { session } }) => {
    requireStrength(input.passphrase);
    const open = await createCase(
      session.redeem(input.ticket),
      input.passphrase,
      emptyCase(input.newCase),
      session.now(),
    );
    session.use(open);
    return { caseFile: session.caseFile(), recoveryCode: recoveryCodeOf(open.key) };
  }),

  open: requests.open.handler(async ({ input, context: { session } }) => {
    session.close();
    const path = session.redeem(input.ticket);
    try {
      session.use(await openCase(path, input.secret));
    } catch (error) {
      // A slip in the passphrase must not send the person back to the dialog: the choice stays good until it opens.
      session.accept(input.ticket, path);
      throw error;
    }
    return { caseFile: session.caseFile() };
  }),

  openSample: requests.openSample.handler(async ({ input, context: { session } }) => {
    await openSample(session, session.redeem(input.ticket), input.afresh);
    return { caseFile: session.caseFile() };
  }),

  change: requests.change.handler(
    writing((tx, { set }, { now }) => changeCase(tx, set as Partial<CaseFile>, now)),
  ),

  changePassphrase: requests.changePassphrase.handler(async ({ input, context: { session } }) => {
    requireStrength(input.next);
    const open = session.requireOpen();
    dropPageWorker(session);
    await changePassphrase(open, input.current, input.next);
    return { recoveryCode: recoveryCodeOf(open.key) };
  }),

  saveRecoverySheet: requests.saveRecoverySheet.handler(async ({ input, context: { session } }) => {
    const { title, paper } = session.caseFile();
    const sheet = await recoverySheet({
      caseTitle: title,
      code: recoveryCodeOf(session.requireOpen().key),
      createdAt: session.now(),
      paper,
    });
    saveFile(session.redeem(input.ticket), sheet);
    return {};
  }),

  backup: requests.backup.handler(
    working(({ input, context: { session } }, { report, signal }) => {
      const target = session.redeem(input.ticket);
      return runJob(
        'copy',
        { access: accessTo(session.requireOpen()), target },
        { report, signal, silenceMs: backupSilenceMs },
      );
    }),
  ),

  check: requests.check.handler(
    working(({ context: { session } }, { report, signal }) =>
      runJob(
        'check',
        { access: accessTo(session.requireOpen()) },
        { report, signal, silenceMs: backupSilenceMs },
      ),
    ),
  ),
};

/** Copying and checking a large file says nothing while SQLite itself works through it. */
const backupSilenceMs = 60 * 60 * 1000;
