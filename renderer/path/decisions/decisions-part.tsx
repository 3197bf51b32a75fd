// What was decided, newest first, and what was done against it; the chosen one beside the list.
import { Gavel, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Appeal, Determination } from '../../../shared/domain/coverage/determination.ts';
import { compareDates } from '../../../shared/domain/partial-date.ts';
import type { Destination } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import type { Meaning } from '../../theme/colours.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import classes from '../list.module.css';
import type { PathFacts } from '../../client/use-path.ts';
import { AppealDetail } from './appeal-detail.tsx';
import { DecisionDetail } from './decision-detail.tsx';
import { NewDecision } from './new-decision.tsx';

type Props = {
  facts: PathFacts;
  switcher: ReactNode;
  openId: string | null;
  onGo: (destination: Destination) => void;
};

const meanings: Record<Determination['outcome'], Meaning> = {
  approved: 'arrived',
  partly: 'needsYou',
  denied: 'differs',
  'no-answer': 'differs',
};

export function DecisionsPart({ facts, switcher, openId, onGo }: Props) {
  usePrintable('decisions');
  const { decisions: words, path } = useStrings();
  const [open, setOpen] = useState<string | null>(openId);
  const { determinations, appeals } = facts;
  const decision = determinations.find(({ id }) => id === open);
  const appeal = appeals.find(({ id }) => id === open);
  const add = (
    <Button look="primary" icon={Plus} onClick={() => setOpen('new')}>
      {words.add}
    </Button>
  );
  const close = () => setOpen(null);
  const detail =
    open === 'new' ? (
      <NewDecision onDone={setOpen} />
    ) : decision ? (
      <DecisionDetail key={decision.id} {...{ decision, facts, onGo }} onClose={close} onOpen={setOpen} />
    ) : appeal ? (
      <AppealDetail key={appeal.id} {...{ appeal, facts, onGo }} onClose={close} />
    ) : null;
  const isEmpty = determinations.length + appeals.length === 0;
  return (
    <Screen
      title={path.title}
      sentence={path.sentence.decisions}
      action={!isEmpty && add}
      tools={switcher}
      detail={detail}
    >
      {isEmpty ? (
        <EmptyState icon={Gavel} title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <div className={classes.page}>
          <ul className={classes.list}>
            {determinations
              .toSorted((a, b) => compareDates(b.datedOn, a.datedOn))
              .map((one) => (
                <DecisionRow key={one.id} decision={one} isOpen={one.id === open} onOpen={setOpen} />
              ))}
          </ul>
          {appeals.length > 0 && (
            <section>
              <h2>{words.appeals}</h2>
              <ul className={classes.list}>
                {appeals.map((one) => (
                  <AppealRow
                    key={one.id}
                    appeal={one}
                    facts={facts}
                    isOpen={one.id === open}
                    onOpen={setOpen}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Screen>
  );
}

type RowProps = { isOpen: boolean; onOpen: (id: string) => void };

function DecisionRow({ decision, isOpen, onOpen }: RowProps & { decision: Determination }) {
  const { decisions: words } = useStrings();
  const format = useFormat();
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <button type="button" className={classes.rowButton} onClick={() => onOpen(decision.id)}>
        <span className={classes.name}>{decision.about}</span>
        <span>{format.day(decision.datedOn)}</span>
        <span className={classes.rowFacts}>
          <StatusMark meaning={meanings[decision.outcome]}>{words.outcome[decision.outcome]}</StatusMark>
          {decision.reasonText !== '' && <span>{decision.reasonText}</span>}
          {decision.authorizationNo !== '' && <span>{decision.authorizationNo}</span>}
        </span>
      </button>
    </li>
  );
}

function AppealRow({ appeal, facts, isOpen, onOpen }: RowProps & { appeal: Appeal; facts: PathFacts }) {
  const { decisions: words } = useStrings();
  const format = useFormat();
  const decision = facts.determinations.find(({ id }) => id === appeal.decisionId);
  const filed = facts.letters.find(({ id }) => id === appeal.letterId)?.at ?? appeal.filedOn;
  return (
    <li className={classes.row} data-open={isOpen || undefined}>
      <button type="button" className={classes.rowButton} onClick={() => onOpen(appeal.id)}>
        <span className={classes.name}>{words.level[appeal.level]}</span>
        <span>{format.day(filed)}</span>
        <span className={classes.rowFacts}>
          {appeal.withdrawnOn ? (
            <span>{words.appeal.withdrawn}</span>
          ) : decision ? (
            <StatusMark meaning={meanings[decision.outcome]}>
              {words.appeal.decided(words.outcome[decision.outcome])}
            </StatusMark>
          ) : (
            <StatusMark meaning="waiting">{words.appeal.open}</StatusMark>
          )}
          {appeal.caseNo !== '' && <span>{appeal.caseNo}</span>}
          {appeal.exhibits.length > 0 && <span>{words.appeal.exhibitCount(appeal.exhibits.length)}</span>}
        </span>
      </button>
    </li>
  );
}
