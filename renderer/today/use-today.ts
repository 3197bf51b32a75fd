// Today as it is worked out, with its clocks. Read by the screen and by the counts beside the places.
import { useMemo } from 'react';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { timelineOf } from '../../shared/domain/letter-list.ts';
import { planToday } from '../../shared/domain/today.ts';
import type { Today } from '../../shared/domain/today.ts';
import { dayOf } from '../client/day-of.ts';
import { useLists } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';
import { usePath } from '../client/use-path.ts';
import { useNow } from '../strings/language.tsx';

export function useToday(): Read<{ plan: Today; caseFile: CaseFile }> {
  const today = dayOf(useNow());
  const path = usePath();
  const lists = useLists('records', 'opinions', 'questions', 'answers', 'releases');
  return useMemo(() => {
    if (path.state !== 'ready') return path;
    if (lists.state !== 'ready') return lists;
    const { caseFile, letters, proofs } = path.value;
    const entries = timelineOf(letters, proofs, path.value);
    return {
      state: 'ready',
      value: { plan: planToday({ ...path.value, ...lists.value, entries, today }), caseFile },
    };
  }, [path, lists, today]);
}
