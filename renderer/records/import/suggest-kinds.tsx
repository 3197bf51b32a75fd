// Offers the kinds that the new records' titles suggest, all at once. Nothing is set until the person says so.
import { useMemo } from 'react';
import { guessRecordType } from '../../../shared/domain/record-guess.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { useChange } from '../../client/use-change.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useOfferUndo } from '../../ui/messages/undo.tsx';

export function SuggestKinds({ records: added }: { records: readonly MedicalRecord[] }) {
  const { records } = useStrings();
  const { change } = useChange('records');
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
    for (const { id, type } of suggested) await change(id, { type });
    offerUndo({
      sentence: records.bulk.changed(suggested.length),
      onUndo: () => void Promise.all(suggested.map(({ id }) => change(id, { type: 'other' }))),
    });
  };
  return (
    <div>
      <Button size="small" onClick={() => void apply()}>
        {records.import.suggest(suggested.length)}
      </Button>
    </div>
  );
}
