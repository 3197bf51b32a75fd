// Numbers of one row on one line: each opinion's round number where its number lies, the numbers as written below.
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import { placeOn } from '../../../shared/domain/number-scale.ts';
import type { NumberScale } from '../../../shared/domain/number-scale.ts';
import { useStrings } from '../../strings/language.tsx';
import { shortName } from '../names.ts';
import { NumberMark } from '../number-mark.tsx';
import classes from './scales.module.css';

type Props = { scales: readonly NumberScale[]; columns: readonly ComparisonColumn[] };

export function Scales({ scales, columns }: Props) {
  const { scale: words } = useStrings().opinions.compare;
  return (
    <ul className={classes.scales} aria-label={words.title}>
      {scales.map((scale) => (
        <Scale key={`${scale.dimension} ${scale.label}`} {...{ scale, columns }} />
      ))}
    </ul>
  );
}

/** Nearer than this on the line, two round numbers would cover each other. */
const tooClose = 0.09;

const percent = (place: number) => `${Math.round(place * 1000) / 10}%`;

function Scale({ scale, columns }: { scale: NumberScale; columns: readonly ComparisonColumn[] }) {
  const strings = useStrings();
  const { scale: words } = strings.opinions.compare;
  const said = scale.points.flatMap(({ column, measure }) => {
    const doctor = columns[column];
    return doctor
      ? [words.one(shortName(doctor, strings), `${words.bounds[measure.bound]}${measure.text}`)]
      : [];
  });
  // Numbers that lie on each other stand one above the other, in the order of the columns.
  const places = scale.points.map(({ measure }) => placeOn(scale, measure.from));
  const levels = places.map(
    (place, at) => places.slice(0, at).filter((other) => Math.abs(other - place) < tooClose).length,
  );
  const spread = scale.isEqual ? words.same : words.spread(scale.lowest.text, scale.highest.text);
  return (
    <li className={classes.scale}>
      <p className={classes.words}>
        <strong>{words.of(scale.label)}</strong> {spread}
        <span className="screen-reader-only">: {said.join(', ')}</span>
      </p>
      <div
        className={classes.line}
        style={{ minHeight: `${Math.max(...levels) * 1.375 + 2}rem` }}
        aria-hidden
      >
        {scale.points.map(({ column, measure }, at) => {
          const opinion = columns[column]?.opinion;
          if (!opinion) return null;
          const [from, to] = [placeOn(scale, measure.from), placeOn(scale, measure.to)];
          return (
            <span
              key={opinion.id}
              className={classes.point}
              style={{
                left: percent(from),
                width: percent(to - from),
                bottom: `${(levels[at] ?? 0) * 1.375}rem`,
              }}
              title={measure.text}
            >
              {to > from && <span className={classes.range} />}
              <NumberMark number={opinion.number} />
            </span>
          );
        })}
      </div>
    </li>
  );
}
