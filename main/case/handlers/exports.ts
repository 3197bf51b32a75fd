// Everything out of the case in open formats, and a case made again from such files.
import { emptyCase } from '../../../shared/domain/case-file.ts';
import { rmSync } from 'node:fs';
import { bringRows } from '../export/bring-rows.ts';
import type { ExportInput, ExportReport } from '../jobs/export-job.ts';
import type { Restored, RestoreInput } from '../jobs/restore-job.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { recoveryCodeOf } from '../store/key.ts';
import { createCase } from '../store/open-case.ts';
import { door, working } from './door.ts';
import type { Reporter } from './door.ts';
import { requireStrength } from './passphrase-strength.ts';

const requests = door.caseFile;

/** Writing or reading through one very large file says nothing. */
const silenceMs = 60 * 60 * 1000;

export const exportHandlers = {
  exportAll: requests.exportAll.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      const work: ExportInput = {
        access: accessTo(session.requireOpen()),
        dir: session.redeemTarget(input.ticket),
        now: session.now(),
      };
      const made = await runJob<ExportReport>('export', work, { report, signal, silenceMs });
      const documents = new Set(made.files.map(({ documentId }) => documentId)).size;
      session.noteIfRoom('file.everything-saved', { documents });
      return { documents, ...made };
    }),
  ),

  createFromExport: requests.createFromExport.handler(
    working(async ({ input, context: { session } }, reporter) => {
      requireStrength(input.passphrase);
      const path = session.redeemTarget(input.ticket);
      const dir = session.redeem(input.folder);
      const nothing = { title: '…', patientName: '…', dateOfBirth: null };
      const open = await createCase(path, input.passphrase, emptyCase(nothing), session.now());
      session.use(open);
      try {
        const report = await bringBackInto(session, dir, reporter);
        return { caseFile: session.caseFile(), recoveryCode: recoveryCodeOf(open.key), report };
      } catch (error) {
        session.close();
        rmSync(path, { force: true });
        // Another try needs no other choice.
        session.accept(input.ticket, path);
        session.accept(input.folder, dir, 'read');
        throw error;
      }
    }),
  ),
};

/** Bytes by a worker first, then every row in one transaction: nothing is visible until all of it is. */
async function bringBackInto(session: Session, dir: string, { report, signal }: Reporter) {
  const input: RestoreInput = { access: accessTo(session.requireOpen()), dir };
  const restored = await runJob<Restored>('restore', input, { report, signal, silenceMs });
  let brought: ReturnType<typeof bringRows> | null = null;
  session.rewrite('file.made-from-export', (tx) => {
    brought = bringRows(tx, session.requireOpen().db, restored, session.now());
    return brought.tables;
  });
  const {
    documents = 0,
    entries = 0,
    problems = [],
  } = (brought ?? {}) as Partial<ReturnType<typeof bringRows>>;
  return { documents, entries, problems };
}
