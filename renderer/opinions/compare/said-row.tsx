// One question across the table: its mark at the left, each doctor's words, and under them why they may differ.
import { memo, useMemo, useState } from 'react';
import type { Asked } from '../../../shared/domain/asking.ts';
import type { Comparison, ComparisonColumn, ComparisonRow } from '../../../shared/domain/compare.ts';
import type { BehindRow } from '../../../shared/domain/evidence.ts';
import { scalesOf } from '../../../shared/domain/number-scale.ts';
import type { Finding, Mark, Opinion } from '../../../shared/domain/opinion.ts';
import { wordsOf } from '../../../shared/domain/said.ts';
import { markOwnWords } from '../../../shared/domain/words.ts';
import { useStrings } from '../../strings/language.tsx';
import { axisName } from '../names.ts';
import { MarkMenu } from './mark-menu.tsx';
import { markShown } from './mark-sign.tsx';
import { RowMore } from './row-more.tsx';
import { SaidWords } from './said-words.tsx';
import type { Wording } from './said-words.tsx';
import classes from './row.module.css';

export type RowActions = {
  onMark: (row: ComparisonRow, mark: Mark | null) => void;
  onNote: (row: ComparisonRow, note: string) => Promise<void>;
  onAsk: (row: ComparisonRow) => Promise<void>;
  onPut: (asked: readonly Asked[]) => Promise<void>;
  onWrite: (doctorId: NonNullable<Opinion['doctorId']>) => Promise<void>;
  onSource: (finding: Finding) => void;
  onPoint: (axis: string | null) => void;
  onFocusRow: (axis: string | null) => void;
};

type Props = RowActions & {
  row: ComparisonRow;
  columns: readonly ComparisonColumn[];
  earlier: Comparison['earlier'];
  behind: readonly BehindRow[];
  asked: readonly Asked[];
  wording: Wording;
};

/** Of the short words only, and of cells with one statement: a quote is shown as it was written. */
function ownWordsOf({ cells }: ComparisonRow, wording: Wording) {
  if (wording === 'exact') return null;
  return markOwnWords(cells.map(([first, second]) => (first && !second ? wordsOf(first) : '')));
}

export const SaidRow = memo(function SaidRow(props: Props) {
  const { row, columns, earlier, behind, asked, wording, onMark, onAsk, onSource, onPoint, onFocusRow } =
    props;
  const strings = useStrings();
  const [isWriting, setWriting] = useState(false);
  const note = row.mark.by === 'reader' ? row.mark.difference.note : '';
  const mark = markShown(row.mark);
  const pieces = useMemo(() => ownWordsOf(row, wording), [row, wording]);
  const scales = useMemo(() => scalesOf(row.cells), [row]);
  const isDifference = mark === 'conflict' || mark === 'emphasis';
  const hasMore = note !== '' || isWriting || isDifference || asked.length > 0 || scales.length > 0;
  return (
    <tbody
      className={classes.said}
      data-mark={mark}
      onPointerEnter={(event) => {
        // A row that scrolls under a resting pointer is not pointed at.
        if (event.movementX !== 0 || event.movementY !== 0) onPoint(row.axis);
      }}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onFocusRow(row.axis)}
      onBlur={() => onFocusRow(null)}
    >
      <tr>
        <th scope="row" rowSpan={hasMore ? 2 : 1} className={classes.axis}>
          <span className={classes.axisName}>{axisName(strings, row.axis)}</span>
          <MarkMenu
            row={row}
            onMark={(next) => onMark(row, next)}
            onWriteWhy={() => setWriting(true)}
            onAsk={() => void onAsk(row)}
          />
        </th>
        {columns.map((column, index) => (
          <td key={column.opinion.id} className={classes.cell}>
            <SaidWords
              findings={row.cells[index] ?? []}
              pieces={pieces?.[index] ?? null}
              {...{ earlier, column, wording, onSource }}
            />
          </td>
        ))}
      </tr>
      {hasMore && (
        <tr>
          <td colSpan={columns.length} className={classes.more}>
            <RowMore
              {...props}
              scales={scales}
              note={note}
              isWriting={isWriting}
              onWritten={() => setWriting(false)}
              behind={isDifference ? behind : []}
              withAsk={isDifference}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
});
