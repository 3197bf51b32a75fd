// Every clock of the case, from what happened and the rules of its plan. This is the one place where clocks come into being.
import type { CaseFile } from '../case-file.ts';
import type { Coverage, RuleOverride } from '../coverage/coverage.ts';
import { noAnswers } from '../coverage/coverage.ts';
import type { Deadline } from '../coverage/deadline.ts';
import type { Appeal, Determination } from '../coverage/determination.ts';
import { scopesOf } from '../coverage/finder.ts';
import type { Letter, Proof } from '../letter.ts';
import { compareDates } from '../partial-date.ts';
import type { PhysicalItem } from '../record.ts';
import { appealClocks, determinationClocks } from './appeal-clocks.ts';
import type { Clock } from './clock.ts';
import { deadlineClocks, promiseClocks } from './deadline-clocks.ts';
import { clockMaker } from './make-clock.ts';
import type { ClockMaker } from './make-clock.ts';

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

/** In the order of their due dates. */
export function clocksOf(facts: ClockFacts): Clock[] {
  const plan = planOf(facts);
  const maker = clockMaker({
    now: facts.now,
    timeZone: plan?.timeZone || facts.timeZone,
    scopes: scopesOf(plan?.answers ?? noAnswers),
    overrides: facts.ruleOverrides,
    letters: facts.letters,
    proofs: facts.proofs,
  });
  return [
    ...deadlineClocks(facts, maker),
    ...promiseClocks(facts, maker),
    ...determinationClocks(facts, maker),
    ...appealClocks(facts, maker),
    ...itemClocks(facts, maker),
    ...caseClocks(facts, maker),
  ].toSorted((a, b) => compareDates(a.due, b.due) || (a.key < b.key ? -1 : 1));
}

function itemClocks({ physicalItems }: ClockFacts, maker: ClockMaker): Clock[] {
  return physicalItems.flatMap((item) =>
    item.returnBy === null || item.mayBeKept
      ? []
      : [
          maker.stated({
            kind: 'item-back',
            title: `${item.label} ${item.title}`.trim(),
            whose: 'ours',
            due: item.returnBy,
            start: item.sentOn && { at: item.sentOn, isProven: item.trackingNo !== '', letterId: null },
            endedAt: item.returnedOn,
            source: { noun: 'physicalItem', id: item.id },
          }),
        ],
  );
}

function caseClocks({ caseFile }: ClockFacts, maker: ClockMaker): Clock[] {
  const { safeToWaitUntil, decideBy } = caseFile;
  const source = { noun: 'caseFile', id: 'case' } as const;
  const clocks: Clock[] = [];
  if (safeToWaitUntil) {
    const title = caseFile.safeToWaitSaidBy;
    clocks.push(
      maker.stated({ kind: 'safe-to-wait', title, whose: 'clinical', due: safeToWaitUntil, source }),
    );
  }
  // The same day twice would be one date counted as two.
  if (decideBy && decideBy !== safeToWaitUntil) {
    clocks.push(maker.stated({ kind: 'decide-by', title: '', whose: 'ours', due: decideBy, source }));
  }
  return clocks;
}
