// A set of medical images written into a folder of its own: under another name first, renamed last, each file checked as it goes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SavedImages } from '../../../shared/contract/imaging.ts';
import type { DocumentId } from '../../../shared/domain/document.ts';
import { fail } from '../../../shared/errors.ts';
import { chosenSeries, chosenSize, wholeSet, type ExportedFile } from '../imaging/export-set.ts';
import { asSaveProblem, saveInParts, settle } from '../save-file.ts';
import type { Connection } from '../store/database.ts';
import { listImagingFiles } from '../store/imaging.ts';
import { connect } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `seriesIds` is null for the whole set, as it lay on its disc. */
export type SaveImagesInput = {
  access: CaseAccess;
  documentId: DocumentId;
  seriesIds: readonly number[] | null;
  folder: string;
};

const stepBytes = 4 * 1024 * 1024;

export async function saveImagesJob(input: SaveImagesInput, call: JobCall): Promise<SavedImages> {
  const db = connect(input.access);
  const part = `${input.folder}.part`;
  if (existsSync(input.folder)) fail('case.file-exists');
  try {
    const { files, total } = chosen(db, input);
    const saved: SavedImages['files'] = [];
    for (const file of files) {
      saved.push(saveOne(file, part));
      call.report({ done: saved.length, total, what: 'images' });
      // Only a thread that comes to rest hears that it should stop.
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    renameSync(part, input.folder);
    settle(dirname(input.folder));
    return { files: saved };
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw asSaveProblem(error);
  } finally {
    db.close();
  }
}

function chosen(db: Connection, { documentId, seriesIds }: SaveImagesInput) {
  if (seriesIds === null)
    return { files: wholeSet(db, documentId), total: listImagingFiles(db, { documentId }).length };
  const choice = [{ documentId, seriesIds }];
  return { files: chosenSeries(db, choice), total: chosenSize(db, choice).files + 1 };
}

function saveOne({ path, source }: ExportedFile, folder: string): SavedImages['files'][number] {
  const target = join(folder, ...path.split('/'));
  mkdirSync(dirname(target), { recursive: true });
  const hash = createHash('sha256');
  saveInParts(target, (write) => {
    for (let offset = 0; offset < source.sizeBytes; offset += stepBytes) {
      const bytes = source.read(offset, stepBytes);
      hash.update(bytes);
      write(bytes);
    }
  });
  return { path, sha256: hash.digest('hex') };
}
