// Saving one record's facts as they are typed. Rejects where it did not work, so that the field keeps the words and says so.
import type { FieldsOf } from '../../../shared/domain/entity.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useChange } from '../../client/use-change.ts';

type Fields = FieldsOf<MedicalRecord>;

export function useSaveRecord(record: Pick<MedicalRecord, 'id'>): (set: Partial<Fields>) => Promise<void> {
  const { change } = useChange('records');
  return async (set) => {
    if (!(await change(record.id, set))) throw new Error('not saved');
  };
}
