// Text in and out of PDFium's memory.
import type { PdfiumEngine } from './engine.ts';
import { PdfReaderStopped } from './engine.ts';

const utf16 = new TextDecoder('utf-16le');
const maxBytes = 4 * 1024 * 1024;

/** Memory of the reader for the length of `work`. */
export function withMemory<T>(engine: PdfiumEngine, bytes: number, work: (pointer: number) => T): T {
  const pointer = engine.call.malloc(Math.max(1, bytes));
  if (pointer === 0) throw new PdfReaderStopped();
  try {
    return work(pointer);
  } finally {
    if (!engine.broken) engine.call.free(pointer);
  }
}

export function withCString<T>(engine: PdfiumEngine, text: string, work: (pointer: number) => T): T {
  const encoded = new TextEncoder().encode(`${text}\0`);
  return withMemory(engine, encoded.length, (pointer) => {
    engine.bytes().set(encoded, pointer);
    return work(pointer);
  });
}

export function utf16At(engine: PdfiumEngine, pointer: number, units: number): string {
  return utf16.decode(engine.bytes().subarray(pointer, pointer + units * 2));
}

/** For calls that first tell how many bytes they need, and then fill a buffer that ends in a NUL. */
export function readUtf16(engine: PdfiumEngine, call: (buffer: number, bytes: number) => number): string {
  const needed = call(0, 0);
  if (needed <= 2) return '';
  const bytes = Math.min(needed, maxBytes);
  return withMemory(engine, bytes, (pointer) => {
    engine.dataView().setUint16(pointer, 0, true);
    return call(pointer, bytes) === 0 ? '' : utf16At(engine, pointer, (bytes >> 1) - 1);
  });
}
