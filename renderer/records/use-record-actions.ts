// What can be done to records as a whole: to the trash and back, and one change for many at once. Each offers its own way back.
import { gathered } from '../../shared/domain/gathered.ts';
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

/** Takes back the newest step where it is still this one; anything done since then is left alone. */
async function undoIfNewest(client: Client, request: string): Promise<boolean> {
  const { undo } = await client.history.peek({});
  if (undo !== request) return false;
  await client.history.undo({});
  return true;
}

async function restoreAll(client: Client, removed: readonly RecordParts[]): Promise<void> {
  if (await undoIfNewest(client, 'records.removeMany')) return;
  for (const { record } of removed) await client.records.restore({ id: record.id });
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
    await client.records.removeMany({ ids: all.map(({ record }) => record.id) });
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

export type ManyChange = Partial<Pick<MedicalRecord, 'type' | 'status' | 'importance'>>;

/** The same change for every chosen record; Undo gives each of them back its own old value. */
export function useChangeMany(): {
  changeMany: (all: readonly MedicalRecord[], set: ManyChange) => Promise<void>;
  isBusy: boolean;
  problem: Problem | null;
} {
  const { records } = useStrings();
  const offerUndo = useOfferUndo();
  const { run, isBusy, problem } = useCommand(async (client, { all, set }: ManyChanged) => {
    await client.records.changeMany({ ids: all.map(({ id }) => id), set });
    return all.length;
  });
  const back = useCommand(setBack);
  return {
    async changeMany(all, set) {
      const changed = await run({ all, set });
      if (changed === null) return;
      offerUndo({ sentence: records.bulk.changed(changed), onUndo: () => void back.run({ all, set }) });
    },
    isBusy,
    problem: problem ?? back.problem,
  };
}

type ManyChanged = { all: readonly MedicalRecord[]; set: ManyChange };

async function setBack(client: Client, { all, set }: ManyChanged): Promise<void> {
  for (const field of ['type', 'status', 'importance'] as const) {
    if (set[field] === undefined) continue;
    for (const [old, ids] of gathered(all.map((record) => [record[field], record.id] as const)))
      await client.records.changeMany({ ids, set: { [field]: old } });
  }
}
