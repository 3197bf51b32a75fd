// What can be done to records as a whole: to the trash and back, and one change for many at once. Each offers its own way back.
import type { Document } from '../../shared/domain/document.ts';
import type { ItemLink, MedicalRecord } from '../../shared/domain/record.ts';
import type { Problem } from '../../shared/errors.ts';
import { useCommand } from '../client/use-case.ts';
import type { Client } from '../client/connection.ts';
import { useStrings } from '../strings/language.tsx';
import { useOfferUndo } from '../ui/messages/undo.tsx';

/** A record with what goes to the trash together with it. */
export type RecordParts = {
  record: MedicalRecord;
  documents: readonly Document[];
  links: readonly ItemLink[];
};

async function restoreAll(client: Client, removed: readonly RecordParts[]): Promise<void> {
  for (const { record, documents, links } of removed) {
    await client.records.restore({ id: record.id });
    for (const { id } of documents) await client.documents.restore({ id });
    for (const { id } of links) await client.itemLinks.restore({ id });
  }
}

export function useRemoveRecords(): {
  remove: (parts: readonly RecordParts[]) => Promise<boolean>;
  problem: Problem | null;
  clear: () => void;
} {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const restore = useCommand(restoreAll);
  const { run, problem, clear } = useCommand(async (client, all: readonly RecordParts[]) => {
    for (const { record } of all) await client.records.remove({ id: record.id });
    return all;
  });
  return {
    async remove(all) {
      const removed = await run(all);
      if (!removed) return false;
      const [only] = removed;
      offerUndo({
        sentence:
          removed.length === 1 && only
            ? records.removed(only.record.title)
            : records.removedMany(removed.length),
        onUndo: () => void restore.run(removed),
      });
      return true;
    },
    problem: problem ?? restore.problem,
    clear,
  };
}

export type ManyChange = Partial<Pick<MedicalRecord, 'status' | 'importance'>>;

/** The same change for every chosen record; Undo gives each of them back its own old value. */
export function useChangeMany(): {
  changeMany: (all: readonly MedicalRecord[], set: ManyChange) => Promise<void>;
  isBusy: boolean;
  problem: Problem | null;
} {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const { run, isBusy, problem } = useCommand(
    async (client, changes: { id: MedicalRecord['id']; set: ManyChange }[]) => {
      for (const change of changes) await client.records.change(change);
      return changes;
    },
  );
  const old = ({ status, importance }: MedicalRecord, set: ManyChange): ManyChange => ({
    ...(set.status === undefined ? {} : { status }),
    ...(set.importance === undefined ? {} : { importance }),
  });
  return {
    async changeMany(all, set) {
      if (!(await run(all.map(({ id }) => ({ id, set }))))) return;
      offerUndo({
        sentence: records.bulk.changed(all.length),
        onUndo: () => void run(all.map((record) => ({ id: record.id, set: old(record, set) }))),
      });
    },
    isBusy,
    problem,
  };
}
