// The opinions over time: what came on which day, and what an opinion could not rest on because it came later.
import { useMemo } from 'react';
import { opinionHistory } from '../../../shared/domain/opinion-history.ts';
import type { HistoryEvent } from '../../../shared/domain/opinion-history.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { axisName, shortName } from '../names.ts';
import { NumberMark } from '../number-mark.tsx';
import type { OpinionFacts } from '../use-opinions.ts';
import classes from './decide.module.css';

export function OverTime({ facts }: { facts: OpinionFacts }) {
  const { history } = useStrings().opinions.decide;
  const format = useFormat();
  const { comparison, findings, records, questions, answers } = facts;
  const events = useMemo(
    () => opinionHistory({ comparison, findings, records, questions, answers }),
    [comparison, findings, records, questions, answers],
  );
  if (events.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="over-time">
      <h2 id="over-time">{history.title}</h2>
      <p className={classes.hint}>{history.hint}</p>
      <ol className={classes.list}>
        {events.map((event, at) => (
          <li key={at} className={classes.event}>
            <span className={classes.day}>{format.day(event.on)}</span>
            <NumberMark number={comparison.columns[event.column]?.opinion.number ?? 0} />
            <Words event={event} facts={facts} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ event, facts }: { event: HistoryEvent; facts: OpinionFacts }) {
  const strings = useStrings();
  const { history } = strings.opinions.decide;
  const format = useFormat();
  const column = facts.comparison.columns[event.column];
  const name = column ? shortName(column, strings) : '';
  if (event.kind === 'later')
    return <span>{history.later(name, axisName(strings, event.axis), event.words)}</span>;
  if (event.kind === 'answer') return <span>{history.answer(name, event.words)}</span>;
  if (event.kind === 'report') return <span>{history.report(name)}</span>;
  const after = event.after.map(({ title, serviceDate }) => `${title} (${format.day(serviceDate)})`);
  return (
    <span>
      {history.given(name)}
      {after.length > 0 && <span className={classes.source}> {history.after(after)}</span>}
    </span>
  );
}
