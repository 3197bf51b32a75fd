// One more document onto the table, to be joined with what lies there: the record's own papers come first.
import { useMemo } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { useLists } from '../../client/use-case.ts';
import { useStrings } from '../../strings/language.tsx';
import { PickOrAddField } from '../../ui/fields/pick-or-add-field.tsx';
import type { Tile } from './arrangement.ts';

type Props = {
  tiles: readonly Tile[];
  recordId: Document['recordId'];
  onAdd: (document: Document) => void;
};

export function AddDocument({ tiles, recordId, onAdd }: Props) {
  const { records } = useStrings();
  const words = records.arrange;
  const lists = useLists('documents', 'records');
  const { documents, records: all } = lists.state === 'ready' ? lists.value : { documents: [], records: [] };
  const onTable = useMemo(() => new Set(tiles.map(({ documentId }) => documentId)), [tiles]);
  const others = documents.filter(
    ({ id, pages, letterId }) => pages > 0 && letterId === null && !onTable.has(id),
  );
  const titleOf = new Map<string, string>(all.map(({ id, title }) => [id, title]));
  const own = others.filter((one) => one.recordId === recordId);
  const rest = others.filter((one) => one.recordId !== recordId);
  if (others.length === 0) return null;
  return (
    <PickOrAddField
      label={words.addDocument}
      placeholder={words.addPlaceholder}
      options={[...own, ...rest].map((one) => ({
        value: one.id,
        label: words.documentOf(one.fileName, titleOf.get(one.recordId ?? '') ?? ''),
      }))}
      value={null}
      onChange={(id) => {
        const chosen = others.find((one) => one.id === id);
        if (chosen) onAdd(chosen);
      }}
    />
  );
}
