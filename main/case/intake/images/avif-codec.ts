// One AV1 picture to pixels, through WebAssembly (libavif). It is handed a file made afresh around the picture, as older files leave out what it asks for.
import start from '@jsquash/avif/codec/dec/avif_dec.js';
import { forgetCodec, startCodec } from '../../wasm.ts';
import { boxOf } from './heic/boxes.ts';
import type { Rgba } from './pixels.ts';

type Codec = {
  decode(bytes: Uint8Array, bits: 16): { width: number; height: number; data: Uint16Array } | null;
};
export type Av1Picture = { config: Buffer; colours: Buffer | undefined; data: Uint8Array };
type Size = { width: number; height: number };

/** Null for bytes that are no such picture of this size. */
export async function decodeAv1(picture: Av1Picture, size: Size): Promise<Rgba | null> {
  const codec = await startCodec<Codec>('avif_dec.wasm', start);
  try {
    const decoded = codec.decode(fileAround(picture, size), 16);
    if (decoded?.width !== size.width || decoded.height !== size.height) return null;
    const rgba = new Uint8Array(decoded.data.length);
    for (let at = 0; at < rgba.length; at++) rgba[at] = (decoded.data[at] ?? 0) >> 8;
    return { ...size, rgba };
  } catch {
    // A codec that trapped is not used again.
    forgetCodec('avif_dec.wasm');
    return null;
  }
}

const bytes = (hex: string): Buffer => Buffer.from(hex.replace(/\s/g, ''), 'hex');
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

function number32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) buffer.writeUInt32BE(value, 4 * at);
  return buffer;
}

function fileAround({ config, colours, data }: Av1Picture, { width, height }: Size): Buffer {
  const ftyp = boxOf('ftyp', text('avif'), number32(0), text('avifmif1miaf'));
  const said = [
    boxOf('ispe', number32(0, width, height)),
    boxOf('pixi', number32(0), channelsOf(config)),
    boxOf('av1C', config),
    ...(colours ? [boxOf('colr', colours)] : []),
  ];
  // Each belongs to the one item; whoever does not know av1C cannot show it.
  const numbers = Buffer.from(said.map((_, at) => (at === 2 ? 0x80 : 0) | (at + 1)));
  const iprp = boxOf(
    'iprp',
    boxOf('ipco', ...said),
    boxOf('ipma', bytes('00000000 00000001 0001'), Buffer.of(numbers.length), numbers),
  );
  const meta = (offset: number): Buffer =>
    boxOf(
      'meta',
      number32(0),
      boxOf('hdlr', number32(0, 0), text('pict'), Buffer.alloc(13)),
      boxOf('pitm', bytes('00000000 0001')),
      boxOf('iloc', bytes('00000000 4400 0001 0001 0000 0001'), number32(offset, data.length)),
      boxOf('iinf', bytes('00000000 0001'), boxOf('infe', bytes('02000000 0001 0000'), text('av01'), Buffer.alloc(1))),
      iprp,
    ); // prettier-ignore
  const offset = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(offset), boxOf('mdat', data)]);
}

/** How many channels, and the bits of each, as the picture's own configuration has it. */
function channelsOf(config: Buffer): Buffer {
  const flags = config[2] ?? 0;
  const bits = (flags & 0x40) === 0 ? 8 : (flags & 0x20) === 0 ? 10 : 12;
  const channels = (flags & 0x10) === 0 ? 3 : 1;
  return Buffer.from([channels, ...Array<number>(channels).fill(bits)]);
}
