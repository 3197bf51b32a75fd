// Where the window stood last, as far as it can stand there again. Knows no Electron, so that it can be tested.
import { z } from 'zod';

const whole = z.number().int().min(-100_000).max(100_000);
export const Bounds = z.object({ x: whole, y: whole, width: whole.min(1), height: whole.min(1) });
export type Bounds = z.infer<typeof Bounds>;
export const WindowPlace = z.object({ bounds: Bounds, isMaximized: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

export const usualSize = { width: 1280, height: 800 };
export const leastSize = { width: 720, height: 560 };

/** Null for what cannot be read: the window then opens as it does the first time. */
export function readPlace(text: string): WindowPlace | null {
  try {
    return WindowPlace.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** As it stood, drawn in to the screen it is mostly on; null where that screen is not there any more. */
export function placeOnScreens(saved: Bounds, screens: readonly Bounds[]): Bounds | null {
  const [best] = screens.toSorted((a, b) => overlap(saved, b) - overlap(saved, a));
  if (!best || overlap(saved, best) < 0.1 * saved.width * saved.height) return null;
  const width = Math.min(best.width, Math.max(leastSize.width, saved.width));
  const height = Math.min(best.height, Math.max(leastSize.height, saved.height));
  return {
    x: Math.max(best.x, Math.min(saved.x, best.x + best.width - width)),
    y: Math.max(best.y, Math.min(saved.y, best.y + best.height - height)),
    width,
    height,
  };
}
