// The inventory on paper: every record with where its original is, discs and glass with who has them, what was asked of whom; one record.
import { compareDates } from '../partial-date.ts';
import { compareRecords } from '../record.ts';
import type { MedicalRecord } from '../record.ts';
import { rowsOf } from '../record-row.ts';
import type { RecordRow, Whereabouts } from '../record-row.ts';
import { requestBoard } from '../request-list.ts';
import { fail } from '../../errors.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName, placeName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function whereIs(where: Whereabouts, facts: PaperFacts): string {
  if (where === null) return '';
  if (where.kind === 'place') return where.text;
  const { onLoan, backBy } = facts.words.record;
  return lines(onLoan(where.to), where.returnBy === null ? '' : backBy(dateIn(facts, where.returnBy)));
}

function recordRow(row: RecordRow, facts: PaperFacts): string[] {
  const { record, organization, author, pages, where } = row;
  const { words } = facts;
  return [
    lines(record.title, joined([organization, author])),
    words.record.type[record.type],
    dateIn(facts, record.serviceDate),
    joined([words.record.status[record.status], record.importance === 'core' ? words.record.core : '']),
    whereIs(where, facts),
    pages === 0 ? '' : String(pages),
  ];
}

function inventoryOf(facts: PaperFacts): RecordRow[] {
  const { records, documents, physicalItems, itemLinks, organizations, people } = facts;
  return rowsOf({ records, documents, items: physicalItems, links: itemLinks, organizations, people });
}

function recordTable(rows: readonly RecordRow[], facts: PaperFacts): PaperTable {
  return {
    kind: 'table',
    head: facts.words.record.head,
    shares: [36, 14, 13, 13, 18, 6],
    rows: rows.toSorted((a, b) => compareRecords(a.record, b.record)).map((row) => recordRow(row, facts)),
  };
}

function itemTable(facts: PaperFacts): PaperTable {
  const { words, physicalItems } = facts;
  return {
    kind: 'table',
    head: words.item.head,
    shares: [12, 34, 26, 28],
    rows: physicalItems
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
      .map((item) => [
        item.label,
        lines(item.title, words.item.counted(item.count, words.item.kind[item.kind])),
        item.loanedTo === '' || item.returnedOn !== null ? item.location : words.record.onLoan(item.loanedTo),
        lines(
          item.trackingNo === '' ? '' : words.item.tracking(item.trackingNo),
          item.sentOn === null ? '' : words.item.sent(dateIn(facts, item.sentOn)),
          item.returnedOn !== null
            ? words.item.returned(dateIn(facts, item.returnedOn))
            : item.returnBy === null
              ? ''
              : words.record.backBy(dateIn(facts, item.returnBy)),
        ),
      ]),
  };
}

export function recordsPaper(facts: PaperFacts): Paper {
  const { words, groups, records } = facts;
  const rows = inventoryOf(facts);
  const grouped = groups
    .toSorted((a, b) => compareDates(a.date, b.date))
    .flatMap((group): PaperBlock[] => {
      const own = rows.filter(({ record }) => record.groupId === group.id);
      return under(joined([group.title, dateIn(facts, group.date)]), [recordTable(own, facts)]);
    });
  const known = new Set<string>(groups.map(({ id }) => id));
  const others = rows.filter(({ record }) => record.groupId === null || !known.has(record.groupId));
  return {
    title: words.places.records,
    lead: words.record.lead(records.length),
    isWide: true,
    blocks: [
      ...grouped,
      ...under(words.record.others, [recordTable(others, facts)]),
      ...under(words.item.title, [itemTable(facts)]),
    ],
  };
}

function factTable(facts: PaperFacts, rows: readonly (readonly [string, string])[]): PaperTable {
  const said = rows.filter(([, text]) => text.trim() !== '');
  return {
    kind: 'table',
    head: facts.words.factHead,
    shares: [28, 72],
    rows: said.map(([name, text]) => [name, text]),
  };
}

/** Throws `thing.not-found`. */
export function recordPaper(facts: PaperFacts, id: string): Paper {
  const row = inventoryOf(facts).find(({ record }) => record.id === id) ?? fail('thing.not-found');
  const { record, documents, items } = row;
  const { words } = facts;
  const of = (other: MedicalRecord['id'] | null): string =>
    facts.records.find((candidate) => candidate.id === other)?.title ?? '';
  const table = factTable(facts, [
    [words.record.fact.type, words.record.type[record.type]],
    [words.record.fact.date, dateIn(facts, record.serviceDate)],
    [words.record.fact.place, placeName(facts, record.organizationId)],
    [words.record.fact.author, personName(facts, record.authorId)],
    [words.record.fact.group, facts.groups.find((group) => group.id === record.groupId)?.title ?? ''],
    [words.record.fact.status, joined([words.record.status[record.status], record.statusReason], ': ')],
    [words.record.fact.where, whereIs(row.where, facts)],
    [words.record.fact.takesPlaceOf, of(record.supersedesId)],
    [words.record.fact.addedTo, of(record.addendumToId)],
    [words.record.fact.notes, record.notes],
  ]);
  return {
    title: record.title,
    lead: record.wrongPatient ? words.record.wrongPatient : '',
    blocks: [
      table,
      ...under(words.record.papers, [
        { kind: 'list', items: documents.map(({ fileName, pages }) => words.record.paper(fileName, pages)) },
      ]),
      ...under(words.item.title, [
        { kind: 'list', items: items.map(({ label, title, location }) => joined([label, title, location])) },
      ]),
    ],
  };
}

export function requestsPaper(facts: PaperFacts): Paper {
  const { words } = facts;
  return {
    title: words.places.requests,
    lead: words.request.lead,
    blocks: requestBoard(facts).flatMap(({ place, entries }) =>
      under(place?.name ?? words.request.nowhere, [
        {
          kind: 'table',
          head: words.request.head,
          shares: [30, 20, 30, 20],
          rows: entries.map(({ request, department, lines: asked, state, followUpOn }) => [
            lines(
              request.title,
              department && department.id !== place?.id ? department.name : '',
              department?.phone ?? '',
            ),
            lines(words.request.state[state], dateIn(facts, request.askedAt)),
            lines(
              ...asked.map(({ record, state: how }) => `${record.title} (${words.request.line[how]})`),
              request.asksFor,
            ),
            lines(
              request.promisedBy === null ? '' : words.letter.promisedBy(dateIn(facts, request.promisedBy)),
              followUpOn === null ? '' : words.request.again(dateIn(facts, followUpOn)),
              request.referenceNo,
            ),
          ]),
        },
      ]),
    ),
  };
}
