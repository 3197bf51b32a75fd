// One proposal as a line in a list: what it is, what is said of it, and its day. Words only; no decision.
import type { PartialDate } from './partial-date.ts';
import type { Proposal, ProposalFields, ProposalKind } from './proposal.ts';
import { nameOf, proposalKinds } from './proposal.ts';

export type ProposalLine = { title: string; detail: string; date: PartialDate | null; isPast: boolean };

const joined = (parts: readonly string[], between = ' · '): string =>
  parts.filter((part) => part !== '').join(between);

/** How much, which way, how often and when needed, in one line. */
export function doseText({
  dose,
  route,
  howOften,
  times,
  asNeeded,
}: Extract<ProposalFields, { howOften: string }>): string {
  const needed = asNeeded === '' || /need/i.test(asNeeded) ? asNeeded : `as needed: ${asNeeded}`;
  return joined([joined([dose, route.toLowerCase()], ' '), howOften, times.join(', '), needed], ', ');
}

function detailOf(fields: ProposalFields): string {
  switch (fields.kind) {
    case 'medication':
    case 'discharge-medication':
      return joined([doseText(fields), fields.purpose]);
    case 'allergy':
      return joined([fields.reaction, fields.severity]);
    case 'problem':
      return fields.notes;
    case 'result':
      return joined(
        [fields.value, fields.unit, fields.flag, fields.range === '' ? '' : `(${fields.range})`],
        ' ',
      );
    case 'procedure':
    case 'encounter':
      return joined([fields.who, fields.place, fields.notes]);
    case 'person':
      return joined([fields.specialty, fields.organization, fields.phone]);
    case 'organization':
      return joined([fields.address.replace(/\n/g, ', '), fields.phone]);
    case 'none-known':
      return '';
  }
}

function dateOf(fields: ProposalFields): PartialDate | null {
  if ('startedOn' in fields) return fields.startedOn;
  if ('takenOn' in fields) return fields.takenOn;
  if ('doneOn' in fields) return fields.doneOn;
  return 'notedOn' in fields ? fields.notedOn : null;
}

export function lineOf(fields: ProposalFields): ProposalLine {
  const isPast = 'course' in fields && fields.course === 'past';
  return { title: nameOf(fields), detail: detailOf(fields), date: dateOf(fields), isPast };
}

export type ProposalGroup = { kind: ProposalKind; proposals: Proposal[] };

/** By kind in the order that matters to a doctor; within a kind what is current first, newest first. */
export function groupProposals(proposals: readonly Proposal[]): ProposalGroup[] {
  const day = ({ fields }: Proposal): string => lineOf(fields).date ?? '';
  const past = ({ fields }: Proposal): number => Number(lineOf(fields).isPast);
  return proposalKinds
    .map((kind) => ({
      kind,
      proposals: proposals
        .filter((one) => one.kind === kind)
        .sort((a, b) => past(a) - past(b) || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)),
    }))
    .filter((group) => group.proposals.length > 0);
}
