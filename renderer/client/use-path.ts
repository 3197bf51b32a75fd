// Everything the path and its clocks are worked out from, read once. The working out itself is in shared/domain.
import { useMemo } from 'react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { ClockFacts } from '../../shared/domain/clocks/clock-facts.ts';
import { planOf } from '../../shared/domain/clocks/clock-facts.ts';
import type { Clock } from '../../shared/domain/clocks/clock.ts';
import { clocksOf } from '../../shared/domain/clocks/clocks-of.ts';
import type { Coverage, FinderAnswers, PathStep } from '../../shared/domain/coverage/coverage.ts';
import { noAnswers } from '../../shared/domain/coverage/coverage.ts';
import type { Expense } from '../../shared/domain/coverage/expense.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { Difference } from '../../shared/domain/opinion.ts';
import type { Visit } from '../../shared/domain/visit.ts';
import { useAsk, useLists } from './use-case.ts';
import type { Read } from './use-case.ts';
import { useNow } from '../strings/language.tsx';

export type PathFacts = ClockFacts & {
  caseFile: CaseFile;
  plan: Coverage | null;
  answers: FinderAnswers;
  /** The zone in which the plan's days are counted. */
  zone: string;
  clocks: Clock[];
  pathSteps: readonly PathStep[];
  expenses: readonly Expense[];
  visits: readonly Visit[];
  people: readonly Person[];
  organizations: readonly Organization[];
  differences: readonly Difference[];
};

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function usePath(): Read<PathFacts> {
  const now = useNow().getTime();
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const lists = useLists(
    'coverages',
    'pathSteps',
    'ruleOverrides',
    'deadlines',
    'determinations',
    'appeals',
    'expenses',
    'letters',
    'proofs',
    'physicalItems',
    'visits',
    'people',
    'organizations',
    'differences',
  );
  return useMemo((): Read<PathFacts> => {
    if (lists.state !== 'ready') return lists;
    if (caseFile.state !== 'ready') return caseFile;
    if (!caseFile.value) return { state: 'loading' };
    const base = { ...lists.value, caseFile: caseFile.value, now, timeZone: ownZone() };
    const plan = planOf(base);
    const value = {
      ...base,
      plan,
      answers: plan?.answers ?? noAnswers,
      zone: plan?.timeZone || base.timeZone,
      clocks: clocksOf(base),
    };
    return { state: 'ready', value };
  }, [lists, caseFile, now]);
}
