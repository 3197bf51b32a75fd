// The times at which a medicine is taken, each with what it is taken with. A time that cannot be read is not kept.
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Medication } from '../../../shared/domain/visit.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMayChange } from '../../ui/changing.tsx';
import { Problem } from '../../ui/fields/field.tsx';
import { readTypedTime } from './typed-time.ts';
import classes from '../visits.module.css';

type Times = Medication['times'];
type Props = { times: Times; onSave: (times: Times) => Promise<void> };

export function TimesField({ times, onSave }: Props) {
  const { medicines: words } = useStrings().visits;
  const [isAdding, setAdding] = useState(false);
  const put = (at: number, time: Times[number]) => {
    const next = at < times.length ? times.with(at, time) : [...times, time];
    void onSave(next.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)));
    setAdding(false);
  };
  const lines = [...times, ...(isAdding ? [{ time: '', note: '' }] : [])];
  return (
    <fieldset className={classes.times}>
      <legend>{words.times}</legend>
      {lines.map((line, at) => (
        <TimeLine
          key={`${line.time}:${at}`}
          line={line}
          number={at + 1}
          startFocused={at === times.length}
          onPut={(time) => put(at, time)}
          onRemove={() => {
            setAdding(false);
            if (at < times.length) void onSave(times.toSpliced(at, 1));
          }}
        />
      ))}
      {!isAdding && (
        <Button look="quiet" size="small" icon={Plus} onClick={() => setAdding(true)}>
          {words.addTime}
        </Button>
      )}
    </fieldset>
  );
}

type LineProps = {
  line: Times[number];
  number: number;
  startFocused: boolean;
  onPut: (time: Times[number]) => void;
  onRemove: () => void;
};

function TimeLine({ line, number, startFocused, onPut, onRemove }: LineProps) {
  const { medicines: words } = useStrings().visits;
  const readOnly = !useMayChange();
  const format = useFormat();
  const [time, setTime] = useState(line.time === '' ? '' : format.time(line.time));
  const [note, setNote] = useState(line.note);
  const read = readTypedTime(time);
  const leave = () => {
    if (read !== null && (read !== line.time || note !== line.note)) onPut({ time: read, note });
  };
  return (
    <div className={classes.timeLine}>
      <input
        aria-label={words.timeOf(number)}
        aria-invalid={time.trim() !== '' && read === null}
        className={classes.timeInput}
        autoFocus={startFocused}
        readOnly={readOnly}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <input
        aria-label={words.timeNoteOf(number)}
        className={classes.timeNote}
        placeholder={words.timeNotePlaceholder}
        readOnly={readOnly}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <IconButton icon={X} size="small" label={words.removeTime(number)} onClick={onRemove} />
      {time.trim() !== '' && read === null && (
        <p className={classes.problem} role="alert">
          <Problem>{words.timeUnread}</Problem>
        </p>
      )}
    </div>
  );
}
