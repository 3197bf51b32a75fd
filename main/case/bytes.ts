// Random access to bytes, wherever they lie: a file, memory, or the chunks of a case file. No parsing here.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be read in any order. `read` returns exactly `length` bytes, or fewer only at the end. */
export type ByteSource = {
  readonly sizeBytes: number;
  read(offset: number, length: number): Uint8Array;
  /** Like `read`, into the caller's memory; says how many bytes. Where a source has it, large copies leave no garbage behind. */
  readInto?(offset: number, target: Uint8Array): number;
};

/** Where finished bytes go, in order. The memory is reused once `write` has returned or its promise has settled: keep a copy, not it. */
export type ByteSink = {
  write(bytes: Uint8Array): void | Promise<void>;
};

export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    read: (offset, length) => bytes.subarray(offset, Math.min(bytes.length, offset + length)),
  };
}

/** The whole source as one array. Only for sources whose size the caller has bounded. */
export function readAll(source: ByteSource): Uint8Array {
  return source.read(0, source.sizeBytes);
}

/** Reads a file without loading it. The caller closes it. */
export function fileSource(path: string | Buffer): ByteSource & { close(): void } {
  const fd = openSync(path, 'r');
  const sizeBytes = fstatSync(fd).size;
  const readInto = (offset: number, target: Uint8Array): number => {
    const wanted = Math.max(0, Math.min(target.length, sizeBytes - offset));
    let got = 0;
    while (got < wanted) {
      const n = readSync(fd, target, got, wanted - got, offset + got);
      if (n === 0) break;
      got += n;
    }
    return got;
  };
  return {
    sizeBytes,
    read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - offset)));
      return buffer.subarray(0, readInto(offset, buffer));
    },
    readInto,
    close: () => closeSync(fd),
  };
}
