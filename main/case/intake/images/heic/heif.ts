// Photographs of phones (HEIC) and the same file with AV1 inside (AVIF): every picture that it means to show, put together from its tiles and turned upright.
import {
  maxUnpackedPixels,
  wholePage,
  type Orientation,
  type PicturePage,
  type PictureReading,
} from '../picture.ts';
import { decodeAv1 } from '../avif-codec.ts';
import { packPhoto } from '../jpeg-writer.ts';
import { packPixels } from '../pixels.ts';
import { openHeif, type HeifFile, type Item, type Property } from './boxes.ts';
import { paintFrame, type Canvas, type Colours } from './colours.ts';
import { decodePicture, HevcRefused, readSets, type HevcSets } from './hevc.ts';

const maxPages = 200;
/** What a picture or a tile of one may be coded as. */
const coded = new Set(['hvc1', 'av01']);
/** What holds where neither the file nor the picture says. */
const asWithoutWord: Colours = { matrix: 6, fullRange: false };

export async function readHeic(bytes: Uint8Array): Promise<PictureReading> {
  const file = openHeif(bytes);
  if (!file) return { kept: 'heic-picture' };
  const pages: PicturePage[] = [];
  let isWhole = true;
  try {
    for (const item of shownItems(file)) {
      const size = sizeOf(item);
      if (!size) return { failed: 'damaged-picture' };
      if (size.width * size.height > maxUnpackedPixels) return { kept: 'picture-too-large' };
      const drawn = await draw(file, item, size);
      isWhole &&= drawn.isWhole;
      pages.push(pageOf(item, drawn.canvas));
    }
  } catch (cause) {
    if (!(cause instanceof HevcRefused)) throw cause;
    return cause.why === 'damaged' ? { failed: 'damaged-picture' } : { kept: 'heic-picture' };
  }
  if (pages.length === 0) return { kept: 'heic-picture' };
  return { pages, warnings: isWhole ? [] : ['cut-off'] };
}

export async function readAvif(bytes: Uint8Array): Promise<PictureReading> {
  const reading = await readHeic(bytes);
  // The other sentence speaks of phones.
  return 'kept' in reading && reading.kept === 'heic-picture' ? { kept: 'picture-format' } : reading;
}

/** The main picture first; not its thumbnail, its depth map, or the tiles that it is made of. */
function shownItems({ items, references, primary }: HeifFile): Item[] {
  const parts = new Set<number>();
  for (const { kind, from, to } of references) {
    if (kind === 'thmb' || kind === 'auxl') parts.add(from);
    if (kind === 'dimg') for (const id of to) parts.add(id);
  }
  const all = [...items.values()].filter(
    ({ id, kind, isHidden }) => isShown(kind) && !isHidden && !parts.has(id),
  );
  const main = items.get(primary);
  const others = all.filter(({ id }) => id !== primary);
  return [...(main && isShown(main.kind) ? [main] : []), ...others].slice(0, maxPages);
}

function isShown(kind: string): boolean {
  return coded.has(kind) || kind === 'grid';
}

function property(item: Item, kind: string): Property | undefined {
  return item.properties.find((one) => one.kind === kind);
}

function sizeOf(item: Item): { width: number; height: number } | null {
  const body = property(item, 'ispe')?.body;
  if (!body || body.length < 12) return null;
  const size = { width: body.readUInt32BE(4), height: body.readUInt32BE(8) };
  return size.width > 0 && size.height > 0 ? size : null;
}

async function draw(file: HeifFile, item: Item, size: { width: number; height: number }) {
  const canvas: Canvas = { ...size, rgba: new Uint8Array(size.width * size.height * 4).fill(255) };
  let isWhole = true;
  const tiles = item.kind === 'grid' ? gridTiles(file, item) : [{ item, column: 0, row: 0 }];
  const side = tiles[0] ? sizeOf(tiles[0].item) : null;
  const known = new Map<Buffer, HevcSets>();
  for (const { item: tile, column, row } of tiles) {
    const config = property(tile, tile.kind === 'av01' ? 'av1C' : 'hvcC')?.body;
    const data = file.bytesOf(tile);
    if (!config || !side || !data) throw new HevcRefused('damaged');
    if (tile.kind === 'av01') {
      const colours = (property(item, 'colr') ?? property(tile, 'colr'))?.body;
      const pixels = await decodeAv1({ config, colours, data }, side);
      if (!pixels) throw new HevcRefused('damaged');
      paste(pixels, canvas, { x: column * side.width, y: row * side.height });
      continue;
    }
    const sets = known.get(config) ?? readSets(configUnits(config));
    known.set(config, sets);
    const decoded = decodePicture(sets, unitsIn(data, 1 + ((config[21] ?? 3) & 3)));
    isWhole &&= decoded.isWhole;
    const colours = coloursOf(item) ?? coloursOf(tile) ?? decoded.frame.sps.colour ?? asWithoutWord;
    paintFrame(decoded.frame, canvas, { x: column * side.width, y: row * side.height, colours });
    await new Promise((resume) => setImmediate(resume));
  }
  return { canvas, isWhole };
}

/** What lies over the edge of the canvas is left out: the last tiles may. */
function paste(from: Canvas, to: Canvas, { x, y }: { x: number; y: number }): void {
  const columns = Math.min(from.width, to.width - x);
  for (let row = 0; columns > 0 && row < Math.min(from.height, to.height - y); row++) {
    const start = row * from.width * 4;
    to.rgba.set(from.rgba.subarray(start, start + columns * 4), ((y + row) * to.width + x) * 4);
  }
}

type Tile = { item: Item; column: number; row: number };

function gridTiles(file: HeifFile, grid: Item): Tile[] {
  const head = file.bytesOf(grid);
  const ids = file.references.find(({ kind, from }) => kind === 'dimg' && from === grid.id)?.to ?? [];
  if (!head || head.length < 8) throw new HevcRefused('damaged');
  const [rows, columns] = [1 + (head[2] ?? 0), 1 + (head[3] ?? 0)];
  if (ids.length < rows * columns) throw new HevcRefused('damaged');
  return ids.slice(0, rows * columns).map((id, at) => {
    const item = file.items.get(id);
    if (!item || !coded.has(item.kind)) throw new HevcRefused('unsupported');
    return { item, column: at % columns, row: Math.floor(at / columns) };
  });
}

/** The parameter sets that stand before every picture: 22 bytes of summary, then arrays of units. */
function configUnits(config: Buffer): Uint8Array[] {
  const units: Uint8Array[] = [];
  let at = 23;
  for (let arrays = config[22] ?? 0; arrays > 0 && at + 3 <= config.length; arrays--) {
    let count = config.readUInt16BE(at + 1);
    at += 3;
    for (; count > 0 && at + 2 <= config.length; count--) {
      const length = config.readUInt16BE(at);
      units.push(config.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
  }
  return units;
}

function unitsIn(data: Uint8Array, lengthSize: number): Uint8Array[] {
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.length);
  const units: Uint8Array[] = [];
  for (let at = 0; at + lengthSize < buffer.length;) {
    const length = buffer.readUIntBE(at, lengthSize);
    at += lengthSize;
    if (length > 2) units.push(buffer.subarray(at, at + length));
    at += length;
  }
  return units;
}

function coloursOf(item: Item): Colours | null {
  const body = item.properties.find(
    ({ kind, body: own }) => kind === 'colr' && own.toString('latin1', 0, 4) === 'nclx',
  )?.body;
  if (!body || body.length < 11) return null;
  return { matrix: body.readUInt16BE(8), fullRange: ((body[10] ?? 0) & 0x80) !== 0 };
}

// What to do to the picture, as a matrix (x′ = ax + by, y′ = cx + dy, y downwards), and the number that EXIF gives it.
type Turn = readonly [a: number, b: number, c: number, d: number];
const turns: readonly (readonly [Turn, Orientation])[] = [
  [[1, 0, 0, 1], 1],
  [[-1, 0, 0, 1], 2],
  [[-1, 0, 0, -1], 3],
  [[1, 0, 0, -1], 4],
  [[0, 1, 1, 0], 5],
  [[0, -1, 1, 0], 6],
  [[0, -1, -1, 0], 7],
  [[0, 1, -1, 0], 8],
];
const leftTurns: readonly Turn[] = [
  [1, 0, 0, 1],
  [0, 1, -1, 0],
  [-1, 0, 0, -1],
  [0, -1, 1, 0],
];

function then([a, b, c, d]: Turn, [e, f, g, h]: Turn): Turn {
  return [e * a + f * c, e * b + f * d, g * a + h * c, g * b + h * d];
}

/** In the order in which the file names them: cut, turned, mirrored. */
function pageOf(item: Item, whole: Canvas): PicturePage {
  let canvas = whole;
  let turn: Turn = [1, 0, 0, 1];
  for (const { kind, body } of item.properties) {
    const value = body[0] ?? 0;
    if (kind === 'clap') canvas = cut(canvas, body);
    else if (kind === 'irot') turn = then(turn, leftTurns[value & 3] ?? turn);
    else if (kind === 'imir') turn = then(turn, (value & 1) === 1 ? [-1, 0, 0, 1] : [1, 0, 0, -1]);
  }
  const orientation = turns.find(([one]) => one.every((entry, at) => entry === turn[at]))?.[1] ?? 1;
  return wholePage(isSmall(canvas) ? packPixels(canvas) : packPhoto(canvas), { orientation });
}

/** Drawings and icons stay as they are; photographs without loss would be ten times as large as they came. */
function isSmall({ width, height }: Canvas): boolean {
  return width * height < 250_000 || width > 65_535 || height > 65_535;
}

/** Width, height and the centre's way from the middle, each a fraction. */
function cut(canvas: Canvas, body: Buffer): Canvas {
  if (body.length < 32) return canvas;
  const [width, height, x, y] = [0, 8, 16, 24].map(
    (at) => body.readInt32BE(at) / (body.readInt32BE(at + 4) || 1),
  ) as [number, number, number, number];
  const left = Math.round((canvas.width - width) / 2 + x);
  const top = Math.round((canvas.height - height) / 2 + y);
  const isInside =
    width >= 1 &&
    height >= 1 &&
    left >= 0 &&
    top >= 0 &&
    left + width <= canvas.width &&
    top + height <= canvas.height;
  if (!isInside) return canvas;
  const [columns, rows] = [Math.floor(width), Math.floor(height)];
  const rgba = new Uint8Array(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    const from = ((top + row) * canvas.width + left) * 4;
    rgba.set(canvas.rgba.subarray(from, from + columns * 4), row * columns * 4);
  }
  return { width: columns, height: rows, rgba };
}
