// How one page of a TIFF is laid out: size, samples, and where its strips or tiles lie. Checked against the file before anything is read.
import type { TiffDirectory } from './directory.ts';

/** A strip or tile: where its data lies, and which part of the picture it holds. Tiles may reach beyond the edge. */
export type Part = {
  offset: number;
  bytes: number;
  x: number;
  y: number;
  width: number;
  height: number;
  plane: number;
};

export type Layout = {
  width: number;
  height: number;
  bits: number;
  samples: number;
  compression: number;
  photometric: number;
  /** 2 where bits of a byte count from the lowest. */
  fillOrder: number;
  predictor: number;
  /** Each sample in strips of its own. */
  planar: boolean;
  t4Options: number;
  extraSamples: number[];
  sampleFormat: number;
  colourMap: number[];
  jpegTables: Uint8Array | null;
  littleEndian: boolean;
  parts: Part[];
};

const maxParts = 200_000;
const maxSide = 200_000;

/** Null where the page contradicts itself or points outside the file. */
export function describeLayout(file: Uint8Array, directory: TiffDirectory): Layout | null {
  const number = directory.number.bind(directory);
  const [width, height] = [number('width') ?? 0, number('height') ?? 0];
  if (width < 1 || height < 1 || width > maxSide || height > maxSide) return null;
  const bits = directory.numbers('bits');
  const samples = number('samples') ?? Math.max(1, bits.length);
  if (samples < 1 || samples > 32 || bits.some((value) => value !== bits[0])) return null;
  const compression = number('compression') ?? 1;
  const planar = number('planar') === 2 && samples > 1;
  const layout = {
    width,
    height,
    bits: bits[0] ?? 1,
    samples,
    compression,
    photometric: number('photometric') ?? (samples >= 3 ? 2 : 0),
    fillOrder: number('fillOrder') ?? 1,
    predictor: number('predictor') ?? 1,
    planar,
    t4Options: number('t4Options') ?? 0,
    extraSamples: directory.numbers('extraSamples'),
    sampleFormat: number('sampleFormat') ?? 1,
    colourMap: directory.numbers('colourMap'),
    jpegTables: directory.bytes('jpegTables'),
    littleEndian: file[0] === 0x49,
  };
  const parts = partsOf(file, directory, layout);
  return parts && { ...layout, parts };
}

type Grid = {
  width: number;
  height: number;
  bits: number;
  samples: number;
  compression: number;
  planar: boolean;
};

function partsOf(file: Uint8Array, directory: TiffDirectory, grid: Grid): Part[] | null {
  const tiled = directory.number('tileWidth') !== undefined;
  const cellWidth = tiled ? (directory.number('tileWidth') ?? 0) : grid.width;
  const cellHeight = tiled
    ? (directory.number('tileHeight') ?? 0)
    : Math.min(grid.height, directory.number('rowsPerStrip') || grid.height);
  const offsets = directory.numbers(tiled ? 'tileOffsets' : 'stripOffsets');
  const bytes = directory.numbers(tiled ? 'tileBytes' : 'stripBytes');
  if (cellWidth < 1 || cellHeight < 1 || offsets.length === 0) return null;
  const across = Math.ceil(grid.width / cellWidth);
  const down = Math.ceil(grid.height / cellHeight);
  const planes = grid.planar ? grid.samples : 1;
  const count = Math.min(offsets.length, across * down * planes);
  if (count > maxParts || across * down * planes > maxParts) return null;
  return Array.from({ length: count }, (_, index) => {
    const within = index % (across * down);
    const [column, row] = [within % across, Math.floor(within / across)];
    const [x, y] = [column * cellWidth, row * cellHeight];
    const offset = Math.min(file.length, offsets[index] ?? 0);
    // Old scanners leave the lengths out: the data then runs to the end of the file.
    const length = bytes[index] ?? file.length - offset;
    const height = tiled ? cellHeight : Math.min(cellHeight, grid.height - y);
    return {
      offset,
      bytes: Math.min(length, file.length - offset),
      x,
      y,
      width: cellWidth,
      height,
      plane: Math.floor(index / (across * down)),
    };
  });
}
