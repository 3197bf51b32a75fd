// One real table: doctors across, first what each looked at, then what each said. Which rows light is decided by the rules.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Comparison, ComparisonRow } from '../../../shared/domain/compare.ts';
import type { BehindRow, EvidenceRow } from '../../../shared/domain/evidence.ts';
import { evidenceBehind } from '../../../shared/domain/evidence.ts';
import { useStrings } from '../../strings/language.tsx';
import { EvidenceRows } from '../evidence/evidence-rows.tsx';
import type { EvidenceActions } from '../evidence/use-evidence.ts';
import { Legend } from '../evidence/use-tile.tsx';
import { CardRow, NameRow } from './column-heads.tsx';
import type { ColumnMoves } from './column-heads.tsx';
import { SaidRow } from './said-row.tsx';
import type { RowActions, Wording } from './said-row.tsx';
import type { Asked } from './use-marks.ts';
import classes from './compare.module.css';

type Props = ColumnMoves &
  Omit<RowActions, 'onLight'> & {
    comparison: Comparison;
    matrix: readonly EvidenceRow[];
    /** The rows that are shown, in their order. */
    rows: readonly ComparisonRow[];
    asked: ReadonlyMap<string, readonly Asked[]>;
    wording: Wording;
    edit: EvidenceActions | undefined;
    evidenceTools: ReactNode;
    evidenceEnd: ReactNode;
  };

const nothing: readonly never[] = [];

/** True once the grid has scrolled up out of the scrolling box. */
function useIsAway(
  scroller: React.RefObject<HTMLElement | null>,
  mark: React.RefObject<HTMLElement | null>,
): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    if (!scroller.current || !mark.current) return undefined;
    const root = scroller.current;
    const watched = new IntersectionObserver(
      ([entry]) =>
        setAway(
          entry !== undefined &&
            !entry.isIntersecting &&
            entry.boundingClientRect.top < root.getBoundingClientRect().bottom,
        ),
      { root },
    );
    watched.observe(mark.current);
    return () => watched.disconnect();
  }, [scroller, mark]);
  return isAway;
}

export function ComparisonTable(props: Props) {
  const {
    comparison,
    matrix,
    rows,
    asked,
    wording,
    edit,
    evidenceTools,
    evidenceEnd,
    onMove,
    onOpen,
    ...actions
  } = props;
  const { columns } = comparison;
  const { opinions } = useStrings();
  const [lit, setLit] = useState<string | null>(null);
  const onLight = useCallback((axis: string | null) => setLit(axis), []);
  const scroller = useRef<HTMLDivElement>(null);
  const endOfGrid = useRef<HTMLTableRowElement>(null);
  const isAway = useIsAway(scroller, endOfGrid);

  const behind = useMemo(
    () => new Map<string, BehindRow[]>(comparison.rows.map((row) => [row.axis, evidenceBehind(row, matrix)])),
    [comparison, matrix],
  );
  const litKeys = useMemo(
    () => new Set((lit === null ? nothing : (behind.get(lit) ?? nothing)).map(({ row }) => row.key)),
    [lit, behind],
  );
  const uses = useMemo(
    () => new Set(matrix.flatMap(({ cells }) => cells.flatMap((cell) => cell.uses))),
    [matrix],
  );
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="region"
      aria-label={opinions.compare.caption}
      tabIndex={0}
    >
      <table className={classes.table} style={{ '--columns': columns.length } as React.CSSProperties}>
        <caption className="screen-reader-only">{opinions.compare.caption}</caption>
        <colgroup>
          <col className={classes.axisColumn} />
          <col span={columns.length} />
        </colgroup>
        <NameRow
          {...{ columns, matrix, onMove, onOpen }}
          lit={litKeys}
          withStrip={isAway && matrix.length > 0}
        />
        <CardRow columns={columns} />
        <tbody>
          <tr className={classes.band}>
            <th scope="colgroup" colSpan={columns.length + 1}>
              <div className={classes.bandLine}>
                <h2>{opinions.evidence.heading}</h2>
                {evidenceTools}
              </div>
              {matrix.length === 0 && <p className={classes.bandHint}>{opinions.evidence.none}</p>}
              {edit && <p className={classes.bandHint}>{opinions.evidence.keys}</p>}
            </th>
          </tr>
        </tbody>
        {matrix.length > 0 && <EvidenceRows {...{ columns, matrix, edit }} lit={litKeys} />}
        <tbody>
          <tr ref={endOfGrid}>
            <td colSpan={columns.length + 1} className={classes.legendCell}>
              {evidenceEnd}
              <Legend uses={uses} />
            </td>
          </tr>
          <tr className={classes.band}>
            <th scope="colgroup" colSpan={columns.length + 1}>
              <div className={classes.bandLine}>
                <h2>{opinions.compare.said}</h2>
              </div>
              {rows.length === 0 && (
                <p className={classes.bandHint}>
                  {comparison.rows.length === 0 ? opinions.compare.noWordsYet : opinions.compare.noRows}
                </p>
              )}
            </th>
          </tr>
        </tbody>
        {rows.map((row) => (
          <SaidRow
            key={row.axis}
            {...actions}
            {...{ row, columns, wording, onLight }}
            behind={behind.get(row.axis) ?? nothing}
            asked={asked.get(row.axis) ?? nothing}
          />
        ))}
      </table>
    </div>
  );
}
