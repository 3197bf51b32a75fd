// The opinions one by one: who, where, when, how they looked, how close to the first doctor, and where the report is.
import { ArrowRight, NotebookPen, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { dayPassed } from '../../shared/domain/asking.ts';
import type { ComparisonColumn } from '../../shared/domain/compare.ts';
import { wordsOf } from '../../shared/domain/said.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import { dayOf } from '../client/day-of.ts';
import { Screen } from '../frame/screen.tsx';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import { doctorName } from './names.ts';
import { NumberMark } from './number-mark.tsx';
import type { OpinionFacts } from './use-opinions.ts';
import { reportDocuments } from './edit/report-options.ts';
import classes from './opinions.module.css';

type Props = {
  facts: OpinionFacts;
  switcher: ReactNode;
  onOpen: (id: Opinion['id']) => void;
  onAdd: () => void;
};

export function OpinionCards({ facts, switcher, onOpen, onAdd }: Props) {
  const { opinions } = useStrings();
  const { columns } = facts.comparison;
  const add = (
    <Button look="primary" icon={Plus} onClick={onAdd}>
      {opinions.add}
    </Button>
  );
  if (columns.length === 0)
    return (
      <Screen title={opinions.title} sentence={opinions.cards.sentence(0)}>
        <EmptyState icon={NotebookPen} title={opinions.cards.emptyTitle} action={add}>
          {opinions.cards.empty}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={opinions.title}
      sentence={opinions.cards.sentence(columns.length)}
      action={add}
      tools={switcher}
    >
      <ul className={classes.cards}>
        {columns.map((column) => (
          <OpinionCard key={column.opinion.id} column={column} facts={facts} onOpen={onOpen} />
        ))}
      </ul>
    </Screen>
  );
}

type CardProps = { column: ComparisonColumn; facts: OpinionFacts; onOpen: (id: Opinion['id']) => void };

function OpinionCard({ column, facts, onOpen }: CardProps) {
  const strings = useStrings();
  const { opinions } = strings;
  const format = useFormat();
  const { opinion, place, doctor } = column;
  const points = facts.findings.filter(
    (finding) => finding.opinionId === opinion.id && wordsOf(finding) !== '',
  ).length;
  const name = doctorName(column, strings);
  const given = opinion.givenOn ? [format.date(opinion.givenOn)] : [];
  return (
    <li className={classes.card}>
      <header className={classes.cardHead}>
        <NumberMark number={opinion.number} />
        <div>
          <h2>{name}</h2>
          {doctor?.specialty && <p className={classes.soft}>{doctor.specialty}</p>}
        </div>
      </header>
      <div className={classes.cardFacts}>
        {place && <p>{place.name}</p>}
        <p>{[...given, opinions.modes[opinion.mode]].join(' · ')}</p>
        <p>
          <strong>{opinions.independences[opinion.independence].word}</strong>
        </p>
        {opinion.qualification && <p className={classes.soft}>{opinion.qualification}</p>}
      </div>
      <Standing opinion={opinion} hasPages={reportDocuments(facts, opinion.recordId).length > 0} />
      <footer className={classes.cardFoot}>
        <p className={classes.soft}>{opinions.cards.said(points)}</p>
        <Button
          reads
          icon={ArrowRight}
          size="small"
          onClick={() => onOpen(opinion.id)}
          aria-label={opinions.cards.openName(name)}
        >
          {opinions.cards.open}
        </Button>
      </footer>
    </li>
  );
}

/** Three things that have to become true for every opinion. */
type StandingProps = { opinion: Opinion; hasPages: boolean };

function Standing({ opinion, hasPages }: StandingProps) {
  const { cards } = useStrings().opinions;
  const meaning = (state: Opinion['inPlanRecord']) =>
    state === 'yes' ? 'arrived' : state === 'no' ? 'needsYou' : 'waiting';
  return (
    <ul className={classes.standing}>
      <li>
        <ReportMark opinion={opinion} hasPages={hasPages} />
      </li>
      <li>
        <StatusMark meaning={meaning(opinion.inPlanRecord)}>{cards.inPlan[opinion.inPlanRecord]}</StatusMark>
      </li>
      <li>
        <StatusMark meaning={meaning(opinion.readByOurDoctor)}>
          {cards.read[opinion.readByOurDoctor]}
        </StatusMark>
      </li>
    </ul>
  );
}

/** Here, expected, or past its day: then it is ours to ask for it. */
function ReportMark({ opinion: { reportReceivedOn, reportExpectedOn }, hasPages }: StandingProps) {
  const { cards } = useStrings().opinions;
  const format = useFormat();
  const today = dayOf(useNow());
  if (reportReceivedOn)
    return <StatusMark meaning="arrived">{cards.reportHere(format.date(reportReceivedOn))}</StatusMark>;
  // Its pages can be read: that it is here needs no date.
  if (hasPages) return <StatusMark meaning="arrived">{cards.reportIsHere}</StatusMark>;
  if (!reportExpectedOn) return <StatusMark meaning="waiting">{cards.reportMissing}</StatusMark>;
  const when = format.dateFromNow(reportExpectedOn);
  return dayPassed(reportExpectedOn, today) ? (
    <StatusMark meaning="differs">{cards.reportLate(when)}</StatusMark>
  ) : (
    <StatusMark meaning="waiting">{cards.reportExpected(when)}</StatusMark>
  );
}
