// What reading a picture gives: pages, each one or more images in a form that a PDF can hold, with as little packing anew as can be.
import type { FailReason, IntakeWarning, KeptReason } from '../../../../shared/domain/intake.ts';

/** How a picture lies in the file against how it is to be seen, as EXIF and TIFF number it: 1 upright, 6 to be turned right, 8 left. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type PdfImage = {
  width: number;
  height: number;
  /** Entries of the image's dictionary: colour space, bits, filter. */
  entries: string;
  data: Uint8Array;
};

/** Where an image lies on its page, in shares of the picture's width and height from its top left corner. */
export type Placed = { image: PdfImage; x: number; y: number; width: number; height: number };

export type PicturePage = {
  width: number;
  height: number;
  orientation: Orientation;
  /** Dots per inch along width and height, where the file says so. */
  dpi: { x: number; y: number } | null;
  images: Placed[];
  /** Degrees by which the lines on it go down towards the right, once it is upright; absent where they run level. */
  slant?: number;
};

export type PictureReading =
  { pages: PicturePage[]; warnings: IntakeWarning[] } | { kept: KeptReason } | { failed: FailReason };

/** Four bytes each while they are unpacked. */
export const maxUnpackedPixels = 80_000_000;
/** For pictures that pass through packed as they are. */
export const maxPixels = 400_000_000;
export const maxPictureBytes = 512 * 1024 * 1024;

/** A page that is one image. */
export function wholePage(
  image: PdfImage,
  details: { orientation?: Orientation; dpi?: PicturePage['dpi'] } = {},
): PicturePage {
  const { width, height } = image;
  const { orientation = 1, dpi = null } = details;
  return { width, height, orientation, dpi, images: [{ image, x: 0, y: 0, width: 1, height: 1 }] };
}

export function asOrientation(value: number | undefined): Orientation {
  return value !== undefined && value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

/** Whether width and height change places when the picture is turned upright. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}
