// The facts of a record, each saved as it is typed or picked.
import { importances, recordTypes } from '../../../shared/domain/record.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useStrings } from '../../strings/language.tsx';
import { AutosaveField } from '../../ui/fields/autosave-field.tsx';
import { CheckField, FieldRow, FieldStack, SelectField } from '../../ui/fields/field.tsx';
import { FilterBar } from '../../ui/fields/filter-bar.tsx';
import { PartialDateField } from '../../ui/fields/partial-date-field.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import type { Lists } from '../use-inventory.ts';
import { useAddAuthor, useAddPlace } from '../use-places.ts';
import { GroupField } from './group-field.tsx';
import { LinkFields } from './link-fields.tsx';
import { useSaveRecord } from './use-save-record.ts';
import classes from './detail.module.css';

type Props = { record: MedicalRecord; lists: Lists };

export function RecordFacts({ record, lists }: Props) {
  const { records } = useStrings();
  const words = records.detail;
  const save = useSaveRecord(record);
  return (
    <section className={classes.part}>
      <h3>{words.facts}</h3>
      <FieldStack>
        <AutosaveField label={words.titleField} value={record.title} onSave={(title) => save({ title })} />
        <SelectField
          label={words.type}
          options={recordTypes.map((value) => ({ value, label: records.type[value] }))}
          value={record.type}
          onChange={(type) => void save({ type })}
          searchable
        />
        <PartialDateField
          label={words.date}
          value={record.serviceDate}
          onChange={(serviceDate) => void save({ serviceDate })}
        />
        <Origin record={record} lists={lists} />
        <GroupField record={record} groups={lists.groups} />
        <LinkFields record={record} all={lists.records} />
        <Importance record={record} />
        <AutosaveField
          label={words.location}
          hint={words.locationHint}
          value={record.location}
          onSave={(location) => save({ location })}
        />
        <FieldRow>
          <AutosaveField
            label={words.formatWanted}
            value={record.formatWanted}
            onSave={(formatWanted) => save({ formatWanted })}
          />
          <AutosaveField
            label={words.formatReceived}
            value={record.formatReceived}
            onSave={(formatReceived) => save({ formatReceived })}
          />
        </FieldRow>
        <AutosaveField long label={words.notes} value={record.notes} onSave={(notes) => save({ notes })} />
        <CheckField
          label={words.wrongPatient}
          hint={words.wrongPatientHint}
          checked={record.wrongPatient}
          onChange={(wrongPatient) => void save({ wrongPatient })}
        />
      </FieldStack>
    </section>
  );
}

function Origin({ record, lists: { organizations, people } }: Props) {
  const { records } = useStrings();
  const words = records.detail;
  const save = useSaveRecord(record);
  const addPlace = useAddPlace();
  const addAuthor = useAddAuthor();
  return (
    <>
      <PickOrAddField
        label={words.organization}
        clearable
        placeholder={words.organizationPlaceholder}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
        value={record.organizationId}
        onChange={(organizationId) => void save({ organizationId })}
        onAdd={addPlace}
      />
      <PickOrAddField
        label={words.author}
        clearable
        placeholder={words.authorPlaceholder}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={record.authorId}
        onChange={(authorId) => void save({ authorId })}
        onAdd={addAuthor}
      />
    </>
  );
}

function Importance({ record }: Pick<Props, 'record'>) {
  const { records } = useStrings();
  const save = useSaveRecord(record);
  return (
    <div>
      <p className={classes.fieldLabel}>{records.detail.importance}</p>
      <FilterBar
        changes
        label={records.detail.importance}
        filters={importances.map((value) => ({ value, label: records.importance[value] }))}
        value={record.importance}
        onChange={(importance) => void save({ importance })}
      />
      <p className={classes.soft}>{records.importanceWhy[record.importance]}</p>
    </div>
  );
}
