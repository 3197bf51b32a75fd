// Medical images: which sets the case holds, what is in them, and their pictures to look through.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { ImagingFile, ImagingSet } from '../domain/imaging.ts';
import { Sha256 } from '../domain/document.ts';
import { job, Nothing, query, Ticket } from './door.ts';

/** What was written, by its path within the chosen folder. */
export const SavedImages = z.object({ files: z.array(z.object({ path: z.string(), sha256: Sha256 })) });
export type SavedImages = z.infer<typeof SavedImages>;

export const imagingContract = {
  /** Every disc and study, with counts: small, however many images there are. */
  list: query(Nothing, z.array(ImagingSet)),
  /** The files of a set, or of one series of it, in the order in which they are looked through. */
  files: query(
    z.object({ documentId: idOf('document'), seriesId: z.number().int().optional() }),
    z.array(ImagingFile),
  ),
  /** Into a new folder: the whole set as it lay on its disc, or chosen series with a fresh DICOMDIR. */
  saveCopy: job(
    z.object({
      documentId: idOf('document'),
      seriesIds: z.array(z.number().int()).min(1).nullable(),
      ticket: Ticket,
    }),
    SavedImages,
  ),
};
