// The everyday requests that every noun has: list, add, change, remove (to the trash), restore. One line a noun.
import { z } from 'zod';
import {
  groupFields,
  Group,
  itemLinkFields,
  ItemLink,
  MedicalRecord,
  PhysicalItem,
  physicalItemFields,
  recordFields,
} from '../domain/record.ts';
import { Authority, authorityFields } from '../domain/authority.ts';
import {
  Coverage,
  coverageFields,
  PathStep,
  pathStepFields,
  RuleOverride,
  ruleOverrideFields,
} from '../domain/coverage/coverage.ts';
import { Deadline, deadlineFields } from '../domain/coverage/deadline.ts';
import {
  Appeal,
  appealFields,
  Determination,
  determinationFields,
} from '../domain/coverage/determination.ts';
import { Expense, expenseFields } from '../domain/coverage/expense.ts';
import { Draft, draftFields } from '../domain/draft.ts';
import { HealthFact, healthFactFields } from '../domain/health-fact.ts';
import { Incident, incidentFields } from '../domain/incident.ts';
import {
  Choice,
  choiceFields,
  Decision,
  decisionFields,
  Leaning,
  leaningFields,
  Stance,
  stanceFields,
} from '../domain/decision.ts';
import { Dismissal, dismissalFields } from '../domain/dismissal.ts';
import { Letter, letterFields, Proof, proofFields } from '../domain/letter.ts';
import {
  Difference,
  differenceFields,
  Evidence,
  evidenceFields,
  Finding,
  findingFields,
  Opinion,
  opinionFields,
} from '../domain/opinion.ts';
import { Organization, organizationFields, Person, personFields } from '../domain/people.ts';
import { Packet, packetFields } from '../domain/packet.ts';
import { Delivery, deliveryFields } from '../domain/packet/delivery.ts';
import { OwnProfile, ownProfileFields } from '../domain/packet/own-profile.ts';
import {
  RecordRequest,
  recordRequestFields,
  RequestItem,
  requestItemFields,
} from '../domain/record-request.ts';
import {
  Answer,
  answerFields,
  Asking,
  askingFields,
  Medication,
  medicationFields,
  Question,
  questionFields,
  Visit,
  visitFields,
} from '../domain/visit.ts';
import { SavedFilter, savedFilterFields } from '../domain/saved-filter.ts';
import type { Noun } from '../domain/ids.ts';
import { idOf } from '../domain/ids.ts';
import { Removed, RemovedThing } from '../domain/removed.ts';
import { command, Nothing, query, rowsOf } from './door.ts';

/** Nouns a person lists, adds and changes directly, with the fields they may set. */
export const editable = {
  person: { stored: Person, fields: z.object(personFields) },
  organization: { stored: Organization, fields: z.object(organizationFields) },
  authority: { stored: Authority, fields: z.object(authorityFields) },
  group: { stored: Group, fields: z.object(groupFields) },
  record: { stored: MedicalRecord, fields: z.object(recordFields) },
  physicalItem: { stored: PhysicalItem, fields: z.object(physicalItemFields) },
  itemLink: { stored: ItemLink, fields: z.object(itemLinkFields) },
  dismissal: { stored: Dismissal, fields: z.object(dismissalFields) },
  letter: { stored: Letter, fields: z.object(letterFields) },
  proof: { stored: Proof, fields: z.object(proofFields) },
  draft: { stored: Draft, fields: z.object(draftFields) },
  recordRequest: { stored: RecordRequest, fields: z.object(recordRequestFields) },
  requestItem: { stored: RequestItem, fields: z.object(requestItemFields) },
  incident: { stored: Incident, fields: z.object(incidentFields) },
  coverage: { stored: Coverage, fields: z.object(coverageFields) },
  pathStep: { stored: PathStep, fields: z.object(pathStepFields) },
  ruleOverride: { stored: RuleOverride, fields: z.object(ruleOverrideFields) },
  deadline: { stored: Deadline, fields: z.object(deadlineFields) },
  determination: { stored: Determination, fields: z.object(determinationFields) },
  appeal: { stored: Appeal, fields: z.object(appealFields) },
  expense: { stored: Expense, fields: z.object(expenseFields) },
  opinion: { stored: Opinion, fields: z.object(opinionFields) },
  finding: { stored: Finding, fields: z.object(findingFields) },
  evidence: { stored: Evidence, fields: z.object(evidenceFields) },
  difference: { stored: Difference, fields: z.object(differenceFields) },
  question: { stored: Question, fields: z.object(questionFields) },
  answer: { stored: Answer, fields: z.object(answerFields) },
  asking: { stored: Asking, fields: z.object(askingFields) },
  choice: { stored: Choice, fields: z.object(choiceFields) },
  stance: { stored: Stance, fields: z.object(stanceFields) },
  leaning: { stored: Leaning, fields: z.object(leaningFields) },
  decision: { stored: Decision, fields: z.object(decisionFields) },
  medication: { stored: Medication, fields: z.object(medicationFields) },
  visit: { stored: Visit, fields: z.object(visitFields) },
  healthFact: { stored: HealthFact, fields: z.object(healthFactFields) },
  packet: { stored: Packet, fields: z.object(packetFields) },
  delivery: { stored: Delivery, fields: z.object(deliveryFields) },
  ownProfile: { stored: OwnProfile, fields: z.object(ownProfileFields) },
  savedFilter: { stored: SavedFilter, fields: z.object(savedFilterFields) },
} as const satisfies Partial<Record<Noun, { stored: z.ZodType; fields: z.ZodType }>>;

export type Editable = keyof typeof editable;

function everyday<N extends Editable, Stored extends z.ZodType, Shape extends z.ZodRawShape>(
  noun: N,
  { stored, fields }: { stored: Stored; fields: z.ZodObject<Shape> },
) {
  const id = idOf(noun);
  return {
    list: query(Nothing, rowsOf(stored)),
    add: command(fields, stored),
    change: command(z.object({ id, set: fields.partial() }), stored),
    remove: command(z.object({ id }), Nothing),
    restore: command(z.object({ id }), stored),
  };
}

/** Several records at once: one transaction, one step of undo, whatever their number. */
const recordIds = z.array(idOf('record')).min(1).max(100_000);
const manyRecords = {
  changeMany: command(z.object({ ids: recordIds, set: editable.record.fields.partial() }), Nothing),
  removeMany: command(z.object({ ids: recordIds }), Nothing),
  removed: query(Nothing, rowsOf(Removed)),
  /** For good, out of the trash: no undo brings it back. */
  erase: command(z.object({ things: z.array(RemovedThing).min(1).max(1_000) }), Nothing),
};

export const nounContracts = {
  people: everyday('person', editable.person),
  organizations: everyday('organization', editable.organization),
  authorities: everyday('authority', editable.authority),
  groups: everyday('group', editable.group),
  records: { ...everyday('record', editable.record), ...manyRecords },
  physicalItems: everyday('physicalItem', editable.physicalItem),
  itemLinks: everyday('itemLink', editable.itemLink),
  dismissals: everyday('dismissal', editable.dismissal),
  letters: everyday('letter', editable.letter),
  proofs: everyday('proof', editable.proof),
  drafts: everyday('draft', editable.draft),
  recordRequests: everyday('recordRequest', editable.recordRequest),
  requestItems: everyday('requestItem', editable.requestItem),
  incidents: everyday('incident', editable.incident),
  coverages: everyday('coverage', editable.coverage),
  pathSteps: everyday('pathStep', editable.pathStep),
  ruleOverrides: everyday('ruleOverride', editable.ruleOverride),
  deadlines: everyday('deadline', editable.deadline),
  determinations: everyday('determination', editable.determination),
  appeals: everyday('appeal', editable.appeal),
  expenses: everyday('expense', editable.expense),
  opinions: everyday('opinion', editable.opinion),
  findings: everyday('finding', editable.finding),
  evidence: everyday('evidence', editable.evidence),
  differences: everyday('difference', editable.difference),
  questions: everyday('question', editable.question),
  answers: everyday('answer', editable.answer),
  askings: everyday('asking', editable.asking),
  choices: everyday('choice', editable.choice),
  stances: everyday('stance', editable.stance),
  leanings: everyday('leaning', editable.leaning),
  decisions: everyday('decision', editable.decision),
  medications: everyday('medication', editable.medication),
  visits: everyday('visit', editable.visit),
  healthFacts: everyday('healthFact', editable.healthFact),
  packets: everyday('packet', editable.packet),
  deliveries: everyday('delivery', editable.delivery),
  ownProfiles: everyday('ownProfile', editable.ownProfile),
  savedFilters: everyday('savedFilter', editable.savedFilter),
};
