// Files dropped on the screen: on a record they become its papers, anywhere else each becomes a record of its own.
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { RecordSection } from '../../shared/domain/record-list.ts';
import { useStrings } from '../strings/language.tsx';
import { AimedDrop } from '../ui/fields/aimed-drop.tsx';
import type { Target } from '../ui/fields/aimed-drop.tsx';
import { useImports } from './import/import-provider.tsx';
import type { Lists } from './use-inventory.ts';

type Props = { sections: readonly RecordSection[]; lists: Lists; children: ReactNode };

export function RecordDrop({ sections, lists, children }: Props) {
  const { records } = useStrings();
  const { addDropped, isRunning } = useImports();
  const inOrder = useMemo(
    () => sections.flatMap(({ rows }) => rows.map(({ record }) => record.id)),
    [sections],
  );
  const recordOf = (id: string | null) => lists.records.find((record) => record.id === id) ?? null;
  const targetAt = (under: Element): Target | null => {
    const element = under.closest<HTMLElement>('[data-position]');
    const key = element ? inOrder[Number(element.dataset['position'])] : undefined;
    return element && key ? { key, element } : null;
  };
  return (
    <AimedDrop
      disabled={isRunning}
      targetAt={targetAt}
      words={(id) => {
        const record = recordOf(id);
        return record ? records.import.dropOn(record.title) : records.import.dropHere;
      }}
      onFiles={(files, id) => void addDropped(files, recordOf(id))}
    >
      {children}
    </AimedDrop>
  );
}
