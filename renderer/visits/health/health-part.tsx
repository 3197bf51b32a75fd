// The health summary: what portal exports propose, and below it what is known already. The chosen one stands beside.
import { HeartPulse, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { isAboutSomebodyElse, KnownThings } from '../../../shared/domain/known-already.ts';
import type { Proposal } from '../../../shared/domain/proposal.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useAsk } from '../../client/use-case.ts';
import { Screen } from '../../frame/screen.tsx';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import type { VisitFacts } from '../use-visits.ts';
import { CorrectProposal } from './correct-proposal.tsx';
import { FactDetail } from './fact-detail.tsx';
import { FactsList } from './facts-list.tsx';
import { NewFact } from './new-fact.tsx';
import { LeftProposals, ProposalsList } from './proposals-list.tsx';
import { useProposals } from './use-proposals.ts';
import classes from './health.module.css';

type Props = { facts: VisitFacts; switcher: ReactNode; openId: string | null };

const isNew = 'new';

const noAllergies: CaseFile['allergies'] = [];

export function HealthPart({ facts, switcher, openId }: Props) {
  const { visits, health: words } = useStrings();
  const [open, setOpen] = useState<string | null>(openId);
  const { take, leave, reopen, full, problem } = useProposals();
  const waiting = facts.proposals.filter(({ state }) => state === 'proposed');
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const row = caseFile.state === 'ready' ? caseFile.value : null;
  const isElse = (one: Proposal): boolean => row !== null && isAboutSomebodyElse(one, row);
  const allergies = (caseFile.state === 'ready' && caseFile.value?.allergies) || noAllergies;
  const known = useMemo(
    () => new KnownThings({ ...facts, facts: facts.healthFacts, allergies }),
    [facts, allergies],
  );
  const entries = facts.healthFacts.length + allergies.length;
  const add = (
    <Button look={waiting.length > 0 ? 'plain' : 'primary'} icon={Plus} onClick={() => setOpen(isNew)}>
      {words.add}
    </Button>
  );
  const isEmpty = entries === 0 && waiting.length === 0;
  return (
    <Screen
      title={visits.title}
      sentence={words.sentence(entries)}
      action={!isEmpty && add}
      tools={switcher}
      detail={detailOf({ facts, open, setOpen, take })}
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
              {...{ known, open, isElse }}
              onTake={(ids) => void take(ids)}
              onLeave={(ids) => void leave(ids)}
              onCorrect={setOpen}
            />
          )}
          <FactsList facts={facts.healthFacts} allergies={allergies} open={open} onOpen={setOpen} />
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
  take: ReturnType<typeof useProposals>['take'];
};

/** Null where nothing is chosen: the list then has all the room. */
function detailOf({ facts, open, setOpen, take }: DetailProps): ReactNode {
  const onClose = () => setOpen(null);
  if (open === isNew) return <NewFact onClose={onClose} onAdded={setOpen} />;
  const fact = facts.healthFacts.find(({ id }) => id === open);
  if (fact) return <FactDetail key={fact.id} fact={fact} onClose={onClose} />;
  const proposal = facts.proposals.find(({ id, state }) => id === open && state === 'proposed');
  if (!proposal) return null;
  const onTake = () => void take([proposal.id]).then(onClose);
  return <CorrectProposal key={proposal.id} {...{ proposal, onTake, onClose }} />;
}
