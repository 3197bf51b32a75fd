// TIFF: every page of it. Fax and JPEG data go into the PDF as they are; plain samples are unpacked and packed again without loss.
import type { IntakeWarning } from '../../../../shared/domain/intake.ts';
import { embeddedJpeg } from './jpeg.ts';
import { flattenOnWhite, packBits, packPixels } from './pixels.ts';
import {
  asOrientation,
  maxPixels,
  maxUnpackedPixels,
  wholePage,
  type PdfImage,
  type PicturePage,
  type PictureReading,
  type Placed,
} from './picture.ts';
import { tiffDirectories, type TiffDirectory } from './tiff/directory.ts';
import { faxImage } from './tiff/fax.ts';
import { flattenPlaced } from './flatten.ts';
import { describeLayout, type Layout } from './tiff/layout.ts';
import { canUnpack, unpackSamples } from './tiff/samples.ts';

const maxPages = 5000;
const fax = new Set([2, 3, 4]);
const oldJpeg = 6;
const newJpeg = 7;

export async function readTiff(bytes: Uint8Array): Promise<PictureReading> {
  const all = tiffDirectories(bytes, maxPages);
  if (all === null) return { kept: 'picture-format' };
  // A reduced copy or a mask of another page is no page.
  const pagesOf = all.filter((directory) => ((directory.number('subfileType') ?? 0) & 0b101) === 0);
  const pages: PicturePage[] = [];
  const warnings = new Set<IntakeWarning>();
  for (const directory of pagesOf) {
    const page = await readPage(bytes, directory);
    if ('width' in page) pages.push(page);
    else if ('kept' in page) return page;
    else warnings.add('pages-unreadable');
  }
  return pages.length === 0 ? { failed: 'damaged-picture' } : { pages, warnings: [...warnings] };
}

async function readPage(
  bytes: Uint8Array,
  directory: TiffDirectory,
): Promise<PicturePage | Exclude<PictureReading, { pages: unknown }>> {
  const layout = describeLayout(bytes, directory);
  if (!layout) return { failed: 'damaged-picture' };
  const pixels = layout.width * layout.height;
  const image = await imageOf(bytes, directory, layout);
  if (image === 'too-large' || pixels > maxPixels) return { kept: 'picture-too-large' };
  if (image === 'unknown') return { kept: 'picture-format' };
  if (image === null) return { failed: 'damaged-picture' };
  return wholePage(image, {
    orientation: asOrientation(directory.number('orientation')),
    dpi: directory.dpi(),
  });
}

/** Null for damaged data. */
async function imageOf(
  bytes: Uint8Array,
  directory: TiffDirectory,
  layout: Layout,
): Promise<PdfImage | null | 'unknown' | 'too-large'> {
  const { compression } = layout;
  if (compression === oldJpeg) return wholeOldJpeg(bytes, directory) ?? 'unknown';
  if (fax.has(compression) || compression === newJpeg) {
    const placed = layout.parts.map((part) => placedPart(bytes, layout, part));
    if (placed.some((one) => one === null)) return null;
    return joined(placed as Placed[], layout);
  }
  if (!canUnpack(layout)) return 'unknown';
  if (layout.width * layout.height > maxUnpackedPixels) return 'too-large';
  const unpacked = unpackSamples(bytes, layout);
  if (unpacked === null) return null;
  return 'bits' in unpacked
    ? packBits(unpacked.bits, layout.width, layout.height)
    : packPixels(flattenOnWhite(unpacked));
}

function placedPart(bytes: Uint8Array, layout: Layout, part: Layout['parts'][number]): Placed | null {
  const data = bytes.subarray(part.offset, part.offset + part.bytes);
  const image = layout.compression === newJpeg ? jpegPart(data, layout) : faxImage(data, layout, part);
  if (!image) return null;
  // A tile at the edge reaches beyond the picture; a strip's JPEG may be a few rows short or long.
  return {
    image,
    x: part.x / layout.width,
    y: part.y / layout.height,
    width: part.width / layout.width,
    height: part.height / layout.height,
  };
}

/** Strips share their tables, which a PDF image must carry itself. */
function jpegPart(data: Uint8Array, { jpegTables, photometric }: Layout): PdfImage | null {
  const tables =
    jpegTables && jpegTables.length > 4 ? jpegTables.subarray(2, jpegTables.length - 2) : new Uint8Array(0);
  return embeddedJpeg(new Uint8Array(Buffer.concat([data.subarray(0, 2), tables, data.subarray(2)])), {
    rgb: photometric === 2,
  });
}

function wholeOldJpeg(bytes: Uint8Array, directory: TiffDirectory): PdfImage | null {
  const offset = directory.number('oldJpeg');
  const length = directory.number('oldJpegBytes');
  return offset && length ? embeddedJpeg(bytes.subarray(offset, offset + length), { rgb: false }) : null;
}

/** One part is the image. Several would show seams when scaled, so they are drawn once, pixel for pixel, and packed as one. */
async function joined(placed: Placed[], { width, height }: Layout): Promise<PdfImage | null | 'too-large'> {
  const [only] = placed;
  if (only && placed.length === 1 && only.image.width === width && only.image.height === height)
    return only.image;
  if (width * height > maxUnpackedPixels / 2) return 'too-large';
  return flattenPlaced(placed, { width, height });
}
