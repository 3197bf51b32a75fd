// Saving the printed sheets: rows are read, pages set in memory, the file written where the ticket says.
import { paperOf } from '../../../shared/domain/papers/papers.ts';
import { paperFacts } from '../papers/paper-rows.ts';
import type { BinderJobInput, BinderReport, PaperJobInput } from '../jobs/binder-job.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import { saveFile } from '../save-file.ts';
import type { Session } from '../session.ts';
import { sheetFacts } from '../sheets/sheet-facts.ts';
import { getRow } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { door, working } from './door.ts';

const requests = door.sheets;
/** What draws pages is read in when a page is wanted, not at every start. */
const drawing = () => import('../sheets/draw-sheets.ts');

function jobFor(session: Session, ticket: string) {
  return {
    access: accessTo(session.requireOpen()),
    target: session.redeemTarget(ticket),
    now: session.now(),
  };
}

export const sheetHandlers = {
  saveComparison: requests.saveComparison.handler(async ({ input, context: { session } }) => {
    const facts = session.read((db) => sheetFacts(db, session.now(), input.language));
    saveFile(session.redeemTarget(input.ticket), await (await drawing()).comparisonPdf(facts, input.order));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
  saveVisit: requests.saveVisit.handler(async ({ input, context: { session } }) => {
    const { facts, visit } = session.read((db) => ({
      facts: sheetFacts(db, session.now(), input.language),
      visit: getRow(db, tables.visit, input.visitId),
    }));
    saveFile(session.redeemTarget(input.ticket), await (await drawing()).visitPdf(facts, visit));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
  readPage: requests.readPage.handler(({ input: { page, id, language }, context: { session } }) =>
    session.read((db) => paperOf(page, paperFacts(db, { now: session.now(), language }), id)),
  ),
  savePage: requests.savePage.handler(async ({ input, context: { session } }) => {
    const { ticket, ...asked } = input;
    const work: PaperJobInput = { ...asked, ...jobFor(session, ticket) };
    const quietly = { signal: new AbortController().signal, report: () => undefined };
    await runJob('paper', work, quietly);
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
  saveBinder: requests.saveBinder.handler(
    working(async ({ input, context: { session } }, { report, signal }) => {
      const { ticket, ...asked } = input;
      const work: BinderJobInput = { ...asked, ...jobFor(session, ticket) };
      const made = await runJob<BinderReport>('binder', work, { report, signal });
      session.noteIfRoom('file.binder-saved', { pages: made.pages });
      return made;
    }),
  ),
  saveDecision: requests.saveDecision.handler(async ({ input, context: { session } }) => {
    const facts = session.read((db) => sheetFacts(db, session.now(), input.language));
    saveFile(session.redeemTarget(input.ticket), await (await drawing()).decisionPdf(facts));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
};
