// A drawn picture as AVIF and as JPEG 2000, packed by the encoders that lie beside the decoders. For tests only: the app packs neither.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import startAvif from '@jsquash/avif/codec/enc/avif_enc.js';
import { defaultOptions } from '@jsquash/avif/meta.js';
import startJpeg2000 from '@cornerstonejs/codec-openjpeg/wasmjs';
import { drawn, drawnAt } from './heic-fixture.ts';

type Starting<Codec> = (options: { wasmBinary: Uint8Array }) => Promise<Codec>;

function started<Codec>(start: unknown, wasm: string): Promise<Codec> {
  const path = fileURLToPath(new URL(`../../node_modules/${wasm}`, import.meta.url));
  return (start as Starting<Codec>)({ wasmBinary: readFileSync(path) });
}

/** Row by row, this many channels to a pixel. */
function samples(channels: 1 | 3 | 4): Uint8Array {
  const bytes = new Uint8Array(drawn.width * drawn.height * channels).fill(255);
  for (let at = 0; at < drawn.width * drawn.height; at++) {
    const shades = drawnAt(at % drawn.width, Math.floor(at / drawn.width));
    for (let channel = 0; channel < Math.min(3, channels); channel++)
      bytes[at * channels + channel] = shades[channel] ?? 0;
  }
  return bytes;
}

export async function drawnAsAvif(): Promise<Buffer> {
  type Encoder = { encode(rgba: Uint8Array, width: number, height: number, options: object): Uint8Array };
  const encoder = await started<Encoder>(startAvif, '@jsquash/avif/codec/enc/avif_enc.wasm');
  const options = { ...defaultOptions, quality: 95, subsample: 3, speed: 8 };
  return Buffer.from(encoder.encode(samples(4), drawn.width, drawn.height, options));
}

/** The bare stream, without loss. */
export async function drawnAsJpeg2000(channels: 1 | 3): Promise<Buffer> {
  type Encoder = {
    getDecodedBuffer(frame: object): Uint8Array;
    encode(): void;
    getEncodedBuffer(): Uint8Array;
  };
  type Module = { J2KEncoder: new () => Encoder };
  const wasm = '@cornerstonejs/codec-openjpeg/dist/openjpegwasm.wasm';
  const encoder = new (await started<Module>(startJpeg2000, wasm)).J2KEncoder();
  const frame = { ...drawn, bitsPerSample: 8, componentCount: channels, isSigned: false };
  encoder.getDecodedBuffer(frame).set(samples(channels));
  encoder.encode();
  return Buffer.from(encoder.getEncodedBuffer());
}
