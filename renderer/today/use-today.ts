// Today as it is worked out, with its clocks. Read by the screen and by the counts beside the places.
import { useMemo } from 'react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { timelineOf } from '../../shared/domain/letter-list.ts';
import { planFirstSteps } from '../../shared/domain/first-steps.ts';
import type { FirstPlan } from '../../shared/domain/first-steps.ts';
import { elapsedDays, stretchesOf } from '../../shared/domain/coverage/elapsed.ts';
import { planToday } from '../../shared/domain/today.ts';
import type { Today } from '../../shared/domain/today.ts';
import { dayOf } from '../client/day-of.ts';
import { useLists } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';
import { usePath } from '../client/use-path.ts';
import { useNow } from '../strings/language.tsx';

type Shown = {
  plan: Today;
  caseFile: CaseFile;
  /** Since the first request; null before there is one. */
  days: number | null;
  first: FirstPlan;
};

export function useToday(): Read<Shown> {
  const today = dayOf(useNow());
  const path = usePath();
  const lists = useLists('records', 'opinions', 'questions', 'answers', 'releases');
  return useMemo(() => {
    if (path.state !== 'ready') return path;
    if (lists.state !== 'ready') return lists;
    const { caseFile, letters, proofs } = path.value;
    const entries = timelineOf(letters, proofs, path.value);
    const { zone } = path.value;
    const days = elapsedDays(stretchesOf({ ...path.value, today, timeZone: zone }), today, zone);
    const knowsPayer = path.value.answers.payer !== null;
    const first = planFirstSteps({
      firstSteps: caseFile.firstSteps,
      decision: caseFile.decision,
      knowsPayer,
      visits: path.value.visits.length,
      records: lists.value.records.length,
    });
    const plan = planToday({ ...path.value, ...lists.value, entries, knowsPayer, today });
    return { state: 'ready', value: { plan, caseFile, days, first } };
  }, [path, lists, today]);
}
