// The sample case as the comparison sees it: its packet facts, and what was asked, answered and to be decided.
import type { Choice, Stance } from '../../shared/domain/decision.ts';
import type { PacketFacts } from '../../shared/domain/packet/facts.ts';
import type { Answer, Asking } from '../../shared/domain/visit.ts';
import { sampleFacts, sampleRows } from './packet-facts.ts';

export type CompareFacts = PacketFacts & {
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
