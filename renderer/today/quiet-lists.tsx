// Three quiet lists: dates ahead, what is missing, who owes an answer. Each line leads to its thing.
import type { ReactNode } from 'react';
import { isLate } from '../../shared/domain/today.ts';
import type { DatedThing, Today } from '../../shared/domain/today.ts';
import { meaningOfStatus, nameOfClock, statusWord } from '../clocks/clock-words.ts';
import type { Destination } from '../frame/places.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './today.module.css';

/** Longer lists have a screen of their own. */
const shownLines = 6;

type Props = { plan: Today; onGo: (destination: Destination) => void };

export function QuietLists({ plan, onGo }: Props) {
  const { today: words } = useStrings();
  const format = useFormat();
  const visit = plan.dates.find((thing) => thing.kind === 'visit');
  return (
    <div className={classes.lists}>
      <QuietList title={words.dates.title} none={words.dates.none} amount={plan.dates.length}>
        {plan.dates.slice(0, shownLines).map((thing) => (
          <DateLine key={keyOf(thing)} thing={thing} onGo={onGo} />
        ))}
      </QuietList>
      <QuietList
        title={words.missing.title}
        none={words.missing.none}
        amount={plan.missing.length + plan.notInRecord.length}
        note={
          visit && plan.missing.length > 0
            ? words.missing.before(visit.visit.purpose, format.date(visit.on))
            : undefined
        }
      >
        {plan.notInRecord.map(({ id, number }) => (
          <Line key={id} onGo={() => onGo({ place: 'opinions', openId: id })} note="">
            {words.missing.notInRecord(number)}
          </Line>
        ))}
        {plan.missing.slice(0, shownLines).map((record) => (
          <Line
            key={record.id}
            onGo={() => onGo({ place: 'records', openId: record.id })}
            note={record.serviceDate === null ? '' : format.date(record.serviceDate)}
          >
            {record.title}
          </Line>
        ))}
      </QuietList>
      <QuietList title={words.awaiting.title} none={words.awaiting.none} amount={plan.awaiting.length}>
        {plan.awaiting.slice(0, shownLines).map(({ entry: { letter, who, place }, due }) => (
          <Line
            key={letter.id}
            onGo={() => onGo({ place: 'letters', openId: letter.id })}
            note={due === null ? '' : format.dateFromNow(due)}
          >
            {letter.promise === ''
              ? words.thing.answer(who || place, letter.subject)
              : words.thing.promise(who || place, letter.promise)}
          </Line>
        ))}
      </QuietList>
    </div>
  );
}

function QuietList({
  title,
  none,
  amount,
  note,
  children,
}: {
  title: string;
  none: string;
  amount: number;
  note?: string | undefined;
  children: ReactNode;
}) {
  const { today: words } = useStrings();
  return (
    <section className={classes.list}>
      <h2>{title}</h2>
      {note !== undefined && <p className={classes.none}>{note}</p>}
      {amount === 0 ? <p className={classes.none}>{none}</p> : <ul>{children}</ul>}
      {amount > shownLines && <p className={classes.none}>{words.more(amount - shownLines)}</p>}
    </section>
  );
}

function Line({ onGo, note, children }: { onGo: () => void; note: ReactNode; children: ReactNode }) {
  return (
    <li>
      <button type="button" className={classes.line} onClick={onGo}>
        <span>{children}</span>
        <span className={classes.note}>{note}</span>
      </button>
    </li>
  );
}

function DateLine({ thing, onGo }: { thing: DatedThing; onGo: (destination: Destination) => void }) {
  const strings = useStrings();
  const format = useFormat();
  const when = format.dateFromNow(thing.on);
  if (thing.kind === 'visit')
    return (
      <Line onGo={() => onGo({ place: 'visits', openId: thing.visit.id })} note={when}>
        {thing.visit.purpose}
      </Line>
    );
  if (thing.kind === 'report')
    return (
      <Line
        onGo={() => onGo({ place: 'opinions', openId: thing.opinion.id })}
        note={
          thing.isPast ? <StatusMark meaning="needsYou">{`${when}, ${strings.today.past}`}</StatusMark> : when
        }
      >
        {strings.today.thing.report(thing.opinion.number)}
      </Line>
    );
  const { clock } = thing;
  const note = isLate(clock) ? (
    <StatusMark meaning={meaningOfStatus[clock.status]}>
      {`${when}, ${statusWord(clock, strings).toLowerCase()}`}
    </StatusMark>
  ) : (
    when
  );
  return (
    <Line onGo={() => onGo({ place: 'path', openId: clock.key })} note={note}>
      {nameOfClock(clock, strings)}
    </Line>
  );
}

function keyOf(thing: DatedThing): string {
  if (thing.kind === 'clock') return thing.clock.key;
  return thing.kind === 'visit' ? thing.visit.id : thing.opinion.id;
}
