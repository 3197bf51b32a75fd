// Where something stands on a short ladder: a word, and one small bar for each step already taken.
import classes from './status.module.css';

type Props = {
  word: string;
  /** Steps taken, 0 to `of`. */
  at: number;
  of: number;
  /** Read aloud after the word: "step 3 of 5". */
  spoken: string;
  /** The ladder was left for good (cannot be had, does not apply): no bars, the word only. */
  ended?: boolean;
};

export function StepMark({ word, at, of, spoken, ended = false }: Props) {
  return (
    <span className={classes.steps} data-ended={ended || undefined} data-complete={at >= of || undefined}>
      <span className={classes.bars} aria-hidden>
        {Array.from({ length: of }, (_, step) => (
          <span key={step} className={classes.bar} data-taken={step < at || undefined} />
        ))}
      </span>
      <span>{word}</span>
      {!ended && <span className="screen-reader-only">, {spoken}</span>}
    </span>
  );
}
