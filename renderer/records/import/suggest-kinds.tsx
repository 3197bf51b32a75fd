// Offers the kinds that the new records' titles suggest, all at once. Nothing is set until the person says so.
import { useMemo } from 'react';
import { gathered } from '../../../shared/domain/gathered.ts';
import { guessRecordType } from '../../../shared/domain/record-guess.ts';
import type { MedicalRecord, RecordType } from '../../../shared/domain/record.ts';
import type { Client } from '../../client/connection.ts';
import { useCommand } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';

export function SuggestKinds({ records: added }: { records: readonly MedicalRecord[] }) {
  const { records } = useStrings();
  const { run, isBusy } = useCommand(setKinds);
  const offerUndo = useOfferUndo();
  const suggested = useMemo(
    () =>
      added
        .filter(({ type }) => type === 'other')
        .map(({ id, title }) => ({ id, type: guessRecordType(title) }))
        .filter(({ type }) => type !== 'other'),
    [added],
  );
  if (suggested.length === 0) return null;
  const apply = async () => {
    const done = await run(suggested);
    if (!done) return;
    const back = done.map(({ id }) => ({ id, type: 'other' as const }));
    offerUndo({ sentence: records.bulk.changed(done.length), onUndo: () => void run(back) });
  };
  return (
    <div>
      <Button
        size="small"
        busyLabel={isBusy ? records.bulk.changing : undefined}
        onClick={() => void apply()}
      >
        {records.import.suggest(suggested.length)}
      </Button>
    </div>
  );
}

type Kind = { id: MedicalRecord['id']; type: RecordType };

async function setKinds(client: Client, kinds: readonly Kind[]): Promise<readonly Kind[]> {
  for (const [type, ids] of gathered(kinds.map((kind) => [kind.type, kind.id] as const)))
    await client.records.changeMany({ ids, set: { type } });
  return kinds;
}
