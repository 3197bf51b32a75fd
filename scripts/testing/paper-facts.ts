// The sample case as its printed pages see it, without a store.
import { clocksOf } from '../../shared/domain/clocks/clocks-of.ts';
import type { PaperFacts } from '../../shared/domain/papers/paper-facts.ts';
import { paperWordsIn } from '../../shared/domain/papers/words.ts';
import type { Language } from '../../shared/language.ts';
import { sampleSheets } from './compare-facts.ts';
import { sampleFacts, sampleRows } from './packet-facts.ts';

export function samplePapers(language: Language): PaperFacts {
  const sheets = sampleSheets();
  const clockRows = {
    caseFile: sheets.caseFile,
    coverages: sampleFacts().coverages,
    ruleOverrides: [],
    letters: sampleFacts().letters,
    proofs: sampleRows<PaperFacts['proofs'][number]>('proofs'),
    deadlines: sampleRows<PaperFacts['deadlines'][number]>('deadlines'),
    determinations: sampleRows<PaperFacts['determinations'][number]>('determinations'),
    appeals: sampleRows<PaperFacts['appeals'][number]>('appeals'),
    physicalItems: sampleFacts().physicalItems,
    now: Date.UTC(2026, 4, 20, 16),
    timeZone: 'America/Los_Angeles',
  };
  return {
    ...sheets,
    ...clockRows,
    clocks: clocksOf(clockRows),
    documents: sampleFacts().documents,
    itemLinks: sampleFacts().itemLinks,
    authorities: sampleRows('authorities'),
    recordRequests: sampleRows('record-requests'),
    requestItems: sampleRows('request-items'),
    incidents: sampleRows('incidents'),
    pathSteps: sampleRows('path-steps'),
    expenses: sampleRows('expenses'),
    askings: sampleRows('askings'),
    healthFacts: [],
    packets: sampleRows('packets'),
    releases: [],
    deliveries: [],
    language,
    words: paperWordsIn(language),
  };
}
