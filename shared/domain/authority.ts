// The papers that let somebody speak or ask for the patient: what each allows, since when and until when. No clock here.
import { z } from 'zod';
import { entity, Line, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { daysInMonth, readPartialDate } from './partial-date.ts';
import { PartialDate } from './partial-date-shape.ts';

export const authorityKinds = [
  'hipaa-release',
  'plan-representative',
  'state-assistant',
  'cms-1696',
  'power-of-attorney',
  'health-care-proxy',
  'court-order',
  'other',
] as const;

export const authorityFields = {
  kind: z.enum(authorityKinds),
  title: Line,
  /** Who may act under it. */
  personId: idOf('person').nullable(),
  /** To whom it was given; null for a paper that holds everywhere. */
  organizationId: idOf('organization').nullable(),
  /** What it allows, in a few words. */
  scope: Text,
  signedOn: PartialDate.nullable(),
  expiresOn: PartialDate.nullable(),
  /** Good for one request; `usedOn` then ends it. */
  singleUse: z.boolean(),
  usedOn: PartialDate.nullable(),
  revokedOn: PartialDate.nullable(),
  documentId: idOf('document').nullable(),
  notes: Text,
};
export const Authority = entity('authority', authorityFields);
export type Authority = z.infer<typeof Authority>;

export type AuthorityState = 'unsigned' | 'in-force' | 'ends-soon' | 'ended' | 'used' | 'revoked';
const soonDays = 30;

function dayNumber(date: PartialDate | null): number | null {
  const day = date === null ? null : (readPartialDate(date)?.end ?? readPartialDate(date)?.start ?? null);
  if (!day) return null;
  // A month or a year lasts until its last day.
  const month = day.month ?? 12;
  return Date.UTC(day.year, month - 1, day.day ?? daysInMonth(day.year, month)) / 86_400_000;
}

/** A paper holds through the day on which it ends. */
export function authorityState(paper: Authority, today: PartialDate): AuthorityState {
  if (paper.revokedOn !== null) return 'revoked';
  if (paper.singleUse && paper.usedOn !== null) return 'used';
  if (paper.signedOn === null) return 'unsigned';
  const [ends, now] = [dayNumber(paper.expiresOn), dayNumber(today)];
  if (ends === null || now === null) return 'in-force';
  if (ends < now) return 'ended';
  return ends - now <= soonDays ? 'ends-soon' : 'in-force';
}

export function isInForce(paper: Authority, today: PartialDate): boolean {
  const state = authorityState(paper, today);
  return state === 'in-force' || state === 'ends-soon';
}
