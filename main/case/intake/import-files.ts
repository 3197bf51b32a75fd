// An import from the keeper's side: batches that the worker has stored become records and documents, in one transaction each.
import { existsSync } from 'node:fs';
import type { ImportItem, ImportReport } from '../../../shared/contract/documents.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { reasonText } from '../../../shared/domain/intake.ts';
import { isPartialDate } from '../../../shared/domain/partial-date.ts';
import { statusAfterArrival } from '../../../shared/domain/record.ts';
import { AppError, fail } from '../../../shared/errors.ts';
import type { Reporter } from '../handlers/door.ts';
import type { Arrived, ImportEvent, NotStored } from '../jobs/import-events.ts';
import { accessTo, runJob, WorkerGone } from '../jobs/run-job.ts';
import type { Session } from '../session.ts';
import { keepBlob } from '../store/blobs.ts';
import { newId } from '../session.ts';
import { changeRow, getRow, insertRow } from '../store/table.ts';
import type { Stamp } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb, Tx } from '../store/transaction.ts';

export type ImportAsk = {
  paths: string[];
  recordId: Id<'record'> | null;
  letterId: Id<'letter'> | null;
  passwords: string[];
};

/** One file that keeps ending its worker is listed with its reason; the batch goes on after it. */
export async function importFiles(
  session: Session,
  ask: ImportAsk,
  { report, signal }: Reporter,
): Promise<ImportReport> {
  const items: ImportItem[] = [];
  const locked = new Set<string>();
  const batch = newId('document');
  session.read((db) => {
    if (ask.recordId !== null) getRow(db, tables.record, ask.recordId);
    if (ask.letterId !== null) getRow(db, tables.letter, ask.letterId);
  });
  let next = 0;
  let total = 0;
  let at: { index: number; path: string } | null = null;
  const onEvent = (event: unknown): void => {
    const told = event as ImportEvent;
    if (told.kind === 'counted') total = told.total;
    if (told.kind === 'reading') {
      at = told;
      report({ done: told.index, total, what: fileNameOf(told.path) });
    }
    if (told.kind === 'batch') {
      for (const { path, outcome } of told.notStored) if (outcome === 'needs-password') locked.add(path);
      items.push(
        ...commit(session, told, { recordId: ask.recordId, letterId: ask.letterId, batch }).map(shown),
      );
      next = told.next;
    }
  };
  for (;;) {
    try {
      await runJob(
        'import',
        { access: accessTo(session.requireOpen()), paths: ask.paths, passwords: ask.passwords, from: next },
        { signal, report, onEvent },
      );
      return { items, stopped: false, locked: ticketsAgain() };
    } catch (error) {
      if (error instanceof AppError && error.code === 'job.stopped')
        return { items, stopped: true, locked: ticketsAgain() };
      const culprit = at as { index: number; path: string } | null;
      if (!(error instanceof WorkerGone) || !culprit || culprit.index < next) throw error;
      const reason = reasonText(error.why === 'hung' ? 'took-too-long' : 'reader-stopped');
      items.push(
        shown({ path: culprit.path, outcome: 'failed', reason, pages: null, sha256: null, recordId: null }),
      );
      // Files before it that were read but not yet stored are read again; the culprit is passed over.
      next = await repeatUpTo(culprit.index);
    }
  }

  function shown(item: ImportItem): ImportItem {
    return session.showsPaths ? item : { ...item, path: withoutFolder(item.path, ask.paths) };
  }

  /** A file inside an archive has no path of its own: the archive it came in is asked for again, and what is here already stays. */
  function ticketsAgain(): string[] {
    if (session.showsPaths) return [];
    const again = [...locked].map((path) =>
      existsSync(path) ? path : ask.paths.find((one) => path.startsWith(one)),
    );
    return [...new Set(again)].filter((path) => path !== undefined).map((path) => session.ticketFor(path));
  }

  async function repeatUpTo(index: number): Promise<number> {
    if (index > next) {
      const before = {
        access: accessTo(session.requireOpen()),
        paths: ask.paths,
        passwords: ask.passwords,
        from: next,
        to: index,
      };
      await runJob('import', before, { signal, report, onEvent });
    }
    return index + 1;
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

type Commit = { recordId: Id<'record'> | null; letterId: Id<'letter'> | null; batch: string };

function commit(
  session: Session,
  { arrived, notStored }: { arrived: Arrived[]; notStored: NotStored[] },
  how: Commit,
): ImportItem[] {
  const stored =
    arrived.length === 0
      ? []
      : session.write(
          'documents.import',
          (tx, stamp) => arrived.map((one) => keep(tx, one, how, stamp)),
          how.batch,
        );
  const others = session.read((db) => notStored.map((one) => itemOf(db, one)));
  return [...stored, ...others];
}

function keep(tx: Tx, one: Arrived, { recordId, letterId }: Commit, stamp: Stamp): ImportItem {
  keepBlob(tx, one.sha256);
  const owner = letterId === null ? (recordId ?? newRecord(tx, one, stamp)) : null;
  if (owner !== null) noteArrival(tx, owner, stamp);
  const position = tx
    .prepare('SELECT count(*) FROM document WHERE record_id = ? OR letter_id = ?')
    .pluck()
    .get(owner, letterId) as number;
  const { fileName, mediaType, sizeBytes, sha256, pages, keptReason, warnings } = one;
  insertRow(
    tx,
    tables.document,
    {
      recordId: owner,
      letterId,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      pages,
      keptReason,
      warnings,
      position,
    },
    stamp,
  );
  const reasons = [keptReason, ...warnings].filter((code) => code !== null).map((code) => reasonText(code));
  return {
    path: one.path,
    outcome: keptReason === null ? 'imported' : 'kept',
    reason: reasons.length > 0 ? reasons.join(' ') : null,
    pages: keptReason === null ? pages : null,
    sha256,
    recordId: owner,
  };
}

function noteArrival(tx: Tx, recordId: Id<'record'>, stamp: Stamp): void {
  const record = getRow(tx, tables.record, recordId);
  const status = statusAfterArrival(record.status);
  if (status !== record.status) changeRow(tx, tables.record, { id: recordId, set: { status } }, stamp);
}

/** What a file says about itself by its name and first page; the person corrects it later. */
function newRecord(tx: Tx, { title, serviceDate }: Arrived, stamp: Stamp): Id<'record'> {
  const date = serviceDate !== null && isPartialDate(serviceDate) ? serviceDate : null;
  const record = insertRow(
    tx,
    tables.record,
    {
      type: 'other',
      title: title.slice(0, 300),
      serviceDate: date,
      organizationId: null,
      authorId: null,
      groupId: null,
      status: 'received',
      statusReason: '',
      importance: 'supporting',
      formatWanted: '',
      formatReceived: '',
      location: '',
      wrongPatient: false,
      supersedesId: null,
      notes: '',
    },
    stamp,
  );
  return record.id;
}

function itemOf(db: ReadDb, { path, outcome, reason, sha256 }: NotStored): ImportItem {
  const found =
    sha256 === null
      ? null
      : db
          .prepare(
            'SELECT record_id FROM document WHERE sha256 = ? AND deleted_at IS NULL ORDER BY id LIMIT 1',
          )
          .pluck()
          .get(sha256);
  const sentence = reason === null ? null : reasonText(reason);
  const recordId = typeof found === 'string' ? (found as Id<'record'>) : null;
  return { path, outcome, reason: sentence, pages: null, sha256, recordId };
}
