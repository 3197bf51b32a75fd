// What an import has read and not yet told: several files to a transaction, and the files inside a file always together with it.
import type { Connection } from '../store/database.ts';
import type { Arrived, ImportEvent, NotStored } from './import-events.ts';
import { storeTogether, weightOf } from './import-store.ts';
import type { Incoming } from './import-store.ts';
import type { JobCall } from './messages.ts';

/** Up to here a file is read once and held; above, it is read from its disk as needed. */
export const heldBytes = 16 * 1024 * 1024;
export const filesPerBatch = 128;
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
    this.storeHeld();
    const { files: _, ...told } = this.held;
    if (told.order.length > 0)
      this.call.event({ kind: 'batch', ...told, next: this.next } satisfies ImportEvent);
    this.held = nothing();
    this.begunAt = performance.now();
  }

  /** The bytes go into the case as incoming; nothing is told yet. */
  storeHeld(): void {
    if (this.held.files.length > 0) storeTogether(this.db, this.held.files);
    this.held.files = [];
    this.weight = 0;
  }

  /** Bytes of a file that is told later, with the others of its disc. */
  hold(incoming: Incoming): void {
    this.seen.add(incoming.sha256);
    this.held.files.push(incoming);
    this.weight += weightOf(incoming);
    if (this.weight >= heldBytes || this.held.files.length >= filesPerBatch) this.storeHeld();
  }

  /** A place in the list for a file that is told later. */
  notePlace(path: string): void {
    this.held.order.push(path);
  }

  noteSeen(sha256: string): void {
    this.seen.add(sha256);
  }

  /** A set whose bytes are stored, told before the files that came with it. */
  addFirst(one: Arrived): void {
    this.held.arrived.unshift(one);
    this.seen.add(one.sha256);
  }

  /** Gives up what was not told yet. What was stored of it is swept at the next opening or import. */
  drop(): void {
    this.held = nothing();
    this.weight = 0;
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
