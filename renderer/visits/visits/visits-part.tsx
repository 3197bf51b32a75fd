// Appointments: the next one first, the earlier ones below, the chosen one beside them.
import { CalendarCheck2, Clock3, FolderInput, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/domain/people.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import { openQuestions } from '../use-visits.ts';
import type { VisitFacts } from '../use-visits.ts';
import { NewVisit } from './new-visit.tsx';
import { VisitDetail } from './visit-detail.tsx';
import classes from '../visits.module.css';

type Props = {
  facts: VisitFacts;
  switcher: ReactNode;
  openId: string | null;
  startsAdding: boolean;
  onQuestions: (personId: Person['id'] | null) => void;
};

export function VisitsPart({ facts, switcher, openId, startsAdding, onQuestions }: Props) {
  usePrintable('visits');
  const { visits: words } = useStrings();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(openId);
  const [isAdding, setAdding] = useState(startsAdding);
  const chosen = facts.visits.find(({ id }) => id === open);
  const [next] = facts.ahead;
  const add = (
    <Button
      look="primary"
      icon={Plus}
      onClick={() => {
        setAdding(true);
        setOpen(null);
      }}
    >
      {words.list.add}
    </Button>
  );
  const choose = (id: string) => {
    setAdding(false);
    setOpen(id);
  };
  const detail = isAdding ? (
    <NewVisit onClose={() => setAdding(false)} onAdded={choose} />
  ) : chosen ? (
    <VisitDetail
      key={chosen.id}
      visit={chosen}
      facts={facts}
      onClose={() => setOpen(null)}
      onQuestions={onQuestions}
    />
  ) : null;
  const rows = { facts, open, onOpen: choose };
  return (
    <Screen
      title={words.title}
      sentence={next ? words.sentence.next(next.purpose, format.dateFromNow(next.at)) : words.sentence.none}
      action={facts.visits.length > 0 && add}
      tools={switcher}
      detail={detail}
    >
      {facts.visits.length === 0 ? (
        <EmptyState icon={CalendarCheck2} title={words.list.emptyTitle} action={add}>
          {words.list.empty}
        </EmptyState>
      ) : (
        <div className={classes.lists}>
          <VisitList title={words.list.ahead} visits={facts.ahead} {...rows} isAhead />
          {facts.past.length > 0 && <VisitList title={words.list.past} visits={facts.past} {...rows} />}
        </div>
      )}
    </Screen>
  );
}

type ListProps = {
  title: string;
  visits: readonly Visit[];
  facts: VisitFacts;
  open: string | null;
  onOpen: (id: string) => void;
  isAhead?: boolean;
};

function VisitList({ title, visits, isAhead = false, ...rest }: ListProps) {
  const { visits: words } = useStrings();
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      {visits.length === 0 && <p className={classes.soft}>{words.list.nothingAhead}</p>}
      <ul className={classes.list}>
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} isAhead={isAhead} {...rest} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Omit<ListProps, 'title' | 'visits'> & { visit: Visit; isAhead: boolean };

function VisitRow({ visit, facts, open, onOpen, isAhead }: RowProps) {
  const { visits: words } = useStrings();
  const format = useFormat();
  const person = facts.people.find(({ id }) => id === visit.personId);
  const place = facts.organizations.find(({ id }) => id === visit.organizationId);
  const questions = openQuestions(facts, visit.personId).length;
  return (
    <li className={classes.row} data-open={visit.id === open || undefined}>
      <button type="button" className={classes.rowButton} onClick={() => onOpen(visit.id)}>
        <span className={classes.rowName}>{visit.purpose}</span>
        <span className={classes.rowWhen}>
          {isAhead ? format.dateFromNow(visit.at) : format.date(visit.at)}
        </span>
        <span className={classes.rowFacts}>
          {[person && words.list.with(person.name), place?.name].filter(Boolean).join(' · ')}
        </span>
        {isAhead && (
          <span className={classes.rowMarks}>
            {visit.recordsDueBy && (
              <StatusMark meaning="waiting" icon={FolderInput}>
                {words.list.recordsDue(format.dateFromNow(visit.recordsDueBy))}
              </StatusMark>
            )}
            {questions > 0 && (
              <StatusMark meaning="waiting" icon={Clock3}>
                {words.list.ask(questions)}
              </StatusMark>
            )}
          </span>
        )}
      </button>
    </li>
  );
}
