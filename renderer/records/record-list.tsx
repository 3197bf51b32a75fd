// The table of records in its sections, with what can be done to several of them; or, with none yet, how to begin.
import { FilePlus2, FolderPlus, FolderSearch, PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RecordRow } from '../../shared/domain/record-row.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { DropInvitation } from '../ui/fields/file-drop.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { VirtualTable } from '../ui/table/virtual-table.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { useRecordColumns } from './columns.tsx';
import { GroupHeading } from './group-heading.tsx';
import { useImports } from './import/import-provider.tsx';
import type { Lists, Shown } from './use-inventory.ts';

type Props = {
  lists: Lists;
  rows: readonly RecordRow[];
  shown: Shown;
  openId: string | null;
  onOpen: (recordId: string) => void;
  onShowAll: () => void;
  onNote: () => void;
};

const nobody: ReadonlySet<string> = new Set();

export function RecordList({ lists, rows, shown, openId, onOpen, onShowAll, onNote }: Props) {
  const { records } = useStrings();
  const columns = useRecordColumns();
  const [chosen, setChosen] = useState(nobody);
  const siblings = useSiblings(lists.records);
  const sections = useMemo(
    () =>
      shown.sections.map((section) => ({
        key: section.key,
        heading: <GroupHeading section={section} siblings={siblings.get(section.key) ?? []} />,
        rows: section.rows,
      })),
    [shown.sections, siblings],
  );
  const chosenRecords = useMemo(
    () => lists.records.filter(({ id }) => chosen.has(id)),
    [lists.records, chosen],
  );
  if (rows.length === 0) return <NoRecords onNote={onNote} />;
  return (
    <>
      {chosenRecords.length > 0 && (
        <BulkBar chosen={chosenRecords} lists={lists} onClear={() => setChosen(nobody)} />
      )}
      <VirtualTable
        label={records.table}
        columns={columns}
        sections={sections}
        rowKey={rowKey}
        rowName={({ record }) => record.title}
        openKey={openId}
        onOpen={({ record }) => onOpen(record.id)}
        chosen={chosen}
        onChoose={setChosen}
        stackBelowRem={44}
        empty={
          <EmptyState
            icon={FolderSearch}
            title={records.noneFound}
            action={
              <Button reads onClick={onShowAll}>
                {records.showAll}
              </Button>
            }
          >
            {null}
          </EmptyState>
        }
      />
    </>
  );
}

function rowKey({ record }: RecordRow): string {
  return record.id;
}

/** All records of each group, also those that a filter hides. */
function useSiblings(all: readonly MedicalRecord[]): ReadonlyMap<string, MedicalRecord[]> {
  return useMemo(() => {
    const siblings = new Map<string, MedicalRecord[]>();
    for (const record of all) {
      if (record.groupId === null) continue;
      const own = siblings.get(record.groupId);
      if (own) own.push(record);
      else siblings.set(record.groupId, [record]);
    }
    return siblings;
  }, [all]);
}

function NoRecords({ onNote }: { onNote: () => void }) {
  const { records } = useStrings();
  const { addFiles, addFolder, isRunning } = useImports();
  if (isRunning) return null;
  return (
    <EmptyState
      icon={FolderSearch}
      title={records.emptyTitle}
      action={
        <>
          <DropInvitation>
            <Button look="primary" icon={FilePlus2} onClick={() => void addFiles()}>
              {records.addFiles}
            </Button>
            <Button icon={FolderPlus} onClick={() => void addFolder()}>
              {records.addFolder}
            </Button>
          </DropInvitation>
          <Button icon={PenLine} onClick={onNote}>
            {records.addKnown}
          </Button>
        </>
      }
    >
      {records.empty}
    </EmptyState>
  );
}
