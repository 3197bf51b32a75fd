// Everything a letter may be written from, read from the open case.
import { noAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { scopesOf } from '../../../shared/domain/coverage/finder.ts';
import type { LetterFacts } from '../../../shared/domain/letters/facts.ts';
import { dayOf } from '../packet/day.ts';
import { getCase } from '../store/case-row.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';

export function letterFacts(db: ReadDb, now: number): Omit<LetterFacts, 'language'> {
  const caseFile = getCase(db);
  const organizations = listRows(db, tables.organization);
  const [coverage] = listRows(db, tables.coverage);
  return {
    caseFile,
    people: listRows(db, tables.person),
    organizations,
    authorities: listRows(db, tables.authority),
    groups: listRows(db, tables.group),
    records: listRows(db, tables.record),
    recordRequests: listRows(db, tables.recordRequest),
    requestItems: listRows(db, tables.requestItem),
    letters: listRows(db, tables.letter),
    proofs: listRows(db, tables.proof),
    opinions: listRows(db, tables.opinion),
    findings: listRows(db, tables.finding),
    evidence: listRows(db, tables.evidence),
    differences: listRows(db, tables.difference),
    questions: listRows(db, tables.question),
    appeals: listRows(db, tables.appeal),
    determinations: listRows(db, tables.determination),
    scopes: scopesOf(coverage?.answers ?? noAnswers),
    plan: {
      name: coverage?.planName || (organizations.find(({ kind }) => kind === 'plan')?.name ?? ''),
      memberNoEnds: coverage?.memberNoEnds ?? '',
      urgencyWhy: coverage?.urgencyWhy ?? '',
    },
    today: dayOf(caseFile.clockAt ?? now),
  };
}
