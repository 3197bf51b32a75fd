// How large each page is shown and where it lies in the long scroll. Pure: points and pixels in, pixels out.

/** A page's size in PDF points, as shown. */
export type PageSize = { widthPt: number; heightPt: number };
/** `width` and `page` fit each page by itself; a number is percent of the printed size. */
export type Zoom = 'width' | 'page' | number;
export type Viewport = { width: number; height: number };

export const zoomSteps = [50, 75, 100, 125, 150, 200, 300, 400] as const;
const pxPerPt = 96 / 72;

/** CSS pixels for one point of this page. */
export function scaleOf({ widthPt, heightPt }: PageSize, zoom: Zoom, room: Viewport): number {
  const fitWidth = room.width / widthPt;
  if (zoom === 'width') return fitWidth;
  if (zoom === 'page') return Math.min(fitWidth, room.height / heightPt);
  return (zoom / 100) * pxPerPt;
}

export function percentOf(page: PageSize, zoom: Zoom, room: Viewport): number {
  return Math.round((scaleOf(page, zoom, room) / pxPerPt) * 100);
}

/** The next step up or down from where the page is now, also from a fitted size between two steps. */
export function zoomAfter(percent: number, change: 1 | -1): number {
  const steps =
    change === 1
      ? zoomSteps.filter((step) => step > percent + 1)
      : zoomSteps.filter((step) => step < percent - 1);
  return (change === 1 ? steps[0] : steps.at(-1)) ?? (change === 1 ? 400 : 50);
}

/** Pixels to ask for: enough for the screen, in steps, so that a small change of size asks for nothing new. */
export function pictureWidth(cssWidth: number, devicePixelRatio: number): number {
  const wanted = Math.ceil((cssWidth * devicePixelRatio) / 200) * 200;
  return Math.max(200, Math.min(4000, wanted));
}

export type Placed = { index: number; start: number; end: number };

/** The page somebody is reading: the one that covers a line a third of the way down. */
export function pageInView(items: readonly Placed[], scrollTop: number, height: number): number {
  const line = scrollTop + height / 3;
  return items.find(({ end }) => end >= line)?.index ?? items.at(-1)?.index ?? 0;
}

/** Between pages and around them, in pixels: paper does not grow with the text. */
export const gapPx = 16;

/** Where a key goes or how large it makes the page; null for keys that mean nothing here. */
export function viewerMove(
  key: string,
  { page, pages, percent }: { page: number; pages: number; percent: number },
): { page: number } | { zoom: Zoom } | null {
  const moves: Record<string, { page: number } | { zoom: Zoom }> = {
    PageDown: { page: Math.min(pages, page + 1) },
    PageUp: { page: Math.max(1, page - 1) },
    Home: { page: 1 },
    End: { page: pages },
    '+': { zoom: zoomAfter(percent, 1) },
    '=': { zoom: zoomAfter(percent, 1) },
    '-': { zoom: zoomAfter(percent, -1) },
    '0': { zoom: 'width' },
  };
  return moves[key] ?? null;
}
