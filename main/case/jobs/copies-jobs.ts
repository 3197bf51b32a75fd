// Comparing the open case with another copy of it, and bringing in what was chosen there, off the thread that answers people.
import type { CopyComparison } from '../../../shared/domain/copies/copy-comparison.ts';
import { isForPerson } from '../../../shared/domain/copies/copy-comparison.ts';
import { compareRows } from '../../../shared/domain/copies/compare-rows.ts';
import { planMerge } from '../../../shared/domain/copies/merge-plan.ts';
import type { Choice, MergePlan } from '../../../shared/domain/copies/merge-plan.ts';
import { fail } from '../../../shared/errors.ts';
import { newId } from '../session.ts';
import { bringBytes } from '../store/copies/bring-bytes.ts';
import { describer } from '../store/copies/describe.ts';
import { lastChange, withCopy } from '../store/copies/find-copies.ts';
import { pointingAt, readDifferences } from '../store/copies/read-differences.ts';
import type { Connection } from '../store/database.ts';
import { nounOfTable } from '../store/tables.ts';
import { connect, rawKeyOf } from './case-access.ts';
import type { CaseAccess, JobCall } from './messages.ts';

type Both = { access: CaseAccess; copy: CaseAccess };

/** Throws `copies.another-case` for a file that never was this case. */
function withBoth<T>({ access, copy }: Both, work: (here: Connection, there: Connection) => T): T {
  const here = connect(access);
  try {
    return withCopy(copy.path, rawKeyOf(copy), (there) => {
      const made = (db: Connection): unknown => db.prepare('SELECT created_at FROM case_file').pluck().get();
      if (made(here) !== made(there)) fail('copies.another-case');
      // One moment of each, however long this takes.
      return there.transaction(() => work(here, there)).deferred();
    });
  } finally {
    here.close();
  }
}

export async function compareCopiesJob(both: Both): Promise<CopyComparison> {
  return withBoth(both, (here, there) => {
    const all = readDifferences(here, there);
    const forPerson = all.filter((one) =>
      isForPerson({ kind: one.kind, parts: compareRows(one)?.parts ?? [] }),
    );
    return {
      differences: forPerson.map(describer({ here, there })),
      onlyHere: all.length - forPerson.length,
    };
  });
}

export type Brought = MergePlan & {
  bytes: number;
  /** Of the copy's newest change: with it the copy counts as known. */
  seal: string;
};

type Merge = Both & { chosen: readonly { key: string; choice: Choice }[]; now: number };

export async function bringCopyJob(
  { chosen, now, ...both }: Merge,
  { report, signal }: JobCall,
): Promise<Brought> {
  return withBoth(both, (here, there) => {
    const plan = planMerge({
      differences: readDifferences(here, there),
      choices: new Map(chosen.map(({ key, choice }) => [key, choice])),
      pointingHere: pointingAt(here),
      newId: ({ table }) => {
        const noun = nounOfTable(table);
        return noun === 'caseFile' ? fail('input.not-understood') : newId(noun);
      },
      now,
    });
    const documents = plan.writes.filter(
      ({ table, after }) => table === 'document' && after['deleted_at'] === null,
    );
    const slice = (): void => signal.throwIfAborted();
    let bytes = 0;
    for (const [index, { after }] of documents.entries()) {
      bytes += bringBytes(String(after['sha256']), { from: there, to: here, slice });
      report({ done: index + 1, total: documents.length, what: 'documents' });
    }
    return { ...plan, bytes, seal: lastChange(there)?.seal ?? '' };
  });
}
