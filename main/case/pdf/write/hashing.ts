// The packet's SHA-256 while it is written. For long packets a thread of its own takes the bytes: hashing costs as much as all the rest.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Lends memory for the next piece of output and hashes what was put there. */
export type Hasher = {
  /** Memory to fill. It is good until the next call of `take` or `soFar`. */
  memory(): Buffer;
  /** Hashes this many bytes of the memory last lent. They may still be read until it is lent again. */
  take(length: number): void;
  /** The hash of all bytes so far, in hex. */
  soFar(): string;
  close(): void;
};

export const pieceBytes = 2 * 1024 * 1024;
/** Room for a piece and the few bytes between two of them. */
const slotBytes = pieceBytes + 64 * 1024;

export function hasherFor({ isLong }: { isLong: boolean }): Hasher {
  if (!isLong || availableParallelism() < 2) return plainHasher();
  try {
    return threadHasher();
  } catch {
    // Where no thread can be had the work is only slower.
    return plainHasher();
  }
}

/** Hashes bytes that lie elsewhere. They may change as soon as this returns. */
export function hashCopyOf(bytes: Uint8Array, hasher: Hasher): void {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    // Into shared memory `fill` with a run of just this length is one move; `copy` goes word by word.
    hasher.memory().fill(piece, 0, piece.length);
    hasher.take(piece.length);
  }
}

function plainHasher(): Hasher {
  const hash = createHash('sha256');
  const memory = Buffer.allocUnsafeSlow(slotBytes);
  return {
    memory: () => memory,
    take: (length) => void hash.update(memory.subarray(0, length)),
    soFar: () => hash.copy().digest('hex'),
    close: () => undefined,
  };
}

const slots = 3;
/** A thread that has not answered for this long never will. */
const patienceMs = 60_000;

/** Positions in the shared numbers: pieces handed over, pieces done, then the length of each slot's piece. */
const MADE = 0;
const DONE = 1;
const LENGTHS = 2;

/** The other side: takes pieces in turn; a piece without bytes asks for the hash so far. Text, as it must stand alone. */
const thread = `
const { createHash } = require('node:crypto');
const { workerData: { numbers, memory, result } } = require('node:worker_threads');
const hash = createHash('sha256');
for (let done = 0; ; done++) {
  // It looks by itself: a notice would cost the busy side more than the wait costs this one.
  while (Atomics.load(numbers, ${MADE}) === done) Atomics.wait(numbers, ${MADE}, done, 1);
  const slot = done % ${slots};
  const length = Atomics.load(numbers, ${LENGTHS} + slot);
  if (length > 0) hash.update(memory.subarray(slot * ${slotBytes}, slot * ${slotBytes} + length));
  else result.set(hash.copy().digest());
  Atomics.store(numbers, ${DONE}, done + 1);
  Atomics.notify(numbers, ${DONE});
}
`;

function threadHasher(): Hasher {
  const numbers = new Int32Array(new SharedArrayBuffer(4 * (LENGTHS + slots)));
  const memory = new Uint8Array(new SharedArrayBuffer(slots * slotBytes));
  const result = new Uint8Array(new SharedArrayBuffer(32));
  const worker = new Worker(thread, {
    eval: true,
    workerData: { numbers, memory, result },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  worker.unref();
  const places = Array.from({ length: slots }, (_, i) =>
    Buffer.from(memory.buffer, i * slotBytes, slotBytes),
  );
  let made = 0;
  const waitUntilDone = (count: number): void => {
    for (let done = Atomics.load(numbers, DONE); done < count; done = Atomics.load(numbers, DONE)) {
      if (Atomics.wait(numbers, DONE, done, patienceMs) === 'timed-out') throw new Error('hashing stopped');
    }
  };
  const take = (length: number): void => {
    Atomics.store(numbers, LENGTHS + (made % slots), length);
    Atomics.store(numbers, MADE, ++made);
  };
  return {
    memory() {
      waitUntilDone(made - slots + 1);
      return places[made % slots] as Buffer;
    },
    take,
    soFar() {
      waitUntilDone(made - slots + 1);
      take(0);
      waitUntilDone(made);
      return Buffer.from(result).toString('hex');
    },
    close: () => void worker.terminate(),
  };
}
