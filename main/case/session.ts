// The one open case of this process: who may read, who may write, what changed, and which files a person has picked.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Changed } from '../../shared/contract/contract.ts';
import { idPrefixes } from '../../shared/domain/ids.ts';
import type { Noun } from '../../shared/domain/ids.ts';
import { fail } from '../../shared/errors.ts';
import { getCase } from './store/case-row.ts';
import { problemOf } from './store/database.ts';
import { noteChanges } from './store/history.ts';
import type { OpenCase } from './store/open-case.ts';
import type { Stamp } from './store/table.ts';
import { nounOfTable } from './store/tables.ts';
import { inTransaction } from './store/transaction.ts';
import type { ReadDb, Tx } from './store/transaction.ts';

export type Session = ReturnType<typeof startSession>;
type Watcher = (changed: Changed) => void;

type Options = {
  /** The one fake that tests use. */
  clock?: () => number;
  /** The command line prints paths as they were given; the window's page never sees one. */
  showsPaths?: boolean;
};

export function startSession({ clock = Date.now, showsPaths = false }: Options = {}) {
  const tickets = new Map<string, string>();
  const watchers = new Set<Watcher>();
  const closers = new Set<() => void>();
  let current: OpenCase | null = null;

  const stamp = (): Stamp => ({ now: clock(), newId });
  const announce = (tables: readonly string[]): void => {
    if (tables.length === 0) return;
    const nouns = [...new Set(tables.map(nounOfTable))];
    for (const watcher of watchers) watcher({ nouns });
  };
  const requireOpen = (): OpenCase => current ?? fail('case.not-open');

  const close = (): void => {
    for (const closer of closers) closer();
    closers.clear();
    current?.close();
    current = null;
  };

  return {
    now: clock,
    newId,
    showsPaths,
    close,
    requireOpen,
    isOpen: () => current !== null,
    use(open: OpenCase): void {
      close();
      current = open;
    },
    /** Called when the case closes: for workers that hold their own connection. */
    onClose(closer: () => void): void {
      closers.add(closer);
    },

    /** The connection refuses writes while `work` runs. */
    read<T>(work: (db: ReadDb) => T): T {
      const { db } = requireOpen();
      db.pragma('query_only = ON');
      try {
        return work(db);
      } catch (error) {
        throw problemOf(error);
      } finally {
        db.pragma('query_only = OFF');
      }
    },

    /** One transaction, noted for undo under `request`. Rows with the same `batch` are undone together. */
    write<T>(request: string, work: (tx: Tx, stamp: Stamp) => T, batch?: string): T {
      const { db } = requireOpen();
      const { result, tables } = inTransaction(db, (tx) => {
        const now = stamp();
        const made = work(tx, now);
        noteChanges(tx, { request, batch, now: now.now });
        return { result: made, tables: tx.changes.map(({ table }) => table) };
      });
      announce(tables);
      return result;
    },

    /** A transaction that is not itself undoable: undo, redo, the sample. `work` returns the tables it touched. */
    rewrite(work: (tx: Tx, stamp: Stamp) => string[]): void {
      announce(inTransaction(requireOpen().db, (tx) => work(tx, stamp())));
    },

    caseFile: () => getCase(requireOpen().db),

    /** A one-time token for a path that a person picked. */
    ticketFor(path: string): string {
      const ticket = `tkt_${randomBytes(16).toString('hex')}`;
      tickets.set(ticket, path);
      return ticket;
    },
    /** The shell picked for the person and named the token itself. */
    accept(ticket: string, path: string): void {
      tickets.set(ticket, path);
    },
    redeem(ticket: string): string {
      const path = tickets.get(ticket) ?? fail('ticket.unknown');
      tickets.delete(ticket);
      return path;
    },

    watch(watcher: Watcher): () => void {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}

/** Time-ordered, so that lists sorted by id stand in the order of entry. */
export function newId(noun: Noun): string {
  return `${idPrefixes[noun]}_${uuid()}`;
}
