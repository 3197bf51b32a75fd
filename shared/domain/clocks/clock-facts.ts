// Everything the clocks are worked out from. No rule here.
import type { CaseFile } from '../case-file.ts';
import type { Coverage, RuleOverride } from '../coverage/coverage.ts';
import type { Deadline } from '../coverage/deadline.ts';
import type { Appeal, Determination } from '../coverage/determination.ts';
import type { Letter, Proof } from '../letter.ts';
import type { PhysicalItem } from '../record.ts';

export type ClockFacts = {
  caseFile: Pick<CaseFile, 'safeToWaitUntil' | 'safeToWaitSaidBy' | 'decideBy' | 'decideByWhy'>;
  coverages: readonly Coverage[];
  ruleOverrides: readonly RuleOverride[];
  letters: readonly Letter[];
  proofs: readonly Proof[];
  deadlines: readonly Deadline[];
  determinations: readonly Determination[];
  appeals: readonly Appeal[];
  physicalItems: readonly PhysicalItem[];
  now: number;
  /** For a case whose plan names none. */
  timeZone: string;
};

/** The plan that counts: the first one entered. */
export function planOf({ coverages }: Pick<ClockFacts, 'coverages'>): Coverage | null {
  return coverages[0] ?? null;
}
