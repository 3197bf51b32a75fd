// Size, place and "maximized" of the window, kept beside the app's own settings. Nothing of any case is in it.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, screen } from 'electron';
import type { BrowserWindow } from 'electron';
import { placeOnScreens, readPlace, usualSize } from './window-place.ts';
import type { Bounds, WindowPlace } from './window-place.ts';

const file = (): string => join(app.getPath('userData'), 'window.json');

function lastPlace(): WindowPlace | null {
  try {
    return readPlace(readFileSync(file(), 'utf8'));
  } catch {
    // The first start, or a folder that cannot be read: the usual size will do.
    return null;
  }
}

export function firstBounds(): { bounds: Partial<Bounds>; isMaximized: boolean } {
  const last = lastPlace();
  const bounds =
    last &&
    placeOnScreens(
      last.bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
  return { bounds: bounds ?? usualSize, isMaximized: last?.isMaximized ?? false };
}

const pauseMs = 500;

/** Written a moment after the last move, so that a crash or a pulled plug remembers it too. */
export function rememberPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const place: WindowPlace = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    // A settings folder that cannot be written costs the place of a window, and no more.
    writeFile(file(), JSON.stringify(place)).catch(() => undefined);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, pauseMs);
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    window.on(event as 'resize', soon);
  window.on('closed', () => clearTimeout(timer));
}
