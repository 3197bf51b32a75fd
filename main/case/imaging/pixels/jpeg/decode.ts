// JPEG pictures as medical files use them: baseline, extended to twelve bits, and lossless. Components come out as they are stored.
import { Bits } from './bits.ts';
import { decodeBlocks } from './blocks.ts';
import { decodeLossless } from './lossless.ts';
import { largestSampling, readSegments, type Plane, type Stream } from './segments.ts';

export type JpegPicture = {
  width: number;
  height: number;
  precision: number;
  /** Interleaved, full size, one to four to a pixel. */
  samples: number;
  values: Uint16Array;
  adobe: number | null;
  /** The stream ended before the picture did. */
  isCutOff: boolean;
};

const mostPixels = 100_000_000;

/** Each component at its own size, as it is stored. */
export type JpegPlanes = { stream: Stream; planes: Plane[]; isCutOff: boolean };

/** Null for streams that are no such JPEG. */
export function decodeJpeg(
  bytes: Uint8Array,
  expected: { width: number; height: number },
): JpegPicture | null {
  const decoded = decodePlanes(bytes, expected);
  if (!decoded) return null;
  const { stream, planes, isCutOff } = decoded;
  const { width, height, precision, adobe } = stream;
  return { width, height, precision, adobe, samples: stream.components.length, values: interleave(stream, planes), isCutOff }; // prettier-ignore
}

/** The same before the components are brought to one size. */
export function decodePlanes(
  bytes: Uint8Array,
  expected: { width: number; height: number },
): JpegPlanes | null {
  let planes: Plane[] | null = null;
  let missing = 0;
  const seen = new Set<number>();
  const stream = readSegments(bytes, (read, scan) => {
    if (!fits(read, expected)) return bytes.length;
    planes ??= planesOf(read);
    const bits = new Bits(bytes, scan.dataAt);
    (read.isLossless ? decodeLossless : decodeBlocks)(read, scan, planes, bits);
    missing += bits.missing;
    for (const { index } of scan.components) seen.add(index);
    return bits.end();
  });
  if (!stream || !planes) return null;
  // The last bits of a sound stream are looked at ahead of its end.
  return { stream, planes, isCutOff: missing > 64 || seen.size < stream.components.length };
}

/** A stream that says a larger size than its file is not believed: it could ask for any amount of memory. */
function fits({ width, height, components }: Stream, expected: { width: number; height: number }): boolean {
  return (
    width <= expected.width && height <= expected.height && width * height * components.length <= mostPixels
  );
}

/** Sizes of a component's plane in whole blocks of the largest sampling, so that every block has its place. */
function planesOf({ isLossless, width, height, components }: Stream): Plane[] {
  if (isLossless) return components.map(() => ({ width, height, values: new Uint16Array(width * height) }));
  const [h, v] = largestSampling(components);
  const [across, down] = [Math.ceil(width / (8 * h)), Math.ceil(height / (8 * v))];
  return components.map((component) => {
    const size = { width: across * component.h * 8, height: down * component.v * 8 };
    return { ...size, values: new Uint16Array(size.width * size.height) };
  });
}

function interleave(
  { isLossless, width, height, components }: Stream,
  planes: readonly Plane[],
): Uint16Array {
  const count = planes.length;
  const [only] = planes;
  if (count === 1 && only && only.width === width) return only.values.subarray(0, width * height);
  const whole = new Uint16Array(width * height * count);
  const [h, v] = largestSampling(components);
  planes.forEach((plane, index) => {
    const component = components[index];
    const isFull = isLossless || count === 1 || !component || (component.h === h && component.v === v);
    const [scaleX, scaleY] = isFull || !component ? [1, 1] : [component.h / h, component.v / v];
    for (let y = 0; y < height; y++) {
      const row = Math.floor(y * scaleY) * plane.width;
      for (let x = 0; x < width; x++)
        whole[(y * width + x) * count + index] = plane.values[row + Math.floor(x * scaleX)] ?? 0;
    }
  });
  return whole;
}
