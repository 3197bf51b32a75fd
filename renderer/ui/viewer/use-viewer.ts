// The viewer's moving parts: which pages are drawn, which one is being read, and how to get to another.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSize } from '../layout/room.ts';
import { pageInView, percentOf, scaleOf, zoomAfter } from './page-layout.ts';
import type { PageSize, Zoom } from './page-layout.ts';
import type { Destination } from './viewer-types.ts';

const gapPx = 16;

type Options = {
  pages: readonly PageSize[];
  goTo: Destination | undefined;
  onPage: ((page: number) => void) | undefined;
};

export function useViewer({ pages, goTo, onPage }: Options) {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const [zoom, setZoom] = useState<Zoom>('width');
  const room = {
    width: Math.max(120, size.width - 2 * gapPx),
    height: Math.max(120, size.height - 2 * gapPx),
  };
  const widthOf = (index: number) =>
    pages[index] ? pages[index].widthPt * scaleOf(pages[index], zoom, room) : 0;
  const heightOf = (index: number) =>
    pages[index] ? pages[index].heightPt * scaleOf(pages[index], zoom, room) : 0;

  const virtual = useVirtualizer({
    count: size.width > 0 ? pages.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    gap: gapPx,
    paddingStart: gapPx,
    paddingEnd: gapPx,
    overscan: 1,
  });
  const items = virtual.getVirtualItems();
  const current = pageInView(items, virtual.scrollOffset ?? 0, size.height) + 1;
  const reading = useRef(1);
  if (items.length > 0 && !virtual.isScrolling) reading.current = current;

  // Another zoom or window keeps the page that was being read where it was.
  const shape = `${room.width}:${room.height}:${zoom}`;
  const lastShape = useRef(shape);
  useLayoutEffect(() => {
    if (lastShape.current === shape) return;
    lastShape.current = shape;
    const page = reading.current;
    virtual.measure();
    virtual.scrollToIndex(page - 1, { align: 'start' });
  }, [shape, virtual]);

  const go = useCallback(
    (page: number) =>
      virtual.scrollToIndex(Math.max(0, Math.min(pages.length - 1, page - 1)), { align: 'start' }),
    [virtual, pages.length],
  );

  const isReady = size.width > 0;
  useEffect(() => {
    if (!goTo || !isReady) return;
    const region = goTo.regions?.[0];
    const offset = virtual.getOffsetForIndex(goTo.page - 1, 'start')?.[0] ?? 0;
    const within = region
      ? (region.y / (pages[goTo.page - 1]?.heightPt ?? 792)) * heightOf(goTo.page - 1) - 96
      : 0;
    virtual.scrollToOffset(offset + Math.max(0, within));
    // Only a new destination moves the page.
  }, [goTo, isReady]);

  useEffect(() => onPage?.(current), [current]);

  const percent = percentOf(pages[current - 1] ?? { widthPt: 612, heightPt: 792 }, zoom, room);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, () => void> = {
      PageDown: () => go(current + 1),
      PageUp: () => go(current - 1),
      Home: () => go(1),
      End: () => go(pages.length),
      '+': () => setZoom(zoomAfter(percent, 1)),
      '=': () => setZoom(zoomAfter(percent, 1)),
      '-': () => setZoom(zoomAfter(percent, -1)),
      '0': () => setZoom('width'),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return { scroller, virtual, items, current, zoom, setZoom, percent, widthOf, go, onKeyDown, isReady };
}
