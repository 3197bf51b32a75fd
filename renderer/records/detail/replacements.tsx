// "Replaces the February report": the one sentence that keeps somebody from reading the wrong version.
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';

type Props = { record: MedicalRecord; all: readonly MedicalRecord[]; onShow: (recordId: string) => void };

export function Replacements({ record, all, onShow }: Props) {
  const { records } = useStrings();
  const older = record.supersedesId === null ? undefined : all.find(({ id }) => id === record.supersedesId);
  const newer = all.find(({ supersedesId }) => supersedesId === record.id);
  const show = (id: string) => (
    <Button size="small" onClick={() => onShow(id)}>
      {records.import.showRecord}
    </Button>
  );
  return (
    <>
      {newer && (
        <Notice meaning="needsYou" title={records.detail.replacedBy(newer.title)} action={show(newer.id)} />
      )}
      {older && <Notice title={records.detail.replaces(older.title)} action={show(older.id)} />}
    </>
  );
}
