// Every clock of the case, from what happened and the rules of its plan. This is the one place where clocks come into being.
import { noAnswers } from '../coverage/coverage.ts';
import { scopesOf } from '../coverage/finder.ts';
import { compareDates } from '../partial-date.ts';
import type { ClockFacts } from './clock-facts.ts';
import { planOf } from './clock-facts.ts';
import { appealClocks, determinationClocks } from './appeal-clocks.ts';
import type { Clock } from './clock.ts';
import { deadlineClocks, promiseClocks } from './deadline-clocks.ts';
import { clockMaker } from './make-clock.ts';
import type { ClockMaker } from './make-clock.ts';

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
