// "Replaces the February report", "There is an addendum": the sentences that keep somebody from reading half of it or the wrong version.
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { linksOf } from '../../../shared/domain/record-links.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';

type Props = { record: MedicalRecord; all: readonly MedicalRecord[]; onShow: (recordId: string) => void };

export function Replacements({ record, all, onShow }: Props) {
  const { records } = useStrings();
  const words = records.detail;
  const { replaces, addsTo, replacedBy, addenda } = linksOf(record, all);
  const show = (id: string) => (
    <Button reads size="small" onClick={() => onShow(id)}>
      {records.import.showRecord}
    </Button>
  );
  return (
    <>
      {replacedBy.map(({ id, title }) => (
        <Notice key={id} meaning="needsYou" title={words.replacedBy(title)} action={show(id)} />
      ))}
      {addenda.map(({ id, title }) => (
        <Notice key={id} meaning="needsYou" title={words.addendum(title)} action={show(id)} />
      ))}
      {replaces && <Notice title={words.replaces(replaces.title)} action={show(replaces.id)} />}
      {addsTo && <Notice title={words.addsTo(addsTo.title)} action={show(addsTo.id)} />}
    </>
  );
}
