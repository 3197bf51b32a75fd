// Pages rebuilt as pictures with their remaining words below: nothing of the original page is in them but what can be seen.
import { deflateSync } from 'node:zlib';
import { encodeNumber } from '../../pdf/read/syntax/text.ts';
import { unseenText, writeGlyphless } from '../../pdf/write/glyphless.ts';
import type { PlacedWord } from '../../pdf/write/glyphless.ts';
import type { PageImage } from '../../text/pdfium.ts';

export type Box = { x: number; y: number; width: number; height: number };
export type PicturePage = {
  widthPt: number;
  heightPt: number;
  image: PackedImage;
  words: readonly PlacedWord[];
};
/** Takes the bytes at once. */
type Sink = { write(bytes: Uint8Array): void };
export type PackedImage = { width: number; height: number; colors: 1 | 3; bytes: Buffer };

/** Blackens the boxes, given in points of a page `widthPt` wide. Whole dots, rounded outwards. */
export function blacken({ width, height, rgba }: PageImage, boxes: readonly Box[], widthPt: number): void {
  const k = width / widthPt;
  for (const box of boxes) {
    const [left, right] = [
      Math.max(0, Math.floor(box.x * k)),
      Math.min(width, Math.ceil((box.x + box.width) * k)),
    ];
    const [top, bottom] = [
      Math.max(0, Math.floor(box.y * k)),
      Math.min(height, Math.ceil((box.y + box.height) * k)),
    ];
    for (let y = top; y < bottom; y++) {
      for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
        rgba[at] = rgba[at + 1] = rgba[at + 2] = 0;
        rgba[at + 3] = 255;
      }
    }
  }
}

/** Grey where no dot has a colour, else three bytes a dot; each row as its difference from the one above, which packs well. */
export function packImage({ width, height, rgba }: PageImage): PackedImage {
  const colors = hasColor(rgba) ? 3 : 1;
  const row = width * colors;
  const rows = Buffer.alloc(height * (row + 1));
  for (let y = 0; y < height; y++) {
    const start = y * (row + 1);
    rows[start] = 2;
    for (let c = 0; c < colors; c++)
      differences(rgba, { rows, to: start + 1 + c, step: colors, y, width, c });
  }
  return { width, height, colors, bytes: deflateSync(rows, { level: 5 }) };
}

type Row = { rows: Buffer; to: number; step: number; y: number; width: number; c: number };

/** One colour of one row. Kept plain: it runs over every dot of every page that is made anew. */
function differences(rgba: Uint8Array, { rows, to, step, y, width, c }: Row): void {
  const from = y * width * 4 + c;
  const back = y === 0 ? 0 : width * 4;
  for (let at = from, put = to, end = from + width * 4; at < end; at += 4, put += step) {
    const above = back === 0 ? 0 : (rgba[at - back] as number);
    rows[put] = (rgba[at] as number) - above;
  }
}

function hasColor(rgba: Uint8Array): boolean {
  for (let at = 0; at < rgba.length; at += 4) {
    const g = rgba[at + 1] as number;
    if (Math.abs((rgba[at] as number) - g) > 8 || Math.abs(g - (rgba[at + 2] as number)) > 8) return true;
  }
  return false;
}

/** One PDF of all the pages, each written as soon as it is there. */
export class PicturePdf {
  private readonly out: SmallPdf;
  readonly root: number;
  readonly font: number;
  private readonly kids: number[] = [];

  constructor(sink: Sink) {
    this.out = new SmallPdf(sink);
    this.root = this.out.take();
    this.font = writeGlyphless(this.out);
  }

  /** Says which page it is, from 0. */
  add(page: PicturePage): number {
    return this.kids.push(pageObject(this.out, page, this)) - 1;
  }

  finish(): void {
    const { out, kids, root } = this;
    const list = kids.map((kid) => `${kid} 0 R`).join(' ');
    out.object(`<< /Type /Pages /Count ${kids.length} /Kids [${list}] >>`, root);
    out.finish(out.object(`<< /Type /Catalog /Pages ${root} 0 R >>`));
  }
}

type PdfPlaces = { readonly root: number; readonly font: number };

function pageObject(
  out: SmallPdf,
  { widthPt, heightPt, image, words }: PicturePage,
  { root, font }: PdfPlaces,
): number {
  const { width, height, colors, bytes } = image;
  const parms = `/DecodeParms << /Predictor 15 /Colors ${colors} /Columns ${width} >>`;
  const picture = out.stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /Device${colors === 3 ? 'RGB' : 'Gray'} /Filter /FlateDecode ${parms}`,
    bytes,
  );
  const [w, h] = [encodeNumber(widthPt), encodeNumber(heightPt)];
  const content = out.stream(
    '',
    `q ${w} 0 0 ${h} 0 0 cm /Im Do Q\n${unseenText(words, { font: 'Tx', heightPt })}`,
  );
  return out.object(
    `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /Im ${picture} 0 R >> /Font << /Tx ${font} 0 R >> >> /Contents ${content} 0 R >>`,
  );
}

/** Just enough of a writer for files of our own making. */
class SmallPdf {
  private readonly sink: Sink;
  private readonly places = new Map<number, number>();
  private length = 0;
  private next = 1;

  constructor(sink: Sink) {
    this.sink = sink;
    this.push(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  take(): number {
    return this.next++;
  }

  private push(bytes: Buffer): void {
    this.sink.write(bytes);
    this.length += bytes.length;
  }

  object(text: string, number = this.take()): number {
    this.places.set(number, this.length);
    this.push(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1'));
    return number;
  }

  stream(entries: string, body: string | Buffer): number {
    const packs = typeof body === 'string' && !entries.includes('/Filter');
    const bytes = typeof body === 'string' ? deflateSync(Buffer.from(body, 'latin1')) : body;
    const number = this.take();
    this.places.set(number, this.length);
    const filter = packs ? ' /Filter /FlateDecode' : '';
    this.push(
      Buffer.from(`${number} 0 obj\n<< ${entries}${filter} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    );
    this.push(bytes);
    this.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    return number;
  }

  finish(catalog: number): void {
    const at = this.length;
    const lines = Array.from(
      { length: this.next - 1 },
      (_, index) => `${String(this.places.get(index + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
    );
    this.push(
      Buffer.from(
        `xref\n0 ${this.next}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${this.next} /Root ${catalog} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
  }
}
