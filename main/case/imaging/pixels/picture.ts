// A decoded picture made visible: brightness and contrast, colours, and a size that fits the screen. PNG out.
import { writePng } from '../../text/png-writer.ts';
import type { Frame } from './decode-frame.ts';
import type { Shade, Window } from './image.ts';

export type Look = { window: Window | null; widthPx: number };

/** The window that shows a picture when nobody has chosen one: the file's own, or all that is in the picture. */
export function defaultWindow({ values, facts }: Frame, { slope, intercept, window }: Shade): Window {
  if (window) return window;
  const { least, most } = rangeOf({ values, facts });
  const [low, high] = [least * slope + intercept, most * slope + intercept];
  return { center: (low + high) / 2 + 0.5, width: Math.max(1, Math.abs(high - low) + 1) };
}

export function rangeOf({ values }: Pick<Frame, 'values' | 'facts'>): { least: number; most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return values.length === 0 ? { least: 0, most: 0 } : { least, most };
}

/** Whether brightness can be chosen: colours are shown as they are. */
export function canBeWindowed({ facts }: Pick<Frame, 'facts'>): boolean {
  return facts.samples === 1 && facts.photometric.startsWith('MONOCHROME');
}

export function drawPicture(frame: Frame, shade: Shade, look: Look): Uint8Array {
  const { width, height } = frame.facts;
  const step = Math.max(1, Math.floor(width / look.widthPx));
  const size = {
    width: Math.max(1, Math.floor(width / step)),
    height: Math.max(1, Math.floor(height / step)),
  };
  if (frame.facts.samples === 3 || frame.facts.palette) return colourPng(frame, size, step);
  return greyPng(frame, shadesOf(frame, shade, look.window), size, step);
}

type Size = { width: number; height: number };
type Shades = { table: Uint8Array; least: number };

/** What each stored number is shown as. PS3.3 C.11.2.1.2: a ramp over the window, black below it and white above. */
function shadesOf(frame: Frame, shade: Shade, chosen: Window | null): Shades {
  const { center, width } = chosen ?? defaultWindow(frame, shade);
  const { least, most } = rangeOf(frame);
  // Thirty-two-bit pictures can span more than a table should hold: their steps are taken together.
  const count = Math.min(most - least + 1, 1 << 20);
  const isInverted = frame.facts.photometric === 'MONOCHROME1';
  const table = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const value = (least + at) * shade.slope + shade.intercept;
    const part = (value - (center - 0.5)) / Math.max(1, width - 1) + 0.5;
    const grey = part <= 0 ? 0 : part >= 1 ? 255 : Math.round(part * 255);
    table[at] = isInverted ? 255 - grey : grey;
  }
  return { table, least };
}

function greyPng({ values, facts }: Frame, shades: Shades, size: Size, step: number): Uint8Array {
  const rows = new Uint8Array((size.width + 1) * size.height);
  const grey = { values, shades, rowLength: facts.width, step };
  for (let y = 0; y < size.height; y++) {
    const to = y * (size.width + 1) + 1;
    for (let x = 0; x < size.width; x++) rows[to + x] = meanAt(grey, y * step * facts.width + x * step);
  }
  return writePng({ ...size, bits: 8, colour: 'grey', rows });
}

type Grey = { values: Frame['values']; shades: Shades; rowLength: number; step: number };

/** The mean of the pixels that become one: thin lines stay visible. */
function meanAt({ values, shades: { table, least }, rowLength, step }: Grey, from: number): number {
  const last = table.length - 1;
  let sum = 0;
  for (let down = 0; down < step; down++)
    for (let across = 0; across < step; across++) {
      const value = values[from + down * rowLength + across] ?? 0;
      sum += table[Math.min(last, Math.max(0, value - least))] ?? 0;
    }
  return sum / (step * step);
}

function colourPng(frame: Frame, size: Size, step: number): Uint8Array {
  const { values, facts } = frame;
  const rows = new Uint8Array((size.width * 3 + 1) * size.height);
  let to = 0;
  for (let y = 0; y < size.height; y++) {
    to++;
    for (let x = 0; x < size.width; x++) {
      const pixel = y * step * facts.width + x * step;
      const [red, green, blue] = facts.palette
        ? fromPalette(facts.palette, values[pixel] ?? 0)
        : colourAt(values, pixel * 3, frame.isDifferences, Math.max(0, facts.bitsStored - 8));
      rows[to++] = red;
      rows[to++] = green;
      rows[to++] = blue;
    }
  }
  return writePng({ ...size, bits: 8, colour: 'rgb', rows });
}

type Colour = [number, number, number];

function fromPalette({ first, entries }: NonNullable<Frame['facts']['palette']>, value: number): Colour {
  const [red, green, blue] = entries;
  const at = Math.min((red?.length ?? 1) - 1, Math.max(0, value - first));
  return [red?.[at] ?? 0, green?.[at] ?? 0, blue?.[at] ?? 0];
}

function colourAt(values: Frame['values'], at: number, isDifferences: boolean, shift: number): Colour {
  const [one, two, three] = [(values[at] ?? 0) >> shift, (values[at + 1] ?? 0) >> shift, (values[at + 2] ?? 0) >> shift]; // prettier-ignore
  if (!isDifferences) return [one, two, three];
  const [blue, red] = [two - 128, three - 128];
  return [bound(one + 1.402 * red), bound(one - 0.344136 * blue - 0.714136 * red), bound(one + 1.772 * blue)];
}

function bound(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : Math.round(value);
}
