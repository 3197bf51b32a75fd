// Pictures as a PDF: one page each, as large as the paper it was, turned upright and level. Knows no picture format.
import { levelledSize } from '../../text/slant.ts';
import { isSideways, type Orientation, type PicturePage, type Placed } from './picture.ts';

const ptPerInch = 72;
/** Screens and cameras write 72 or 96 without meaning a size; a scanner means what it says. */
const leastMeantDpi = 100;
const guessedDpi = 150;
const letter = { long: 792, short: 612 };
const a3 = { long: 1190.55, short: 841.89 };
const leastPt = 36;

/** Page size in points after turning upright. A size the file means is kept up to A3; a guessed one fits a sheet of Letter. */
export function pageSizePt(page: Pick<PicturePage, 'width' | 'height' | 'orientation' | 'dpi'>): {
  width: number;
  height: number;
} {
  // A fax has 204 dots across and 98 down.
  const meant = page.dpi !== null && Math.max(page.dpi.x, page.dpi.y) >= leastMeantDpi ? page.dpi : null;
  const dpi = meant ?? { x: guessedDpi, y: guessedDpi };
  const [w, h] = [(page.width / dpi.x) * ptPerInch, (page.height / dpi.y) * ptPerInch];
  const [width, height] = isSideways(page.orientation) ? [h, w] : [w, h];
  const sheet = meant ? a3 : letter;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const fit = Math.min(1, sheet.long / long, sheet.short / short);
  const scale = long * fit < leastPt ? leastPt / long : fit;
  return { width: round(width * scale), height: round(height * scale) };
}

function round(points: number): number {
  return Math.max(1, Math.round(points * 100) / 100);
}

/** What turns a picture upright: the matrix from the unit square (origin bottom left) to the page. */
function uprightMatrix(orientation: Orientation, w: number, h: number): number[] {
  const matrices: Record<Orientation, number[]> = {
    1: [w, 0, 0, h, 0, 0],
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -h, -w, 0, w, h],
    6: [0, -h, w, 0, 0, h],
    7: [0, h, w, 0, 0, 0],
    8: [0, h, -w, 0, w, 0],
  };
  return matrices[orientation];
}

export function picturesToPdf(pages: PicturePage[], sizeOf = pageSizePt): Uint8Array {
  const writer = objectWriter();
  const pageNumbers = pages.map((page) => writePage(writer, page, sizeOf(page)));
  return writer.finish(pageNumbers);
}

type ObjectWriter = ReturnType<typeof objectWriter>;

function writePage(writer: ObjectWriter, page: PicturePage, size: { width: number; height: number }): number {
  const images = page.images.map(({ image }) =>
    writer.stream(
      `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}${image.entries}`,
      image.data,
    ),
  );
  const drawn = page.images.map((placed, index) => `q ${placedMatrix(placed)} cm /P${index} Do Q`).join('\n');
  const matrix = uprightMatrix(page.orientation, size.width, size.height).join(' ');
  const level = page.slant === undefined ? '' : `${levelMatrix(size, page.slant)} cm `;
  const content = writer.stream('', Buffer.from(`q ${level}${matrix} cm\n${drawn}\nQ`, 'latin1'));
  const names = images.map((number, index) => `/P${index} ${number} 0 R`).join('');
  const paper = page.slant === undefined ? size : levelledSize(size, page.slant);
  const box = `/MediaBox[0 0 ${paper.width} ${paper.height}]`;
  return writer.object(
    `<</Type/Page/Parent 2 0 R${box}/Resources<</XObject<<${names}>>>>/Contents ${content} 0 R>>`,
  );
}

/** Turns the page about its middle, onto a sheet that holds all its corners. The picture itself stays as it came. */
function levelMatrix(size: { width: number; height: number }, slant: number): string {
  const paper = levelledSize(size, slant);
  const [cos, sin] = [Math.cos((slant * Math.PI) / 180), Math.sin((slant * Math.PI) / 180)];
  const x = (paper.width - size.width * cos + size.height * sin) / 2;
  const y = (paper.height - size.width * sin - size.height * cos) / 2;
  return [cos, sin, -sin, cos, x, y].map((value) => Number(value.toFixed(6))).join(' ');
}

function placedMatrix({ x, y, width, height }: Placed): string {
  return [width, 0, 0, height, x, 1 - y - height].map((value) => Number(value.toFixed(8))).join(' ');
}

/** Objects 1 and 2 are the catalog and the page tree, written last. */
function objectWriter() {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [0, 0];
  let at = parts[0]?.length ?? 0;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    at += bytes.length;
  };
  const write = (number: number, ...bodies: (string | Uint8Array)[]): number => {
    offsets[number - 1] = at;
    for (const body of [`${number} 0 obj\n`, ...bodies, '\nendobj\n'])
      put(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
    return number;
  };
  return {
    object: (text: string) => write(offsets.length + 1, text),
    stream: (entries: string, data: Uint8Array) =>
      write(offsets.length + 1, `<<${entries}/Length ${data.length}>>stream\n`, data, '\nendstream'),
    finish(pageNumbers: number[]): Uint8Array {
      write(1, '<</Type/Catalog/Pages 2 0 R>>');
      write(
        2,
        `<</Type/Pages/Count ${pageNumbers.length}/Kids[${pageNumbers.map((number) => `${number} 0 R`).join(' ')}]>>`,
      );
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
      const size = offsets.length + 1;
      const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
      put(Buffer.from(table, 'latin1'));
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}
