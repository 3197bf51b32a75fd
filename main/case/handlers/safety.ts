// Copies of the case, and what happened to it.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { SalvageReport } from '../../../shared/contract/case-file.ts';
import type { AuditLine } from '../../../shared/domain/audit.ts';
import { fail } from '../../../shared/errors.ts';
import { backUp, backupState, copyTo } from '../backup/back-up.ts';
import { handOverTo } from '../backup/hand-over-to.ts';
import { bringBack } from '../backup/bring-back.ts';
import { saveFile } from '../save-file.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import { isTrailWhole, listEvents } from '../store/audit.ts';
import { changeBackupPlan } from '../store/backup-rows.ts';
import { findKey } from '../store/salvage/find-key.ts';
import { door, reading, working } from './door.ts';
import { requireStrength } from './passphrase-strength.ts';

const requests = door.caseFile;

/** Reading a large file through says nothing while SQLite itself works. */
const salvageSilenceMs = 60 * 60 * 1000;

export const safetyHandlers = {
  salvage: requests.salvage.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      session.close();
      const path = session.redeem(input.ticket);
      try {
        const key = await findKey(path, input.secret, signal);
        const access = accessTo({ path, key });
        const call = { access, target: session.redeemTarget(input.into), now: session.now() };
        return await runJob<SalvageReport>('salvage', call, { report, signal, silenceMs: salvageSilenceMs });
      } catch (error) {
        // As when opening: a slip must not send the person back to choosing the file.
        session.accept(input.ticket, path, 'read');
        throw error;
      }
    }),
  ),

  bringBack: requests.bringBack.handler(async ({ input, context: { session } }) => {
    await bringBack(session.redeem(input.ticket), session.redeemTarget(input.into));
    return {};
  }),

  backup: requests.backup.handler(
    working(({ input, context: { session } }, reporter) =>
      copyTo(session, session.redeemTarget(input.ticket), reporter),
    ),
  ),

  handOver: requests.handOver.handler(
    working(async ({ input, context: { session } }, reporter) => {
      requireStrength(input.passphrase);
      return handOverTo(session, { ...input, target: session.redeemTarget(input.ticket) }, reporter);
    }),
  ),

  backupState: requests.backupState.handler(({ context: { session } }) => backupState(session)),

  chooseBackupFolder: requests.chooseBackupFolder.handler(({ input, context: { session } }) => {
    const folder = session.redeemTarget(input.ticket);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail('backup.folder-gone');
    session.keep((tx) => changeBackupPlan(tx, { folder, triedAt: null, problem: null }));
    return backupState(session);
  }),

  stopBackups: requests.stopBackups.handler(({ context: { session } }) => {
    session.keep((tx) => changeBackupPlan(tx, { folder: null, triedAt: null, problem: null }));
    return backupState(session);
  }),

  backupNow: requests.backupNow.handler(
    working(({ context: { session } }, reporter) => backUp(session, reporter)),
  ),

  audit: requests.audit.handler(
    reading((db, input) => ({
      lines: listEvents(db, input),
      isWhole: input.before === null ? isTrailWhole(db) : null,
    })),
  ),

  saveAudit: requests.saveAudit.handler(({ input, context: { session } }) => {
    const newestFirst = session.read((db) =>
      listEvents(db, { before: null, limit: Number.MAX_SAFE_INTEGER }),
    );
    const table = asTable(session.requireOpen().path, newestFirst.toReversed());
    saveFile(session.redeemTarget(input.ticket), Buffer.from(table));
    session.note('file.trail-saved', { lines: newestFirst.length });
    return {};
  }),
};

/** Comma-separated, with the mark that makes spreadsheets read it as Unicode. */
function asTable(path: string, lines: readonly AuditLine[]): string {
  const cell = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
  const rows = [
    ['number', 'time (UTC)', 'who', 'what', 'details', basename(path)],
    ...lines.map(({ id, at, who, what, details }) => [
      id,
      new Date(at).toISOString(),
      who,
      what,
      JSON.stringify(details),
    ]),
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
