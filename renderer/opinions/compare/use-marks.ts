// What the reader does to one row: mark it, say why, take the mark away.
import { useCallback } from 'react';
import type { ComparisonRow } from '../../../shared/domain/compare.ts';
import type { Mark } from '../../../shared/domain/opinion.ts';
import { useCommand } from '../../client/use-case.ts';
import { useChange } from '../../client/use-change.ts';

export function useMarks() {
  const { run: setMark, problem: notMarked } = useCommand(
    async (client, { row, mark }: { row: ComparisonRow; mark: Mark | null }) => {
      const id = row.mark.by === 'reader' ? row.mark.difference.id : null;
      if (id && mark) await client.differences.change({ id, set: { mark } });
      else if (id) await client.differences.remove({ id });
      else if (mark) await client.differences.add({ axis: row.axis, mark, note: '' });
    },
  );
  const { change, problem: notNoted } = useChange('differences');
  const onMark = useCallback(
    (row: ComparisonRow, mark: Mark | null) => void setMark({ row, mark }),
    [setMark],
  );
  const onNote = useCallback(
    async ({ mark }: ComparisonRow, note: string) => {
      if (mark.by === 'reader' && !(await change(mark.difference.id, { note }))) throw new Error('not saved');
    },
    [change],
  );
  return { onMark, onNote, problem: notMarked ?? notNoted };
}
