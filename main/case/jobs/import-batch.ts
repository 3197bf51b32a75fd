// What an import has read and not yet told: several files to a transaction, and the files inside a file always together with it.
import type { Connection } from '../store/database.ts';
import type { Arrived, ImportEvent, NotStored } from './import-events.ts';
import { storeTogether, weightOf } from './import-store.ts';
import type { Incoming } from './import-store.ts';
import type { JobCall } from './messages.ts';

/** Up to here a file is read once and held; above, it is read from its disk as needed. */
export const heldBytes = 16 * 1024 * 1024;
const filesPerBatch = 64;
/** A batch of slow files is stored at the latest after this: it then shows in the list, and stopping loses no more than that. */
const longestBatchMs = 1_500;

type Held = { files: Incoming[]; arrived: Arrived[]; notStored: NotStored[]; order: string[] };
const nothing = (): Held => ({ files: [], arrived: [], notStored: [], order: [] });

export class Batch {
  private readonly db: Connection;
  private readonly call: Pick<JobCall, 'event'>;
  private readonly seen = new Set<string>();
  private held = nothing();
  private weight = 0;
  private next = 0;
  private begunAt = performance.now();

  constructor(db: Connection, call: Pick<JobCall, 'event'>) {
    this.db = db;
    this.call = call;
  }

  flush(): void {
    const { files, ...told } = this.held;
    if (files.length > 0) storeTogether(this.db, files);
    if (told.order.length > 0)
      this.call.event({ kind: 'batch', ...told, next: this.next } satisfies ImportEvent);
    this.held = nothing();
    this.weight = 0;
    this.begunAt = performance.now();
  }

  /** A twin in this very import: its record exists by the time the keeper reads the message about the second one. */
  hasSeen(sha256: string): boolean {
    return this.seen.has(sha256);
  }

  refuse(one: NotStored): void {
    this.held.notStored.push(one);
    this.held.order.push(one.path);
  }

  /** `incoming` is null where the bytes lie in the file already. */
  add(one: Arrived, incoming: Incoming | null): void {
    this.held.arrived.push(one);
    this.held.order.push(one.path);
    this.seen.add(one.sha256);
    if (!incoming) return;
    this.held.files.push(incoming);
    this.weight += weightOf(incoming);
  }

  step(index: number): void {
    this.next = index;
    const isFull = this.weight >= heldBytes || this.held.order.length >= filesPerBatch;
    if (isFull || performance.now() - this.begunAt >= longestBatchMs) this.flush();
  }

  /** The way back to how the batch stood now, for a file that is given up half-way. */
  mark(): () => void {
    const { files, arrived, notStored, order } = this.held;
    const before: Held = {
      files: [...files],
      arrived: [...arrived],
      notStored: [...notStored],
      order: [...order],
    };
    return () => void (this.held = before);
  }
}
