// An import from the worker's side: walk, then one file after the other, told to the keeper batch by batch. How one comes in is next door.
import { setPriority } from 'node:os';
import { walk } from '../intake/walk.ts';
import { gather, type Gathered } from '../imaging/intake/gather.ts';
import { sweepIncoming } from '../store/blobs.ts';
import { listFilePasswords } from '../store/file-passwords.ts';
import { inTransaction } from '../store/transaction.ts';
import { bringIn, type Tools } from './bring-in.ts';
import { ImageGathering } from './bring-in-images.ts';
import { connect } from './case-access.ts';
import { Batch } from './import-batch.ts';
import type { ImportEvent, PassedOver } from './import-events.ts';
import type { CaseAccess, JobCall } from './messages.ts';

/** `from` counts files in walking order: where an import goes on after a file that ended its worker. */
export type ImportInput = {
  access: CaseAccess;
  paths: string[];
  passwords: string[];
  from: number;
  passedOver: PassedOver[];
};

/** How often a long file says that it is still being read. */
const aliveMs = 5_000;

/** Behind the window, before the reading of scans. */
const behindWindow = 5;

export async function importJob(input: ImportInput, call: JobCall): Promise<Record<string, never>> {
  // On Linux this is the priority of the calling thread alone; elsewhere it would slow down the whole process.
  if (process.platform === 'linux') setPriority(0, behindWindow);
  const db = connect(input.access);
  const alive = sparingly(() => call.event({ kind: 'alive' } satisfies ImportEvent));
  try {
    // Imports run one at a time, so whatever is incoming now was left by a worker that ended early.
    inTransaction(db, (tx) => sweepIncoming(tx));
    const passwords = { asked: input.passwords, kept: listFilePasswords(db) };
    const found = gather(await walk(input.paths, { onTurn: alive, passwords }));
    call.event({ kind: 'counted', total: found.length } satisfies ImportEvent);
    const batch = new Batch(db, call);
    const passedOver = new Map(input.passedOver.map(({ path, reason }) => [path, reason]));
    let images: ImageGathering | null = null;
    for (let index = input.from; index < found.length; index++) {
      const file = found[index];
      if (!file || call.signal.aborted) break;
      const reading = (path: string) => call.event({ kind: 'reading', index, path } satisfies ImportEvent);
      const tools = { db, batch, signal: call.signal, passwords, passedOver, reading, alive };
      const isLast = file.gathering === null || found[index + 1]?.gathering !== file.gathering;
      if (file.gathering && !images) {
        batch.flush();
        images = new ImageGathering(file.gathering);
      }
      if (!(await wasBroughtIn(file, isLast, images, tools))) break;
      // A disc comes in whole or not at all: only behind its last file is a place to go on from.
      if (isLast) {
        images = null;
        batch.step(index + 1);
      }
      // Only a thread that comes to rest hears that it should stop.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (images) batch.drop();
    batch.flush();
    call.signal.throwIfAborted();
    return {};
  } finally {
    db.close();
  }
}

/** False where it was stopped in the middle of a file: the files before it are still stored, and nothing of this one. */
async function wasBroughtIn(
  { file }: Gathered,
  isLast: boolean,
  images: ImageGathering | null,
  tools: Tools,
): Promise<boolean> {
  const takeBack = tools.batch.mark();
  try {
    if (!images) await bringIn(file, tools);
    else {
      await images.take(file, tools);
      if (isLast) images.finish(tools);
    }
    return true;
  } catch (error) {
    if (!tools.signal.aborted) throw error;
    takeBack();
    return false;
  }
}

function sparingly(tell: () => void): () => void {
  let next = 0;
  return () => {
    const now = performance.now();
    if (now < next) return;
    next = now + aliveMs;
    tell();
  };
}
