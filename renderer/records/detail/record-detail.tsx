// The record that is open, beside the list: its status, its papers, its discs and slides, its facts. Everything is saved as typed.
import { Trash2 } from 'lucide-react';
import type { RecordRow } from '../../../shared/domain/record-row.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { usePrintable } from '../../frame/print.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/fields/file-drop.tsx';
import { DetailPane } from '../../ui/layout/detail-pane.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { useImports } from '../import/import-provider.tsx';
import type { Lists } from '../use-inventory.ts';
import { useRemoveRecords } from '../use-record-actions.ts';
import { RecordDocuments } from './record-documents.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordItems } from './record-items.tsx';
import { RecordStatusPicker } from './record-status-picker.tsx';
import { Replacements } from './replacements.tsx';
import { Warnings } from './warnings.tsx';
import classes from './detail.module.css';

type Props = { row: RecordRow; lists: Lists; onClose: () => void; onShow: (recordId: string) => void };

export function RecordDetail({ row, lists, onClose, onShow }: Props) {
  usePrintable('record', row.record.id);
  const { records } = useStrings();
  const format = useFormat();
  const imports = useImports();
  const { remove, problem, clear } = useRemoveRecords();
  const { record, documents } = row;
  const removeThis = async () => {
    const links = lists.itemLinks.filter(({ recordId }) => recordId === record.id);
    if (await remove([{ record, documents, links }])) onClose();
  };
  const subtitle = [records.type[record.type], format.day(record.serviceDate), row.organization]
    .filter(Boolean)
    .join(', ');
  return (
    <FileDrop
      className={classes.drop ?? ''}
      disabled={imports.isRunning}
      onFiles={(files) => void imports.addDropped(files, record)}
    >
      <DetailPane title={record.title} subtitle={subtitle} onClose={onClose}>
        {problem && <Notice announce meaning="needsYou" title={describeProblem(problem)} onDismiss={clear} />}
        <div className={classes.parts}>
          <Warnings record={record} all={lists.records} onShow={onShow} />
          <Replacements record={record} all={lists.records} onShow={onShow} />
          <RecordStatusPicker key={`status:${record.id}`} record={record} />
          <RecordDocuments record={record} documents={documents} />
          <RecordItems key={`items:${record.id}`} record={record} items={row.items} lists={lists} />
          <RecordFacts key={`facts:${record.id}`} record={record} lists={lists} />
          <Button look="quiet" icon={Trash2} className={classes.remove} onClick={() => void removeThis()}>
            {records.remove}
          </Button>
        </div>
      </DetailPane>
    </FileDrop>
  );
}
