// Documents and pages: rows from this thread, bytes and drawing from workers.
import type { Document } from '../../../shared/domain/document.ts';
import { fail } from '../../../shared/errors.ts';
import { importFiles } from '../intake/import-files.ts';
import { askImage, askPages, warmPages } from '../jobs/page-keeper.ts';
import type { PageWords } from '../jobs/serve-pages.ts';
import { imageMediaType } from '../text/page-image.ts';
import { uprightWords } from '../text/ocr/turn.ts';
import { saveInParts } from '../save-file.ts';
import type { Session } from '../session.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import type { Blob as StoredBlob } from '../store/blobs.ts';
import { ocrOfPage, turnOfPage } from '../store/ocr.ts';
import { findThumbnail, listPages, pageTexts } from '../store/pages.ts';
import { pagesWithWords } from '../store/search.ts';
import { removeWithParts } from '../store/references.ts';
import { changeRow, getRow, listRows, restoreRow } from '../store/table.ts';
import { tables, tableOf } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';
import { arrangeHandlers } from './arrange.ts';
import { door, reading, working, writing } from './door.ts';
import { showOnProof } from './proofs.ts';

const copyStepBytes = 4 * 1024 * 1024;

function blobOf(db: ReadDb, document: Pick<Document, 'sha256'>): StoredBlob {
  return findBlob(db, document.sha256) ?? fail('thing.not-found');
}

/** The blob whose pages are shown: the PDF made from an image, or the bytes themselves. */
function shownBlobId(db: ReadDb, document: Document): number {
  if (document.pages === 0) fail('document.no-pages', { title: document.fileName });
  const { id, renditionId } = blobOf(db, document);
  return renditionId ?? id;
}

function requirePage(session: Session, id: string, page: number): Document {
  const document = session.read((db) => getRow(db, tables.document, id));
  if (document.pages === 0) fail('document.no-pages', { title: document.fileName });
  if (page > document.pages) fail('page.not-found', { page, pages: document.pages });
  return document;
}

/** Every byte of a document, as it was handed in. */
export function saveDocument(session: Session, document: Document, path: string): void {
  session.read((db) => {
    const source = blobSource(db, blobOf(db, document));
    saveInParts(path, (write) => {
      for (let offset = 0; offset < source.sizeBytes; offset += copyStepBytes)
        write(source.read(offset, copyStepBytes));
    });
  });
}

const requests = door.documents;

export const documentHandlers = {
  ...arrangeHandlers,

  list: requests.list.handler(
    reading((db) => listRows(db, tables.document).filter(({ setAside }) => !setAside)),
  ),

  pages: requests.pages.handler(
    reading((db, { documentId }) => listPages(db, shownBlobId(db, getRow(db, tables.document, documentId)))),
  ),

  findWords: requests.findWords.handler(
    reading((db, { documentId, text }) =>
      pagesWithWords(pageTexts(db, shownBlobId(db, getRow(db, tables.document, documentId))), text),
    ),
  ),

  pageImage: requests.pageImage.handler(async ({ input, context: { session } }) => {
    const { documentId, page, widthPx } = input;
    const document = requirePage(session, documentId, page);
    const turn = session.read((db) => turnOfPage(db, shownBlobId(db, document), page));
    const image = await askImage(session, { want: 'image', sha256: document.sha256, page, turn, widthPx });
    return new Blob([new Uint8Array(image)], { type: imageMediaType(image) });
  }),

  thumbnail: requests.thumbnail.handler(async ({ input, context: { session } }) => {
    const document = requirePage(session, input.documentId, input.page);
    const { stored, turn } = session.read((db) => {
      const blobId = shownBlobId(db, document);
      return { stored: findThumbnail(db, blobId, input.page), turn: turnOfPage(db, blobId, input.page) };
    });
    warmPages(session, document.sha256);
    const image =
      stored ??
      (await askImage(session, { want: 'thumbnail', sha256: document.sha256, page: input.page, turn }));
    return new Blob([new Uint8Array(image)], { type: imageMediaType(image) });
  }),

  pageWords: requests.pageWords.handler(async ({ input, context: { session } }) => {
    const document = requirePage(session, input.documentId, input.page);
    const seen = session.read((db) => ocrOfPage(db, shownBlobId(db, document), input.page));
    if (seen) return uprightWords(seen);
    return (await askPages(session, {
      want: 'words',
      sha256: document.sha256,
      page: input.page,
    })) as PageWords;
  }),

  import: requests.import.handler(
    working(({ input, context: { session } }, reporter) => {
      const paths = input.tickets.map((ticket) => session.redeem(ticket));
      const { tickets: _, ...ask } = input;
      return importFiles(session, { ...ask, paths }, reporter);
    }),
  ),

  sayGiven: requests.sayGiven.handler(
    writing((tx, { ids, givenBy, givenOn }, stamp) => {
      for (const id of ids) {
        const { source, fileName } = getRow(tx, tables.document, id);
        const before = source ?? { path: fileName, kind: 'file', outOf: '' };
        changeRow(tx, tables.document, { id, set: { source: { ...before, givenBy, givenOn } } }, stamp);
      }
      return {};
    }),
  ),

  move: requests.move.handler(
    writing((tx, { id, recordId }, stamp) => {
      getRow(tx, tables.record, recordId);
      return changeRow(tx, tables.document, { id, set: { recordId, letterId: null } }, stamp);
    }),
  ),
  remove: requests.remove.handler(
    writing((tx, { id }, stamp) => {
      removeWithParts(tx, tableOf.document, id, stamp);
      return {};
    }),
  ),
  restore: requests.restore.handler(
    writing((tx, { id }, stamp) => {
      const document = restoreRow(tx, tables.document, id, stamp);
      showOnProof(tx, document, stamp);
      return document;
    }),
  ),

  saveCopy: requests.saveCopy.handler(({ input, context: { session } }) => {
    const document = session.read((db) => getRow(db, tables.document, input.id));
    saveDocument(session, document, session.redeemTarget(input.ticket));
    session.noteIfRoom('file.document-saved');
    return {};
  }),
};
