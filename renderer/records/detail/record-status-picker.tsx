// The status ladder: one press to the next step, two to any other. The two ends say nothing without a reason, so they ask for it first.
import { Menu } from '@mantine/core';
import { ArrowRight, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { nextStatus } from '../../../shared/domain/record-list.ts';
import { recordStatuses, statusNeedsReason } from '../../../shared/domain/record.ts';
import type { MedicalRecord, RecordStatus } from '../../../shared/domain/record.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useChange } from '../../client/use-change.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { LongTextField } from '../../ui/fields/field.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { RecordStatusMark } from '../record-status.tsx';
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
  const next = nextStatus(record.status);
  return (
    <section className={classes.part} aria-label={records.detail.status}>
      <div className={classes.status}>
        <RecordStatusMark status={record.status} />
        <p className={classes.soft}>{records.statusWhy[record.status]}</p>
      </div>
      <div className={classes.buttons}>
        {next && (
          <Button size="small" icon={ArrowRight} onClick={() => choose(next)}>
            {records.detail.markAs(records.status[next])}
          </Button>
        )}
        <OtherStatus current={record.status} onChoose={choose} />
      </div>
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

function OtherStatus({
  current,
  onChoose,
}: {
  current: RecordStatus;
  onChoose: (status: RecordStatus) => void;
}) {
  const { records } = useStrings();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="small" look="quiet" icon={ChevronDown}>
          {records.detail.otherStatus}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {recordStatuses
          .filter((status) => status !== current)
          .map((status) => (
            <Menu.Item key={status} onClick={() => onChoose(status)}>
              <span className={classes.choice}>{records.status[status]}</span>
              <span className={classes.choiceWhy}>{records.statusWhy[status]}</span>
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
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
