// The packet's SHA-256 while it is written. For long packets a thread of its own takes the bytes: hashing costs as much as all the rest.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export type Hasher = {
  /** The bytes may be reused afterwards. */
  update(bytes: Uint8Array): void;
  /** The hash of all bytes so far, in hex. */
  soFar(): string;
  close(): void;
};

export function hasherFor({ isLong }: { isLong: boolean }): Hasher {
  if (!isLong || availableParallelism() < 2) return plainHasher();
  try {
    return threadHasher();
  } catch {
    // Where no thread can be had the work is only slower.
    return plainHasher();
  }
}

function plainHasher(): Hasher {
  const hash = createHash('sha256');
  return {
    update: (bytes) => void hash.update(bytes),
    soFar: () => hash.copy().digest('hex'),
    close: () => undefined,
  };
}

const slots = 4;
const slotBytes = 512 * 1024;
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
  // A late notice of the last piece may wake the thread before there is a next one.
  while (Atomics.load(numbers, ${MADE}) === done) Atomics.wait(numbers, ${MADE}, done);
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
  let made = 0;
  const waitUntilDone = (count: number): void => {
    for (let done = Atomics.load(numbers, DONE); done < count; done = Atomics.load(numbers, DONE)) {
      if (Atomics.wait(numbers, DONE, done, patienceMs) === 'timed-out') throw new Error('hashing stopped');
    }
  };
  const hand = (piece: Uint8Array): void => {
    waitUntilDone(made - slots + 1);
    memory.set(piece, (made % slots) * slotBytes);
    Atomics.store(numbers, LENGTHS + (made % slots), piece.length);
    Atomics.store(numbers, MADE, ++made);
    Atomics.notify(numbers, MADE);
  };
  return {
    update(bytes) {
      for (let at = 0; at < bytes.length; at += slotBytes) hand(bytes.subarray(at, at + slotBytes));
    },
    soFar() {
      hand(new Uint8Array(0));
      waitUntilDone(made);
      return Buffer.from(result).toString('hex');
    },
    close: () => void worker.terminate(),
  };
}
