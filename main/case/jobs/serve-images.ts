// Pictures of medical images on demand, from a worker with its own connection: decoding never holds up a row or the window.
import type { PictureFacts } from '../../../shared/contract/imaging.ts';
import { fail } from '../../../shared/errors.ts';
import { decodeFrame, type Frame } from '../imaging/pixels/decode-frame.ts';
import { shadeOf, type Window } from '../imaging/pixels/image.ts';
import { canBeWindowed, defaultWindow, drawPicture, rangeOf } from '../imaging/pixels/picture.ts';
import { openDicom, type DicomFile } from '../imaging/read/dicom-file.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import type { Connection } from '../store/database.ts';
import { saveThumbnail } from '../store/pages.ts';
import { inTransaction } from '../store/transaction.ts';
import { connect } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `frame` counts from 0. A thumbnail is kept in the case, beside the bytes of its file. */
export type ImageAsk = { sha256: string; frame: number } & (
  { want: 'facts' } | { want: 'picture'; window: Window | null; widthPx: number } | { want: 'thumbnail' }
);

const thumbnailWidthPx = 160;
/** Enough to go back and forth in a series without decoding a picture again. */
const heldFrames = 24;
const heldFiles = 4;

export async function serveImages({ access }: { access: CaseAccess }, { serve }: JobCall): Promise<never> {
  const db = connect(access);
  const files = new Held<DicomFile>(heldFiles);
  const frames = new Held<Frame>(heldFrames);
  const open = (sha256: string): DicomFile => files.get(sha256) ?? files.put(sha256, openStored(db, sha256));
  const decoded = async (sha256: string, frame: number): Promise<Frame> => {
    const key = `${sha256} ${frame}`;
    return (
      frames.get(key) ?? frames.put(key, (await decodeFrame(open(sha256), frame)) ?? fail('image.not-shown'))
    );
  };

  return serve(async (ask: ImageAsk) => {
    const frame = await decoded(ask.sha256, ask.frame);
    const shade = shadeOf(open(ask.sha256), ask.frame);
    if (ask.want === 'facts') {
      const { least, most } = rangeOf(frame);
      const [low, high] = [least * shade.slope + shade.intercept, most * shade.slope + shade.intercept];
      return {
        width: frame.facts.width,
        height: frame.facts.height,
        window: canBeWindowed(frame) ? defaultWindow(frame, shade) : null,
        full: { center: (low + high) / 2, width: Math.max(1, Math.abs(high - low)) },
      } satisfies PictureFacts;
    }
    if (ask.want === 'picture') return drawPicture(frame, shade, ask);
    const image = drawPicture(frame, shade, { window: null, widthPx: thumbnailWidthPx });
    const blobId = findBlob(db, ask.sha256)?.id ?? fail('thing.not-found');
    if (!db.readonly) inTransaction(db, (tx) => saveThumbnail(tx, blobId, ask.frame + 1, image));
    return image;
  });
}

function openStored(db: Connection, sha256: string): DicomFile {
  const blob = findBlob(db, sha256) ?? fail('thing.not-found');
  return openDicom(blobSource(db, blob)) ?? fail('image.not-shown');
}

/** The last few of something that is dear to make. */
class Held<T> {
  private readonly most: number;
  private readonly things = new Map<string, T>();

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): T | undefined {
    const thing = this.things.get(key);
    if (thing === undefined) return undefined;
    this.things.delete(key);
    this.things.set(key, thing);
    return thing;
  }

  put(key: string, thing: T): T {
    this.things.set(key, thing);
    const [oldest] = this.things.keys();
    if (this.things.size > this.most && oldest !== undefined) this.things.delete(oldest);
    return thing;
  }
}
