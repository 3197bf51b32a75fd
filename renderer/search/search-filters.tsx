// Narrows a search to one kind of paper, or to what has to do with one person. Two quiet fields under the box.
import type { SearchOnly } from '../../shared/contract/documents.ts';
import { recordTypes } from '../../shared/domain/record.ts';
import { useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import classes from './search.module.css';

export const everything: SearchOnly = { recordType: null, personId: null };
const any = 'any';

type Props = { only: SearchOnly; onChange: (only: SearchOnly) => void };

export function SearchFilters({ only, onChange }: Props) {
  const { search, records } = useStrings();
  const lists = useLists('people');
  const people = lists.state === 'ready' ? lists.value.people : [];
  const types = recordTypes
    .map((value) => ({ value: value as string, label: records.type[value] }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <div className={classes.filters}>
      <SelectField
        label={search.onlyType}
        options={[{ value: any, label: search.anyType }, ...types]}
        value={only.recordType ?? any}
        onChange={(value) =>
          onChange({ ...only, recordType: recordTypes.find((type) => type === value) ?? null })
        }
      />
      <SelectField
        label={search.onlyPerson}
        options={[
          { value: any, label: search.anyPerson },
          ...people.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        value={only.personId ?? any}
        onChange={(value) =>
          onChange({ ...only, personId: people.find(({ id }) => id === value)?.id ?? null })
        }
        searchable
      />
    </div>
  );
}
