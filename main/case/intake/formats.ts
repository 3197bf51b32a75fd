// The table of formats: what each is called, and who reads it or why it is only kept. A new format is a line here and a file beside.
import type { KeptReason } from '../../../shared/domain/intake.ts';
import { readZip } from './archive.ts';
import { readJsonFile, readXmlFile } from './clinical/clinical-file.ts';
import { readBmp } from './images/bmp.ts';
import { readGif } from './images/gif.ts';
import { readAvif, readHeic } from './images/heic/heif.ts';
import { readJpeg } from './images/jpeg.ts';
import type { PictureReading } from './images/picture.ts';
import { readJpeg2000 } from './images/jpeg2000.ts';
import { readPng } from './images/png.ts';
import { readTiff } from './images/tiff.ts';
import { readWebp } from './images/webp.ts';
import { readMail } from './mail/eml.ts';
import { readOutlookMessage } from './mail/msg.ts';
import { readWebPage } from './markup/web-page.ts';
import { readOfficeFile, readOldOfficeFile } from './office/office-file.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';
import { readTextFile } from './plain/text-file.ts';
import type { IntakeInput, IntakeResult } from './result.ts';
import { readRtfFile } from './rtf/rtf-file.ts';
import type { FormatId } from './sniff.ts';

export type Format = {
  mediaType: string;
  /** Endings that files of this format carry. Only for telling the person that a name misleads. */
  endings: string[];
} & ({ read(input: IntakeInput): Promise<IntakeResult> } | { kept: KeptReason });

/** Programs give plain text many endings; one that is not known promises nothing else. */
const textEndings = ['txt', 'text', 'md', 'csv', 'tsv', 'tab', 'log', 'asc', 'nfo'];

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
  heic: picture('image/heic', ['heic', 'heif'], readHeic),
  avif: picture('image/avif', ['avif'], readAvif),
  jpeg2000: picture('image/jp2', ['jp2', 'j2k', 'jpx'], readJpeg2000),
  svg: kept('image/svg+xml', 'picture-format', ['svg']),
  dicom: kept('application/dicom', 'image-alone'),
  cda: { mediaType: 'application/hl7-cda+xml', endings: ['xml', 'cda', 'ccd', 'ccda'], read: readXmlFile },
  fhir: { mediaType: 'application/fhir+json', endings: ['json', 'fhir', 'ndjson'], read: readJsonFile },
  xml: { mediaType: 'application/xml', endings: ['xml'], read: readXmlFile },
  json: { mediaType: 'application/json', endings: ['json', 'ndjson'], read: readJsonFile },
  office: {
    mediaType: 'application/vnd.openxmlformats-officedocument',
    endings: ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'pptx', 'pptm', 'ppsx', 'odt', 'ods', 'odp', 'ott'],
    read: readOfficeFile,
  },
  ole: {
    mediaType: 'application/x-ole-storage',
    endings: ['doc', 'dot', 'xls', 'ppt', 'docx', 'xlsx', 'pptx', 'msi', 'pub', 'vsd', 'wps', 'db'],
    read: readOldOfficeFile,
  },
  outlook: { mediaType: 'application/vnd.ms-outlook', endings: ['msg'], read: readOutlookMessage },
  rtf: { mediaType: 'application/rtf', endings: ['rtf', 'doc'], read: readRtfFile },
  html: { mediaType: 'text/html', endings: ['htm', 'html', 'xhtml'], read: readWebPage },
  email: { mediaType: 'message/rfc822', endings: ['eml', 'mbox', 'mht', 'mhtml', 'msg'], read: readMail },
  text: { mediaType: 'text/plain', endings: textEndings, read: readTextFile },
  zip: { mediaType: 'application/zip', endings: ['zip'], read: readZip },
  archive: kept('application/octet-stream', 'archive'),
  unknown: kept('application/octet-stream', 'unknown-format'),
};
