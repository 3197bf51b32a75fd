// The table of formats: what each is called, and who reads it or why it is only kept. A new format is a line here and a file beside.
import type { KeptReason } from '../../../shared/domain/intake.ts';
import { readZip } from './archive.ts';
import { readBmp } from './images/bmp.ts';
import { readGif } from './images/gif.ts';
import { readJpeg } from './images/jpeg.ts';
import type { PictureReading } from './images/picture.ts';
import { readPng } from './images/png.ts';
import { readTiff } from './images/tiff.ts';
import { readWebp } from './images/webp.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';
import type { IntakeInput, IntakeResult } from './result.ts';
import type { FormatId } from './sniff.ts';

export type Format = {
  mediaType: string;
  /** Endings that files of this format carry. Only for telling the person that a name misleads. */
  endings: string[];
} & ({ read(input: IntakeInput): Promise<IntakeResult> } | { kept: KeptReason });

function picture(
  mediaType: string,
  endings: string[],
  pages: (bytes: Uint8Array) => PictureReading | Promise<PictureReading>,
): Format {
  return { mediaType, endings, read: (input) => readPicture(input, { mediaType, pages }) };
}

function kept(mediaType: string, reason: KeptReason, endings: string[] = []): Format {
  return { mediaType, endings, kept: reason };
}

export const formats: Record<Exclude<FormatId, 'empty'>, Format> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], read: readPdf },
  jpeg: picture('image/jpeg', ['jpg', 'jpeg', 'jpe', 'jfif'], readJpeg),
  png: picture('image/png', ['png'], readPng),
  webp: picture('image/webp', ['webp'], readWebp),
  tiff: picture('image/tiff', ['tif', 'tiff'], readTiff),
  gif: picture('image/gif', ['gif'], readGif),
  bmp: picture('image/bmp', ['bmp', 'dib'], readBmp),
  heic: kept('image/heic', 'picture-format', ['heic', 'heif']),
  avif: kept('image/avif', 'picture-format', ['avif']),
  jpeg2000: kept('image/jp2', 'picture-format', ['jp2', 'j2k', 'jpx']),
  svg: kept('image/svg+xml', 'picture-format', ['svg']),
  dicom: kept('application/dicom', 'medical-images'),
  cda: kept('application/hl7-cda+xml', 'health-data'),
  fhir: kept('application/fhir+json', 'health-data'),
  xml: kept('application/xml', 'health-data'),
  json: kept('application/json', 'health-data'),
  office: kept('application/vnd.openxmlformats-officedocument', 'office-file'),
  ole: kept('application/x-ole-storage', 'office-file'),
  outlook: kept('application/vnd.ms-outlook', 'email'),
  rtf: kept('application/rtf', 'office-file'),
  html: kept('text/html', 'web-page'),
  email: kept('message/rfc822', 'email'),
  text: kept('text/plain', 'plain-text'),
  zip: { mediaType: 'application/zip', endings: ['zip'], read: readZip },
  archive: kept('application/octet-stream', 'archive'),
  unknown: kept('application/octet-stream', 'unknown-format'),
};
