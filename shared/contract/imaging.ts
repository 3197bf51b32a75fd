// Medical images: which sets the case holds, what is in them, and their pictures to look through.
import { z } from 'zod';
import { idOf } from '../domain/ids.ts';
import { ImagingFile, ImagingSet } from '../domain/imaging.ts';
import { Nothing, query } from './door.ts';

export const imagingContract = {
  /** Every disc and study, with counts: small, however many images there are. */
  list: query(Nothing, z.array(ImagingSet)),
  /** The files of a set, or of one series of it, in the order in which they are looked through. */
  files: query(
    z.object({ documentId: idOf('document'), seriesId: z.number().int().optional() }),
    z.array(ImagingFile),
  ),
};
