// BMP as Windows writes it: one to thirty-two bits, plain or in runs. Anything stranger is kept as it is.
import { unpackRuns } from './bmp-runs.ts';
import { packPixels, type Rgba } from './pixels.ts';
import { maxUnpackedPixels, wholePage, type PictureReading } from './picture.ts';

type Header = {
  data: number;
  width: number;
  height: number;
  topDown: boolean;
  bits: number;
  isPacked: boolean;
  palette: Uint8Array;
  masks: number[];
  dpi: { x: number; y: number } | null;
};

const plain = 0;
const runsOf8 = 1;
const runsOf4 = 2;
const withMasks = 3;

export function readBmp(bytes: Uint8Array): PictureReading {
  const header = readHeader(bytes);
  if (header === 'foreign') return { kept: 'picture-format' };
  if (header === null) return { failed: 'damaged-picture' };
  if (header.width * header.height > maxUnpackedPixels) return { kept: 'picture-too-large' };
  if (header.isPacked) return readPacked(bytes, header);
  const rowBytes = Math.ceil((header.width * header.bits) / 32) * 4;
  const cut = header.data + rowBytes * header.height > bytes.length;
  return {
    pages: [wholePage(packPixels(unpack(bytes, header, rowBytes)), { dpi: header.dpi })],
    warnings: cut ? ['cut-off'] : [],
  };
}

function readPacked(bytes: Uint8Array, header: Header): PictureReading {
  const { rows, isWhole } = unpackRuns(bytes.subarray(header.data), header);
  const plainRows: Header = { ...header, data: 0, bits: 8 };
  return {
    pages: [wholePage(packPixels(unpack(rows, plainRows, header.width)), { dpi: header.dpi })],
    warnings: isWhole ? [] : ['cut-off'],
  };
}

function readHeader(bytes: Uint8Array): Header | null | 'foreign' {
  if (bytes.length < 54) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = view.getUint32(14, true);
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
  const [bits, packing] = [view.getUint16(28, true), view.getUint32(30, true)];
  const isPacked = (packing === runsOf8 && bits === 8) || (packing === runsOf4 && bits === 4);
  const isKnown = packing === plain || packing === withMasks || isPacked;
  if (size < 40 || ![1, 4, 8, 16, 24, 32].includes(bits) || !isKnown) return 'foreign';
  if (width <= 0 || height === 0) return null;
  const masksAt = 54;
  const masks =
    packing === withMasks
      ? [0, 4, 8].map((at) => (masksAt + at + 4 <= bytes.length ? view.getUint32(masksAt + at, true) : 0))
      : defaultMasks(bits);
  const [x, y] = [view.getInt32(38, true) * 0.0254, view.getInt32(42, true) * 0.0254];
  const paletteAt = 14 + size;
  const palette = bytes.subarray(paletteAt, paletteAt + 4 * 2 ** Math.min(8, bits));
  return {
    data: view.getUint32(10, true),
    width,
    height: Math.abs(height),
    topDown: height < 0,
    bits,
    isPacked,
    palette,
    masks,
    dpi: x > 0 && y > 0 ? { x, y } : null,
  };
}

function defaultMasks(bits: number): number[] {
  return bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0xff00, 0xff];
}

function unpack(bytes: Uint8Array, header: Header, rowBytes: number): Rgba {
  const { data, width, height, topDown, bits } = header;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const set = bits <= 8 ? fromPalette(header, rgba) : fromMasks(header, rgba);
  for (let row = 0; row < height; row++) {
    const line = bytes.subarray(data + (topDown ? row : height - 1 - row) * rowBytes).subarray(0, rowBytes);
    const pixels = Math.min(width, Math.floor((line.length * 8) / bits));
    for (let x = 0; x < pixels; x++) set(line, x, (row * width + x) * 4);
  }
  return { width, height, rgba };
}

type SetPixel = (line: Uint8Array, x: number, to: number) => void;

function fromPalette({ bits, palette }: Header, rgba: Uint8Array): SetPixel {
  return (line, x, to) => {
    const bit = x * bits;
    const index = ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
    for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[index * 4 + 2 - channel] ?? 0;
  };
}

function fromMasks({ bits, masks }: Header, rgba: Uint8Array): SetPixel {
  const shares = masks.map((mask) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
    return { mask, shift, full: mask === 0 ? 1 : mask >>> shift };
  });
  const pixelBytes = bits >> 3;
  return (line, x, to) => {
    let word = 0;
    for (let byte = 0; byte < pixelBytes; byte++) word |= (line[x * pixelBytes + byte] ?? 0) << (byte * 8);
    shares.forEach(({ mask, shift, full }, channel) => {
      rgba[to + channel] = Math.round((((word & mask) >>> shift) * 255) / full);
    });
  };
}
