// Brightness and colour differences as red, green and blue, into a larger picture.
import type { Frame } from './frame.ts';

export type Canvas = { width: number; height: number; rgba: Uint8Array };
export type Colours = { matrix: number; fullRange: boolean };

/** Shares of red and blue in brightness, by the number of the matrix. */
function shares(matrix: number): { red: number; blue: number } {
  if (matrix === 1) return { red: 0.2126, blue: 0.0722 };
  return matrix === 9 || matrix === 10 ? { red: 0.2627, blue: 0.0593 } : { red: 0.299, blue: 0.114 };
}

/** What lies beyond the canvas is cut. */
export function paintFrame(
  frame: Frame,
  canvas: Canvas,
  { x: left, y: top, colours }: { x: number; y: number; colours: Colours },
): void {
  const { crop, width, height, bitDepth } = frame.sps;
  const { red, blue } = shares(colours.matrix);
  const green = 1 - red - blue;
  const scaleOf = (depth: number, range: number) =>
    colours.fullRange ? 255 / ((1 << depth) - 1) : 255 / (range << (depth - 8));
  const [lumaScale, colourScale] = [scaleOf(bitDepth.luma, 219), scaleOf(bitDepth.chroma, 224)];
  const dark = colours.fullRange ? 0 : 16 << (bitDepth.luma - 8);
  const middle = 1 << (bitDepth.chroma - 1);
  const [luma, cb, cr] = frame.planes;
  if (!luma) return;
  const columns = Math.min(width - crop.left - crop.right, canvas.width - left);
  const rows = Math.min(height - crop.top - crop.bottom, canvas.height - top);
  const [toRed, toBlue] = [2 * (1 - red) * colourScale, 2 * (1 - blue) * colourScale];
  const [redToGreen, blueToGreen] = [(toRed * red) / green, (toBlue * blue) / green];
  for (let row = 0; row < rows; row++) {
    const from = (row + crop.top) * luma.width + crop.left;
    const fromColour = ((row + crop.top) >> frame.shiftY) * (cb?.width ?? 0);
    let to = ((top + row) * canvas.width + left) * 4;
    for (let column = 0; column < columns; column++, to += 4) {
      const y = ((luma.samples[from + column] ?? 0) - dark) * lumaScale;
      const at = fromColour + ((column + crop.left) >> frame.shiftX);
      const u = cb ? (cb.samples[at] ?? 0) - middle : 0;
      const v = cr ? (cr.samples[at] ?? 0) - middle : 0;
      canvas.rgba[to] = shade(y + toRed * v);
      canvas.rgba[to + 1] = shade(y - redToGreen * v - blueToGreen * u);
      canvas.rgba[to + 2] = shade(y + toBlue * u);
    }
  }
}

function shade(value: number): number {
  return value <= 0 ? 0 : value >= 255 ? 255 : (value + 0.5) | 0;
}
