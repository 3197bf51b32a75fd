// Proposed entries as tables of a readable paper: for exports, or sections of them, that carry no text of their own.
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import { describeDate } from '../../../../shared/domain/partial-date.ts';
import type { ProposalDraft, ProposalFields, ProposalKind } from '../../../../shared/domain/proposal.ts';
import { nameOf } from '../../../../shared/domain/proposal.ts';
import { doseText } from '../../../../shared/domain/proposal-line.ts';
import type { Block } from '../../paper/block.ts';
import { joined } from './reading.ts';

const spanOf = (from: PartialDate | null, to: PartialDate | null): string =>
  to === null || to === from
    ? describeDate(from, 'en')
    : joined([describeDate(from, 'en'), describeDate(to, 'en')], ' – ');

const courses = { active: 'current', past: 'past', unknown: '' } as const;

const heads: Record<ProposalKind, readonly string[]> = {
  medication: ['Medicine', 'How much and how often', 'For', 'From – to', 'Status', 'Prescribed by'],
  'discharge-medication': [
    'Medicine',
    'How much and how often',
    'For',
    'From – to',
    'Status',
    'Prescribed by',
  ],
  allergy: ['Allergy', 'Reaction', 'How severe', 'Since', 'Status'],
  problem: ['Problem', 'From – to', 'Status'],
  result: ['Date', 'Test', 'Result', 'Range', ''],
  procedure: ['Date', 'Procedure', 'By', 'Place'],
  encounter: ['Date', 'Visit', 'With', 'Place'],
  person: ['Name', 'Specialty', 'At', 'Phone'],
  organization: ['Name', 'Address', 'Phone'],
  'none-known': [''],
};

function medicineCells(fields: Extract<ProposalFields, { howOften: string }>): string[] {
  const span = spanOf(fields.startedOn, fields.stoppedOn);
  return [fields.name, doseText(fields), fields.purpose, span, courses[fields.course], fields.prescriber];
}

function cells(fields: ProposalFields): string[] {
  switch (fields.kind) {
    case 'medication':
    case 'discharge-medication':
      return medicineCells(fields);
    case 'allergy':
      return [
        fields.substance,
        fields.reaction,
        fields.severity,
        describeDate(fields.notedOn, 'en'),
        courses[fields.course],
      ];
    case 'problem':
      return [fields.name, spanOf(fields.startedOn, fields.endedOn), courses[fields.course]];
    case 'result':
      return [
        describeDate(fields.takenOn, 'en'),
        fields.name,
        joined([fields.value, fields.unit]),
        fields.range,
        fields.flag,
      ];
    case 'procedure':
      return [describeDate(fields.doneOn, 'en'), fields.name, fields.who, fields.place];
    case 'encounter':
      return [spanOf(fields.startedOn, fields.endedOn), fields.name, fields.who, fields.place];
    case 'person':
      return [fields.name, fields.specialty, fields.organization, fields.phone];
    case 'organization':
      return [fields.name, fields.address.replace(/\n/g, ', '), fields.phone];
    case 'none-known':
      return [nameOf(fields)];
  }
}

/** A table for each kind, in the order they come; columns in which nothing stands are left out. */
export function draftBlocks(drafts: readonly Pick<ProposalDraft, 'fields'>[]): Block[] {
  const byKind = new Map<ProposalKind, string[][]>();
  for (const { fields } of drafts) {
    const rows = byKind.get(fields.kind) ?? [];
    if (rows.length === 0) byKind.set(fields.kind, rows);
    rows.push(cells(fields));
  }
  return [...byKind].map(([kind, rows]): Block => {
    if (kind === 'none-known')
      return { kind: 'paragraph', text: [...new Set(rows.map(([text = '']) => text))].join('\n') };
    const used = heads[kind].map((_, at) => rows.some((row) => row[at] !== ''));
    const only = (row: readonly string[]): string[] => row.filter((_, at) => used[at]);
    return { kind: 'table', head: only(heads[kind]), rows: rows.map(only) };
  });
}
