// WebP in and out through WebAssembly. Pixels only; pages and files are known to those who call.
import decoder from '@jsquash/webp/codec/dec/webp_dec.js';
import encoder from '@jsquash/webp/codec/enc/webp_enc_simd.js';
import { defaultOptions } from '@jsquash/webp/meta.js';
import type { AssetName } from '../assets.ts';
import { forgetCodec, startCodec } from '../wasm.ts';

export type Pixels = { width: number; height: number; rgba: Uint8Array };

type Codec = {
  decode(bytes: Uint8Array): { width: number; height: number; data: Uint8ClampedArray } | null;
  encode(pixels: Uint8Array, width: number, height: number, options: object): Uint8Array | null;
};

/** Null for bytes that are no WebP. */
export async function decodeWebp(bytes: Uint8Array): Promise<Pixels | null> {
  const image = await guarded('webp_dec.wasm', decoder, (webp) => webp.decode(bytes));
  return (
    image && {
      width: image.width,
      height: image.height,
      rgba: new Uint8Array(image.data.buffer, image.data.byteOffset, image.data.length),
    }
  );
}

/** Lossy, tuned for speed: for pictures to look at, never for the document itself. */
export async function encodeWebp(
  { width, height, rgba }: Pixels,
  quality: number,
): Promise<Uint8Array | null> {
  const encoded = await guarded('webp_enc_simd.wasm', encoder, (webp) =>
    webp.encode(rgba, width, height, { ...defaultOptions, method: 1, quality }),
  );
  return encoded && new Uint8Array(encoded);
}

// A codec that trapped is not used again.
async function guarded<T>(name: AssetName, start: unknown, work: (codec: Codec) => T): Promise<T | null> {
  const ready = await startCodec<Codec>(name, start);
  try {
    return work(ready);
  } catch {
    forgetCodec(name);
    return null;
  }
}
