// The numbers beside the places: only what waits for the person, worked out by the same rules as Today.
import { useMemo } from 'react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { timelineOf } from '../../shared/domain/letter-list.ts';
import { countWaiting, planToday } from '../../shared/domain/today.ts';
import type { WaitingCounts } from '../../shared/domain/today.ts';
import { useLists } from '../client/use-case.ts';
import { useNow } from '../strings/language.tsx';
import { dayOf } from '../client/day-of.ts';

/** Nothing is counted until everything is read. */
export function useWaiting(caseFile: CaseFile): Partial<WaitingCounts> {
  const today = dayOf(useNow());
  const lists = useLists(
    'records',
    'physicalItems',
    'letters',
    'proofs',
    'people',
    'organizations',
    'opinions',
    'questions',
    'answers',
    'visits',
    'releases',
  );
  return useMemo(() => {
    if (lists.state !== 'ready') return {};
    const entries = timelineOf(lists.value.letters, lists.value.proofs, lists.value);
    return countWaiting(planToday({ ...lists.value, caseFile, entries, today }));
  }, [lists, caseFile, today]);
}
