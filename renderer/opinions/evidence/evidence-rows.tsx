// Who saw what, as rows of the table it stands in: things seen down the side, the table's own doctors across.
import { memo, useCallback, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { EvidenceRow } from '../../../shared/domain/evidence.ts';
import type { EvidenceUse } from '../../../shared/domain/opinion.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { doctorName } from '../names.ts';
import { CellButton, CellWords } from './evidence-cell.tsx';
import type { EvidenceActions } from './use-evidence.ts';
import { useLetters } from './use-tile.tsx';
import classes from './evidence.module.css';

type Props = {
  columns: readonly ComparisonColumn[];
  matrix: readonly EvidenceRow[];
  /** Keys of the rows behind the difference that is looked at. */
  lit: ReadonlySet<string>;
  /** Given, every cell can be changed. */
  edit?: EvidenceActions | undefined;
};

const useByLetter = new Map(Object.entries(useLetters).map(([use, letter]) => [letter, use as EvidenceUse]));

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function placeOf(event: KeyboardEvent): [number, number] | null {
  const place = (event.target as HTMLElement).dataset['place'];
  if (place === undefined) return null;
  const [row = 0, column = 0] = place.split(':').map(Number);
  return [row, column];
}

export const EvidenceRows = memo(function EvidenceRows({ columns, matrix, lit, edit }: Props) {
  const [active, setActive] = useState('0:0');
  const move = useCallback((body: HTMLElement, row: number, column: number) => {
    const next = body.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
    next?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const place = placeOf(event);
    if (!place || !edit || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = place;
    const step = steps[event.key];
    const use = useByLetter.get(event.key.toUpperCase());
    const evidence = matrix[row];
    const cell = evidence?.cells[column];
    const opinion = columns[column]?.opinion;
    if (step) move(event.currentTarget, row + step[0], column + step[1]);
    else if (!cell || !opinion) return;
    else if (use) edit.onUse({ opinionId: opinion.id, about: evidence.about, cell, use });
    else if (event.key === 'Delete' || event.key === 'Backspace')
      edit.onClear({ opinionId: opinion.id, about: evidence.about, cell });
    else return;
    event.preventDefault();
  };

  return (
    <tbody className={classes.grid} data-editing={edit !== undefined || undefined} onKeyDown={onKeyDown}>
      {matrix.map((row, index) => (
        <Row
          key={row.key}
          {...{ row, index, columns, edit, active }}
          onActive={setActive}
          isLit={lit.has(row.key)}
        />
      ))}
    </tbody>
  );
});

type RowProps = Omit<Props, 'matrix' | 'lit'> & {
  row: EvidenceRow;
  index: number;
  isLit: boolean;
  active: string;
  onActive: (place: string) => void;
};

function Row({ row, index, columns, edit, isLit, active, onActive }: RowProps) {
  const strings = useStrings();
  const format = useFormat();
  return (
    <tr className={classes.row} data-lit={isLit || undefined}>
      <th scope="row" className={classes.subject}>
        {row.title}
        {row.date !== null && !row.title.includes(row.date.slice(0, 4)) && (
          <span className={classes.date}> {format.day(row.date)}</span>
        )}
      </th>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        const place = `${index}:${at}`;
        if (!cell) return null;
        return (
          <td key={column.opinion.id} className={classes.cell}>
            {edit ? (
              <CellButton
                {...edit}
                {...{ row, place, onActive }}
                opinionId={column.opinion.id}
                doctor={doctorName(column, strings)}
                column={at}
                isActive={active === place}
              />
            ) : (
              <CellWords cell={cell} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
