// The files that a disc's own list (DICOMDIR) names. The list is checked against the disc and never needed to find an image.
import type { DicomFile } from './dicom-file.ts';
import { readItems } from './elements.ts';
import { code } from './values.ts';

const recordSequence = 0x0004_1220;
const referencedFile = 0x0004_1500;
const mostRecords = 100_000;

/** Paths from the list's own folder, with slashes, in the order of the list. */
export function referencedFiles({ set }: DicomFile): string[] {
  return readItems(set, recordSequence, mostRecords).flatMap((record) => {
    const path = code(record, referencedFile);
    if (path === null) return [];
    return [path.split('\\').map((part) => part.trim()).join('/')]; // prettier-ignore
  });
}
