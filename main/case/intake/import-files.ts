// An import from the keeper's side: what the worker says while it goes, and what happens to a file that ends it.
import { existsSync } from 'node:fs';
import type { ImportItem, ImportReport } from '../../../shared/contract/documents.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { reasonText } from '../../../shared/domain/intake.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reporter } from '../handlers/door.ts';
import type { ImportEvent } from '../jobs/import-events.ts';
import { accessTo, runJob, WorkerGone } from '../jobs/run-job.ts';
import { newId } from '../session.ts';
import type { Session } from '../session.ts';
import { getRow } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import { commitBatch } from './keep-arrived.ts';

export type ImportAsk = {
  paths: string[];
  recordId: Id<'record'> | null;
  letterId: Id<'letter'> | null;
  passwords: string[];
};

/** An import sweeps what another left unfinished, so they run one after the other. */
const running = new WeakMap<Session, Promise<unknown>>();

/** One file that keeps ending its worker is listed with its reason; the batch goes on after it. */
export async function importFiles(
  session: Session,
  ask: ImportAsk,
  reporter: Reporter,
): Promise<ImportReport> {
  session.read((db) => {
    if (ask.recordId !== null) getRow(db, tables.record, ask.recordId);
    if (ask.letterId !== null) getRow(db, tables.letter, ask.letterId);
  });
  const before = running.get(session);
  const mine = Promise.resolve(before)
    .catch(() => undefined)
    .then(() => new Import(session, ask, reporter).run());
  running.set(session, mine);
  return mine;
}

class Import {
  private readonly items: ImportItem[] = [];
  private readonly locked = new Set<string>();
  private readonly batch = newId('document');
  private readonly session: Session;
  private readonly ask: ImportAsk;
  private readonly reporter: Reporter;
  private next = 0;
  private total = 0;
  private at: { index: number; path: string } | null = null;

  constructor(session: Session, ask: ImportAsk, reporter: Reporter) {
    this.session = session;
    this.ask = ask;
    this.reporter = reporter;
  }

  async run(): Promise<ImportReport> {
    for (;;) {
      try {
        await this.work();
        return this.reportOf(false);
      } catch (error) {
        if (error instanceof AppError && error.code === 'job.stopped') return this.reportOf(true);
        if (!(error instanceof WorkerGone) || !this.at || this.at.index < this.next) throw error;
        await this.passOver(this.at, error.why);
      }
    }
  }

  private work(to?: number): Promise<unknown> {
    const { paths, passwords } = this.ask;
    const input = { access: accessTo(this.session.requireOpen()), paths, passwords, from: this.next };
    return runJob('import', to === undefined ? input : { ...input, to }, {
      ...this.reporter,
      onEvent: (event) => this.hear(event as ImportEvent),
    });
  }

  private hear(told: ImportEvent): void {
    if (told.kind === 'counted') this.total = told.total;
    if (told.kind === 'reading') {
      this.at = told;
      this.reporter.report({ done: told.index, total: this.total, what: fileNameOf(told.path) });
    }
    if (told.kind === 'batch') {
      for (const { path, outcome } of told.notStored) if (outcome === 'needs-password') this.locked.add(path);
      const how = { recordId: this.ask.recordId, letterId: this.ask.letterId, batch: this.batch };
      this.items.push(...commitBatch(this.session, told, how).map((item) => this.shown(item)));
      this.next = told.next;
    }
  }

  /** Files before the culprit that were read but not yet stored are read again; it alone is left out. */
  private async passOver(
    { index, path }: { index: number; path: string },
    why: WorkerGone['why'],
  ): Promise<void> {
    const reason = reasonText(why === 'hung' ? 'took-too-long' : 'reader-stopped');
    this.items.push(
      this.shown({ path, outcome: 'failed', reason, pages: null, sha256: null, recordId: null }),
    );
    if (index > this.next) await this.work(index);
    this.next = index + 1;
  }

  private shown(item: ImportItem): ImportItem {
    return this.session.showsPaths ? item : { ...item, path: withoutFolder(item.path, this.ask.paths) };
  }

  private reportOf(stopped: boolean): ImportReport {
    return { items: this.items, stopped, locked: this.ticketsAgain() };
  }

  /** A file inside an archive has no path of its own: the archive it came in is asked for again, and what is here already stays. */
  private ticketsAgain(): string[] {
    if (this.session.showsPaths) return [];
    const again = [...this.locked].map((path) =>
      existsSync(path) ? path : this.ask.paths.find((one) => path.startsWith(one)),
    );
    return [...new Set(again)]
      .filter((path) => path !== undefined)
      .map((path) => this.session.ticketFor(path));
  }
}

/** From the picked file or folder inwards: what lies above it is nobody's business in the window. */
function withoutFolder(path: string, picked: readonly string[]): string {
  const root = picked.find((one) => path.startsWith(one)) ?? path;
  return fileNameOf(root) + path.slice(root.length);
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
