// Medical images on their way out: a disc as it came, or chosen series with a fresh list of their own. Every file byte for byte.
import { randomUUID } from 'node:crypto';
import type { DocumentId } from '../../../shared/domain/document.ts';
import type { ImagingFile } from '../../../shared/domain/imaging.ts';
import { memorySource, type ByteSource } from '../bytes.ts';
import { blobSource, findBlob } from '../store/blobs.ts';
import { listImagingFiles } from '../store/imaging.ts';
import type { ReadDb } from '../store/transaction.ts';
import { fail } from '../../../shared/errors.ts';
import { instanceToList, writeDirectory, type ListedFile } from './write/directory.ts';

/** A set, or some of its series. */
export type ImagingChoice = { documentId: DocumentId; seriesIds: readonly number[] | null };
/** `path` is relative, with slashes, and safe on every file system. The source is valid while `db` is open. */
export type ExportedFile = { path: string; sizeBytes: number; source: ByteSource };

/** Everything a document's set holds, under the paths that it had on its disc, its own DICOMDIR included. */
export function* wholeSet(db: ReadDb, documentId: DocumentId): Generator<ExportedFile> {
  const taken = new Set<string>();
  for (const { path, ...file } of listImagingFiles(db, { documentId }))
    yield { path: freePath(plainPath(path), taken), ...bytesOf(db, file) };
}

/** File systems that do not tell "A" from "a" must not lose one of them. */
function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${path} (${count})`;
  taken.add(free.toLowerCase());
  return free;
}

/**
 * The images and other medical objects of the chosen series, named so that any reader takes them, and last their DICOMDIR. What a list
 * cannot name (files without numbers of their own, an image that repeats another) goes along and is not in it.
 */
export function* chosenSeries(db: ReadDb, choices: readonly ImagingChoice[]): Generator<ExportedFile> {
  const listed: ListedFile[] = [];
  const seen = new Set<string>();
  for (const [index, file] of chosenFiles(db, choices).entries()) {
    const path = `DICOM/${numbered('D', Math.floor(index / filesPerFolder))}/${numbered('I', index)}`;
    const one = bytesOf(db, file);
    const instance = hasPreamble(one.source) ? instanceToList(one.source) : null;
    if (instance?.sopInstanceUid && !seen.has(instance.sopInstanceUid)) {
      seen.add(instance.sopInstanceUid);
      listed.push({ path, instance });
    }
    yield { path, ...one };
  }
  if (listed.length === 0) return;
  const directory = writeDirectory(listed, { uid: newUid(), label: 'IMAGES' });
  yield { path: 'DICOMDIR', sizeBytes: directory.length, source: memorySource(directory) };
}

/** What `chosenSeries` will give, without reading it: for asking whether there is room. */
export function chosenSize(
  db: ReadDb,
  choices: readonly ImagingChoice[],
): { files: number; images: number; sizeBytes: number } {
  const files = chosenFiles(db, choices);
  return {
    files: files.length,
    images: files.reduce((sum, { images }) => sum + images, 0),
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

/** Old readers slow down in folders with thousands of files. */
const filesPerFolder = 500;

function numbered(letter: string, number: number): string {
  return `${letter}${String(number + 1).padStart(7, '0')}`;
}

function chosenFiles(db: ReadDb, choices: readonly ImagingChoice[]): ImagingFile[] {
  const seen = new Set<string>();
  return choices
    .flatMap(({ documentId, seriesIds }) =>
      listImagingFiles(db, { documentId }).filter(
        ({ kind, seriesId }) =>
          (kind === 'image' || kind === 'object') &&
          (seriesIds === null || (seriesId !== null && seriesIds.includes(seriesId))),
      ),
    )
    .filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256) !== null);
}

function bytesOf(db: ReadDb, { sha256 }: Pick<ImagingFile, 'sha256'>): Omit<ExportedFile, 'path'> {
  const blob = findBlob(db, sha256) ?? fail('thing.not-found');
  return { sizeBytes: blob.sizeBytes, source: blobSource(db, blob) };
}

function hasPreamble(source: ByteSource): boolean {
  return Buffer.from(source.read(128, 4)).toString('latin1') === 'DICM';
}

/** A UUID as a number under the root that is meant for them. */
function newUid(): string {
  return `2.25.${BigInt(`0x${randomUUID().replaceAll('-', '')}`)}`;
}

/** The disc's own path, with nothing in it that climbs out of a folder or that a file system refuses. */
function plainPath(path: string): string {
  const parts = path
    .split(/[\\/]/)
    .map((part) => part.replace(/[:*?"<>|\p{Cc}\p{Cf}]/gu, '_').replace(/[. ]+$/, ''))
    .filter((part) => part !== '' && part !== '..' && part !== '.');
  return parts.join('/') || 'file';
}
