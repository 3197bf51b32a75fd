// The sample case as the comparison and the printed sheets see it: its packet facts, and what was asked, answered and to be decided.
import type { Choice, Stance } from '../../shared/domain/decision.ts';
import type { PacketFacts } from '../../shared/domain/packet/facts.ts';
import { partialDate } from '../../shared/domain/partial-date.ts';
import type { ComparedFacts } from '../../shared/domain/sheets/sheet-facts.ts';
import type { Answer, Asking, Visit } from '../../shared/domain/visit.ts';
import { sampleFacts, sampleRows } from './packet-facts.ts';

type CompareFacts = PacketFacts & {
  answers: readonly Answer[];
  askings: readonly Asking[];
  choices: readonly Choice[];
  stances: readonly Stance[];
};

export function sampleComparison(): CompareFacts {
  return {
    ...sampleFacts(),
    answers: sampleRows('answers'),
    askings: sampleRows('askings'),
    choices: sampleRows('choices'),
    stances: sampleRows('stances'),
  };
}

export function sampleSheets(): ComparedFacts {
  return {
    ...sampleComparison(),
    language: 'en',
    today: partialDate('2026-05-20'),
    visits: sampleRows<Visit>('visits'),
    leanings: [],
    decisions: [],
  };
}
