// Pictures with more dots than paper shows, drawn with fewer on their way into a packet. What cannot be done exactly, or gains nothing, stays.
import type { Found, PdfDocument } from '../read/document.ts';
import type { PageList } from '../read/pages.ts';
import { attempt } from '../read/syntax/refusal.ts';
import { openFax } from './fax-reader.ts';
import { packFax } from './fax-writer.ts';
import { pictureAt } from './picture.ts';
import type { Picture } from './picture.ts';
import { PlacedPictures } from './placed-pictures.ts';
import { reduced } from './reduce.ts';
import type { Size } from './reduce.ts';
import { openJpeg, openSamples, packBits, packSamples } from './samples.ts';
import { smallerJpeg } from './smaller-jpeg.ts';

/** The picture's new bytes, and the entries of its dictionary that say how they are packed. */
export type DrawnDown = { entries: string; body: Buffer };
/** A page in use, and how many points of paper a unit of it is. */
export type ScaledPage = { index: number; scale: number };

export class DrawDown {
  private readonly doc: PdfDocument;
  private readonly placed: PlacedPictures | null;

  /** `uses`: every page of the document that goes anywhere in the packet. */
  constructor(doc: PdfDocument, pages: PageList, uses: readonly ScaledPage[]) {
    this.doc = doc;
    this.placed = placedOn(doc, pages, uses);
  }

  /** Null for what stays as it is. */
  pictureAt(object: number, found: Found): Picture | null {
    const size = this.placed?.sizeOf(object);
    if (!size) return null;
    const read = attempt(() => ({ picture: pictureAt(this.doc, object, { found, size }) }));
    return read.ok ? read.picture : null;
  }

  /** Null where it cannot be opened exactly, or would not be smaller. */
  async drawn(picture: Picture): Promise<DrawnDown | null> {
    const made = await packed(this.doc, picture);
    return made && made.body.length < picture.place.length ? made : null;
  }
}

/** Null where it cannot be followed how large the pictures are drawn. */
function placedOn(doc: PdfDocument, pages: PageList, uses: readonly ScaledPage[]): PlacedPictures | null {
  const placed = new PlacedPictures(doc);
  const followed = attempt(() => {
    for (const { index, scale } of uses) {
      const page = doc.dictObject(pages.objects[index] as number, pages.generations[index]);
      if (page) placed.addPage(page, pages.inherited[index]?.Resources, scale);
    }
    return { placed };
  });
  return followed.ok ? followed.placed : null;
}

async function packed(doc: PdfDocument, picture: Picture): Promise<DrawnDown | null> {
  const { from, to, packing, bits } = picture;
  const size = `/Width ${to.width} /Height ${to.height} /BitsPerComponent`;
  if (packing === 'jpeg') {
    const jpeg = openJpeg(doc, picture);
    const body = jpeg && smallerJpeg(jpeg.bytes, from, to);
    const parms =
      (jpeg?.transform ?? null) === null ? '' : ` /DecodeParms << /ColorTransform ${jpeg?.transform} >>`;
    return body && { entries: `${size} 8 /Filter /DCTDecode${parms}`, body };
  }
  const opened = packing === 'fax' ? await openFax(doc, picture) : openSamples(doc, picture);
  if (!opened) return null;
  if (bits === 1) {
    const rows = fewerDots(opened.values, picture);
    const fax = packFax(rows, to);
    const plain = packBits(rows, to);
    const kind = fax.length <= plain.length ? faxKind(to) : '/FlateDecode';
    return { entries: `${size} 1 /Filter ${kind}`, body: fax.length <= plain.length ? fax : plain };
  }
  const { colors } = opened;
  const body = packSamples(reduced(opened, to), { ...to, colors });
  return {
    entries: `${size} 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${colors} /Columns ${to.width} >>`,
    body,
  };
}

function faxKind({ width, height }: Size): string {
  return `/CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>`;
}

/** A dot is inked where a third of what it stands for was: thin lines stay. */
const inkShare = 255 / 3 - 1;

/** 1 for each dot that is stored as 0, which fax machines call black. */
function fewerDots(values: Uint8Array, { from, to }: Picture): Uint8Array {
  let ones = 0;
  for (const value of values) ones += value;
  // Whatever there is less of is the ink.
  const ink = ones * 2 < values.length ? 1 : 0;
  for (let at = 0; at < values.length; at++) values[at] = values[at] === ink ? 255 : 0;
  const fewer = reduced({ ...from, colors: 1, values }, to);
  for (let at = 0; at < fewer.length; at++) {
    const isInk = (fewer[at] as number) >= inkShare;
    fewer[at] = isInk === (ink === 0) ? 1 : 0;
  }
  return fewer;
}
