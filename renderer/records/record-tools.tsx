// Which records are shown: a line to type into, and a few named views with their counts.
import { recordViews } from '../../shared/domain/record-row.ts';
import type { RecordView } from '../../shared/domain/record-row.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { FindField } from '../ui/fields/find-field.tsx';
import { SavedFilters } from './saved-filters.tsx';

/** These two are on the way of everybody; the others come up once there is something in them. */
const always: readonly RecordView[] = ['all', 'missing'];

export type Filter = { view: RecordView; text: string };

type Props = { filter: Filter; counts: Record<RecordView, number>; onChange: (filter: Filter) => void };

export function RecordTools({ filter, counts, onChange }: Props) {
  const { records } = useStrings();
  const views = recordViews.filter(
    (view) => always.includes(view) || counts[view] > 0 || view === filter.view,
  );
  return (
    <>
      <FindField
        label={records.find}
        placeholder={records.findHint}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <FilterBar
        label={records.views}
        filters={views.map((view) => ({ value: view, label: records.view[view], count: counts[view] }))}
        value={filter.view}
        onChange={(view) => onChange({ ...filter, view })}
      />
      <SavedFilters filter={filter} onChange={onChange} />
    </>
  );
}
