// A keyboard shortcut as the keys look. For the eye only: the control itself announces it with aria-keyshortcuts.
import classes from './key-hint.module.css';

export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.hint} aria-hidden>
      {(keys === '+' ? [keys] : keys.split('+')).map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
