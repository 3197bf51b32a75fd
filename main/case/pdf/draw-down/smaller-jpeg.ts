// A JPEG with fewer dots: its components taken apart, reduced, and packed again as coarsely as they came. Colours are not converted.
import { decodePlanes } from '../../imaging/pixels/jpeg/decode.ts';
import type { JpegPlanes } from '../../imaging/pixels/jpeg/decode.ts';
import { largestSampling } from '../../imaging/pixels/jpeg/segments.ts';
import type { Component } from '../../imaging/pixels/jpeg/segments.ts';
import { BitWriter, huffmanTables, writeBlock, writeHead } from '../../intake/images/jpeg-blocks.ts';
import type { Tables } from '../../intake/images/jpeg-blocks.ts';
import { jpegReach } from '../mend/jpeg.ts';
import { reduced } from './reduce.ts';
import type { Size } from './reduce.ts';

/** A component at its new size. */
type Part = { values: Uint8Array; width: number; height: number; h: number; v: number; factors: Uint8Array };

/** Null for a JPEG that is not just this size, not sound to its end, or of a kind that is not read here (progressive, twelve bits). */
export function smallerJpeg(bytes: Buffer, from: Size, to: Size): Buffer | null {
  if (jpegReach(bytes)?.isWhole !== true) return null;
  const decoded = decodePlanes(bytes, from);
  if (!decoded || decoded.isCutOff) return null;
  const { stream } = decoded;
  const { isLossless, precision, width, height } = stream;
  if (isLossless || precision !== 8 || width !== from.width || height !== from.height) return null;
  const parts = partsOf(decoded, to);
  return parts && packed(parts, decoded, to);
}

function partsOf({ stream, planes }: JpegPlanes, to: Size): Part[] | null {
  const [h, v] = largestSampling(stream.components);
  const isAlone = stream.components.length === 1;
  const parts: Part[] = [];
  for (const [index, component] of stream.components.entries()) {
    const plane = planes[index];
    const factors = stream.quantization[component.table];
    if (!plane || !factors || factors.some((factor) => factor < 1 || factor > 255)) return null;
    const share = (size: Size): Size => ({
      width: Math.ceil((size.width * component.h) / h),
      height: Math.ceil((size.height * component.v) / v),
    });
    const size = share(to);
    parts.push({
      values: reduced({ ...share(stream), colors: 1, values: plane.values, stride: plane.width }, size),
      ...size,
      ...(isAlone ? { h: 1, v: 1 } : { h: component.h, v: component.v }),
      factors: Uint8Array.from(factors),
    });
  }
  return parts;
}

function packed(parts: readonly Part[], { stream }: JpegPlanes, { width, height }: Size): Buffer {
  const out = new BitWriter(Math.max(65536, (width * height) >> 2));
  const tables = huffmanTables();
  const byNumber: Uint8Array[] = [];
  for (const [index, { table }] of stream.components.entries())
    byNumber[table] = parts[index]?.factors ?? new Uint8Array(64).fill(1);
  writeHead(
    out,
    {
      width,
      height,
      components: stream.components.map((component, index) => headOf(component, parts[index])),
      factors: byNumber,
      adobe: stream.adobe,
    },
    tables,
  );
  const [h, v] = largestSampling(parts.map((part) => ({ ...part, id: 0, table: 0 })));
  const before = parts.map(() => 0);
  for (let y = 0; y < height; y += 8 * v)
    for (let x = 0; x < width; x += 8 * h)
      for (const [index, part] of parts.entries()) {
        const group = { left: (x / h) * part.h, top: (y / v) * part.v };
        before[index] = writeGroup(out, part, { ...group, before: before[index] ?? 0, tables });
      }
  return Buffer.from(out.finish());
}

const taken = new Float64Array(64);
type Group = { left: number; top: number; before: number; tables: Tables };

/** The blocks of one component that lie on the same place as those of the others. */
function writeGroup(out: BitWriter, part: Part, { left, top, before, tables }: Group): number {
  let last = before;
  for (let at = 0; at < part.h * part.v; at++) {
    takeBlock(part, taken, { left: left + 8 * (at % part.h), top: top + 8 * Math.floor(at / part.h) });
    last = writeBlock(out, taken, { ...part, before: last, tables });
  }
  return last;
}

function headOf(
  { id, table }: Component,
  part: Part | undefined,
): Parameters<typeof writeHead>[1]['components'][number] {
  return { id, h: part?.h ?? 1, v: part?.v ?? 1, factors: table };
}

/** Beyond the border the last samples are repeated. */
function takeBlock(
  { values, width, height }: Part,
  block: Float64Array,
  { left, top }: { left: number; top: number },
): void {
  for (let row = 0; row < 8; row++) {
    const line = Math.min(height - 1, top + row) * width;
    for (let column = 0; column < 8; column++)
      block[row * 8 + column] = (values[line + Math.min(width - 1, left + column)] as number) - 128;
  }
}
