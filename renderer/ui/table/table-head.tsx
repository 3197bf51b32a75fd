// The head of a table: column names, what it is sorted by, and the box that chooses all.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useStrings } from '../../strings/language.tsx';
import { useMayChange } from '../changing.tsx';
import type { Column, TableProps } from './table-types.ts';
import classes from './table.module.css';

type HeadProps<Row> = TableProps<Row> & {
  head: RefObject<HTMLDivElement | null>;
  allKeys: readonly string[];
};

export function TableHead<Row>(props: HeadProps<Row>) {
  const { head, columns, sort, onSort, chosen, onChoose, allKeys } = props;
  const mayChange = useMayChange();
  return (
    <div ref={head} role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {mayChange && chosen && onChoose && (
          <ChooseAll chosen={chosen} onChoose={onChoose} allKeys={allKeys} />
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

type ChooseAllProps = Required<Pick<TableProps<unknown>, 'chosen' | 'onChoose'>> & {
  allKeys: readonly string[];
};

function ChooseAll({ chosen, onChoose, allKeys }: ChooseAllProps) {
  const { ui } = useStrings();
  const isAll = chosen.size > 0 && chosen.size >= allKeys.length;
  return (
    <div role="columnheader" className={classes.choice}>
      <Tick
        checked={isAll}
        some={chosen.size > 0 && !isAll}
        label={ui.table.chooseAll}
        isReachable
        onChange={() => onChoose(isAll ? new Set() : new Set(allKeys))}
      />
      <span aria-hidden className={classes.choiceWords}>
        {chosen.size === 0 ? ui.table.chooseAll : ui.table.chosen(chosen.size, allKeys.length)}
      </span>
    </div>
  );
}

type HeaderWordsProps<Row> = { column: Column<Row> } & {
  [K in 'sort' | 'onSort']: TableProps<Row>[K] | undefined;
};

function HeaderWords<Row>({ column, sort, onSort }: HeaderWordsProps<Row>): ReactNode {
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
export function Tick({ checked, some = false, label, isReachable = false, onChange }: TickProps) {
  return (
    <label className={classes.tick}>
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
