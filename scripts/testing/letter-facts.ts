// The least case a letter can be written from, for tests.
import type { LetterFacts } from '../../shared/domain/letters/facts.ts';
import { partialDate } from '../../shared/domain/partial-date.ts';
import { aCase, aRecord } from './packet-facts.ts';

export function aLetterCase(): LetterFacts {
  return {
    language: 'en',
    caseFile: { ...aCase, dateOfBirth: partialDate('1960-04-02') },
    people: [],
    organizations: [],
    authorities: [],
    groups: [],
    records: [aRecord(1)],
    recordRequests: [],
    requestItems: [],
    letters: [],
    proofs: [],
    opinions: [],
    findings: [],
    evidence: [],
    differences: [],
    questions: [],
    appeals: [],
    determinations: [],
    scopes: new Set(['everyone'] as const),
    plan: { name: '', memberNoEnds: '', urgencyWhy: '' },
    today: partialDate('2026-05-20'),
  };
}
