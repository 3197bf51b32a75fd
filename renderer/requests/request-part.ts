// What the parts of one request share. Types only.
import type { Draft } from '../../shared/domain/draft.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { RecordRequest } from '../../shared/domain/record-request.ts';
import type { RequestEntry } from '../../shared/domain/request-list.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';

type RequestLists = {
  records: MedicalRecord[];
  organizations: Organization[];
  people: Person[];
  drafts: Draft[];
};
export type RequestPart = {
  entry: RequestEntry;
  lists: RequestLists;
  set: (change: Partial<RecordRequest>) => Promise<void>;
};
