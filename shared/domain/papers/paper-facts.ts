// What the printed pages are worked out from: the case's rows as they stand, its clocks, and how to say a date. No reading here.
import type { CaseFile } from '../case-file.ts';
import type { Authority } from '../authority.ts';
import type { ClockFacts } from '../clocks/clock-facts.ts';
import type { Clock } from '../clocks/clock.ts';
import type { PathStep } from '../coverage/coverage.ts';
import type { Expense } from '../coverage/expense.ts';
import type { Document } from '../document.ts';
import type { HealthFact } from '../health-fact.ts';
import type { Incident } from '../incident.ts';
import type { Delivery } from '../packet/delivery.ts';
import type { Packet, Release } from '../packet.ts';
import type { PartialDate } from '../partial-date.ts';
import { describeDate } from '../partial-date.ts';
import type { ItemLink } from '../record.ts';
import type { RecordRequest, RequestItem } from '../record-request.ts';
import type { ComparedFacts } from '../sheets/sheet-facts.ts';
import type { Asking } from '../visit.ts';
import type { PaperWords } from './paper-words.ts';

/** Rows in the trash are not handed in. `clocks` are all of the case, the earliest due first. */
export type PaperFacts = ComparedFacts &
  Omit<ClockFacts, 'caseFile'> & {
    caseFile: CaseFile;
    clocks: readonly Clock[];
    documents: readonly Document[];
    itemLinks: readonly ItemLink[];
    authorities: readonly Authority[];
    recordRequests: readonly RecordRequest[];
    requestItems: readonly RequestItem[];
    incidents: readonly Incident[];
    pathSteps: readonly PathStep[];
    expenses: readonly Expense[];
    askings: readonly Asking[];
    healthFacts: readonly HealthFact[];
    packets: readonly Packet[];
    releases: readonly Release[];
    deliveries: readonly Delivery[];
    words: PaperWords;
  };

/** As precise as the paper stated it: "12 May 2026", "May 2026", "about 2009". Empty for none. */
export function dateIn({ language }: Pick<PaperFacts, 'language'>, date: PartialDate | null): string {
  return describeDate(date, language);
}

export function personName({ people }: Pick<PaperFacts, 'people'>, id: string | null): string {
  return people.find((person) => person.id === id)?.name ?? '';
}

export function placeName({ organizations }: Pick<PaperFacts, 'organizations'>, id: string | null): string {
  return organizations.find((place) => place.id === id)?.name ?? '';
}
