// Which noun lies in which table. Adding a noun is one line here, one in the contract, and one migration.
import { editable } from '../../../shared/contract/nouns.ts';
import type { Editable } from '../../../shared/contract/nouns.ts';
import type { Noun } from '../../../shared/domain/ids.ts';
import { Document } from '../../../shared/domain/document.ts';
import { Release } from '../../../shared/domain/packet.ts';
import { Proposal } from '../../../shared/domain/proposal.ts';
import { defineTable } from './table.ts';
import type { Table } from './table.ts';

export const tables = {
  person: defineTable('person', 'person', editable.person.stored),
  organization: defineTable('organization', 'organization', editable.organization.stored),
  authority: defineTable('authority', 'authority', editable.authority.stored),
  group: defineTable('record_group', 'group', editable.group.stored),
  record: defineTable('record', 'record', editable.record.stored),
  physicalItem: defineTable('physical_item', 'physicalItem', editable.physicalItem.stored),
  itemLink: defineTable('item_link', 'itemLink', editable.itemLink.stored),
  dismissal: defineTable('dismissal', 'dismissal', editable.dismissal.stored),
  letter: defineTable('letter', 'letter', editable.letter.stored),
  proof: defineTable('proof', 'proof', editable.proof.stored),
  draft: defineTable('draft', 'draft', editable.draft.stored),
  recordRequest: defineTable('record_request', 'recordRequest', editable.recordRequest.stored),
  requestItem: defineTable('request_item', 'requestItem', editable.requestItem.stored),
  incident: defineTable('incident', 'incident', editable.incident.stored),
  coverage: defineTable('coverage', 'coverage', editable.coverage.stored),
  pathStep: defineTable('path_step', 'pathStep', editable.pathStep.stored),
  ruleOverride: defineTable('rule_override', 'ruleOverride', editable.ruleOverride.stored),
  deadline: defineTable('deadline', 'deadline', editable.deadline.stored),
  determination: defineTable('determination', 'determination', editable.determination.stored),
  appeal: defineTable('appeal', 'appeal', editable.appeal.stored),
  expense: defineTable('expense', 'expense', editable.expense.stored),
  opinion: defineTable('opinion', 'opinion', editable.opinion.stored),
  finding: defineTable('finding', 'finding', editable.finding.stored),
  evidence: defineTable('evidence', 'evidence', editable.evidence.stored),
  difference: defineTable('difference', 'difference', editable.difference.stored),
  question: defineTable('question', 'question', editable.question.stored),
  answer: defineTable('answer', 'answer', editable.answer.stored),
  asking: defineTable('asking', 'asking', editable.asking.stored),
  choice: defineTable('choice', 'choice', editable.choice.stored),
  stance: defineTable('stance', 'stance', editable.stance.stored),
  leaning: defineTable('leaning', 'leaning', editable.leaning.stored),
  decision: defineTable('decision', 'decision', editable.decision.stored),
  medication: defineTable('medication', 'medication', editable.medication.stored),
  visit: defineTable('visit', 'visit', editable.visit.stored),
  healthFact: defineTable('health_fact', 'healthFact', editable.healthFact.stored),
  proposal: defineTable('proposal', 'proposal', Proposal),
  packet: defineTable('packet', 'packet', editable.packet.stored),
  release: defineTable('packet_release', 'release', Release),
  delivery: defineTable('delivery', 'delivery', editable.delivery.stored),
  ownProfile: defineTable('own_profile', 'ownProfile', editable.ownProfile.stored),
  savedFilter: defineTable('saved_filter', 'savedFilter', editable.savedFilter.stored),
  document: defineTable('document', 'document', Document),
} as const;

/** The same, with their row types forgotten: for the code that treats every noun alike. */
export const tableOf = tables as unknown as Record<Editable | 'release' | 'document' | 'proposal', Table>;

/** Which noun a changed table belongs to, so that the page reads the right list again. */
export function nounOfTable(name: string): Noun | 'caseFile' {
  return Object.values(tableOf).find((table) => table.name === name)?.noun ?? 'caseFile';
}
