// A table of any length: one row has the keyboard, the rest scroll. Real grid semantics; only the lines in sight are on the page.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties, ReactNode, RefObject } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { toggled } from './moves.ts';
import type { Column, Line, TableProps } from './table-types.ts';
import { useTable } from './use-table.ts';
import classes from './table.module.css';

export function VirtualTable<Row>(props: TableProps<Row>) {
  const { label, columns, chosen, onChoose, empty, compact = false, openKey, rowName } = props;
  const { ui } = useStrings();
  const { scroller, head, headHeight, lines, keys, virtual, active, isStacked, onKeyDown, press } =
    useTable(props);
  const withChoice = chosen !== undefined && onChoose !== undefined;
  const tracks = `${withChoice ? '2.75rem ' : ''}${columns.map((column) => column.width).join(' ')}`;
  if (lines.length === 0 && empty !== undefined) return <div className={classes.nothing}>{empty}</div>;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + (withChoice ? 1 : 0)}
      aria-multiselectable={withChoice || undefined}
      className={classes.table}
      data-stacked={isStacked || undefined}
      data-compact={compact || undefined}
      style={{ '--tracks': tracks } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <Header {...props} head={head} allKeys={keys} withChoice={withChoice} />
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const place = {
            ref: virtual.measureElement,
            'data-index': item.index,
            style: { transform: `translateY(${item.start - headHeight}px)` },
          };
          const index = item.index + 2;
          if (line.kind === 'heading')
            return (
              <div key={line.key} {...place} role="row" aria-rowindex={index} className={classes.headingLine}>
                <div
                  role="gridcell"
                  aria-colspan={columns.length + (withChoice ? 1 : 0)}
                  className={classes.heading}
                >
                  {line.heading}
                </div>
              </div>
            );
          return (
            <div
              key={line.key}
              {...place}
              role="row"
              aria-rowindex={index}
              aria-selected={withChoice ? chosen.has(line.key) : line.key === openKey}
              data-position={line.position}
              data-open={line.key === openKey || undefined}
              tabIndex={line.position === active ? 0 : -1}
              className={classes.row}
              onClick={(event) => press(line.position, event)}
            >
              {withChoice && (
                <div role="gridcell" className={classes.choice}>
                  <Tick
                    checked={chosen.has(line.key)}
                    label={ui.table.chooseRow(rowName(line.row))}
                    onChange={() => onChoose(toggled(chosen, line.key))}
                  />
                </div>
              )}
              <Cells line={line} columns={columns} isStacked={isStacked} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells<Row>({
  line,
  columns,
  isStacked,
}: {
  line: Extract<Line<Row>, { kind: 'row' }>;
  columns: readonly Column<Row>[];
  isStacked: boolean;
}) {
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
      <div className={classes.cellContent}>{column.cell(line.row)}</div>
    </div>
  ));
}

type HeaderProps<Row> = TableProps<Row> & {
  head: RefObject<HTMLDivElement | null>;
  allKeys: readonly string[];
  withChoice: boolean;
};

function Header<Row>({
  head,
  columns,
  sort,
  onSort,
  chosen,
  onChoose,
  allKeys,
  withChoice,
}: HeaderProps<Row>) {
  const { ui } = useStrings();
  const chosenCount = chosen?.size ?? 0;
  return (
    <div ref={head} role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {withChoice && (
          <div role="columnheader" className={classes.choice}>
            <Tick
              checked={chosenCount > 0 && chosenCount === allKeys.length}
              some={chosenCount > 0 && chosenCount < allKeys.length}
              label={ui.table.chooseAll}
              isReachable
              onChange={() => onChoose?.(chosenCount === allKeys.length ? new Set() : new Set(allKeys))}
            />
            <span aria-hidden className={classes.choiceWords}>
              {chosenCount === 0 ? ui.table.chooseAll : ui.table.chosen(chosenCount, allKeys.length)}
            </span>
          </div>
        )}
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={classes.headCell}
            data-align={column.align}
            aria-sort={
              sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined
            }
          >
            <HeaderWords column={column} sort={sort} onSort={onSort} />
          </div>
        ))}
      </div>
    </div>
  );
}

function HeaderWords<Row>({
  column,
  sort,
  onSort,
}: { column: Column<Row> } & { [K in 'sort' | 'onSort']: TableProps<Row>[K] | undefined }): ReactNode {
  if (!column.sortable || !onSort) return column.header;
  const isOn = sort?.column === column.id;
  const Arrow = isOn && sort.descending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      className={classes.sort}
      onClick={() => onSort({ column: column.id, descending: isOn ? !sort.descending : false })}
    >
      {column.header}
      <Arrow aria-hidden className={classes.sortArrow} data-on={isOn || undefined} />
    </button>
  );
}

type TickProps = {
  checked: boolean;
  some?: boolean;
  label: string;
  isReachable?: boolean;
  onChange: () => void;
};

/** The keyboard chooses rows with Space, so a row's own box is only for the pointer and for screen readers. */
function Tick({ checked, some = false, label, isReachable = false, onChange }: TickProps) {
  return (
    <label className={classes.tick} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        tabIndex={isReachable ? 0 : -1}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={onChange}
      />
    </label>
  );
}
