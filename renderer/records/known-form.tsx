// "I know it exists": a record with no file, written down in one line. Enter adds it and is ready for the next.
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { guessRecordType } from '../../shared/domain/record-guess.ts';
import { newRecord, recordTypes } from '../../shared/domain/record.ts';
import type { MedicalRecord, RecordType } from '../../shared/domain/record.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { useKeyboardBack } from '../ui/use-keyboard-back.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/fields/field.tsx';
import { PartialDateField } from '../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../ui/fields/pick-or-add-field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { useAddPlace } from './use-places.ts';
import classes from './known-form.module.css';

type Draft = {
  title: string;
  type: RecordType | null;
  date: PartialDate | null;
  organizationId: MedicalRecord['organizationId'];
};

const empty: Draft = { title: '', type: null, date: null, organizationId: null };

type Props = {
  organizations: readonly { id: NonNullable<MedicalRecord['organizationId']>; name: string }[];
  onAdded: (record: MedicalRecord) => void;
  onClose: () => void;
};

export function KnownForm({ organizations, onAdded, onClose }: Props) {
  useKeyboardBack();
  const { records } = useStrings();
  const words = records.known;
  const [draft, setDraft] = useState(empty);
  const [added, setAdded] = useState<string | null>(null);
  // A new key empties the fields that keep their own half-typed text.
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { run, isBusy, problem } = useCommand((client, { title, type, date, organizationId }: Draft) =>
    client.records.add({
      ...newRecord,
      title,
      type: type ?? guessRecordType(title),
      serviceDate: date,
      organizationId,
    }),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.title.trim() === '' || isBusy) return;
    const record = await run(draft);
    if (!record) return;
    setAdded(record.title);
    setDraft(empty);
    setRound(round + 1);
    form.current?.querySelector('input')?.focus();
    onAdded(record);
  };
  const set = (fields: Partial<Draft>) => setDraft((now) => ({ ...now, ...fields }));
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={words.title}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <p className={classes.lead}>
        <strong>{words.title}</strong> <span className={classes.soft}>{words.another}</span>
      </p>
      <KnownFields key={round} draft={draft} set={set} organizations={organizations} />
      {problem && <Notice meaning="needsYou" announce title={describeProblem(problem)} />}
      <div className={classes.foot}>
        <Button
          submit
          look="primary"
          busyLabel={isBusy ? words.adding : undefined}
          disabled={draft.title.trim() === ''}
        >
          {words.add}
        </Button>
        <Button look="quiet" onClick={onClose} keys="Esc">
          {words.close}
        </Button>
        <p role="status" className={classes.soft}>
          {added !== null && words.added(added)}
        </p>
      </div>
    </form>
  );
}

type FieldsProps = Pick<Props, 'organizations'> & { draft: Draft; set: (fields: Partial<Draft>) => void };

function KnownFields({ draft, set, organizations }: FieldsProps) {
  const { records } = useStrings();
  const words = records.known;
  const addPlace = useAddPlace();
  return (
    <div className={classes.fields}>
      <TextField
        label={words.what}
        value={draft.title}
        onChange={(title) => set({ title })}
        autoFocus
        autoComplete="off"
      />
      <SelectField
        label={words.type}
        options={recordTypes.map((value) => ({ value, label: records.type[value] }))}
        value={draft.type ?? guessRecordType(draft.title)}
        onChange={(type) => set({ type })}
        searchable
      />
      <PartialDateField
        label={words.date}
        hint=""
        optional
        value={draft.date}
        onChange={(date) => set({ date })}
      />
      <PickOrAddField
        label={words.where}
        optional
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.organizationId}
        onChange={(organizationId) => set({ organizationId })}
        onAdd={addPlace}
      />
    </div>
  );
}
