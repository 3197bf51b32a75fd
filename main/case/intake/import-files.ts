// An import from the keeper's side: what the worker says while it goes, and what happens to a file that ends it.
import { existsSync } from 'node:fs';
import type { ImportItem, ImportReport } from '../../../shared/contract/documents.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Reporter } from '../handlers/door.ts';
import type { ImportEvent, PassedOver } from '../jobs/import-events.ts';
import type { ImportInput } from '../jobs/import-job.ts';
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
  givenBy: string;
  givenOn: PartialDate | null;
};

/** An import sweeps what another left unfinished, so they run one after the other. */
const running = new WeakMap<Session, Promise<unknown>>();

/** After the imports that are under way, and before the next one: for other work that leaves bytes incoming for a while. */
export function afterImports<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const mine = Promise.resolve(running.get(session))
    .catch(() => undefined)
    .then(work);
  running.set(session, mine);
  return mine;
}

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
  private readonly passedOver: PassedOver[] = [];
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
        this.passOver(this.at, error);
      }
    }
  }

  private work(): Promise<unknown> {
    const { paths, passwords } = this.ask;
    const access = accessTo(this.session.requireOpen());
    const input: ImportInput = { access, paths, passwords, from: this.next, passedOver: this.passedOver };
    return runJob('import', input, {
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
      const { paths, passwords: _, ...given } = this.ask;
      const how = { ...given, batch: this.batch, pathShown: (path: string) => withoutFolder(path, paths) };
      this.items.push(...commitBatch(this.session, told, how).map((item) => this.shown(item)));
      this.next = told.next;
    }
  }

  /** Files before the culprit that were read but not yet stored are read again; it alone is left out. */
  private passOver({ path }: { path: string }, gone: WorkerGone): void {
    // It was not even opened this time, so the fault lies elsewhere.
    if (this.passedOver.some((one) => one.path === path)) throw gone;
    this.passedOver.push({ path, reason: gone.why === 'hung' ? 'took-too-long' : 'reader-stopped' });
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
    const again = [...this.locked].map((path) => onDisk(path, this.ask.paths));
    return [...new Set(again)].map((path) => this.session.ticketFor(path, 'read'));
  }
}

/** The file itself, or the one that it lies in; at the latest what was picked. */
function onDisk(path: string, picked: readonly string[]): string {
  const root = picked.find((one) => path.startsWith(one)) ?? path;
  let at = path;
  while (at.length > root.length && !existsSync(at)) at = at.slice(0, at.lastIndexOf('/'));
  return at.length > root.length ? at : root;
}

/** From the picked file or folder inwards: what lies above it is nobody's business in the window. */
function withoutFolder(path: string, picked: readonly string[]): string {
  const root = picked.find((one) => path.startsWith(one)) ?? path;
  return fileNameOf(root) + path.slice(root.length);
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
