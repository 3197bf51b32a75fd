// The viewer's moving parts: which pages are drawn, which one is being read, and how to get to another.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useSize } from '../layout/room.ts';
import { gapPx, pageInView, percentOf, scaleOf, viewerMove } from './page-layout.ts';
import type { PageSize, Zoom } from './page-layout.ts';
import type { Destination } from './viewer-types.ts';

const letter: PageSize = { widthPt: 612, heightPt: 792 };

type Options = {
  pages: readonly PageSize[];
  goTo: Destination | undefined;
  onPage: ((page: number) => void) | undefined;
};

/** The long scroll of pages at one zoom. Another zoom or window keeps the page that was being read where it was. */
function useScroll(pages: readonly PageSize[], zoom: Zoom) {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const room = {
    width: Math.max(120, size.width - 2 * gapPx),
    height: Math.max(120, size.height - 2 * gapPx),
  };
  const sizeOf = (index: number) => pages[index] ?? letter;
  const heightOf = (index: number) => sizeOf(index).heightPt * scaleOf(sizeOf(index), zoom, room);
  const isReady = size.width > 0;
  const virtual = useVirtualizer({
    count: isReady ? pages.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    gap: gapPx,
    paddingStart: gapPx,
    paddingEnd: gapPx,
    overscan: 1,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const current = pageInView(items, virtual.scrollOffset ?? 0, size.height) + 1;
  const reading = useRef(1);
  if (items.length > 0 && !virtual.isScrolling) reading.current = current;

  const shape = isReady ? `${room.width}:${room.height}:${zoom}` : null;
  const lastShape = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (shape === null || lastShape.current === shape) return;
    // Before the first size there is no place to keep: keeping page 1 would undo the journey to another.
    const hasPlace = lastShape.current !== null;
    lastShape.current = shape;
    virtual.measure();
    if (hasPlace) virtual.scrollToIndex(reading.current - 1, { align: 'start' });
  }, [shape, virtual]);
  const keep = (page: number) => {
    reading.current = page;
  };
  return { scroller, room, sizeOf, heightOf, isReady, virtual, items, current, keep };
}

export function useViewer({ pages, goTo, onPage }: Options) {
  const [zoom, setZoom] = useState<Zoom>('width');
  const { scroller, room, sizeOf, heightOf, isReady, virtual, items, current, keep } = useScroll(pages, zoom);
  const go = (page: number) =>
    virtual.scrollToIndex(Math.max(0, Math.min(pages.length - 1, page - 1)), { align: 'start' });

  const travel = useEffectEvent(({ page, regions }: Destination) => {
    // On the way there the room may still change its size: it is this page that has to be kept then.
    keep(page);
    const offset = virtual.getOffsetForIndex(page - 1, 'start')?.[0] ?? 0;
    const share = (regions?.[0]?.y ?? 0) / sizeOf(page - 1).heightPt;
    // A little of what stands above the place, so that it is read in its context.
    virtual.scrollToOffset(offset + Math.max(0, share * heightOf(page - 1) - 6 * gapPx));
  });
  useEffect(() => {
    if (goTo && isReady) travel(goTo);
  }, [goTo, isReady]);

  const tell = useEffectEvent((page: number) => onPage?.(page));
  useEffect(() => tell(current), [current]);

  const percent = percentOf(sizeOf(current - 1), zoom, room);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = viewerMove(event.key, { page: current, pages: pages.length, percent });
    if (!move) return;
    event.preventDefault();
    if ('page' in move) go(move.page);
    else setZoom(move.zoom);
  };
  const widthOf = (index: number) => sizeOf(index).widthPt * scaleOf(sizeOf(index), zoom, room);
  return {
    scroller,
    items,
    totalPx: virtual.getTotalSize(),
    current,
    zoom,
    setZoom,
    percent,
    widthOf,
    go,
    onKeyDown,
  };
}
