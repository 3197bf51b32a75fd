// JPEG-LS and JPEG 2000 through WebAssembly (CharLS, OpenJPEG). A stream that states another size than its file is never handed over.
import charls from '@cornerstonejs/codec-charls/decodewasmjs';
import openjpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs';
import type { AssetName } from '../../assets.ts';
import { forgetCodec, startCodec } from '../../wasm.ts';

type FrameInfo = {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned?: boolean;
};
type Decoder = {
  getEncodedBuffer(length: number): Uint8Array;
  getDecodedBuffer(): Uint8Array;
  decode(): void;
  getFrameInfo(): FrameInfo;
  delete(): void;
};
type Codec = { JpegLSDecoder?: new () => Decoder; J2KDecoder?: new () => Decoder };

export type Decoded = FrameInfo & { bytes: Uint8Array };
export type Expected = { width: number; height: number };

/** Null for bytes that are no JPEG-LS of the expected size. */
export async function decodeJpegLs(bytes: Uint8Array, expected: Expected): Promise<Decoded | null> {
  const at = markAt(bytes, 0xfff7);
  if (at === null || !states(bytes, { heightAt: at + 5, widthAt: at + 7 }, expected)) return null;
  const ready = await startCodec<Codec>('charls.wasm', charls);
  return decodeWith('charls.wasm', ready.JpegLSDecoder, bytes);
}

/** Null for bytes that are no JPEG 2000 of the expected size. */
export async function decodeJpeg2000(bytes: Uint8Array, expected: Expected | null): Promise<Decoded | null> {
  const at = markAt(bytes, 0xff51);
  if (at === null) return null;
  const size = statedSize(bytes, at);
  if (size === null || size.width * size.height > 100_000_000) return null;
  if (expected && (size.width !== expected.width || size.height !== expected.height)) return null;
  const ready = await startCodec<Codec>('openjpeg.wasm', openjpeg);
  return decodeWith('openjpeg.wasm', ready.J2KDecoder, bytes);
}

function decodeWith(name: AssetName, make: Codec['J2KDecoder'], bytes: Uint8Array): Decoded | null {
  if (!make) return null;
  try {
    const decoder = new make();
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const decoded = { ...decoder.getFrameInfo(), bytes: decoder.getDecodedBuffer().slice() };
    decoder.delete();
    return decoded;
  } catch {
    // A codec that trapped is not used again.
    forgetCodec(name);
    return null;
  }
}

/** Where a mark stands within the first part of a stream. */
function markAt(bytes: Uint8Array, mark: number): number | null {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).indexOf(
    Buffer.of(mark >> 8, mark & 0xff),
  );
  return at < 0 ? null : at;
}

function states(
  bytes: Uint8Array,
  { heightAt, widthAt }: { heightAt: number; widthAt: number },
  expected: Expected,
): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (widthAt + 2 > bytes.length) return false;
  return view.getUint16(heightAt) === expected.height && view.getUint16(widthAt) === expected.width;
}

function statedSize(bytes: Uint8Array, at: number): Expected | null {
  if (at + 22 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [right, bottom, left, top] = [6, 10, 14, 18].map((offset) => view.getUint32(at + offset));
  const size = { width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) };
  return size.width > 0 && size.height > 0 ? size : null;
}
