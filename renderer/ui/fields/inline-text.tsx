// Text that reads as part of the page and can be typed over where it stands. Saved as typed; printed as plain text.
import { useEffect, useRef } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import { useMayChange } from '../changing.tsx';
import { useAutosave } from './autosave.ts';
import classes from './inline-text.module.css';

type Props = {
  /** Read aloud; the place itself says it to the eye. */
  label: string;
  value: string;
  onSave: (text: string) => void | Promise<void>;
  placeholder?: string;
  /** Just asked for: the caret goes there at once. */
  startFocused?: boolean;
  /** The person left the field; what stands in it now. */
  onLeave?: (text: string) => void;
};

export function InlineText({ label, value, onSave, placeholder, startFocused = false, onLeave }: Props) {
  const { ui } = useStrings();
  const box = useRef<HTMLTextAreaElement>(null);
  const { text, failed, type, flush } = useAutosave(value, onSave);
  const mayChange = useMayChange();
  useEffect(() => {
    if (startFocused) box.current?.focus();
  }, [startFocused]);
  return (
    <>
      <textarea
        ref={box}
        rows={1}
        className={classes.text}
        aria-label={label}
        placeholder={mayChange ? placeholder : undefined}
        readOnly={!mayChange}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          flush();
          onLeave?.(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p className={classes.printed}>{text}</p>
      {failed && (
        <p className={classes.failed} role="alert">
          {ui.fields.notSaved}{' '}
          <Button size="small" onClick={flush}>
            {ui.fields.tryAgain}
          </Button>
        </p>
      )}
    </>
  );
}
