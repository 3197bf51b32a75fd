// What the viewer is given. Pages count from 1; boxes are in PDF points from the page's top left.
import type { PageSize } from './page-layout.ts';
import type { Picture } from './use-picture.ts';
import type { Box, Word } from './word-pick.ts';

export type { PageSize };

export type Highlight = {
  id: string;
  page: number;
  regions: readonly Box[];
  /** 1 to 6: the colour of its opinion. */
  hue: number;
  /** Short mark at its start, such as a number, so that colour is not all there is; empty where nothing has to be told apart. */
  mark: string;
  /** Read aloud and shown on hover. */
  label: string;
};

export type Quote = { page: number; text: string; regions: Box[] };

/** Going there happens once for each new object, so that the same place can be gone to twice. */
export type Destination = { page: number; regions?: readonly Box[] };

export type PageSource = {
  pages: readonly PageSize[];
  loadPage: (page: number, widthPx: number, signal: AbortSignal) => Promise<Picture>;
  loadThumb: (page: number, signal: AbortSignal) => Promise<Picture>;
  /** Words in reading order; left out where words cannot be taken. */
  loadWords?: (page: number, signal: AbortSignal) => Promise<readonly Word[]>;
};
