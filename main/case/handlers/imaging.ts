// Medical images: lists from this thread, pictures from the page worker.
import { listImagingFiles } from '../store/imaging.ts';
import { listImagingSets } from '../store/imaging-list.ts';
import { door, reading } from './door.ts';

const requests = door.imaging;

export const imagingHandlers = {
  list: requests.list.handler(reading((db) => listImagingSets(db))),
  files: requests.files.handler(reading((db, ask) => listImagingFiles(db, ask))),
};
