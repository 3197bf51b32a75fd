// What one DICOM file says about itself: whose, which study and series, what kind of object, how many pictures. Facts only.
import type { ByteSource } from '../../bytes.ts';
import { openDicom, type DicomFile } from './dicom-file.ts';
import { pixelDataTag } from './elements.ts';
import { tags } from './tags.ts';
import { alphabet, code, number, text } from './values.ts';

/** `image`: has pictures. `object`: a report, a heart tracing, a measurement. `directory`: a disc's DICOMDIR. */
export type InstanceKind = 'image' | 'object' | 'directory';

export type Instance = {
  kind: InstanceKind;
  /** As the file states them; null for what it does not state. Dates as `20260117`. */
  patientName: string | null;
  patientId: string | null;
  birthDate: string | null;
  studyUid: string | null;
  studyDate: string | null;
  /** As `143000`, with parts of a second where they are given. */
  studyTime: string | null;
  /** The number that the place gave it; not unique. */
  studyId: string | null;
  studyDescription: string | null;
  institution: string | null;
  accession: string | null;
  seriesUid: string | null;
  seriesNumber: number | null;
  seriesDescription: string | null;
  modality: string | null;
  bodyPart: string | null;
  sopInstanceUid: string | null;
  sopClassUid: string | null;
  instanceNumber: number | null;
  transferSyntaxUid: string;
  numberOfFrames: number | null;
  rows: number | null;
  columns: number | null;
  /** The file ends before its pictures do. */
  isCutOff: boolean;
};

/** Null where this is no DICOM that can be read. */
export function readInstance(source: ByteSource): Instance | null {
  const file = openDicom(source);
  return file && instanceOf(file);
}

export function instanceOf({ set, syntax, isDirectory }: DicomFile): Instance {
  const letters = alphabet(set);
  const hasPixels = [pixelDataTag, 0x7fe0_0008, 0x7fe0_0009].some((tag) => set.elements.has(tag));
  return {
    kind: isDirectory ? 'directory' : hasPixels ? 'image' : 'object',
    patientName: text(set, tags.patientName, letters),
    patientId: text(set, tags.patientId, letters),
    birthDate: code(set, tags.birthDate),
    studyUid: code(set, tags.studyUid),
    studyDate: firstDate(code(set, tags.studyDate)),
    studyTime: code(set, tags.studyTime),
    studyId: text(set, tags.studyId, letters),
    studyDescription: text(set, tags.studyDescription, letters),
    institution: text(set, tags.institution, letters),
    accession: text(set, tags.accession, letters),
    seriesUid: code(set, tags.seriesUid),
    seriesNumber: whole(number(set, tags.seriesNumber, 'DS')),
    seriesDescription: text(set, tags.seriesDescription, letters),
    modality: code(set, tags.modality),
    bodyPart: text(set, tags.bodyPart, letters),
    sopInstanceUid: code(set, tags.sopInstance),
    sopClassUid: code(set, tags.sopClass),
    instanceNumber: whole(number(set, tags.instanceNumber, 'DS')),
    transferSyntaxUid: syntax.uid,
    numberOfFrames: whole(number(set, tags.frames, 'DS')),
    rows: number(set, tags.rows),
    columns: number(set, tags.columns),
    isCutOff: set.isCutOff,
  };
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.trunc(value);
}

/** Old files wrote `2001.01.05`. */
function firstDate(value: string | null): string | null {
  return value?.replace(/^(\d{4})\.(\d{2})\.(\d{2}).*$/, '$1$2$3') ?? null;
}

/** Pictures in one file, as the person counts them: a film of thirty frames is thirty. */
export function picturesIn({ kind, numberOfFrames }: Pick<Instance, 'kind' | 'numberOfFrames'>): number {
  return kind === 'image' ? Math.min(100_000, Math.max(1, numberOfFrames ?? 1)) : 0;
}
