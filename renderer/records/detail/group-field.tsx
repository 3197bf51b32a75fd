// Which study, specimen or stay a record belongs to; and, once it does, the facts of that whole.
import { useMemo, useState } from 'react';
import { groupKinds } from '../../../shared/domain/record.ts';
import type { Group, MedicalRecord } from '../../../shared/domain/record.ts';
import { useChange } from '../../client/use-change.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { FieldRow, SelectField } from '../../ui/fields/field.tsx';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { useAddGroup } from '../use-places.ts';
import { useSaveRecord } from './use-save-record.ts';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; groups: readonly Group[] };

export function GroupField({ record, groups }: Props) {
  const { records } = useStrings();
  const format = useFormat();
  const save = useSaveRecord(record);
  const addGroup = useAddGroup();
  const [isOpen, setOpen] = useState(false);
  const group = groups.find(({ id }) => id === record.groupId);
  const options = useMemo(
    () =>
      groups.map(({ id, title, date }) => ({
        value: id,
        label: date === null ? title : `${title} (${format.day(date)})`,
      })),
    [groups, format],
  );
  return (
    <div>
      <PickOrAddField
        label={records.detail.group}
        hint={records.detail.groupHint}
        clearable
        placeholder={records.detail.groupPlaceholder}
        options={options}
        value={record.groupId}
        onChange={(groupId) => void save({ groupId })}
        onAdd={async (title) => {
          setOpen(true);
          return addGroup(title, record);
        }}
      />
      {group && (
        <>
          <Button reads look="quiet" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {records.detail.aboutGroup(group.title)}
          </Button>
          {isOpen && <GroupFacts key={group.id} group={group} />}
        </>
      )}
    </div>
  );
}

function GroupFacts({ group }: { group: Group }) {
  const { records } = useStrings();
  const { change } = useChange('groups');
  const save = async (set: Partial<Pick<Group, 'title' | 'kind' | 'date'>>) => {
    if (!(await change(group.id, set))) throw new Error('not saved');
  };
  return (
    <div className={classes.inset}>
      <AutosaveField
        label={records.detail.groupName}
        value={group.title}
        onSave={(title) => save({ title })}
      />
      <FieldRow>
        <SelectField
          label={records.detail.groupKind}
          options={groupKinds.map((value) => ({ value, label: records.groupKind[value] }))}
          value={group.kind}
          onChange={(kind) => void save({ kind })}
        />
        <PartialDateField
          label={records.detail.groupDate}
          hint=""
          value={group.date}
          onChange={(date) => void save({ date })}
        />
      </FieldRow>
    </div>
  );
}
