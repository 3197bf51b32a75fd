// A date that is saved once it has been typed: on leaving the field, and when the field goes away. Half a date is never saved.
import { useEffect, useRef, useState } from 'react';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { FieldProps } from './field.tsx';
import { PartialDateField } from './partial-date-field.tsx';

type Props = FieldProps & {
  value: PartialDate | null;
  onSave: (value: PartialDate | null) => void | Promise<unknown>;
};

export function AutosaveDateField({ value, onSave, ...fieldWords }: Props) {
  const [draft, setDraft] = useState<{ date: PartialDate | null } | null>(null);
  const latest = useRef({ draft, onSave, value });
  latest.current = { draft, onSave, value };
  const flush = () => {
    const now = latest.current;
    if (now.draft && now.draft.date !== now.value) void now.onSave(now.draft.date);
    now.draft = null;
  };
  useEffect(() => flush, []);
  return (
    <PartialDateField
      {...fieldWords}
      value={draft ? draft.date : value}
      onChange={(date) => setDraft({ date })}
      onBlur={() => {
        flush();
        setDraft(null);
      }}
    />
  );
}
