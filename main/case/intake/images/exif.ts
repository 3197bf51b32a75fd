// The two things an EXIF block says that change how a picture is shown: which way up, and how many dots to the inch.
import { tiffDirectories } from './tiff/directory.ts';
import { asOrientation, type Orientation } from './picture.ts';

export type ExifFacts = { orientation: Orientation; dpi: { x: number; y: number } | null };

/** `block` begins with the TIFF header inside EXIF. Null where it makes no sense. */
export function exifFacts(block: Uint8Array): ExifFacts | null {
  const first = tiffDirectories(block, 1)?.[0];
  return first ? { orientation: asOrientation(first.number('orientation')), dpi: first.dpi() } : null;
}
