// Medical images as a person asks about them: whose, which studies, how many, what is missing. Pure; reading files is elsewhere.
import { z } from 'zod';
import type { Language } from '../language.ts';
import { Sha256 } from './document.ts';
import { idOf } from './ids.ts';
import { isPartialDate, type PartialDate } from './partial-date.ts';

export const ImagingSeries = z.object({
  id: z.number().int(),
  seriesInstanceUid: z.string(),
  number: z.number().int().nullable(),
  modality: z.string().nullable(),
  description: z.string().nullable(),
  bodyPart: z.string().nullable(),
  files: z.number().int(),
  /** As a person counts: a film of thirty frames is thirty. */
  images: z.number().int(),
});
export type ImagingSeries = z.infer<typeof ImagingSeries>;

/** Names and dates as the files state them: `Doe^Archibald`, `20260117`. */
export const ImagingStudy = z.object({
  studyInstanceUid: z.string(),
  patientName: z.string().nullable(),
  patientId: z.string().nullable(),
  birthDate: z.string().nullable(),
  date: z.string().nullable(),
  description: z.string().nullable(),
  institution: z.string().nullable(),
  accession: z.string().nullable(),
  series: z.array(ImagingSeries),
});
export type ImagingStudy = z.infer<typeof ImagingStudy>;

/** What was on the disc and did not come in, as a path and a code of shared/domain/intake.ts. */
export const LeftOut = z.object({ path: z.string(), reason: z.string() });
export type LeftOut = z.infer<typeof LeftOut>;

/** One disc, or the loose files of one study: a document whose pictures are looked through instead of pages. */
export const ImagingSet = z.object({
  documentId: idOf('document'),
  recordId: idOf('record').nullable(),
  fileName: z.string(),
  kind: z.enum(['disc', 'files']),
  /** How many files the disc's own list (DICOMDIR) names; null without one. */
  listed: z.number().int().nullable(),
  /** Files that the list names and the disc does not hold. */
  missing: z.array(z.string()),
  leftOut: z.array(LeftOut),
  studies: z.array(ImagingStudy),
  files: z.number().int(),
  sizeBytes: z.number().int(),
  images: z.number().int(),
  /** Files whose pictures end early. */
  cutOff: z.number().int(),
  /** Files that repeat an image that is here already, packed in another way. */
  repeated: z.number().int(),
  /** Medical files without pictures: reports, heart tracings, measurements. */
  objects: z.number().int(),
});
export type ImagingSet = z.infer<typeof ImagingSet>;

export const ImagingFile = z.object({
  id: z.number().int(),
  seriesId: z.number().int().nullable(),
  path: z.string(),
  sha256: Sha256,
  sizeBytes: z.number().int(),
  kind: z.enum(['image', 'object', 'directory', 'other']),
  sopInstanceUid: z.string().nullable(),
  sopClassUid: z.string().nullable(),
  transferSyntaxUid: z.string().nullable(),
  instanceNumber: z.number().int().nullable(),
  /** As the file states it; most single images do not. */
  numberOfFrames: z.number().int().nullable(),
  images: z.number().int(),
  rows: z.number().int().nullable(),
  columns: z.number().int().nullable(),
  isCutOff: z.boolean(),
});
export type ImagingFile = z.infer<typeof ImagingFile>;

const modalityWords: Record<string, string> = {
  CT: 'CT',
  MR: 'MRI',
  CR: 'X-ray',
  DX: 'X-ray',
  RG: 'X-ray',
  RF: 'X-ray film',
  XA: 'Angiography',
  US: 'Ultrasound',
  IVUS: 'Ultrasound',
  MG: 'Mammogram',
  NM: 'Nuclear medicine',
  PT: 'PET',
  ES: 'Endoscopy',
  SM: 'Slide',
  OP: 'Eye photograph',
  OPT: 'Eye scan',
  ECG: 'Heart tracing',
  DOC: 'Document',
  SR: 'Report',
  SC: 'Images',
  OT: 'Images',
  PX: 'Dental X-ray',
  IO: 'Dental X-ray',
};
const withoutPictures = ['SR', 'DOC', 'PR', 'KO', 'ECG', 'SEG', 'RTSTRUCT', 'RTPLAN', 'RTDOSE', 'REG'];

const modalityWordsInSpanish: Record<string, string> = {
  ...modalityWords,
  CT: 'Tomografía (CT)',
  MR: 'Resonancia (MRI)',
  CR: 'Radiografía',
  DX: 'Radiografía',
  RG: 'Radiografía',
  RF: 'Radiografía en movimiento',
  XA: 'Angiografía',
  US: 'Ultrasonido',
  IVUS: 'Ultrasonido',
  MG: 'Mamografía',
  NM: 'Medicina nuclear',
  ES: 'Endoscopia',
  SM: 'Laminilla',
  OP: 'Fotografía del ojo',
  OPT: 'Escaneo del ojo',
  ECG: 'Electrocardiograma',
  DOC: 'Documento',
  SR: 'Informe',
  SC: 'Imágenes',
  OT: 'Imágenes',
  PX: 'Radiografía dental',
  IO: 'Radiografía dental',
};

/** `MRI` for `MR`; what is not known is said as the disc says it. */
export function modalityWord(modality: string | null, language: Language): string {
  const words = language === 'en' ? modalityWords : modalityWordsInSpanish;
  const known = modality ?? 'OT';
  return words[known] ?? known;
}

/** `Doe^Archibald^^Dr` as people write names: `Archibald Doe`. A name in other letters stands behind it. */
export function personName(stated: string): string {
  const [plain = '', other = ''] = stated.split('=').map((part) => {
    const [family = '', given = '', middle = ''] = part.split('^').map((one) => one.trim());
    return [given, middle, family].filter((one) => one !== '').join(' ');
  });
  if (plain === '') return other;
  return other === '' ? plain : `${plain} (${other})`;
}

/** `2026-01-17` for `20260117`; null for what is no day. */
export function dicomDate(stated: string | null): PartialDate | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(stated ?? '');
  const date = found ? `${found[1]}-${found[2]}-${found[3]}` : '';
  return isPartialDate(date) ? date : null;
}

type Described = Pick<ImagingStudy, 'date' | 'description'> & {
  series: readonly Pick<ImagingSeries, 'modality' | 'description' | 'bodyPart'>[];
};

/** What the record of these studies is called and when they were made, before a person says it better. */
export function describeStudies(studies: readonly Described[]): {
  title: string | null;
  date: PartialDate | null;
  /** Reports, heart tracings and the like: nothing to look through. */
  isWithoutPictures: boolean;
} {
  const all = studies.flatMap(({ series }) => series.map(({ modality }) => modality));
  const shown = all.filter((one) => one === null || !withoutPictures.includes(one));
  const words = [...new Set((shown.length > 0 ? shown : all).map((one) => modalityWord(one, 'en')))];
  const dates = studies.map(({ date }) => dicomDate(date)).filter((date) => date !== null).sort(); // prettier-ignore
  const [first = null, last = null] = [dates[0], dates.at(-1)];
  const span = first !== null && last !== null && first !== last ? `${first}/${last}` : first;
  return {
    title: titleOf(studies, words, shown.length > 0),
    isWithoutPictures: all.length > 0 && shown.length === 0,
    date: span !== null && isPartialDate(span) ? span : null,
  };
}

function titleOf(
  studies: readonly Described[],
  words: readonly string[],
  hasPictures: boolean,
): string | null {
  if (studies.length === 0) return null;
  const named = words.filter((word) => word !== 'Images');
  const kinds = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '');
  const images = !hasPictures ? kinds : kinds === '' ? 'Images' : `${kinds} images`;
  if (studies.length > 1) return `${images}, ${studies.length} studies`;
  const [{ description, series } = { description: null, series: [] }] = studies;
  const about =
    description ?? series.find((one) => one.description !== null)?.description ?? series[0]?.bodyPart;
  return about ? `${images}: ${about}` : images;
}
