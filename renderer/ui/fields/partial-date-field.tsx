// A date as people write it, shown back as it was understood before it counts.
import { TextInput } from '@mantine/core';
import { CalendarCheck, CalendarOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { useFormat, useNow, useStrings } from '../../strings/language.tsx';
import { useFixedProps } from '../changing.tsx';
import { useFieldWords } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { readTypedDate } from './typed-date.ts';
import classes from './fields.module.css';

type Props = FieldProps & {
  value: PartialDate | null;
  /** Called while typing, each time the text can be read as another date, and with null when it is emptied. */
  onChange: (value: PartialDate | null) => void;
  onBlur?: () => void;
  name?: string;
};

export function PartialDateField({ value, onChange, onBlur, name, hint, ...fieldWords }: Props) {
  const { ui, locale } = useStrings();
  const format = useFormat();
  const today = useNow();
  const echo = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fixed = useFixedProps();
  const usualHint = fixed.readOnly ? undefined : ui.dates.hint;
  const words = useFieldWords({ ...fieldWords, hint: hint === undefined ? usualHint : hint });
  const shown = typed ?? (value === null ? '' : format.date(value));
  const read = readTypedDate(shown, { today, locale });

  const change = (text: string) => {
    setTyped(text);
    const next = readTypedDate(text, { today, locale });
    if (text.trim() === '') onChange(null);
    else if (next !== null && next !== value) onChange(next);
  };
  const leave = () => {
    // Text that could not be read stays, so that nothing a person typed disappears.
    if (read !== null || shown.trim() === '') setTyped(null);
    onBlur?.();
  };

  return (
    <div>
      <TextInput
        {...words}
        {...(name === undefined ? {} : { name })}
        value={shown}
        {...fixed}
        autoComplete="off"
        aria-describedby={echo}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={leave}
      />
      <p id={echo} className={classes.echo} role="status" data-known={read !== null || undefined}>
        {typed !== null && typed.trim() !== '' && (
          <>
            {read ? (
              <CalendarCheck aria-hidden className={classes.echoIcon} />
            ) : (
              <CalendarOff aria-hidden className={classes.echoIcon} />
            )}
            <span>{read ? ui.dates.understood(format.dateFromNow(read)) : ui.dates.notUnderstood}</span>
          </>
        )}
      </p>
    </div>
  );
}
