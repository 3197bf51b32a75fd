// Medical images: which sets the case holds, what is in them, and their pictures to look through.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { ImagingFile, ImagingSet } from '../domain/imaging.ts';
import { Sha256 } from '../domain/document.ts';
import { Bytes, job, Nothing, query, Ticket } from './door.ts';

/** What was written, by its path within the chosen folder. */
export const SavedImages = z.object({ files: z.array(z.object({ path: z.string(), sha256: Sha256 })) });
export type SavedImages = z.infer<typeof SavedImages>;

/** Brightness: what is shown in the middle of grey, and how far it is from black to white. */
export const Window = z.object({ center: z.number(), width: z.number().min(1) });
export type Window = z.infer<typeof Window>;
export const PictureFacts = z.object({
  width: z.number().int(),
  height: z.number().int(),
  /** The one it is first shown with; null for colours, which are shown as they are. */
  window: Window.nullable(),
  /** All that is in this picture, from its darkest to its brightest. */
  full: Window,
});
export type PictureFacts = z.infer<typeof PictureFacts>;

/** `frame` counts from 0. */
const PictureRef = z.object({
  documentId: idOf('document'),
  fileId: z.number().int(),
  frame: z.number().int().nonnegative(),
});

export const imagingContract = {
  /** Every disc and study, with counts: small, however many images there are. */
  list: query(Nothing, z.array(ImagingSet)),
  /** The files of a set, or of one series of it, in the order in which they are looked through. */
  files: query(
    z.object({ documentId: idOf('document'), seriesId: z.number().int().optional() }),
    z.array(ImagingFile),
  ),
  pictureFacts: query(PictureRef, PictureFacts),
  picture: query(
    PictureRef.extend({ window: Window.nullable(), widthPx: z.number().int().min(16).max(4000) }),
    Bytes,
  ),
  /** The picture in the middle of a series, small. */
  thumbnail: query(z.object({ documentId: idOf('document'), seriesId: z.number().int() }), Bytes),
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
