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

const nothing: Lists = {
  opinions: [],
  people: [],
  organizations: [],
  findings: [],
  differences: [],
  evidence: [],
  records: [],
  groups: [],
  documents: [],
  questions: [],
  answers: [],
  askings: [],
  choices: [],
  stances: [],
  leanings: [],
  decisions: [],
  releases: [],
  deliveries: [],
};

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
    'askings',
    'choices',
    'stances',
    'leanings',
    'decisions',
    'releases',
    'deliveries',
  );
}

export function useOpinions(order: readonly Opinion['id'][]): Read<OpinionFacts> {
  const read = useOpinionLists();
  const lists = read.state === 'ready' ? read.value : nothing;
  const { opinions, people, organizations, findings, differences, evidence, records, groups } = lists;
  // By each list and not by the bundle of them, so that a change elsewhere draws no row anew.
  const comparison = useMemo(
    () => compareOpinions({ opinions, people, organizations, findings, differences, order }),
    [opinions, people, organizations, findings, differences, order],
  );
  const { columns } = comparison;
  const matrix = useMemo(
    () => evidenceMatrix({ evidence, records, groups, opinions: columns.map(({ opinion }) => opinion) }),
    [evidence, records, groups, columns],
  );
  return read.state === 'ready' ? { state: 'ready', value: { ...lists, comparison, matrix } } : read;
}
