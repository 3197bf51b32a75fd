// One real table: doctors across, first what each looked at, then what each said. Which rows light is decided by the rules.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, ReactNode, RefObject } from 'react';
import type { Asked } from '../../../shared/domain/asking.ts';
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
import type { RowActions } from './said-row.tsx';
import type { Wording } from './said-words.tsx';
import classes from './table.module.css';

type Props = ColumnMoves &
  Omit<RowActions, 'onPoint' | 'onFocusRow'> & {
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
function useIsAway(scroller: RefObject<HTMLElement | null>, mark: RefObject<HTMLElement | null>): boolean {
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
      // The names lie over the first part of the box: what is under them is out of sight.
      { root, rootMargin: '-100px 0px 0px 0px' },
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
  const scroller = useRef<HTMLDivElement>(null);
  const endOfGrid = useRef<HTMLTableRowElement>(null);
  const isAway = useIsAway(scroller, endOfGrid);
  const { behind, litKeys, onPoint, onFocusRow } = useLight(comparison, matrix);
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="region"
      aria-label={opinions.compare.caption}
      tabIndex={0}
    >
      <table className={classes.table} style={{ '--columns': columns.length } as CSSProperties}>
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
          <Band title={opinions.evidence.heading} span={columns.length + 1} tools={evidenceTools}>
            {matrix.length === 0 ? opinions.evidence.none : edit ? opinions.evidence.keys : null}
          </Band>
        </tbody>
        {matrix.length > 0 && <EvidenceRows {...{ columns, matrix, edit }} lit={litKeys} />}
        <tbody>
          <tr ref={endOfGrid}>
            <td colSpan={columns.length + 1} className={classes.legendCell}>
              {evidenceEnd}
              <Legend matrix={matrix} />
            </td>
          </tr>
          <Band title={opinions.compare.said} span={columns.length + 1}>
            {comparison.rows.length === 0
              ? opinions.compare.noWordsYet
              : rows.length === 0
                ? opinions.compare.noRows
                : null}
          </Band>
        </tbody>
        {rows.map((row) => (
          <SaidRow
            key={row.axis}
            {...actions}
            {...{ row, columns, wording, onPoint, onFocusRow }}
            earlier={comparison.earlier}
            behind={behind.get(row.axis) ?? nothing}
            asked={asked.get(row.axis) ?? nothing}
          />
        ))}
      </table>
    </div>
  );
}

/** What lies behind each row, and which of it is lit now: for the row pointed at, else for the one with the keyboard. */
function useLight(comparison: Comparison, matrix: readonly EvidenceRow[]) {
  const [pointed, onPoint] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const onFocusRow = useCallback((axis: string | null) => {
    setFocused(axis);
    onPoint(null);
  }, []);
  const behind = useMemo(
    () => new Map<string, BehindRow[]>(comparison.rows.map((row) => [row.axis, evidenceBehind(row, matrix)])),
    [comparison, matrix],
  );
  const lit = pointed ?? focused;
  const litKeys = useMemo(
    () => new Set((lit === null ? nothing : (behind.get(lit) ?? nothing)).map(({ row }) => row.key)),
    [lit, behind],
  );
  return { behind, litKeys, onPoint, onFocusRow };
}

type BandProps = { title: string; span: number; tools?: ReactNode; children: ReactNode };

/** A heading across the whole table, with a hint where one is needed. */
function Band({ title, span, tools, children }: BandProps) {
  return (
    <tr className={classes.band}>
      <th scope="colgroup" colSpan={span}>
        <div className={classes.bandLine}>
          <h2>{title}</h2>
          {tools}
        </div>
        {children !== null && <p className={classes.bandHint}>{children}</p>}
      </th>
    </tr>
  );
}
