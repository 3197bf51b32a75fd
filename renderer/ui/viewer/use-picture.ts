// A page or thumbnail drawn into a canvas: asked for once it is really looked at, dropped when it goes away.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export type Picture = Blob | ImageBitmap;
export type PictureState = 'coming' | 'here' | 'unreadable';

/** Pages that only fly past while somebody scrolls are never asked for. */
const lingerMs = 60;
/** The page that is being read is drawn first: its neighbours, its words and the small pictures wait a little longer. */
export const laterMs = 180;

async function draw(canvas: HTMLCanvasElement, picture: Picture): Promise<void> {
  const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
}

/** `key` names the picture: a new one (another size) replaces the old one only when it has arrived. */
export function usePicture(
  key: string,
  load: (signal: AbortSignal) => Promise<Picture>,
  waitMs = lingerMs,
): { canvas: RefObject<HTMLCanvasElement | null>; state: PictureState } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<PictureState>('coming');
  const latest = useRef(load);
  latest.current = load;
  // Becoming the page that is read must not draw it a second time.
  const wait = useRef(waitMs);
  wait.current = waitMs;
  useEffect(() => {
    const stop = new AbortController();
    const show = async () => {
      const picture = await latest.current(stop.signal);
      if (stop.signal.aborted || !canvas.current) return;
      await draw(canvas.current, picture);
      setState('here');
    };
    const timer = setTimeout(() => {
      show().catch(() => {
        if (!stop.signal.aborted) setState('unreadable');
      });
    }, wait.current);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  return { canvas, state };
}
