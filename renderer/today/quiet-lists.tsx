// Three quiet lists: dates ahead, what is missing, who owes an answer. Each line leads to its thing.
import type { ReactNode } from 'react';
import type { DatedThing, Today } from '../../shared/domain/today.ts';
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
  return (
    <div className={classes.lists}>
      <QuietList title={words.dates.title} none={words.dates.none} amount={plan.dates.length}>
        {plan.dates.slice(0, shownLines).map((thing) => (
          <DateLine key={`${thing.kind}${thing.on}`} thing={thing} onGo={onGo} />
        ))}
      </QuietList>
      <QuietList title={words.missing.title} none={words.missing.none} amount={plan.missing.length}>
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
        {plan.awaiting.slice(0, shownLines).map(({ letter, who, place }) => (
          <Line
            key={letter.id}
            onGo={() => onGo({ place: 'letters', openId: letter.id })}
            note={letter.promisedBy === null ? '' : format.dateFromNow(letter.promisedBy)}
          >
            {words.thing.promise(who || place, letter.promise)}
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
  children,
}: {
  title: string;
  none: string;
  amount: number;
  children: ReactNode;
}) {
  const { today: words } = useStrings();
  return (
    <section className={classes.list}>
      <h2>{title}</h2>
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
  const { today: words } = useStrings();
  const format = useFormat();
  const overdue = 'isPast' in thing && thing.isPast;
  const when = format.dateFromNow(thing.on);
  const note = overdue ? <StatusMark meaning="differs">{`${when}, ${words.past}`}</StatusMark> : when;
  switch (thing.kind) {
    case 'visit':
      return (
        <Line onGo={() => onGo({ place: 'visits', openId: thing.visit.id })} note={note}>
          {thing.visit.purpose}
        </Line>
      );
    case 'promise':
      return (
        <Line onGo={() => onGo({ place: 'letters', openId: thing.entry.letter.id })} note={note}>
          {words.thing.promise(thing.entry.who || thing.entry.place, thing.entry.letter.promise)}
        </Line>
      );
    case 'report':
      return (
        <Line onGo={() => onGo({ place: 'opinions', openId: thing.opinion.id })} note={note}>
          {words.thing.report(thing.opinion.number)}
        </Line>
      );
    case 'item-back':
      return (
        <Line onGo={() => onGo({ place: 'records' })} note={note}>
          {words.thing['item-back'](thing.item.label, thing.item.title)}
        </Line>
      );
    default:
      return (
        <Line onGo={() => onGo({ place: 'settings' })} note={note}>
          {words.thing[thing.kind]}
        </Line>
      );
  }
}
