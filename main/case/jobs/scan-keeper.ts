// Reads the pictures of pages in the background: which page next, by how many workers, and what it tells those who watch.
import { availableParallelism } from 'node:os';
import type { ReadingScans } from '../../../shared/contract/scans.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Session } from '../session.ts';
import { countWaitingPages, readPoorPagesAgain, saveOcr, waitingPages } from '../store/ocr.ts';
import type { OcrOutcome, WaitingPage } from '../store/ocr.ts';
import { inTransaction } from '../store/transaction.ts';
import { startAsked } from './asked-worker.ts';
import type { AskedWorker } from './asked-worker.ts';
import { accessTo } from './run-job.ts';

/** A page of small print takes a few seconds; one that takes this long never ends. */
const patienceMs = 180_000;
const mostWorkers = 2;
/** Read pages are announced at most this often: every list of documents is read again after it. */
const announceMs = 2_000;

type Watcher = (state: ReadingScans) => void;

/** One for each open case. It does nothing until it is woken. */
export class ScanKeeper {
  private readonly session: Session;
  private readonly watchers = new Set<Watcher>();
  private readonly busy = new Set<number>();
  private readonly workers = new Set<AskedWorker>();
  private done = 0;
  private running = 0;
  /** Counts changes of the languages: a worker knows those that there were when it began. */
  private shelf = 0;
  private isPaused = false;
  private isOver = false;
  private announced = 0;
  private idle: (() => void)[] = [];

  constructor(session: Session) {
    this.session = session;
  }

  state(): ReadingScans {
    const waiting =
      this.isOver || this.session.isReadOnly() ? 0 : this.session.read((db) => countWaitingPages(db));
    return { done: this.done, waiting, isPaused: this.isPaused };
  }

  watch(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** Looks for pages to read and goes on until there are none. */
  wake(): void {
    if (this.isPaused || this.isOver || this.session.isReadOnly()) return;
    const waiting = this.session.read((db) => waitingPages(db, mostWorkers + this.busy.size));
    const wanted = Math.min(
      workerCount(),
      this.running + waiting.filter(({ id }) => !this.busy.has(id)).length,
    );
    while (this.running < wanted) void this.work();
    this.tell();
  }

  languagesChanged(): void {
    this.shelf++;
  }

  /** Pages that were read poorly, or in which nothing was found, are read once more. */
  readAgain(): void {
    inTransaction(this.session.requireOpen().db, readPoorPagesAgain);
    this.session.announce(['document']);
    this.wake();
  }

  pause(): void {
    this.isPaused = true;
    this.tell();
  }

  resume(): void {
    this.isPaused = false;
    this.wake();
  }

  /** Resolves when nothing is left to read, or when it was paused or ended. */
  finished(): Promise<void> {
    return this.running === 0 ? Promise.resolve() : new Promise((resolve) => this.idle.push(resolve));
  }

  end(): void {
    this.isOver = true;
    for (const worker of this.workers) worker.end();
  }

  /** One worker from its first page to the last one that waits. */
  private async work(): Promise<void> {
    this.running++;
    let worker: AskedWorker | null = null;
    let known = this.shelf;
    try {
      for (let page = this.next(); page !== null; page = this.next()) {
        this.busy.add(page.id);
        if (known !== this.shelf) worker = end(worker);
        known = this.shelf;
        worker ??= await this.startWorker();
        // The case was closed while the languages were looked at.
        if (!worker) break;
        if (!(await this.readOne(worker, page))) worker = null;
        this.busy.delete(page.id);
        this.done++;
        this.announce(false);
      }
    } finally {
      worker?.end();
      this.running--;
      if (this.running === 0) this.rest();
    }
  }

  private rest(): void {
    this.announce(true);
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private next(): WaitingPage | null {
    if (this.isPaused || this.isOver) return null;
    const waiting = this.session.read((db) => waitingPages(db, 1 + this.busy.size));
    return waiting.find(({ id }) => !this.busy.has(id)) ?? null;
  }

  /** False where the page ended its worker: it is noted as unreadable, so that it is not tried again at every start. */
  private async readOne(worker: AskedWorker, page: WaitingPage): Promise<boolean> {
    try {
      await worker.ask(page);
      return true;
    } catch (error) {
      if (this.isOver) return false;
      if (!(error instanceof AppError)) throw error;
      const ocr = { confidence: 0, turn: 0, language: '', words: [] } as const;
      const outcome: OcrOutcome = {
        pageId: page.id,
        state: 'unreadable',
        text: '',
        ocr: { ...ocr, words: [] },
      };
      inTransaction(this.session.requireOpen().db, (tx) => saveOcr(tx, outcome));
      worker.end();
      return false;
    }
  }

  private async startWorker(): Promise<AskedWorker | null> {
    const languages = await this.session.languages.usable();
    if (this.isOver) return null;
    const input = { access: accessTo(this.session.requireOpen()), languages };
    const worker = startAsked('scans', input, { patienceMs, onGone: () => void this.workers.delete(worker) });
    this.workers.add(worker);
    return worker;
  }

  private announce(now: boolean): void {
    if (this.isOver) return;
    if (now || performance.now() - this.announced >= announceMs) {
      this.announced = performance.now();
      this.session.announce(['document']);
    }
    this.tell();
  }

  private tell(): void {
    if (this.isOver || this.watchers.size === 0) return;
    const state = this.state();
    for (const watcher of this.watchers) watcher(state);
  }
}

function end(worker: AskedWorker | null): null {
  worker?.end();
  return null;
}

// Where a thread cannot be given a lower priority than the rest, one core is left to the person.
function workerCount(): number {
  const free = process.platform === 'linux' ? availableParallelism() : availableParallelism() - 1;
  return Math.max(1, Math.min(mostWorkers, free));
}

const keepers = new WeakMap<Session, ScanKeeper>();

export function scanKeeper(session: Session): ScanKeeper {
  session.requireOpen();
  const known = keepers.get(session);
  if (known) return known;
  const keeper = new ScanKeeper(session);
  keepers.set(session, keeper);
  const unwatch = session.watch(({ nouns }) => {
    if (nouns.includes('document')) keeper.wake();
  });
  session.onClose(() => {
    unwatch();
    keeper.end();
    keepers.delete(session);
  });
  return keeper;
}
