// Kinds of record in an order that counts: each can be taken out, others added at the end.
import { X } from 'lucide-react';
import { recordTypes } from '../../shared/domain/record.ts';
import type { RecordType } from '../../shared/domain/record.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { SelectField } from '../ui/fields/field.tsx';
import classes from './packets.module.css';

type Props = {
  label: string;
  types: readonly RecordType[];
  nameOfTaking: (type: string) => string;
  onChange: (types: RecordType[]) => void;
};

export function TypeList({ label, types, nameOfTaking, onChange }: Props) {
  const { packets, records } = useStrings();
  const words = packets.kinds;
  return (
    <>
      <ul className={classes.typeList} aria-label={label}>
        {types.map((type) => (
          <li key={type}>
            <span>{records.type[type]}</span>
            <IconButton
              icon={X}
              size="small"
              label={nameOfTaking(records.type[type])}
              onClick={() => onChange(types.filter((one) => one !== type))}
            />
          </li>
        ))}
      </ul>
      <div className={classes.addType}>
        <SelectField
          label={words.addType}
          searchable
          value=""
          options={[
            { value: '' as const, label: words.choose },
            ...recordTypes
              .filter((type) => !types.includes(type))
              .map((type) => ({ value: type, label: records.type[type] })),
          ]}
          onChange={(type) => {
            if (type !== '') onChange([...types, type]);
          }}
        />
      </div>
    </>
  );
}
