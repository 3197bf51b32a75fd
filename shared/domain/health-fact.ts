// What is known of a person's health, one line each, with the paper that says so: problems, results, procedures, past visits.
import { z } from 'zod';
import { entity, Line, RequiredLine, Text } from './entity.ts';
import { idOf } from './ids.ts';
import { compareDates } from './partial-date.ts';
import { PartialDate } from './partial-date-shape.ts';
import { courses } from './proposal.ts';

/** `none-known`: it is stated that there is none, of allergies for instance. */
export const factKinds = ['problem', 'result', 'procedure', 'encounter', 'none-known'] as const;
export const healthFactFields = {
  kind: z.enum(factKinds),
  title: RequiredLine,
  /** Of a result: as printed, with its unit, range and mark apart. */
  value: Line,
  unit: Line,
  range: Line,
  flag: Line,
  category: Line,
  /** Of a problem: whether it is still there. */
  course: z.enum(courses),
  date: PartialDate.nullable(),
  until: PartialDate.nullable(),
  who: Line,
  place: Line,
  notes: Text,
  /** The document that says so; null for what a person typed. */
  documentId: idOf('document').nullable(),
  page: z.number().int().positive().nullable(),
};
export const HealthFact = entity('healthFact', healthFactFields);
export type HealthFact = z.infer<typeof HealthFact>;
type Fields = { -readonly [K in keyof typeof healthFactFields]: z.infer<(typeof healthFactFields)[K]> };

/** One of which only the name is known; spread over it what else is. */
export function newFact(kind: HealthFact['kind'], title: string): Fields {
  return {
    kind,
    title,
    value: '',
    unit: '',
    range: '',
    flag: '',
    category: '',
    course: 'unknown',
    date: null,
    until: null,
    who: '',
    place: '',
    notes: '',
    documentId: null,
    page: null,
  };
}

/** Newest first, undated last; problems that are still there before those that are past. */
export function orderFacts(facts: readonly HealthFact[]): HealthFact[] {
  const rank = (fact: HealthFact): number => (fact.course === 'past' ? 1 : 0);
  const byDate = (a: HealthFact, b: HealthFact): number =>
    a.date === null || b.date === null ? compareDates(a.date, b.date) : compareDates(b.date, a.date);
  return [...facts].sort((a, b) => rank(a) - rank(b) || byDate(a, b) || a.title.localeCompare(b.title, 'en'));
}
