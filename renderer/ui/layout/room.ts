// How much room there is, counted in the person's own text size, so that 200 % text lays out like a smaller window.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';

/** The pixel size of 1 rem now: 16 at 100 % text. */
export function remPx(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

function subscribeToWindow(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  const watched = new MutationObserver(changed);
  watched.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  return () => {
    window.removeEventListener('resize', changed);
    watched.disconnect();
  };
}

export type Room = 'narrow' | 'medium' | 'wide';

function roomOf(widthRem: number): Room {
  return widthRem < 52 ? 'narrow' : widthRem < 76 ? 'medium' : 'wide';
}

/** `narrow`: the rail becomes a menu; `medium`: the detail lies over the work; `wide`: all three side by side. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribeToWindow, () => roomOf(window.innerWidth / remPx()));
}

/** 1 rem in pixels, kept up to date: for virtual lists, which have to count in pixels. */
export function useRemPx(): number {
  return useSyncExternalStore(subscribeToWindow, remPx);
}

/** Width and height of an element in pixels, kept up to date; zero until it is on the page. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!element.current) return undefined;
    const watched = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watched.observe(element.current);
    return () => watched.disconnect();
  }, [element]);
  return size;
}
