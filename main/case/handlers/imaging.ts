// Medical images: lists from this thread, pictures from the page worker.
import type { PictureFacts } from '../../../shared/contract/imaging.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';
import type { ImagingFile } from '../../../shared/domain/imaging.ts';
import { fail } from '../../../shared/errors.ts';
import { askImages, askPicture } from '../jobs/image-keeper.ts';
import type { Session } from '../session.ts';
import { findBlob } from '../store/blobs.ts';
import { findImagingFile, listImagingFiles } from '../store/imaging.ts';
import { findThumbnail } from '../store/pages.ts';
import { listImagingSets } from '../store/imaging-list.ts';
import { accessTo, runJob } from '../jobs/run-job.ts';
import type { SaveImagesInput } from '../jobs/save-images-job.ts';
import type { SavedImages } from '../../../shared/contract/imaging.ts';
import { door, reading, working } from './door.ts';

const requests = door.imaging;

function fileOf(
  session: Session,
  { documentId, fileId }: { documentId: DocumentId; fileId: number },
): ImagingFile {
  return session.read((db) => findImagingFile(db, documentId, fileId)) ?? fail('thing.not-found');
}

function asBlob(image: Uint8Array): Blob {
  return new Blob([new Uint8Array(image)], { type: 'image/png' });
}

export const imagingHandlers = {
  list: requests.list.handler(reading((db) => listImagingSets(db))),
  pictureFacts: requests.pictureFacts.handler(async ({ input, context: { session } }) => {
    const { sha256 } = fileOf(session, input);
    return (await askImages(session, { want: 'facts', sha256, frame: input.frame })) as PictureFacts;
  }),

  picture: requests.picture.handler(async ({ input, context: { session } }) => {
    const { sha256 } = fileOf(session, input);
    const { frame, window, widthPx } = input;
    return asBlob(await askPicture(session, { want: 'picture', sha256, frame, window, widthPx }));
  }),

  thumbnail: requests.thumbnail.handler(async ({ input, context: { session } }) => {
    const files = session.read((db) => listImagingFiles(db, input)).filter(({ kind }) => kind === 'image');
    const { sha256, images } = files[files.length >> 1] ?? fail('image.not-shown');
    const frame = images >> 1;
    const stored = session.read((db) => findThumbnail(db, findBlob(db, sha256)?.id ?? 0, frame + 1));
    return asBlob(stored ?? (await askPicture(session, { want: 'thumbnail', sha256, frame })));
  }),

  saveCopy: requests.saveCopy.handler(
    working(async ({ input: { ticket, ...asked }, context: { session } }, reporter) => {
      const access = accessTo(session.requireOpen());
      const input: SaveImagesInput = { access, ...asked, folder: session.redeemTarget(ticket) };
      const saved = await runJob<SavedImages>('save-images', input, reporter);
      session.noteIfRoom('file.images-saved');
      return saved;
    }),
  ),
  files: requests.files.handler(reading((db, ask) => listImagingFiles(db, ask))),
};
