// The one open case of this process: who may read, who may write, what changed, and which files a person has picked.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { isClockBehind } from '../../shared/domain/case-file.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { Changed } from '../../shared/contract/contract.ts';
import { idPrefixes } from '../../shared/domain/ids.ts';
import type { Noun } from '../../shared/domain/ids.ts';
import { AppError, fail } from '../../shared/errors.ts';
import type { FileEvent } from '../../shared/domain/audit.ts';
import { lastLineAt, noteEvent } from './store/audit.ts';
import type { AuditDetails } from './store/audit.ts';
import { LanguageShelf } from './jobs/language-shelf.ts';
import { KeptKeys } from './kept-keys.ts';
import { Patience } from './patience.ts';
import { getCase } from './store/case-row.ts';
import { noteChanges } from './store/history.ts';
import type { OpenCase } from './store/open-case.ts';
import type { Stamp } from './store/table.ts';
import { nounOfTable } from './store/tables.ts';
import { inReading, inTransaction } from './store/transaction.ts';
import type { ReadDb, Tx } from './store/transaction.ts';

type Watcher = (changed: Changed) => void;

/** A file that was dropped on the window, or picked to be read, is never written over, whatever the page asks. */
export type TicketUse = 'read' | 'write';

type Options = {
  /** The one fake that tests use. */
  clock?: () => number;
  /** The command line prints paths as they were given; the window's page never sees one. */
  showsPaths?: boolean;
  /** Where a family puts files of further reading languages. */
  languageFolder?: string | null;
  patience?: Patience;
};

export class Session {
  readonly showsPaths: boolean;
  readonly patience: Patience;
  readonly keptKeys: KeptKeys;
  languages: LanguageShelf;
  private readonly clock: () => number;
  private readonly tickets = new Map<string, { path: string; use: TicketUse }>();
  private readonly watchers = new Set<Watcher>();
  private readonly closers = new Set<() => void>();
  private current: OpenCase | null = null;
  /** What the clock said when the case was last used, before this opening. */
  private lastUsedAt: number | null = null;

  constructor(options: Options = {}) {
    const {
      clock = Date.now,
      showsPaths = false,
      languageFolder = null,
      patience = new Patience(),
    } = options;
    this.patience = patience;
    this.clock = clock;
    this.keptKeys = new KeptKeys(clock);
    this.showsPaths = showsPaths;
    this.languages = new LanguageShelf(languageFolder);
  }

  now(): number {
    return this.clock();
  }

  isOpen(): boolean {
    return this.current !== null;
  }

  requireOpen(): OpenCase {
    return this.current ?? fail('case.not-open');
  }

  /** A copy that was handed over to be read, or one in a place that cannot be written: nothing is ever written into it, by anybody. */
  isReadOnly(): boolean {
    return this.current?.isReadOnly ?? false;
  }

  /** Why nothing may be changed: the copy was given to be read, or its place cannot be written. */
  whyReadOnly(): 'case.read-only-copy' | 'case.read-only-place' {
    return this.current?.isPlaceFixed ? 'case.read-only-place' : 'case.read-only-copy';
  }

  caseFile(): CaseFile {
    const { db, isPlaceFixed } = this.requireOpen();
    const caseFile = getCase(db);
    const isBehind = !caseFile.isSample && isClockBehind(this.lastUsedAt, this.clock());
    return {
      ...caseFile,
      ...(isPlaceFixed && { isPlaceFixed }),
      ...(isBehind && this.lastUsedAt !== null && { usedAfterNow: this.lastUsedAt }),
    };
  }

  use(open: OpenCase): void {
    this.close();
    this.current = open;
    this.lastUsedAt = lastLineAt(open.db);
  }

  close(): void {
    for (const closer of this.closers) closer();
    this.closers.clear();
    this.keptKeys.forget();
    this.current?.close();
    this.current = null;
  }

  /** For the shell: which case is open, and its key where the keychain may have it. */
  tellKeychain(ask: 'look' | 'on' | 'off'): { path: string | null; key: Uint8Array | null } {
    if (this.current === null) return { path: null, key: null };
    if (ask === 'off') this.note('file.keychain-off');
    return { path: this.current.path, key: ask === 'on' ? this.keptKeys.takeAllowed() : null };
  }

  /** What the shell is told when the file under the open case was taken away; the window locks then. */
  onMoved: () => void = () => undefined;

  /** Called when the case closes: for workers that hold their own connection. */
  onClose(closer: () => void): void {
    this.closers.add(closer);
  }

  /** The case as it is at one moment. `work` cannot write. */
  read<T>(work: (db: ReadDb) => T): T {
    return inReading(this.requireOpen().db, work);
  }

  private requireWritable(): void {
    if (this.isReadOnly()) fail(this.whyReadOnly());
  }

  /** One transaction, noted for undo under `request`. Rows with the same `batch` are undone together. */
  write<T>(request: string, work: (tx: Tx, stamp: Stamp) => T, batch?: string): T {
    this.requireWritable();
    const { result, tables } = inTransaction(this.requireOpen().db, (tx) => {
      const stamp = this.stamp();
      const made = work(tx, stamp);
      noteChanges(tx, { request, batch, now: stamp.now });
      if (tx.changes.length > 0)
        noteEvent(tx, {
          at: stamp.now,
          what: request,
          details: countsOf(tx.changes.map(({ table }) => table)),
        });
      return { result: made, tables: tx.changes.map(({ table }) => table) };
    });
    this.announce(tables);
    return result;
  }

  /** A transaction that is not itself undoable: undo, redo, the sample. `work` returns the tables it touched. */
  rewrite(request: string, work: (tx: Tx, stamp: Stamp) => string[]): void {
    this.requireWritable();
    const tables = inTransaction(this.requireOpen().db, (tx) => {
      const stamp = this.stamp();
      const touched = work(tx, stamp);
      noteEvent(tx, { at: stamp.now, what: request, details: countsOf(touched) });
      return touched;
    });
    this.announce(tables);
  }

  /** Something happened to the file as a whole. `work` writes what goes with it; nothing of it can be undone. A read-only copy keeps no trail. */
  note(what: FileEvent, details: AuditDetails = {}, work: (tx: Tx) => void = () => undefined): void {
    if (this.isReadOnly()) return;
    inTransaction(this.requireOpen().db, (tx) => {
      work(tx);
      noteEvent(tx, { at: this.clock(), what, details });
    });
    this.announce(['case_file']);
  }

  /** Something left the case, or it was opened. A full disk must not keep a family from their papers: then the line is missing. */
  noteIfRoom(what: FileEvent, details: AuditDetails = {}): void {
    try {
      this.note(what, details);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'case.disk-full') throw error;
    }
  }

  /** Keeps something about the file itself that is nobody's doing: when a copy was tried, say. */
  keep(work: (tx: Tx) => void): void {
    this.requireWritable();
    inTransaction(this.requireOpen().db, work);
    this.announce(['case_file']);
  }

  /** A one-time token for a path that a person picked. */
  ticketFor(path: string, use: TicketUse = 'write'): string {
    const ticket = `tkt_${randomBytes(16).toString('hex')}`;
    this.accept(ticket, path, use);
    return ticket;
  }

  /** The shell picked for the person and named the token itself. */
  accept(ticket: string, path: string, use: TicketUse = 'write'): void {
    this.tickets.set(ticket, { path, use });
  }

  /** What is read there. */
  redeem(ticket: string): string {
    const { path } = this.tickets.get(ticket) ?? fail('ticket.unknown');
    this.tickets.delete(ticket);
    return path;
  }

  /** What is written there: only where a person has chosen a place to write to. */
  redeemTarget(ticket: string): string {
    if (this.tickets.get(ticket)?.use !== 'write') fail('ticket.unknown');
    return this.redeem(ticket);
  }

  watch(watcher: Watcher): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  private stamp(): Stamp {
    return { now: this.clock(), newId };
  }

  /** Has the page read again what it shows of these tables: for what changed outside of a request, such as text read from pictures. */
  announce(tables: readonly string[]): void {
    if (tables.length === 0) return;
    const nouns = [...new Set(tables.map(nounOfTable))];
    for (const watcher of this.watchers) watcher({ nouns });
  }
}

/** How many rows of which noun. */
function countsOf(tables: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[nounOfTable(table)] = (counts[nounOfTable(table)] ?? 0) + 1;
  return counts;
}

/** Time-ordered, so that lists sorted by id stand in the order of entry. */
export function newId(noun: Noun): string {
  return `${idPrefixes[noun]}_${uuid()}`;
}
