// What the printed sheets are made from, read from the open case in one go.
import type { ComparedFacts } from '../../../shared/domain/sheets/sheet-facts.ts';
import type { Language } from '../../../shared/language.ts';
import { dayOf } from '../packet/day.ts';
import { getCase } from '../store/case-row.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';

/** `now` in milliseconds; the sample's own clock goes before it. */
export function sheetFacts(db: ReadDb, now: number, language: Language): ComparedFacts {
  const caseFile = getCase(db);
  return {
    language,
    caseFile,
    today: dayOf(caseFile.clockAt ?? now),
    people: listRows(db, tables.person),
    organizations: listRows(db, tables.organization),
    groups: listRows(db, tables.group),
    records: listRows(db, tables.record),
    opinions: listRows(db, tables.opinion),
    findings: listRows(db, tables.finding),
    evidence: listRows(db, tables.evidence),
    differences: listRows(db, tables.difference),
    questions: listRows(db, tables.question),
    answers: listRows(db, tables.answer),
    medications: listRows(db, tables.medication),
    visits: listRows(db, tables.visit),
    choices: listRows(db, tables.choice),
    stances: listRows(db, tables.stance),
    leanings: listRows(db, tables.leaning),
    decisions: listRows(db, tables.decision),
  };
}
