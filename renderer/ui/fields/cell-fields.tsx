// Fields for the cells of a table: no label in sight, because the column has it; saved as typed. For correcting many rows quickly.
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { useFormat, useNow, useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../changing.tsx';
import { useAutosave } from './autosave.ts';
import type { Option } from './field.tsx';
import { readTypedDate } from './typed-date.ts';
import classes from './cell-fields.module.css';

type CellTextProps = {
  /** The name for screen readers: what it is, and of which row. */
  label: string;
  value: string;
  onSave: (text: string) => Promise<void>;
};

export function CellText({ label, value, onSave }: CellTextProps) {
  const { ui } = useStrings();
  const { text, failed, type, flush } = useAutosave(value, onSave);
  const readOnly = !useMayChange();
  return (
    <span className={classes.text}>
      <input
        aria-label={label}
        aria-invalid={failed}
        className={classes.input}
        readOnly={readOnly}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={flush}
      />
      {failed && <span className={classes.problem}>{ui.fields.notSaved}</span>}
    </span>
  );
}

type CellSelectProps<V extends string> = {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
};

/** The system's own list: quick to draw in a thousand rows, and known to every hand. */
export function CellSelect<V extends string>({ label, options, value, onChange }: CellSelectProps<V>) {
  const mayChange = useMayChange();
  return (
    <span className={classes.choice}>
      <select
        aria-label={label}
        disabled={!mayChange}
        className={classes.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown aria-hidden className={classes.choiceIcon} />
    </span>
  );
}

type CellDateProps = {
  label: string;
  placeholder: string;
  value: PartialDate | null;
  onChange: (value: PartialDate | null) => void;
};

/** Saved on leaving the field, once it can be read; what cannot be read stays and says so. */
export function CellDate({ label, placeholder, value, onChange }: CellDateProps) {
  const { ui, locale } = useStrings();
  const format = useFormat();
  const today = useNow();
  const readOnly = !useMayChange();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readTypedDate(typed, { today, locale });
  const isUnread = typed !== null && typed.trim() !== '' && read === null;
  const leave = () => {
    if (typed === null || isUnread) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <span className={classes.text}>
      <input
        aria-label={label}
        aria-invalid={isUnread}
        readOnly={readOnly}
        placeholder={placeholder}
        className={classes.input}
        value={typed ?? format.day(value)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {isUnread && <span className={classes.problem}>{ui.dates.notUnderstood}</span>}
    </span>
  );
}
