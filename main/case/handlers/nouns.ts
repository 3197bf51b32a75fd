// The everyday requests of every noun, from its table. A noun with a rule of its own names it in `rules`.
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import type { Person } from '../../../shared/domain/people.ts';
import { statusNeedsReason } from '../../../shared/domain/record.ts';
import { fail } from '../../../shared/errors.ts';
import type { Editable } from '../../../shared/contract/nouns.ts';
import { eraseForGood } from '../store/erase.ts';
import { removeWithParts, restoreWithParts } from '../store/references.ts';
import { listRemoved } from '../store/removed.ts';
import { changeRow, getRow, insertRow, listRows } from '../store/table.ts';
import { tables, tableOf } from '../store/tables.ts';
import { door, reading, writing } from './door.ts';
import { proofHandlers } from './proofs.ts';

/** Checked on the row as it would be, inside the transaction that writes it. */
const rules: Partial<Record<Editable, (row: never) => void>> = {
  record: ({ status, statusReason }: MedicalRecord) => {
    if (statusNeedsReason(status) && statusReason.trim() === '') fail('record.reason-missing');
  },
};

type Kinds = 'list' | 'add' | 'change' | 'remove' | 'restore';
type Requests = Record<Kinds, { handler: (work: never) => unknown }>;
type Handled<R extends Requests> = { [K in Kinds]: ReturnType<R[K]['handler']> };

// Every noun's five requests have the same shape, which TypeScript cannot see across seventeen nouns: so one is checked
// (people's) and the others are taken to be like it. The contract has checked the fields before they come here.
function everyday<R extends Requests>(noun: Editable, requests: R): Handled<R> {
  const { list, add, change, remove, restore } = requests as unknown as Pick<typeof door.people, Kinds>;
  const table = tables[noun] as unknown as typeof tables.person;
  const follow = <T>(row: T): T => {
    rules[noun]?.(row as never);
    return row;
  };
  const handled = {
    list: list.handler(reading((db) => listRows(db, table))),
    add: add.handler(writing((tx, fields, stamp) => follow(insertRow(tx, table, fields, stamp)))),
    change: change.handler(
      writing((tx, { id, set }, stamp) =>
        follow(changeRow(tx, table, { id, set: set as Partial<Person> }, stamp)),
      ),
    ),
    remove: remove.handler(
      writing((tx, { id }, stamp) => {
        getRow(tx, table, id);
        removeWithParts(tx, tableOf[noun], id, stamp);
        return {};
      }),
    ),
    restore: restore.handler(writing((tx, { id }, stamp) => restoreWithParts(tx, table, id, stamp))),
  };
  return handled as unknown as Handled<R>;
}

const manyRecords = {
  changeMany: door.records.changeMany.handler(
    writing((tx, { ids, set }, stamp) => {
      for (const id of ids) {
        const row = changeRow(tx, tables.record, { id, set: set as Partial<MedicalRecord> }, stamp);
        rules.record?.(row as never);
      }
      return {};
    }),
  ),
  removeMany: door.records.removeMany.handler(
    writing((tx, { ids }, stamp) => {
      for (const id of ids) {
        getRow(tx, tables.record, id);
        removeWithParts(tx, tableOf.record, id, stamp);
      }
      return {};
    }),
  ),
  removed: door.records.removed.handler(reading((db) => listRemoved(db))),
  erase: door.records.erase.handler(({ input: { things }, context: { session } }) => {
    session.rewrite('records.erase', (tx) => eraseForGood(tx, things));
    return {};
  }),
};

export const nounHandlers = {
  people: everyday('person', door.people),
  organizations: everyday('organization', door.organizations),
  authorities: everyday('authority', door.authorities),
  groups: everyday('group', door.groups),
  records: { ...everyday('record', door.records), ...manyRecords },
  physicalItems: everyday('physicalItem', door.physicalItems),
  itemLinks: everyday('itemLink', door.itemLinks),
  dismissals: everyday('dismissal', door.dismissals),
  letters: everyday('letter', door.letters),
  proofs: { ...everyday('proof', door.proofs), ...proofHandlers },
  drafts: everyday('draft', door.drafts),
  recordRequests: everyday('recordRequest', door.recordRequests),
  requestItems: everyday('requestItem', door.requestItems),
  incidents: everyday('incident', door.incidents),
  coverages: everyday('coverage', door.coverages),
  pathSteps: everyday('pathStep', door.pathSteps),
  ruleOverrides: everyday('ruleOverride', door.ruleOverrides),
  deadlines: everyday('deadline', door.deadlines),
  determinations: everyday('determination', door.determinations),
  appeals: everyday('appeal', door.appeals),
  expenses: everyday('expense', door.expenses),
  opinions: everyday('opinion', door.opinions),
  findings: everyday('finding', door.findings),
  evidence: everyday('evidence', door.evidence),
  differences: everyday('difference', door.differences),
  questions: everyday('question', door.questions),
  answers: everyday('answer', door.answers),
  askings: everyday('asking', door.askings),
  choices: everyday('choice', door.choices),
  stances: everyday('stance', door.stances),
  leanings: everyday('leaning', door.leanings),
  decisions: everyday('decision', door.decisions),
  medications: everyday('medication', door.medications),
  visits: everyday('visit', door.visits),
  healthFacts: everyday('healthFact', door.healthFacts),
  packets: everyday('packet', door.packets),
  deliveries: everyday('delivery', door.deliveries),
  ownProfiles: everyday('ownProfile', door.ownProfiles),
  savedFilters: everyday('savedFilter', door.savedFilters),
};
