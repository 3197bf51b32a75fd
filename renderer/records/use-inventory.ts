// The inventory as the screen shows it: lists joined to rows, rows filtered to what was asked for, in sections. The rules are in shared.
import { useDeferredValue, useMemo } from 'react';
import { sectionsOf } from '../../shared/domain/record-list.ts';
import { countViews, filterRows, rowsOf } from '../../shared/domain/record-row.ts';
import type { RecordSection } from '../../shared/domain/record-list.ts';
import type { RecordRow, RecordView } from '../../shared/domain/record-row.ts';
import type { Document } from '../../shared/domain/document.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { Group, ItemLink, MedicalRecord, PhysicalItem } from '../../shared/domain/record.ts';
import { useLists } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';

export type Lists = {
  records: MedicalRecord[];
  documents: Document[];
  groups: Group[];
  physicalItems: PhysicalItem[];
  itemLinks: ItemLink[];
  organizations: Organization[];
  people: Person[];
};

export function useInventoryLists(): Read<Lists> {
  return useLists('records', 'documents', 'groups', 'physicalItems', 'itemLinks', 'organizations', 'people');
}

export function useRows(lists: Lists): RecordRow[] {
  const { records, documents, physicalItems, itemLinks, organizations, people } = lists;
  return useMemo(
    () => rowsOf({ records, documents, items: physicalItems, links: itemLinks, organizations, people }),
    [records, documents, physicalItems, itemLinks, organizations, people],
  );
}

export type Shown = { sections: RecordSection[]; counts: Record<RecordView, number>; shown: number };

/** Typing stays quick in a long list: the list follows a moment later. */
export function useShown(
  rows: readonly RecordRow[],
  groups: readonly Group[],
  filter: { view: RecordView; text: string },
): Shown {
  const { records } = useStrings();
  const text = useDeferredValue(filter.text);
  const { view } = filter;
  const kept = useMemo(
    () => filterRows(rows, { view, text, typeName: (type) => records.type[type] }),
    [rows, view, text, records],
  );
  const sections = useMemo(() => sectionsOf(kept, groups), [kept, groups]);
  const counts = useMemo(() => countViews(rows), [rows]);
  return { sections, counts, shown: kept.length };
}
