// Everything that the printed pages are worked out from, read from the open case in one go.
import { clocksOf } from '../../../shared/domain/clocks/clocks-of.ts';
import type { PaperFacts } from '../../../shared/domain/papers/paper-facts.ts';
import { paperWordsIn } from '../../../shared/domain/papers/words.ts';
import type { Language } from '../../../shared/language.ts';
import { sheetFacts } from '../sheets/sheet-facts.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';

/** `now` in milliseconds; the sample's own clock goes before it. */
export function paperFacts(db: ReadDb, { now, language }: { now: number; language: Language }): PaperFacts {
  const sheet = sheetFacts(db, now, language);
  const clockRows = {
    caseFile: sheet.caseFile,
    coverages: listRows(db, tables.coverage),
    ruleOverrides: listRows(db, tables.ruleOverride),
    letters: listRows(db, tables.letter),
    proofs: listRows(db, tables.proof),
    deadlines: listRows(db, tables.deadline),
    determinations: listRows(db, tables.determination),
    appeals: listRows(db, tables.appeal),
    physicalItems: listRows(db, tables.physicalItem),
    now: sheet.caseFile.clockAt ?? now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  return {
    ...sheet,
    ...clockRows,
    clocks: clocksOf(clockRows),
    documents: listRows(db, tables.document).filter(({ setAside }) => !setAside),
    itemLinks: listRows(db, tables.itemLink),
    authorities: listRows(db, tables.authority),
    recordRequests: listRows(db, tables.recordRequest),
    requestItems: listRows(db, tables.requestItem),
    incidents: listRows(db, tables.incident),
    pathSteps: listRows(db, tables.pathStep),
    expenses: listRows(db, tables.expense),
    askings: listRows(db, tables.asking),
    healthFacts: listRows(db, tables.healthFact),
    packets: listRows(db, tables.packet),
    releases: listRows(db, tables.release),
    deliveries: listRows(db, tables.delivery),
    words: paperWordsIn(language),
  };
}
