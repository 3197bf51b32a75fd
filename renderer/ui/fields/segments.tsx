// A row of a few short choices of which one holds: radio buttons that look like one strip. The library's own measures each choice and
// draws a moving piece behind it, which on the first screen is time before anything can be seen.
import { useId } from 'react';
import classes from './segments.module.css';

type Props<Value extends string> = {
  /** The id of the words beside it. */
  labelledBy: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

export function Segments<Value extends string>({ labelledBy, value, choices, onChange }: Props<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={classes.strip}>
      {choices.map((choice) => (
        <label key={choice.value} className={classes.segment}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
