// What a row of the inventory shows, column by column.
import { MapPin, PackageOpen } from 'lucide-react';
import { useMemo } from 'react';
import type { RecordRow } from '../../shared/domain/record-row.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import type { Column } from '../ui/table/table-types.ts';
import { RecordStatusMark } from './record-status.tsx';
import classes from './records.module.css';

export function useRecordColumns(): Column<RecordRow>[] {
  const { records } = useStrings();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'title',
        header: records.column.title,
        width: 'minmax(13rem, 1.8fr)',
        isName: true,
        cell: (row) => <TitleCell row={row} />,
      },
      {
        id: 'type',
        header: records.column.type,
        width: 'minmax(7.5rem, 0.9fr)',
        cell: ({ record }) => records.type[record.type],
      },
      {
        id: 'date',
        header: records.column.date,
        width: '7.25rem',
        numeric: true,
        cell: ({ record }) => format.day(record.serviceDate),
      },
      {
        id: 'status',
        header: records.column.status,
        width: '8.75rem',
        cell: ({ record }) => <RecordStatusMark status={record.status} />,
      },
      {
        id: 'where',
        header: records.column.where,
        width: 'minmax(9rem, 1.5fr)',
        cell: (row) => <WhereCell row={row} />,
      },
    ],
    [records, format],
  );
}

function TitleCell({ row }: { row: RecordRow }) {
  const { records } = useStrings();
  const { record } = row;
  return (
    <>
      {record.title} {record.importance === 'core' && <span className={classes.tag}>{records.core}</span>}
      {record.wrongPatient && (
        <span className={classes.tag} data-meaning="differs">
          {records.wrongPatient}
        </span>
      )}
    </>
  );
}

/** Where the original physically is; where it is only a file here, how long it is. */
function WhereCell({ row: { where, pages } }: { row: RecordRow }) {
  const { records } = useStrings();
  const format = useFormat();
  if (where?.kind === 'loan')
    return (
      <span className={classes.where} data-loan>
        <PackageOpen aria-hidden className={classes.whereIcon} />
        <span>
          {records.onLoan(where.to)}
          {where.returnBy !== null && `, ${records.backBy(format.day(where.returnBy))}`}
        </span>
      </span>
    );
  if (where)
    return (
      <span className={classes.where}>
        <MapPin aria-hidden className={classes.whereIcon} />
        <span>{where.text}</span>
      </span>
    );
  return pages > 0 ? <span className={classes.soft}>{records.ownFile(pages)}</span> : null;
}
