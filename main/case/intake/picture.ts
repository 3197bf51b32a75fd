// A picture that came in: its pages as a PDF, which then shows, prints and travels like any other.
import { AppError } from '../../../shared/errors.ts';
import type { IntakeInput, IntakeResult } from './result.ts';
import { readAll, memorySource } from '../bytes.ts';
import { picturesToPdf } from './images/picture-pdf.ts';
import { maxPictureBytes, type PicturePage, type PictureReading } from './images/picture.ts';
import { openPdf, PdfReaderStopped } from '../text/pdfium.ts';
import { slantOf } from '../text/slant.ts';
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
  const rendition = await levelled(picturesToPdf(reading.pages), reading.pages, input);
  const shown = await readPdf({ ...input, source: memorySource(rendition), passwords: [] });
  if (shown.outcome !== 'document') return { outcome: 'failed', mediaType, reason: 'damaged-picture' };
  return { ...shown, mediaType, rendition, warnings: reading.warnings, title: null };
}

/** Enough to see lines of text by, and quickly drawn. */
const lookPx = 850;
/** Less than this no eye minds. */
const leastShown = 0.5;
/** A family's album of a hundred photographs is looked at; a scan of thousands of pages comes from a machine that feeds straight. */
const mostLooks = 200;

/**
 * Papers photographed or scanned aslant are laid level, in a fresh PDF around the same pictures. What shows no lines of
 * text stays as it is.
 */
async function levelled(
  flat: Uint8Array,
  pages: PicturePage[],
  { signal }: IntakeInput,
): Promise<Uint8Array> {
  const opened = await openPdf(memorySource(flat));
  if (!opened.ok) return flat;
  const looked = [...pages];
  try {
    for (const [index, page] of pages.slice(0, mostLooks).entries()) {
      signal?.throwIfAborted();
      const slant = slantOf(opened.pdf.renderGrey(index, { widthPx: lookPx }));
      if (Math.abs(slant) >= leastShown) looked[index] = { ...page, slant };
      // So that the wish to stop is heard between the pages.
      await new Promise((resume) => setImmediate(resume));
    }
  } catch (cause) {
    // What cannot be drawn is told of where its pages are read.
    if (cause instanceof PdfReaderStopped || cause instanceof AppError) return flat;
    throw cause;
  } finally {
    opened.pdf.close();
  }
  return looked.some(({ slant }) => slant !== undefined) ? picturesToPdf(looked) : flat;
}
