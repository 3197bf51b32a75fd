// Saving the printed sheets: rows are read, pages set in memory, the file written where the ticket says.
import { saveFile } from '../save-file.ts';
import { sheetFacts } from '../sheets/sheet-facts.ts';
import { getRow } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { door } from './door.ts';

const requests = door.sheets;
/** What draws pages is read in when a page is wanted, not at every start. */
const drawing = () => import('../sheets/draw-sheets.ts');

export const sheetHandlers = {
  saveComparison: requests.saveComparison.handler(async ({ input, context: { session } }) => {
    const facts = session.read((db) => sheetFacts(db, session.now(), input.language));
    saveFile(session.redeem(input.ticket), await (await drawing()).comparisonPdf(facts, input.order));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
  saveVisit: requests.saveVisit.handler(async ({ input, context: { session } }) => {
    const { facts, visit } = session.read((db) => ({
      facts: sheetFacts(db, session.now(), input.language),
      visit: getRow(db, tables.visit, input.visitId),
    }));
    saveFile(session.redeem(input.ticket), await (await drawing()).visitPdf(facts, visit));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
  saveDecision: requests.saveDecision.handler(async ({ input, context: { session } }) => {
    const facts = session.read((db) => sheetFacts(db, session.now(), input.language));
    saveFile(session.redeem(input.ticket), await (await drawing()).decisionPdf(facts));
    session.noteIfRoom('file.sheet-saved');
    return {};
  }),
};
