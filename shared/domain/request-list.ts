// Records requests as a board: grouped by the place that holds the records, how far each one is, what to do next. Whoever calls says which day it is.
import type { PartialDate } from './partial-date.ts';
import { compareDates, dateSortKey, partialDate, readPartialDate } from './partial-date.ts';
import type { Organization } from './people.ts';
import type { RecordRequest, RequestItem } from './record-request.ts';
import type { MedicalRecord } from './record.ts';
import { readinessOf } from './record.ts';

export const requestStates = ['to-send', 'waiting', 'follow-up', 'overdue', 'partly', 'done'] as const;
export type RequestState = (typeof requestStates)[number];

export type RequestLine = { item: RequestItem; record: MedicalRecord; state: RequestItem['state'] };
export type RequestEntry = {
  request: RecordRequest;
  department: Organization | null;
  lines: RequestLine[];
  state: RequestState;
  /** The next day on which to ask again; null for none. */
  followUpOn: PartialDate | null;
};
/** One place with all its departments' requests: one form does not reach them all. */
export type Custodian = { place: Organization | null; entries: RequestEntry[] };

type Facts = {
  recordRequests: readonly RecordRequest[];
  requestItems: readonly RequestItem[];
  records: readonly MedicalRecord[];
  organizations: readonly Organization[];
  today: PartialDate;
};

/** A record that has arrived by any way has come, whatever was noted here. */
export function lineState(item: RequestItem, record: Pick<MedicalRecord, 'status'>): RequestItem['state'] {
  if (item.state !== 'asked') return item.state;
  return readinessOf(record.status) === 'have' ? 'came' : 'asked';
}

export function statusAfterAsking(status: MedicalRecord['status']): MedicalRecord['status'] {
  return status === 'known' || status === 'to-request' ? 'requested' : status;
}

function dayKey(date: PartialDate): string {
  return dateSortKey(date).slice(0, 10);
}

/** Only a date that names its day can be past. */
function isBefore(date: PartialDate | null, today: PartialDate): boolean {
  if (date === null) return false;
  const read = readPartialDate(date);
  const day = (read?.end ?? read?.start)?.day ?? null;
  return day !== null && dayKey(date) < dayKey(today);
}

/** Two days after asking: whether it arrived at all is best asked early. */
export function firstFollowUp(askedAt: PartialDate): RecordRequest['followUps'] {
  const day = readPartialDate(askedAt)?.start;
  if (!day || day.month === null || day.day === null) return [];
  const on = new Date(Date.UTC(day.year, day.month - 1, day.day + 2)).toISOString().slice(0, 10);
  return [{ on: partialDate(on), doneOn: null, note: '' }];
}

function stateOf(
  { askedAt, promisedBy, closedOn }: RecordRequest,
  {
    lines,
    followUpOn,
    today,
  }: { lines: readonly RequestLine[]; followUpOn: PartialDate | null; today: PartialDate },
): RequestState {
  const came = lines.filter(({ state }) => state === 'came').length;
  if (closedOn !== null || (lines.length > 0 && came === lines.length)) return 'done';
  if (askedAt === null) return 'to-send';
  if (isBefore(promisedBy, today)) return 'overdue';
  if (followUpOn !== null && dayKey(followUpOn) <= dayKey(today)) return 'follow-up';
  return came > 0 || lines.some(({ state }) => state === 'missing') ? 'partly' : 'waiting';
}

function entryOf(
  request: RecordRequest,
  facts: Facts,
  recordOf: ReadonlyMap<string, MedicalRecord>,
): RequestEntry {
  const lines = facts.requestItems.flatMap((item) => {
    const record = item.requestId === request.id ? recordOf.get(item.recordId) : undefined;
    return record ? [{ item, record, state: lineState(item, record) }] : [];
  });
  const open = request.followUps.filter(({ doneOn }) => doneOn === null).map(({ on }) => on);
  const followUpOn = open.toSorted(compareDates)[0] ?? null;
  return {
    request,
    department: facts.organizations.find(({ id }) => id === request.organizationId) ?? null,
    lines,
    state: stateOf(request, { lines, followUpOn, today: facts.today }),
    followUpOn,
  };
}

/** Places in the order of the alphabet; what needs something first within each. */
export function requestBoard(facts: Facts): Custodian[] {
  const recordOf = new Map(facts.records.map((record) => [record.id as string, record]));
  const groups = new Map<string, Custodian>();
  for (const request of facts.recordRequests) {
    const entry = entryOf(request, facts, recordOf);
    const placeId = entry.department?.partOfId ?? entry.department?.id ?? null;
    const place = facts.organizations.find(({ id }) => id === placeId) ?? null;
    const group = groups.get(placeId ?? '') ?? { place, entries: [] };
    group.entries.push(entry);
    groups.set(placeId ?? '', group);
  }
  const order: RequestState[] = ['overdue', 'follow-up', 'to-send', 'partly', 'waiting', 'done'];
  for (const { entries } of groups.values())
    entries.sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) || compareDates(a.request.askedAt, b.request.askedAt),
    );
  return [...groups.values()].sort((a, b) => (a.place?.name ?? '').localeCompare(b.place?.name ?? '', 'en'));
}

/** How many need a person now: to be sent, asked about again, or past their promise. */
export function requestsWaiting(board: readonly Custodian[]): number {
  return board
    .flatMap(({ entries }) => entries)
    .filter(({ state }) => state === 'follow-up' || state === 'overdue').length;
}

/** Records that a place or any of its departments holds and that are not here; those of no known place too. */
export function missingAt(
  { records, organizations }: Pick<Facts, 'records' | 'organizations'>,
  placeId: Organization['id'],
): MedicalRecord[] {
  const rootOf = (id: Organization['id'] | null): string | null =>
    organizations.find((one) => one.id === id)?.partOfId ?? id;
  return records.filter(
    ({ status, organizationId, wrongPatient }) =>
      !wrongPatient &&
      ['known', 'to-request', 'requested'].includes(status) &&
      (organizationId === null || rootOf(organizationId) === rootOf(placeId)),
  );
}
