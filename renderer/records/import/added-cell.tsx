// One line of an import's result: for a new record its title, kind and date to correct; for all others what it means.
import { reasonsText } from '../../../shared/domain/intake.ts';
import { recordTypes } from '../../../shared/domain/record.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import type { ImportItem } from '../../../shared/contract/documents.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CellDate, CellSelect, CellText } from '../../ui/fields/cell-fields.tsx';
import { useSaveRecord } from '../detail/use-save-record.ts';
import classes from './import.module.css';

type Props = {
  item: ImportItem;
  record: MedicalRecord | undefined;
  /** The import made new records, so their names are guesses; else the files went to a record that has its name. */
  isNew: boolean;
  onShow: (recordId: string) => void;
};

export function AddedCell({ item, record, isNew, onShow }: Props) {
  const { records, language } = useStrings();
  const isAdded = item.outcome === 'imported' || item.outcome === 'kept';
  return (
    <div className={classes.cell}>
      {isAdded && isNew && record && <Corrections record={record} file={item.path} />}
      {item.reasons.length > 0 && item.outcome !== 'needs-password' && (
        <p className={classes.reason}>{reasonsText(item.reasons, language)}</p>
      )}
      {!isAdded && record && (
        <Button reads size="small" look="quiet" onClick={() => onShow(record.id)}>
          {records.import.showNamed(record.title)}
        </Button>
      )}
    </div>
  );
}

function Corrections({ record, file }: { record: MedicalRecord; file: string }) {
  const { records } = useStrings();
  const words = records.import;
  const save = useSaveRecord(record);
  return (
    <div className={classes.corrections}>
      <CellText label={words.titleOf(file)} value={record.title} onSave={(title) => save({ title })} />
      <CellSelect
        label={words.typeOf(file)}
        options={recordTypes.map((value) => ({ value, label: records.type[value] }))}
        value={record.type}
        onChange={(type) => void save({ type })}
      />
      <CellDate
        label={words.dateOf(file)}
        placeholder={words.datePlaceholder}
        value={record.serviceDate}
        onChange={(serviceDate) => void save({ serviceDate })}
      />
    </div>
  );
}
