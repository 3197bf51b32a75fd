// The round number of an opinion in its own colour: on cards, in headers and on highlighted pages the same.
import { hueOf } from '../viewer/quotes-of.ts';
import classes from './opinions.module.css';

export function NumberMark({ number }: { number: number }) {
  return (
    <span className={classes.number} data-hue={hueOf(number)} aria-hidden>
      {number}
    </span>
  );
}
