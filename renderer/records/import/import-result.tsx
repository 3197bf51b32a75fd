// What became of every file of an import, by outcome, each with its sentence; and the new records' names and dates, to be corrected at once.
import { useMemo } from 'react';
import type { ImportItem } from '../../../shared/contract/documents.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { VirtualTable } from '../../ui/table/virtual-table.tsx';
import type { Column, Section } from '../../ui/table/table-types.ts';
import { useViewer } from '../../viewer/viewer-provider.tsx';
import type { Lists } from '../use-inventory.ts';
import { AddedCell } from './added-cell.tsx';
import { GivenBy } from './given-by.tsx';
import { useImports } from './import-provider.tsx';
import { foldImages, itemsSince, outcomeOrder } from './merge-report.ts';
import { PasswordAgain } from './password-again.tsx';
import { SuggestKinds } from './suggest-kinds.tsx';
import classes from './import.module.css';

type Line = {
  key: string;
  item: ImportItem;
  record: MedicalRecord | undefined;
  document: Document | undefined;
};
type Props = { lists: Lists; onShow: (recordId: string) => void };

export function useImportItems(lists: Lists): ImportItem[] {
  const { report, startedAt } = useImports();
  return useMemo(() => {
    if (!report) return [];
    return report.stopped && report.items.length === 0
      ? itemsSince(lists.documents, startedAt)
      : foldImages(report.items, lists.documents);
  }, [report, startedAt, lists.documents]);
}

export function ImportResult({ lists, onShow }: Props) {
  const { records } = useStrings();
  const { into } = useImports();
  const isNew = into === null;
  const items = useImportItems(lists);
  const recordOf = useMemo(
    () => new Map(lists.records.map((record) => [record.id, record])),
    [lists.records],
  );
  const documentOf = useMemo(
    () => new Map(lists.documents.map((document) => [`${document.recordId}:${document.sha256}`, document])),
    [lists.documents],
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
                  document: documentOf.get(`${item.recordId}:${item.sha256}`),
                },
              ]
            : [],
        );
        return {
          key: outcome,
          heading: <OutcomeHeading outcome={outcome} count={own.length} isNew={isNew} />,
          rows: own,
        };
      }),
    [items, recordOf, documentOf, isNew],
  );
  const columns = useColumns({ onShow, isNew });
  const added = sections.flatMap(({ key, rows }) => (key === 'imported' || key === 'kept' ? rows : []));
  return (
    <div className={classes.result}>
      <PasswordAgain count={items.filter(({ outcome }) => outcome === 'needs-password').length} />
      <div className={classes.offers}>
        <GivenBy documents={added.flatMap(({ document }) => document ?? [])} />
        {isNew && <SuggestKinds records={added.flatMap(({ record }) => record ?? [])} />}
      </div>
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

type HeadingProps = { outcome: ImportItem['outcome']; count: number; isNew: boolean };

function OutcomeHeading({ outcome, count, isNew }: HeadingProps) {
  const { records } = useStrings();
  return (
    <>
      {records.import.heading[outcome](count)}
      {(isNew || outcome !== 'imported') && (
        <span className={classes.why}>{records.import.why[outcome]}</span>
      )}
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
        width: '7rem',
        align: 'end',
        numeric: true,
        labelStacked: true,
        cell: (line) => <PagesCell line={line} />,
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

/** How long it is; pressed, it shows the pages, because names are easier to put right with the paper in sight. */
function PagesCell({ line: { item, document } }: { line: Line }) {
  const { records } = useStrings();
  const { openPage } = useViewer();
  if (item.pages === null) return null;
  if (!document || document.pages === 0) return records.pages(item.pages);
  return (
    <Button
      reads
      size="small"
      look="quiet"
      aria-label={records.import.look(document.fileName, item.pages)}
      onClick={() => openPage({ documentId: document.id })}
    >
      {records.pages(item.pages)}
    </Button>
  );
}
