// Black and white pictures in the packings of fax machines and scanners, opened dot for dot by the reader that draws pages.
import { memorySource } from '../../bytes.ts';
import { picturesToPdf } from '../../intake/images/picture-pdf.ts';
import { wholePage } from '../../intake/images/picture.ts';
import { openPdf, PdfReaderStopped } from '../../text/pdfium.ts';
import { decodedStream } from '../read/decoded.ts';
import type { PdfDocument } from '../read/document.ts';
import type { Span } from '../read/syntax/span.ts';
import { rawText, referenceOf } from '../read/syntax/value.ts';
import type { Picture } from './picture.ts';
import type { Opened } from './samples.ts';

/** 0 and 1, as they are stored; null where it cannot be opened exactly. */
export async function openFax(doc: PdfDocument, picture: Picture): Promise<Opened | null> {
  const { from } = picture;
  const page = onePage(doc, picture);
  const opened = page && (await openPdf(memorySource(page)));
  if (!opened?.ok) return null;
  try {
    const { width, height, grey } = opened.pdf.renderGrey(0, { widthPx: from.width });
    if (width !== from.width || height !== from.height) return null;
    const values = new Uint8Array(width * height);
    for (let at = 0; at < values.length; at++) {
      const dot = grey[at] as number;
      if (dot !== 0 && dot !== 255) return null;
      values[at] = dot >> 7;
    }
    return { ...from, colors: 1, values };
  } catch (cause) {
    if (cause instanceof PdfReaderStopped) return null;
    throw cause;
  } finally {
    opened.pdf.close();
  }
}

/** The picture alone on a page of as many points as it has dots. Null where something of it is missing. */
function onePage(doc: PdfDocument, { dict, place, from }: Picture): Uint8Array | null {
  const filters = dict.get('Filter');
  const filter = doc.name(filters) ?? doc.name(doc.array(filters)?.[0]);
  const given = dict.get('DecodeParms');
  const parms = doc.dict(doc.array(given)?.[0] ?? given);
  const kept: string[] = [];
  const data: Buffer[] = [];
  for (const [key, value] of parms?.entries() ?? []) {
    const found = doc.resolve(value);
    if (key === 'JBIG2Globals') {
      const shared = streamBytes(doc, value);
      if (!shared) return null;
      // What pages share is as good before the page's own.
      data.push(shared);
    } else if (found) kept.push(`/${key} ${rawText(found)}`);
  }
  data.push(doc.source.read(place.offset, place.length));
  const entries = `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/${filter}/DecodeParms<<${kept.join('')}>>`;
  const image = { ...from, entries, data: Buffer.concat(data) };
  return picturesToPdf([wholePage(image)], () => from);
}

function streamBytes(doc: PdfDocument, value: Span): Buffer | null {
  const reference = referenceOf(value);
  const found = reference && doc.find(reference.object, reference.generation);
  if (!found?.stream) return null;
  return decodedStream(doc, found, doc.source.read(found.stream.offset, found.stream.length));
}
