// The health summary: what portal exports propose, and below it what is known already. The chosen one stands beside.
import { HeartPulse, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { KnownThings } from '../../../shared/domain/known-already.ts';
import { portalExports } from '../../../shared/domain/portal-exports.ts';
import type { Proposal, ProposalKind } from '../../../shared/domain/proposal.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import type { VisitFacts } from '../use-visits.ts';
import { CorrectProposal } from './correct-proposal.tsx';
import { FactDetail } from './fact-detail.tsx';
import { FactsList } from './facts-list.tsx';
import { NewFact } from './new-fact.tsx';
import { LeftProposals } from './left-proposals.tsx';
import { ProposalsList } from './proposals-list.tsx';
import { useProposals } from './use-proposals.ts';
import classes from './health.module.css';

type Props = { facts: VisitFacts; switcher: ReactNode; openId: string | null };

const isNew = 'new';

const noAllergies: CaseFile['allergies'] = [];

export function HealthPart({ facts, switcher, openId }: Props) {
  usePrintable('health');
  const { visits, health: words } = useStrings();
  const [open, setOpen] = useState<string | null>(openId);
  const { take, leave, reopen, full, problem } = useProposals();
  const waiting = facts.proposals.filter(({ state }) => state === 'proposed');
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const row = caseFile.state === 'ready' ? caseFile.value : null;
  const exports = portalExports({ ...facts, caseFile: row });
  const allergies = row?.allergies ?? noAllergies;
  const knownAs = useKnownAs(facts, allergies);
  const entries = facts.healthFacts.length + allergies.length;
  const add = (
    <Button look={waiting.length > 0 ? 'plain' : 'primary'} icon={Plus} onClick={() => setOpen(isNew)}>
      {words.add}
    </Button>
  );
  const kindOf = (ids: readonly string[]) => oneKind(waiting.filter(({ id }) => ids.includes(id)));
  const isEmpty = entries === 0 && waiting.length === 0;
  return (
    <Screen
      title={visits.title}
      sentence={words.sentence(entries)}
      action={!isEmpty && add}
      tools={switcher}
      detail={detailOf({ facts, open, setOpen, take, leave })}
    >
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      {full > 0 && <Notice meaning="needsYou" title={words.proposals.full(full)} />}
      {isEmpty ? (
        <EmptyState icon={HeartPulse} title={words.emptyTitle} action={add}>
          {words.empty}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          {waiting.length > 0 && (
            <ProposalsList
              proposals={waiting}
              caseFile={row}
              {...{ exports, knownAs, open }}
              onTake={(ids) => void take(ids, kindOf(ids))}
              onLeave={(ids) => void leave(ids)}
              onCorrect={setOpen}
            />
          )}
          <FactsList
            facts={facts.healthFacts}
            proposals={facts.proposals}
            {...{ allergies, open }}
            onOpen={setOpen}
          />
          <LeftProposals
            proposals={facts.proposals.filter(({ state }) => state === 'dismissed')}
            onReopen={(ids) => void reopen(ids)}
          />
        </div>
      )}
    </Screen>
  );
}

type DetailProps = {
  facts: VisitFacts;
  open: string | null;
  setOpen: (id: string | null) => void;
} & Pick<ReturnType<typeof useProposals>, 'take' | 'leave'>;

/** Null where nothing is chosen: the list then has all the room. */
function detailOf({ facts, open, setOpen, take, leave }: DetailProps): ReactNode {
  const onClose = () => setOpen(null);
  if (open === isNew) return <NewFact onClose={onClose} onAdded={setOpen} />;
  const fact = facts.healthFacts.find(({ id }) => id === open);
  if (fact) return <FactDetail key={fact.id} fact={fact} onClose={onClose} />;
  const proposal = facts.proposals.find(({ id, state }) => id === open && state === 'proposed');
  if (!proposal) return null;
  const onTake = () => void take([proposal.id], proposal.kind).then(onClose);
  const onLeave = () => void leave([proposal.id]).then(onClose);
  const document = facts.documents.find(({ id }) => id === proposal.documentId);
  const fileName = document?.fileName ?? '';
  return <CorrectProposal key={proposal.id} {...{ proposal, fileName, onTake, onLeave, onClose }} />;
}

function oneKind(proposals: readonly Proposal[]): ProposalKind | null {
  const [first, ...others] = new Set(proposals.map(({ kind }) => kind));
  return first !== undefined && others.length === 0 ? first : null;
}

/** A medicine that is in the list with another dose must not look like the same one. */
function useKnownAs(facts: VisitFacts, allergies: CaseFile['allergies']) {
  const known = useMemo(
    () => new KnownThings({ ...facts, facts: facts.healthFacts, allergies }),
    [facts, allergies],
  );
  return (proposal: Proposal): string | null => {
    const id = known.find(proposal.fields);
    if (id === null) return null;
    const medicine = facts.medications.find((one) => one.id === id);
    return medicine ? [medicine.name, medicine.dose].filter((text) => text !== '').join(', ') : '';
  };
}
