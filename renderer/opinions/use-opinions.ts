// Everything the screens of opinions show, read once and worked out by the rules of shared/domain. Decides nothing itself.
import { useMemo } from 'react';
import type { Comparison } from '../../shared/domain/compare.ts';
import { compareOpinions } from '../../shared/domain/compare.ts';
import type { EvidenceRow } from '../../shared/domain/evidence.ts';
import { evidenceMatrix } from '../../shared/domain/evidence.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import { useLists } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';

type Lists = Extract<ReturnType<typeof useOpinionLists>, { state: 'ready' }>['value'];
export type OpinionFacts = Lists & { comparison: Comparison; matrix: readonly EvidenceRow[] };

function useOpinionLists() {
  return useLists(
    'opinions',
    'people',
    'organizations',
    'findings',
    'differences',
    'evidence',
    'records',
    'groups',
    'documents',
    'questions',
    'answers',
  );
}

export function useOpinions(order: readonly Opinion['id'][]): Read<OpinionFacts> {
  const read = useOpinionLists();
  const lists = read.state === 'ready' ? read.value : null;
  // By each list and not by the bundle of them, so that a change elsewhere draws no row anew.
  const comparison = useMemo(
    () => (lists ? compareOpinions({ ...lists, order }) : null),
    [lists?.opinions, lists?.people, lists?.organizations, lists?.findings, lists?.differences, order],
  );
  const matrix = useMemo(
    () =>
      lists && comparison
        ? evidenceMatrix({ ...lists, opinions: comparison.columns.map(({ opinion }) => opinion) })
        : null,
    [lists?.evidence, lists?.records, lists?.groups, comparison?.columns],
  );
  if (lists && comparison && matrix) return { state: 'ready', value: { ...lists, comparison, matrix } };
  return read.state === 'failed' ? read : { state: 'loading' };
}
