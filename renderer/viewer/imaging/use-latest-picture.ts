// The picture that is wanted now, drawn into a canvas. One is asked for at a time: what was wanted in between is passed over.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export type PictureState = 'coming' | 'here' | 'unreadable';

export function useLatestPicture(
  key: string | null,
  load: () => Promise<Blob>,
): { canvas: RefObject<HTMLCanvasElement | null>; state: PictureState } {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<PictureState>('coming');
  const wanted = useRef<{ key: string; load: () => Promise<Blob> } | null>(null);
  const isBusy = useRef(false);
  wanted.current = key === null ? null : { key, load };
  useEffect(() => {
    async function follow(): Promise<void> {
      if (isBusy.current) return;
      isBusy.current = true;
      for (let shown: string | null = null; wanted.current && wanted.current.key !== shown;) {
        const now: { key: string; load: () => Promise<Blob> } = wanted.current;
        shown = now.key;
        setState(await draw(canvas.current, now.load));
      }
      isBusy.current = false;
    }
    if (key !== null) void follow();
  }, [key]);
  return { canvas, state };
}

async function draw(canvas: HTMLCanvasElement | null, load: () => Promise<Blob>): Promise<PictureState> {
  try {
    const bitmap = await createImageBitmap(await load());
    if (!canvas) return 'coming';
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    return 'here';
  } catch {
    return 'unreadable';
  }
}
