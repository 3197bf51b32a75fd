// The moving parts of a table: which row has the keyboard, what is chosen, which lines are on the page.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useRemPx, useSize } from '../layout/room.ts';
import { useMayChange } from '../changing.tsx';
import { actionOf, keysBetween, toggled } from './moves.ts';
import type { Action } from './moves.ts';
import { leastWidthRem, linesOf } from './table-types.ts';
import type { Line, TableProps } from './table-types.ts';

const rowRem = { roomy: 2.75, compact: 2.25, heading: 3.25 };

type RowLine<Row> = Extract<Line<Row>, { kind: 'row' }> & { index: number };

function useLines<Row>({ sections, rowKey }: TableProps<Row>) {
  return useMemo(() => {
    const lines = linesOf(sections, rowKey);
    const rows = lines.flatMap((line, index): RowLine<Row>[] =>
      line.kind === 'row' ? [{ ...line, index }] : [],
    );
    const keys = rows.map((row) => row.key);
    return { lines, rows, keys, positions: new Map(keys.map((key, position) => [key, position])) };
  }, [sections, rowKey]);
}

type WindowOptions<Row> = {
  scroller: RefObject<HTMLElement | null>;
  lines: readonly Line<Row>[];
  kept: number;
  headHeight: number;
  rowPx: number;
};

/** Only the lines in sight are on the page, and the one with the keyboard however far the rest was scrolled. */
function useWindow<Row>({ scroller, lines, kept, headHeight, rowPx }: WindowOptions<Row>) {
  const headingPx = (rowPx / rowRem.roomy) * rowRem.heading;
  return useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? headingPx : rowPx),
    // Measured heights belong to one text size: with another, every line is measured anew.
    getItemKey: (index) => `${rowPx}:${lines[index]?.key ?? index}`,
    overscan: 8,
    // Rows may come a frame after the scroll: the overscan covers it, and the scroll itself never waits for them.
    useFlushSync: false,
    // The header lies above the lines and stays: a row that is gone to must end up below it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), kept])]
        .filter((at) => at < lines.length)
        .sort((a, b) => a - b),
  });
}

/** The row with the keyboard: kept by its key, so that sorting and filtering leave it with its row. */
function useActiveRow(
  scroller: RefObject<HTMLElement | null>,
  positions: ReadonlyMap<string, number>,
  openKey: string | null | undefined,
) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const active = positions.get(activeKey ?? openKey ?? '') ?? 0;
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-position="${active}"]`)
      ?.focus({ preventScroll: true });
  });
  const focus = (key: string) => {
    setActiveKey(key);
    wantsFocus.current = true;
  };
  return { active, setActiveKey, focus };
}

type Chosen = Pick<TableProps<unknown>, 'chosen' | 'onChoose'>;

/** Choosing one, several or all rows; does nothing where rows have no checkboxes. */
function choiceOf(
  { chosen, onChoose }: { [K in keyof Chosen]?: Chosen[K] | undefined },
  keys: readonly string[],
) {
  const canChoose = chosen !== undefined && onChoose !== undefined;
  return {
    canChoose,
    count: chosen?.size ?? 0,
    toggle: (key: string) => onChoose?.(toggled(chosen ?? new Set(), key)),
    extend: (from: number, to: number) =>
      onChoose?.(new Set([...(chosen ?? []), ...keysBetween(keys, from, to)])),
    all: () => onChoose?.(new Set(keys)),
    none: () => onChoose?.(new Set()),
  };
}

type Moves<Row> = {
  rows: readonly RowLine<Row>[];
  active: number;
  choice: ReturnType<typeof choiceOf>;
  /** Gives a row the keyboard and brings it into sight. */
  show: (target: RowLine<Row>) => void;
  touch: (key: string) => void;
  pageRows: number;
  openKey: string | null | undefined;
  onOpen: ((row: Row) => void) | undefined;
};

function useMoves<Row>({ rows, active, choice, show, touch, pageRows, openKey, onOpen }: Moves<Row>) {
  const anchor = useRef(0);
  const carryOut = (action: Action, at: number) => {
    const current = rows[at];
    if (action.do === 'all') choice.all();
    else if (action.do === 'none') choice.none();
    else if (action.do === 'go') goTo(action.to, action.extend);
    else if (current && action.do === 'toggle') choice.toggle(current.key);
    else if (current) onOpen?.(current.row);
  };
  const goTo = (position: number, extend: boolean) => {
    const target = rows[position];
    if (!target) return;
    if (extend) choice.extend(anchor.current, position);
    else anchor.current = position;
    show(target);
    if (openKey) onOpen?.(target.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
    // The row that has the keyboard, also where something else than the arrow keys gave it to it, as screen readers do.
    const at = Number(event.target.dataset['position'] ?? active);
    const place = { at, count: rows.length, page: pageRows };
    const action = actionOf(event, { ...place, canChoose: choice.canChoose, chosen: choice.count });
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    carryOut(action, at);
  };
  /** A click anywhere on a row, but not on a control inside it. */
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const pressed = event.target instanceof Element ? event.target : null;
    if (!pressed || pressed.closest('label, button, a, input')) return;
    const target = rows[Number(pressed.closest<HTMLElement>('[data-position]')?.dataset['position'] ?? -1)];
    if (!target) return;
    touch(target.key);
    if (choice.canChoose && event.shiftKey) choice.extend(anchor.current, target.position);
    else if (choice.canChoose && (event.ctrlKey || event.metaKey)) choice.toggle(target.key);
    else onOpen?.(target.row);
    if (!event.shiftKey) anchor.current = target.position;
  };
  return { onKeyDown, onClick };
}

export function useTable<Row>(props: TableProps<Row>) {
  const { openKey, onOpen, compact = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const { height: headHeight } = useSize(head);
  const rem = useRemPx();
  const rowPx = (compact ? rowRem.compact : rowRem.roomy) * rem;
  const { lines, rows, keys, positions } = useLines(props);
  const { active, setActiveKey, focus } = useActiveRow(scroller, positions, openKey);
  const virtual = useWindow({ scroller, lines, kept: rows[active]?.index ?? 0, headHeight, rowPx });
  // Rows are chosen only to change them.
  const mayChange = useMayChange();
  const choice = choiceOf(mayChange ? { chosen: props.chosen, onChoose: props.onChoose } : {}, keys);
  const show = (target: RowLine<Row>) => {
    focus(target.key);
    virtual.scrollToIndex(target.index, { align: 'auto' });
  };
  const pageRows = Math.floor(size.height / rowPx);
  const events = useMoves({ rows, active, choice, show, touch: setActiveKey, pageRows, openKey, onOpen });
  const leastRem = Math.max(props.stackBelowRem ?? 0, leastWidthRem(props.columns, choice.canChoose));
  const isStacked = size.width > 0 && size.width / rem < leastRem;
  return { scroller, head, headHeight, lines, keys, virtual, active, isStacked, choice, ...events };
}
