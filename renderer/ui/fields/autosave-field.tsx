// A text that is saved as typed. It has no Save button; it only speaks up when a save did not arrive.
import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../button.tsx';
import { useFixedProps } from '../changing.tsx';
import { useAutosave } from './autosave.ts';
import { useFieldWords } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { useWholeValue } from './use-whole-value.tsx';
import classes from './fields.module.css';

type Props = Omit<FieldProps, 'problem'> & {
  value: string;
  onSave: (text: string) => void | Promise<void>;
  /** Many lines, growing with what is written. */
  long?: boolean;
  placeholder?: string;
  /** The label is read aloud but not shown, where the place already says what it is. */
  hideLabel?: boolean;
  /** It was just made: the keyboard is here, and what is typed takes the place of the name it began with. */
  startChosen?: boolean;
};

export function AutosaveField({
  value,
  onSave,
  long = false,
  placeholder,
  hideLabel = false,
  startChosen = false,
  ...fieldWords
}: Props) {
  const { ui } = useStrings();
  const { text, failed, type, flush } = useAutosave(value, onSave);
  const words = useFieldWords({ ...fieldWords, problem: failed ? ui.fields.notSaved : undefined });
  const fixed = useFixedProps();
  const whole = useWholeValue(text);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (startChosen) box.current?.querySelector<HTMLInputElement>('input, textarea')?.select();
  }, [startChosen]);
  const input = {
    ...words,
    ...fixed,
    ...(hideLabel ? { label: undefined, 'aria-label': fieldWords.label } : {}),
    ...(placeholder === undefined || fixed.readOnly ? {} : { placeholder }),
    value: text,
    onBlur: flush,
  };
  return (
    <div ref={box}>
      {long ? (
        <Textarea {...input} onChange={(event) => type(event.currentTarget.value)} />
      ) : (
        <TextInput {...input} {...whole} onChange={(event) => type(event.currentTarget.value)} />
      )}
      {failed && (
        <div className={classes.retry}>
          <Button size="small" onClick={flush}>
            {ui.fields.tryAgain}
          </Button>
        </div>
      )}
    </div>
  );
}
