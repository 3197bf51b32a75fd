// One medicine: how much, when, what for, since when, and why it was stopped. Each field is saved by itself.
import { Trash2 } from 'lucide-react';
import type { Medication } from '../../../shared/domain/visit.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveDateField } from '../../ui/fields/autosave-date-field.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldStack } from '../../ui/fields/field.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { useRemove, useSave } from '../../client/use-rows.ts';
import { TakenFrom } from '../../viewer/taken-from.tsx';
import { TimesField } from './times-field.tsx';

type Props = { medicine: Medication; onClose: () => void };

export function MedicineDetail({ medicine, onClose }: Props) {
  const { medicines: words } = useStrings().visits;
  const { save, problem } = useSave('medications');
  const { remove, problem: notRemoved } = useRemove('medications');
  const trouble = problem ?? notRemoved;
  return (
    <DetailPane
      title={medicine.name}
      subtitle={medicine.dose}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => void remove(medicine.id, words.removed(medicine.name)).then(onClose)}
        >
          {words.remove}
        </Button>
      }
    >
      {trouble && <ProblemNotice sentence={describeProblem(trouble)} />}
      <MedicineFields medicine={medicine} onSave={(set) => save(medicine.id, set)} />
      <TakenFrom id={medicine.id} />
    </DetailPane>
  );
}

type FieldProps = { medicine: Medication; onSave: (set: Partial<Medication>) => Promise<void> };

function MedicineFields({ medicine, onSave }: FieldProps) {
  const { medicines: words } = useStrings().visits;
  return (
    <FieldStack>
      <AutosaveField
        label={words.name}
        value={medicine.name}
        onSave={async (name) => {
          // A medicine is never without a name: an emptied field keeps the last one.
          if (name.trim() !== '') await onSave({ name });
        }}
      />
      <AutosaveField
        label={words.dose}
        hint={words.doseHint}
        value={medicine.dose}
        onSave={(dose) => onSave({ dose })}
      />
      <TimesField times={medicine.times} onSave={(times) => onSave({ times })} />
      <AutosaveField
        label={words.asNeeded}
        hint={words.asNeededHint}
        optional
        value={medicine.asNeeded}
        onSave={(asNeeded) => onSave({ asNeeded })}
      />
      <AutosaveField
        label={words.purpose}
        value={medicine.purpose}
        onSave={(purpose) => onSave({ purpose })}
      />
      <CheckField
        label={words.overTheCounter}
        checked={medicine.overTheCounter}
        onChange={(overTheCounter) => void onSave({ overTheCounter })}
      />
      <AutosaveDateField
        label={words.startedOn}
        optional
        value={medicine.startedOn}
        onSave={(startedOn) => onSave({ startedOn })}
      />
      <AutosaveDateField
        label={words.stoppedOn}
        optional
        value={medicine.stoppedOn}
        onSave={(stoppedOn) => onSave({ stoppedOn, noLongerTaken: false })}
      />
      {medicine.stoppedOn === null && (
        <CheckField
          label={words.noLongerTaken}
          checked={medicine.noLongerTaken}
          onChange={(noLongerTaken) => void onSave({ noLongerTaken })}
        />
      )}
      {(medicine.stoppedOn !== null || medicine.noLongerTaken) && (
        <AutosaveField
          label={words.stopReason}
          value={medicine.stopReason}
          onSave={(stopReason) => onSave({ stopReason })}
        />
      )}
      <AutosaveField
        label={words.notes}
        optional
        long
        value={medicine.notes}
        onSave={(notes) => onSave({ notes })}
      />
    </FieldStack>
  );
}
