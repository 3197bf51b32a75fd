// What became of every file of an import, by outcome, each with its sentence; and the new records' names and dates, to be corrected at once.
import { useMemo } from 'react';
import type { ImportItem } from '../../../shared/contract/documents.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useStrings } from '../../strings/language.tsx';
import { VirtualTable } from '../../ui/table/virtual-table.tsx';
import type { Column, Section } from '../../ui/table/table-types.ts';
import type { Lists } from '../use-inventory.ts';
import { AddedCell } from './added-cell.tsx';
import { useImports } from './import-provider.tsx';
import { itemsSince, outcomeOrder } from './merge-report.ts';
import { PasswordAgain } from './password-again.tsx';
import { SuggestKinds } from './suggest-kinds.tsx';
import classes from './import.module.css';

type Line = { key: string; item: ImportItem; record: MedicalRecord | undefined };
type Props = { lists: Lists; onShow: (recordId: string) => void };

export function useImportItems(lists: Lists): ImportItem[] {
  const { report, startedAt } = useImports();
  return useMemo(() => {
    if (!report) return [];
    return report.stopped && report.items.length === 0
      ? itemsSince(lists.documents, startedAt)
      : report.items;
  }, [report, startedAt, lists.documents]);
}

export function ImportResult({ lists, onShow }: Props) {
  const { records } = useStrings();
  const { into } = useImports();
  const items = useImportItems(lists);
  const recordOf = useMemo(
    () => new Map(lists.records.map((record) => [record.id, record])),
    [lists.records],
  );
  const sections = useMemo(
    () =>
      outcomeOrder.map((outcome): Section<Line> => {
        const own = items.flatMap((item, index) =>
          item.outcome === outcome
            ? [
                {
                  key: `${index}:${item.path}`,
                  item,
                  record: item.recordId === null ? undefined : recordOf.get(item.recordId),
                },
              ]
            : [],
        );
        return { key: outcome, heading: <OutcomeHeading outcome={outcome} count={own.length} />, rows: own };
      }),
    [items, recordOf],
  );
  const columns = useColumns({ onShow, isNew: into === null });
  const added = sections.flatMap(({ key, rows }) => (key === 'imported' || key === 'kept' ? rows : []));
  return (
    <div className={classes.result}>
      <PasswordAgain count={items.filter(({ outcome }) => outcome === 'needs-password').length} />
      {into === null && <SuggestKinds records={added.flatMap(({ record }) => record ?? [])} />}
      <VirtualTable
        label={records.import.addedTable}
        columns={columns}
        sections={sections}
        rowKey={({ key }) => key}
        rowName={({ item }) => item.path}
        empty={<p className={classes.soft}>{records.import.summaryNothing}</p>}
        stackBelowRem={52}
      />
    </div>
  );
}

function OutcomeHeading({ outcome, count }: { outcome: ImportItem['outcome']; count: number }) {
  const { records } = useStrings();
  return (
    <>
      {records.import.heading[outcome](count)}
      <span className={classes.why}>{records.import.why[outcome]}</span>
    </>
  );
}

function useColumns({
  onShow,
  isNew,
}: {
  onShow: (recordId: string) => void;
  isNew: boolean;
}): Column<Line>[] {
  const { records } = useStrings();
  return useMemo(
    () => [
      {
        id: 'file',
        header: records.import.columns.file,
        width: 'minmax(12rem, 1fr)',
        isName: true,
        cell: ({ item }) => <FileName path={item.path} />,
      },
      {
        id: 'what',
        header: records.import.columns.why,
        width: 'minmax(22rem, 2.6fr)',
        cell: ({ item, record }) => <AddedCell item={item} record={record} isNew={isNew} onShow={onShow} />,
      },
      {
        id: 'pages',
        header: records.import.columns.pages,
        width: '4.5rem',
        align: 'end',
        numeric: true,
        labelStacked: true,
        cell: ({ item }) => item.pages?.toLocaleString(),
      },
    ],
    [records, onShow, isNew],
  );
}

/** The file's own name first; the folders inside the one that was picked after it, quietly. */
function FileName({ path }: { path: string }) {
  const parts = path.split(/[\\/]/);
  const inside = parts.slice(1, -1);
  return (
    <span className={classes.file}>
      {parts.at(-1)}
      {inside.length > 0 && <span className={classes.folder}>{inside.join(' / ')}</span>}
    </span>
  );
}
