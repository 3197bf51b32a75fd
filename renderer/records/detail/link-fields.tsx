// Which other record this one takes the place of, or adds to.
import { useMemo } from 'react';
import { mayLinkTo } from '../../../shared/domain/record-links.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import { useSaveRecord } from './use-save-record.ts';

type Props = { record: MedicalRecord; all: readonly MedicalRecord[] };

export function LinkFields({ record, all }: Props) {
  const { records } = useStrings();
  const words = records.detail;
  const format = useFormat();
  const save = useSaveRecord(record);
  const options = useMemo(
    () =>
      mayLinkTo(record, all).map(({ id, title, serviceDate }) => ({
        value: id,
        label: serviceDate === null ? title : `${title} (${format.day(serviceDate)})`,
      })),
    [record, all, format],
  );
  return (
    <>
      <PickOrAddField
        label={words.replacesField}
        hint={words.replacesHint}
        clearable
        placeholder={words.linkPlaceholder}
        options={options}
        value={record.supersedesId}
        onChange={(supersedesId) => void save({ supersedesId })}
      />
      <PickOrAddField
        label={words.addsToField}
        hint={words.addsToHint}
        clearable
        placeholder={words.linkPlaceholder}
        options={options}
        value={record.addendumToId}
        onChange={(addendumToId) => void save({ addendumToId })}
      />
    </>
  );
}
