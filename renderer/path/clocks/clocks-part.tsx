// All clocks: what runs first, what is over below; warnings above; the chosen one beside them.
import { AlarmClock, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { countClocks, isMissedByThem, isOpen } from '../../../shared/domain/clocks/clock.ts';
import type { Clock, ClockStatus } from '../../../shared/domain/clocks/clock.ts';
import { warningsOf } from '../../../shared/domain/clocks/warnings.ts';
import type { Destination } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import { CalendarFile } from './calendar-file.tsx';
import { ClockDetail } from './clock-detail.tsx';
import { ClockRow } from './clock-row.tsx';
import { meaningOfStatus } from '../../clocks/clock-words.ts';
import { NewClock } from '../../clocks/new-clock.tsx';
import { NoticeChoice } from '../../clocks/notice-choice.tsx';
import classes from '../../clocks/clocks.module.css';

type Props = {
  facts: PathFacts;
  switcher: ReactNode;
  openKey: string | null;
  onGo: (destination: Destination) => void;
};
type Shown = { key: string } | 'new' | null;

export function ClocksPart({ facts, switcher, openKey, onGo }: Props) {
  usePrintable('clocks');
  const { clocks: words, path } = useStrings();
  const [shown, setShown] = useState<Shown>(openKey === null ? null : { key: openKey });
  const { clocks } = facts;
  const chosen = shown === null || shown === 'new' ? undefined : clocks.find(({ key }) => key === shown.key);
  const counts = countClocks(clocks);
  const add = (
    <Button look="primary" icon={Plus} onClick={() => setShown('new')}>
      {words.add.open}
    </Button>
  );
  const detail =
    shown === 'new' ? (
      <NewClock
        facts={facts}
        onDone={(id) => setShown(id === null ? null : { key: keyOfDeadline(clocks, id) })}
      />
    ) : chosen ? (
      <ClockDetail key={chosen.key} clock={chosen} facts={facts} onClose={() => setShown(null)} onGo={onGo} />
    ) : null;
  const list = { facts, open: chosen?.key ?? null, onOpen: (key: string) => setShown({ key }) };
  return (
    <Screen
      title={path.title}
      sentence={words.counts(counts.running, counts.overdue)}
      action={clocks.length > 0 && add}
      tools={switcher}
      detail={detail}
    >
      {clocks.length === 0 ? (
        <EmptyState icon={AlarmClock} title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <Warnings facts={facts} />
          <ClockGroup title={words.groups.open} clocks={clocks.filter(isOpen)} {...list} />
          <section className={classes.reminders}>
            <h2>{words.reminders}</h2>
            <NoticeChoice />
            <CalendarFile clocks={clocks.filter(isOpen)} facts={facts} />
          </section>
          <ClockGroup title={words.groups.over} clocks={clocks.filter((one) => !isOpen(one))} {...list} />
        </>
      )}
    </Screen>
  );
}

/** A new clock is in the list only after the list is read again: its key is known before that. */
function keyOfDeadline(clocks: readonly Clock[], id: string): string {
  return clocks.find(({ source }) => source.id === id)?.key ?? id;
}

function Warnings({ facts }: { facts: PathFacts }) {
  const { clocks: words } = useStrings();
  const format = useFormat();
  const warnings = warningsOf(facts.clocks, facts.visits, { now: facts.now, timeZone: facts.zone });
  const counts = countClocks(facts.clocks);
  const isTheirs = isMissedByThem(facts.clocks);
  const shown: ClockStatus[] = ['running', 'overdue', 'missed', 'met'];
  return (
    <div className={classes.warnings}>
      <p className={classes.counts}>
        {shown
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <StatusMark key={status} meaning={meaningOfStatus[status]}>
              {status === 'missed' && isTheirs
                ? words.summary.missedByThem(counts.missed)
                : words.summary[status](counts[status])}
            </StatusMark>
          ))}
      </p>
      {warnings.map(({ kind, clock, visit }) => (
        <Notice
          key={clock.key}
          meaning="needsYou"
          title={words.warning[kind](visit.purpose, format.date(visit.at), format.date(clock.due))}
        />
      ))}
    </div>
  );
}

type GroupProps = {
  title: string;
  clocks: readonly Clock[];
  facts: PathFacts;
  open: string | null;
  onOpen: (key: string) => void;
};

function ClockGroup({ title, clocks, facts, open, onOpen }: GroupProps) {
  if (clocks.length === 0) return null;
  return (
    <section className={classes.group}>
      <h2>{title}</h2>
      <ul className={classes.list}>
        {clocks.map((clock) => (
          <ClockRow
            key={clock.key}
            clock={clock}
            now={facts.now}
            zone={facts.zone}
            isOpen={clock.key === open}
            onOpen={() => onOpen(clock.key)}
          />
        ))}
      </ul>
    </section>
  );
}
