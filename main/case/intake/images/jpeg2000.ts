// JPEG 2000, put into a PDF as it is: PDF has held it since 1.5. It is unpacked once, to know that it can be.
import { decodeJpeg2000 } from '../../imaging/pixels/codecs.ts';
import { boxesIn, boxOf } from './heic/boxes.ts';
import { maxUnpackedPixels, wholePage, type PictureReading } from './picture.ts';

type Stated = { width: number; height: number; channels: number; bits: number };

export async function readJpeg2000(bytes: Uint8Array): Promise<PictureReading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const stream = streamIn(buffer);
  const stated = stream && statedBy(stream);
  if (!stream || !stated) return { failed: 'damaged-picture' };
  const { width, height, channels, bits } = stated;
  if (width * height > maxUnpackedPixels) return { kept: 'picture-too-large' };
  if (channels !== 1 && channels !== 3) return { kept: 'picture-format' };
  const decoded = await decodeJpeg2000(stream, { width, height });
  if (!decoded) return { failed: 'damaged-picture' };
  const space = channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  const image = {
    width,
    height,
    entries: `/ColorSpace/${space}/BitsPerComponent ${bits}/Filter/JPXDecode`,
    data: new Uint8Array(stream === buffer ? fileAround(stream, stated) : buffer),
  };
  return { pages: [wholePage(image)], warnings: [] };
}

/** The bare stream: the file itself, or what lies in its box. */
function streamIn(buffer: Buffer): Buffer | null {
  if (buffer.readUInt16BE(0) === 0xff4f) return buffer;
  for (const { kind, body } of boxesIn(buffer)) if (kind === 'jp2c') return body;
  return null;
}

/** Its first segment says how large it is. Null where that makes no sense. */
function statedBy(stream: Buffer): Stated | null {
  if (stream.length < 45 || stream.readUInt32BE(0) !== 0xff4fff51) return null;
  const [right, bottom, left, top] = [8, 12, 16, 20].map((at) => stream.readUInt32BE(at)) as [number, number, number, number]; // prettier-ignore
  const [width, height] = [right - left, bottom - top];
  const bits = ((stream[42] ?? 0) & 0x7f) + 1;
  return width > 0 && height > 0 && bits <= 16
    ? { width, height, channels: stream.readUInt16BE(40), bits }
    : null;
}

/** A PDF wants the stream in its file. */
function fileAround(stream: Buffer, { width, height, channels, bits }: Stated): Buffer {
  const size = Buffer.alloc(14);
  size.writeUInt32BE(height, 0);
  size.writeUInt32BE(width, 4);
  size.writeUInt16BE(channels, 8);
  size[10] = bits - 1;
  size[11] = 7;
  const colours = Buffer.of(1, 0, 0, 0, 0, 0, channels === 1 ? 17 : 16);
  return Buffer.concat([
    boxOf('jP  ', Buffer.of(0x0d, 0x0a, 0x87, 0x0a)),
    boxOf('ftyp', Buffer.from('jp2 \0\0\0\0jp2 ', 'latin1')),
    boxOf('jp2h', boxOf('ihdr', size), boxOf('colr', colours)),
    boxOf('jp2c', stream),
  ]);
}
