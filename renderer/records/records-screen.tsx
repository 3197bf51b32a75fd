// The inventory: what exists, where it is, what is still missing; and the way in for files. What stands in which row is decided in shared.
import { FilePlus2, FolderPlus, PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { Screen } from '../frame/screen.tsx';
import type { ScreenProps } from '../frame/places.ts';
import { usePrintable } from '../frame/print.ts';
import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { RecordDetail } from './detail/record-detail.tsx';
import { useImports } from './import/import-provider.tsx';
import { ImportResultScreen } from './import/import-result-screen.tsx';
import { ImportRunning } from './import/import-running.tsx';
import { KnownForm } from './known-form.tsx';
import { isAllPlain } from './import/merge-report.ts';
import { RecordDrop } from './record-drop.tsx';
import { RecordList } from './record-list.tsx';
import { RecordTools } from './record-tools.tsx';
import type { Filter } from './record-tools.tsx';
import { useInventoryLists, useRows, useShown } from './use-inventory.ts';
import type { Lists } from './use-inventory.ts';

export function RecordsScreen({ destination }: ScreenProps) {
  usePrintable('records');
  const { records } = useStrings();
  const lists = useInventoryLists();
  if (lists.state !== 'ready')
    return (
      <Screen title={records.title} sentence={records.sentenceEmpty}>
        <Waiting read={lists} />
      </Screen>
    );
  return <Inventory lists={lists.value} destination={destination} />;
}

const everything: Filter = { view: 'all', text: '' };

function Inventory({ lists, destination }: { lists: Lists; destination: ScreenProps['destination'] }) {
  const { records } = useStrings();
  const imports = useImports();
  const [filter, setFilter] = useState(everything);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isNoting, setNoting] = useState(false);
  const rows = useRows(lists);
  const shown = useShown(rows, lists.groups, filter);
  const show = (recordId: string) => {
    imports.putAway();
    setFilter(everything);
    setOpenId(recordId);
  };
  // One thing at a time: with little room the details would lie over the form.
  const note = () => {
    setOpenId(null);
    setNoting(true);
  };
  useDestination(destination, { show, note });
  usePlainArrival(setOpenId);

  const close = () => setOpenId(null);
  if (imports.report) return <ImportResultScreen lists={lists} onShow={show} />;
  const open = openId === null ? undefined : rows.find(({ record }) => record.id === openId);
  const { missing, asked } = shown.counts;
  const isEmpty = rows.length === 0;
  return (
    <Screen
      scroll="fill"
      title={records.title}
      sentence={
        isEmpty
          ? records.sentenceEmpty
          : records.sentence({ all: rows.length, missing, asked, toSort: shown.counts['to-sort'] })
      }
      // With nothing in the list its own words offer the ways to begin.
      action={!isEmpty && <AddFiles isBusy={imports.isRunning} onNote={note} />}
      tools={isEmpty ? undefined : <RecordTools filter={filter} counts={shown.counts} onChange={setFilter} />}
      detail={open && <RecordDetail row={open} lists={lists} onClose={close} onShow={show} />}
    >
      <RecordDrop sections={shown.sections} lists={lists}>
        <ImportRunning />
        {isNoting && (
          <KnownForm
            organizations={lists.organizations}
            onAdded={() => setFilter(everything)}
            onClose={() => setNoting(false)}
          />
        )}
        <RecordList
          lists={lists}
          rows={rows}
          shown={shown}
          openId={openId}
          onOpen={setOpenId}
          onShowAll={() => setFilter(everything)}
          onNote={note}
        />
      </RecordDrop>
    </Screen>
  );
}

/** Files that simply joined their record need no list of their own: the record shows them. */
function usePlainArrival(open: (recordId: string) => void): void {
  const { report, into, putAway } = useImports();
  const isPlain = report !== null && into !== null && isAllPlain(report);
  useEffect(() => {
    if (!isPlain || !into) return;
    putAway();
    open(into.id);
  }, [isPlain, into, putAway, open]);
}

/** Somebody came here to see one record, or to add files. */
function useDestination(
  destination: ScreenProps['destination'],
  { show, note }: { show: (recordId: string) => void; note: () => void },
): void {
  const { addFiles, addFolder } = useImports();
  useEffect(() => {
    if (destination.openId !== undefined) show(destination.openId);
    if (destination.begin === 'import') void addFiles();
    if (destination.begin === 'import-folder') void addFolder();
    if (destination.begin === 'known-record') note();
    // Only a new destination is a new wish.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [destination]);
}

function AddFiles({ isBusy, onNote }: { isBusy: boolean; onNote: () => void }) {
  const { records } = useStrings();
  const { addFiles, addFolder } = useImports();
  return (
    <>
      <Button look="quiet" icon={PenLine} onClick={onNote}>
        {records.addKnown}
      </Button>
      <Button icon={FolderPlus} disabled={isBusy} onClick={() => void addFolder()}>
        {records.addFolder}
      </Button>
      <Button look="primary" icon={FilePlus2} disabled={isBusy} onClick={() => void addFiles()}>
        {records.addFiles}
      </Button>
    </>
  );
}
