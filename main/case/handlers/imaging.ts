// Medical images: lists from this thread, pictures from the page worker.
import { listImagingFiles } from '../store/imaging.ts';
import { listImagingSets } from '../store/imaging-list.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { SaveImagesInput } from '../jobs/save-images-job.ts';
import type { SavedImages } from '../../../shared/contract/imaging.ts';
import { door, reading, working } from './door.ts';

const requests = door.imaging;

export const imagingHandlers = {
  list: requests.list.handler(reading((db) => listImagingSets(db))),
  saveCopy: requests.saveCopy.handler(
    working(({ input: { ticket, ...asked }, context: { session } }, reporter) => {
      const access = accessTo(session.requireOpen());
      const input: SaveImagesInput = { access, ...asked, folder: session.redeem(ticket) };
      return runJob<SavedImages>('save-images', input, reporter);
    }),
  ),
  files: requests.files.handler(reading((db, ask) => listImagingFiles(db, ask))),
};
