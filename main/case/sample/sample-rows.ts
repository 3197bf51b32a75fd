// The sample's rows as its data files state them, in an order in which each row's references come before it. No store is touched here.
import type { Editable } from '../../../shared/contract/nouns.ts';
import appeals from './data/appeals.json' with { type: 'json' };
import answers from './data/answers.json' with { type: 'json' };
import authorities from './data/authorities.json' with { type: 'json' };
import coverages from './data/coverages.json' with { type: 'json' };
import deadlines from './data/deadlines.json' with { type: 'json' };
import determinations from './data/determinations.json' with { type: 'json' };
import askings from './data/askings.json' with { type: 'json' };
import choices from './data/choices.json' with { type: 'json' };
import differences from './data/differences.json' with { type: 'json' };
import evidence from './data/evidence.json' with { type: 'json' };
import expenses from './data/expenses.json' with { type: 'json' };
import findings from './data/findings.json' with { type: 'json' };
import groups from './data/groups.json' with { type: 'json' };
import incidents from './data/incidents.json' with { type: 'json' };
import itemLinks from './data/item-links.json' with { type: 'json' };
import letters from './data/letters.json' with { type: 'json' };
import medications from './data/medications.json' with { type: 'json' };
import opinions from './data/opinions.json' with { type: 'json' };
import organizations from './data/organizations.json' with { type: 'json' };
import packets from './data/packets.json' with { type: 'json' };
import pathSteps from './data/path-steps.json' with { type: 'json' };
import people from './data/people.json' with { type: 'json' };
import physicalItems from './data/physical-items.json' with { type: 'json' };
import proofs from './data/proofs.json' with { type: 'json' };
import questions from './data/questions.json' with { type: 'json' };
import records from './data/records.json' with { type: 'json' };
import recordRequests from './data/record-requests.json' with { type: 'json' };
import requestItems from './data/request-items.json' with { type: 'json' };
import stances from './data/stances.json' with { type: 'json' };
import visits from './data/visits.json' with { type: 'json' };

type Fields = Record<string, unknown>;
type RowsFile = { noun: string; defaults: Fields; rows: Record<string, Fields> };

/** `ref` is what other rows call this one: `@record.7`. The fields still hold such names where ids will stand. */
export type SampleRow = { noun: Editable; key: string; ref: string; fields: Fields };

const needsNoDocument: RowsFile[] = [
  organizations,
  people,
  groups,
  records,
  physicalItems,
  itemLinks,
  letters,
  recordRequests,
  requestItems,
];
const mayNameDocuments: RowsFile[] = [
  proofs,
  authorities,
  incidents,
  opinions,
  findings,
  evidence,
  differences,
  questions,
  answers,
  medications,
  visits,
  askings,
  choices,
  stances,
  packets,
  coverages,
  pathSteps,
  deadlines,
  determinations,
  appeals,
  expenses,
];

function rowsOf({ noun, defaults, rows }: RowsFile): SampleRow[] {
  return Object.entries(rows).map(([key, row]) => ({
    noun: noun as Editable,
    key,
    ref: `@${noun}.${key}`,
    fields: { ...defaults, ...row },
  }));
}

/** Documents are inserted between the two: they belong to records and letters, and findings, answers and proofs name them. */
export const rowsBeforeDocuments: readonly SampleRow[] = needsNoDocument.flatMap(rowsOf);
export const rowsAfterDocuments: readonly SampleRow[] = mayNameDocuments.flatMap(rowsOf);

/** Puts ids where names like `@record.7` stand, however deep. Throws for a name that nothing has: a slip in the data. */
export function resolveRefs(value: unknown, idOf: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolveRefs(one, idOf));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolveRefs(inner, idOf)]));
  }
  if (typeof value !== 'string' || !/^@[a-zA-Z]+\./.test(value)) return value;
  const id = idOf.get(value);
  if (id === undefined) throw new Error(`the sample has nothing called ${value}`);
  return id;
}
