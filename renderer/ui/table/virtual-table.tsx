// A table of any length: one row has the keyboard, the rest scroll. Real grid semantics; only the lines in sight are on the page.
import { memo } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { TableHead, Tick } from './table-head.tsx';
import type { Column, Line, TableProps } from './table-types.ts';
import { useTable } from './use-table.ts';
import classes from './table.module.css';

export function VirtualTable<Row>(props: TableProps<Row>) {
  const { label, columns, chosen, empty, compact = false, openKey } = props;
  const { scroller, head, headHeight, lines, keys, virtual, active, isStacked, choice, ...events } =
    useTable(props);
  const columnCount = columns.length + (choice.canChoose ? 1 : 0);
  const tracks = `${choice.canChoose ? '2.75rem ' : ''}${columns.map((column) => column.width).join(' ')}`;
  if (lines.length === 0 && empty !== undefined) return <div className={classes.nothing}>{empty}</div>;
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columnCount}
      aria-multiselectable={choice.canChoose || undefined}
      className={classes.table}
      data-stacked={isStacked || undefined}
      data-compact={compact || undefined}
      style={{ '--tracks': tracks } as CSSProperties}
      {...events}
    >
      <TableHead {...props} head={head} allKeys={keys} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const place: Place = {
            ref: virtual.measureElement,
            'data-index': item.index,
            'aria-rowindex': item.index + 2,
            style: { transform: `translateY(${item.start - headHeight}px)` },
          };
          if (line.kind === 'heading')
            return <Heading key={line.key} line={line} place={place} columnCount={columnCount} />;
          return (
            <Row
              key={line.key}
              {...{ line, place, columns, isStacked }}
              isActive={line.position === active}
              isOpen={line.key === openKey}
              isChosen={chosen?.has(line.key) ?? false}
              name={props.rowName(line.row)}
              onToggle={choice.canChoose ? choice.toggle : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}

type Place = {
  ref: (element: Element | null) => void;
  'data-index': number;
  'aria-rowindex': number;
  style: CSSProperties;
};
type HeadingProps<R> = { line: Extract<Line<R>, { kind: 'heading' }>; place: Place; columnCount: number };

function Heading<R>({ line, place, columnCount }: HeadingProps<R>) {
  return (
    <div {...place} role="row" className={classes.headingLine}>
      <div role="gridcell" aria-colspan={columnCount} className={classes.heading}>
        {line.heading}
      </div>
    </div>
  );
}

type RowProps<R> = {
  line: Extract<Line<R>, { kind: 'row' }>;
  place: Place;
  columns: readonly Column<R>[];
  isStacked: boolean;
  isActive: boolean;
  isOpen: boolean;
  isChosen: boolean;
  name: string;
  onToggle: ((key: string) => void) | undefined;
};

function Row<R>({
  line,
  place,
  columns,
  isStacked,
  isActive,
  isOpen,
  isChosen,
  name,
  onToggle,
}: RowProps<R>) {
  const { ui } = useStrings();
  return (
    <div
      {...place}
      role="row"
      aria-selected={onToggle ? isChosen : isOpen}
      data-position={line.position}
      data-open={isOpen || undefined}
      tabIndex={isActive ? 0 : -1}
      className={classes.row}
    >
      {onToggle && (
        <div role="gridcell" className={classes.choice}>
          <Tick checked={isChosen} label={ui.table.chooseRow(name)} onChange={() => onToggle(line.key)} />
        </div>
      )}
      <Cells row={line.row} columns={columns} isStacked={isStacked} />
    </div>
  );
}

type CellsProps<R> = { row: R; columns: readonly Column<R>[]; isStacked: boolean };

/** Drawn again only when the row itself is another: scrolling moves rows, it does not redraw them. */
const Cells = memo(function Cells<R>({ row, columns, isStacked }: CellsProps<R>) {
  return columns.map((column) => (
    <div
      key={column.id}
      role={column.isName ? 'rowheader' : 'gridcell'}
      className={classes.cell}
      data-align={column.align}
      data-numeric={column.numeric || undefined}
      data-name={column.isName || undefined}
    >
      {isStacked && column.labelStacked && (
        <span aria-hidden className={classes.cellLabel}>
          {column.header}
        </span>
      )}
      <div className={classes.cellContent}>{column.cell(row)}</div>
    </div>
  ));
}) as <R>(props: CellsProps<R>) => ReactNode;
