// The moving parts of a table: which row has the keyboard, what is chosen, which lines are on the page.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useRemPx, useSize } from '../layout/room.ts';
import { keysBetween, positionAfter, toggled } from './moves.ts';
import { linesOf } from './table-types.ts';
import type { TableProps } from './table-types.ts';

export function useTable<Row>(props: TableProps<Row>) {
  const { sections, rowKey, openKey, onOpen, chosen, onChoose, compact = false, stackBelowRem = 46 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const { height: headHeight } = useSize(head);
  const rem = useRemPx();
  const lines = useMemo(() => linesOf(sections, rowKey), [sections, rowKey]);
  const rows = useMemo(
    () => lines.flatMap((line, index) => (line.kind === 'row' ? [{ ...line, index }] : [])),
    [lines],
  );
  const keys = useMemo(() => rows.map((row) => row.key), [rows]);
  const positions = useMemo(() => new Map(keys.map((key, position) => [key, position])), [keys]);

  const [activeKey, setActiveKey] = useState<string | null>(null);
  const anchor = useRef(0);
  const wantsFocus = useRef(false);
  const active = positions.get(activeKey ?? openKey ?? '') ?? 0;
  const activeLine = rows[active]?.index ?? 0;

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? 3.25 : compact ? 2.25 : 2.75) * rem,
    // Measured heights belong to one text size: with another, every line is measured anew.
    getItemKey: (index) => `${rem}:${compact}:${lines[index]?.key ?? index}`,
    overscan: 8,
    // The header lies above the lines and stays: a row that is gone to must end up below it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row with the keyboard stays on the page however far the rest was scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), activeLine])]
        .filter((at) => at < lines.length)
        .sort((a, b) => a - b),
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-position="${active}"]`);
    row?.focus({ preventScroll: true });
  });

  const goTo = (position: number) => {
    const target = rows[position];
    if (!target) return;
    setActiveKey(target.key);
    wantsFocus.current = true;
    virtual.scrollToIndex(target.index, { align: 'auto' });
    if (openKey && onOpen) onOpen(target.row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return;
    const current = rows[active];
    const page = Math.floor(size.height / ((compact ? 2.25 : 2.75) * rem));
    const next =
      event.altKey || event.metaKey
        ? null
        : positionAfter(event.key, { at: active, count: rows.length, page });
    if (next !== null) {
      event.preventDefault();
      if (event.shiftKey)
        onChoose?.(new Set([...(chosen ?? []), ...keysBetween(keys, anchor.current, next)]));
      else anchor.current = next;
      goTo(next);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      onOpen?.(current.row);
    } else if (event.key === ' ' && current) {
      event.preventDefault();
      if (onChoose && chosen) onChoose(toggled(chosen, current.key));
      else onOpen?.(current.row);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && onChoose) {
      event.preventDefault();
      onChoose(new Set(keys));
    } else if (event.key === 'Escape' && onChoose && chosen && chosen.size > 0) {
      event.preventDefault();
      event.stopPropagation();
      onChoose(new Set());
    }
  };

  const press = (position: number, event: MouseEvent) => {
    const target = rows[position];
    if (!target) return;
    setActiveKey(target.key);
    if (onChoose && chosen && event.shiftKey)
      onChoose(new Set([...chosen, ...keysBetween(keys, anchor.current, position)]));
    else if (onChoose && chosen && (event.ctrlKey || event.metaKey)) onChoose(toggled(chosen, target.key));
    else onOpen?.(target.row);
    if (!event.shiftKey) anchor.current = position;
  };

  const isStacked = size.width > 0 && size.width / rem < stackBelowRem;
  return { scroller, head, headHeight, lines, keys, virtual, active, isStacked, onKeyDown, press };
}
