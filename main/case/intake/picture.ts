// A picture that came in: its pages as a PDF, which then shows, prints and travels like any other.
import type { IntakeInput, IntakeResult } from './result.ts';
import { readAll, memorySource } from '../bytes.ts';
import { picturesToPdf } from './images/picture-pdf.ts';
import { maxPictureBytes, type PictureReading } from './images/picture.ts';
import { readPdf } from './pdf.ts';

type PictureFormat = {
  mediaType: string;
  pages: (bytes: Uint8Array) => PictureReading | Promise<PictureReading>;
};

export async function readPicture(
  input: IntakeInput,
  { mediaType, pages }: PictureFormat,
): Promise<IntakeResult> {
  if (input.source.sizeBytes > maxPictureBytes)
    return { outcome: 'kept', mediaType, reason: 'picture-too-large' };
  const reading = await pages(readAll(input.source));
  input.signal?.throwIfAborted();
  if ('kept' in reading) return { outcome: 'kept', mediaType, reason: reading.kept };
  if ('failed' in reading) return { outcome: 'failed', mediaType, reason: reading.failed };
  const rendition = picturesToPdf(reading.pages);
  const shown = await readPdf({ ...input, source: memorySource(rendition), passwords: [] });
  if (shown.outcome !== 'document') return { outcome: 'failed', mediaType, reason: 'damaged-picture' };
  return { ...shown, mediaType, rendition, warnings: reading.warnings, title: null };
}
