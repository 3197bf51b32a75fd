// Lets PDFium read a ByteSource piece by piece, so that a file never has to lie in memory whole. No PDF logic.
import type { ByteSource } from '../../bytes.ts';
import type { PdfiumEngine } from './engine.ts';

const windowBytes = 256 * 1024;
const windowsKept = 16;

/** Answers many small reads from a few large ones, the most recently used kept. */
export function windowedReader(
  source: ByteSource,
): (offset: number, length: number, into: Uint8Array, at: number) => boolean {
  const windows = new Map<number, Uint8Array>();
  const windowAt = (index: number): Uint8Array => {
    const bytes = windows.get(index) ?? source.read(index * windowBytes, windowBytes);
    windows.delete(index);
    windows.set(index, bytes);
    const oldest = windows.keys().next().value;
    if (windows.size > windowsKept && oldest !== undefined) windows.delete(oldest);
    return bytes;
  };
  return (offset, length, into, at) => {
    if (offset < 0 || offset + length > source.sizeBytes) return false;
    if (length > windowBytes) {
      const bytes = source.read(offset, length);
      into.set(bytes, at);
      return bytes.length === length;
    }
    let done = 0;
    while (done < length) {
      const position = offset + done;
      const within = position % windowBytes;
      const piece = windowAt(Math.floor(position / windowBytes)).subarray(within, within + length - done);
      if (piece.length === 0) return false;
      into.set(piece, at + done);
      done += piece.length;
    }
    return true;
  };
}

export type PdfiumFileAccess = {
  /** Address of the FPDF_FILEACCESS structure. */
  readonly pointer: number;
  /** What the source threw while PDFium was reading, if anything: an error must not cross WebAssembly frames. */
  readonly failure: Error | null;
  /** How much PDFium has taken since it was last asked to forget. */
  takenBytes(): number;
  forgetTaken(): void;
  release(): void;
};

export function fileAccess(engine: PdfiumEngine, source: ByteSource): PdfiumFileAccess {
  const read = windowedReader(source);
  let failure: Error | null = null;
  let taken = 0;
  const callback = engine.addCallback((_self = 0, offset = 0, buffer = 0, size = 0) => {
    taken += size >>> 0;
    try {
      return read(offset >>> 0, size >>> 0, engine.bytes(), buffer >>> 0) ? 1 : 0;
    } catch (cause) {
      failure = asError(cause);
      return 0;
    }
  }, 'iiiii');
  const pointer = engine.call.malloc(12);
  const view = engine.dataView();
  view.setUint32(pointer, source.sizeBytes, true);
  view.setUint32(pointer + 4, callback, true);
  view.setUint32(pointer + 8, 0, true);
  return {
    pointer,
    get failure() {
      return failure;
    },
    takenBytes: () => taken,
    forgetTaken() {
      taken = 0;
    },
    release() {
      engine.call.free(pointer);
      engine.removeCallback(callback);
    },
  };
}

export function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('the source failed');
}
