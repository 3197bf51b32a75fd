// How long it has taken so far, and on whom it waited.
import { partialDate } from '../../../shared/domain/partial-date.ts';
import type { Stretch } from '../../../shared/domain/coverage/elapsed.ts';
import { elapsedDays, stretchesOf } from '../../../shared/domain/coverage/elapsed.ts';
import { wallTimeAt } from '../../../shared/domain/clocks/time-zone.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import type { PathFacts } from '../../client/use-path.ts';
import classes from './way.module.css';

export function Elapsed({ facts }: { facts: PathFacts }) {
  const { path, decisions } = useStrings();
  const words = path.elapsed;
  const format = useFormat();
  const today = partialDate(wallTimeAt(facts.now, facts.zone).day);
  const stretches = stretchesOf({ ...facts, today, timeZone: facts.zone });
  const total = elapsedDays(stretches, today, facts.zone);
  if (total === null) return null;
  const name = ({ of }: Stretch): string =>
    of.kind === 'appeal' ? words.stage.appeal(decisions.level[of.level]) : words.stage[of.kind](of.about);
  return (
    <section>
      <h2 className={classes.heading}>{words.title}</h2>
      <p>{words.total(total)}</p>
      <ul className={classes.stretches}>
        {stretches.map((stretch) => (
          <li key={stretch.key}>
            <span>{name(stretch)}</span>
            <span className={classes.soft}>
              {stretch.to === null ? words.open(stretch.days) : words.took(stretch.days)},{' '}
              {words[stretch.whose]}, {format.day(stretch.from)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
