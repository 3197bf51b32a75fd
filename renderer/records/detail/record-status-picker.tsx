// The status ladder: one press to change it. The two ends say nothing without a reason, so they ask for it first.
import { useState } from 'react';
import { recordStatuses, statusNeedsReason } from '../../../shared/domain/record.ts';
import type { MedicalRecord, RecordStatus } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useChange } from '../../client/use-change.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { LongTextField } from '../../ui/fields/field.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useSaveRecord } from './use-save-record.ts';
import classes from './detail.module.css';

export function RecordStatusPicker({ record }: { record: MedicalRecord }) {
  const { records } = useStrings();
  const { change, problem } = useChange('records');
  const save = useSaveRecord(record);
  const [wanted, setWanted] = useState<RecordStatus | null>(null);
  const choose = (status: RecordStatus) => {
    if (statusNeedsReason(status) && record.statusReason.trim() === '') setWanted(status);
    else {
      setWanted(null);
      if (status !== record.status) void change(record.id, { status });
    }
  };
  const shown = wanted ?? record.status;
  return (
    <section className={classes.part} aria-label={records.detail.status}>
      <FilterBar
        label={records.detail.status}
        filters={recordStatuses.map((value) => ({ value, label: records.status[value] }))}
        value={shown}
        onChange={choose}
      />
      <p className={classes.soft}>{records.statusWhy[shown]}</p>
      {problem && <Notice meaning="needsYou" announce title={describeProblem(problem)} />}
      {wanted && (
        <ReasonForm
          status={wanted}
          onSave={async (statusReason) => {
            if (await change(record.id, { status: wanted, statusReason })) setWanted(null);
          }}
          onCancel={() => setWanted(null)}
        />
      )}
      {!wanted && statusNeedsReason(record.status) && (
        <AutosaveField
          long
          label={records.detail.reason}
          value={record.statusReason}
          onSave={(statusReason) => save({ statusReason })}
        />
      )}
    </section>
  );
}

type ReasonProps = { status: RecordStatus; onSave: (reason: string) => Promise<void>; onCancel: () => void };

function ReasonForm({ status, onSave, onCancel }: ReasonProps) {
  const { records, ui } = useStrings();
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.part}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void onSave(reason.trim());
      }}
    >
      <LongTextField
        label={records.detail.reason}
        hint={records.detail.reasonHint}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <div className={classes.buttons}>
        <Button submit look="primary" size="small" disabled={reason.trim() === ''}>
          {records.detail.saveReason(records.status[status])}
        </Button>
        <Button size="small" onClick={onCancel}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  );
}
