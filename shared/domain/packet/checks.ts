// What a person should look at in a planned packet before it goes out: pages nobody has read, dates that cannot be, papers replaced since. Pure.
import type { Document } from '../document.ts';
import type { MedicalRecord } from '../record.ts';
import { readPartialDate } from '../partial-date.ts';
import type { PartialDate } from '../partial-date.ts';
import type { PacketWarning } from './choose.ts';
import type { PacketFacts } from './facts.ts';
import type { PlannedLine } from './outline.ts';

/** A page whose picture may show what is to be hidden: no words of it were read, and nobody has said that it was looked at. */
export type UnseenPage = {
  title: string;
  recordId: MedicalRecord['id'] | null;
  documentId: Document['id'];
  /** Of the document, from 1. */
  documentPage: number;
  /** Of the packet. */
  page: number;
};

/** A box drawn on a page says that somebody has looked at it. */
export function unseenPages(
  { packet, unreadPages }: Pick<PacketFacts, 'packet' | 'unreadPages'>,
  outline: readonly PlannedLine[],
): UnseenPage[] {
  if (packet.hiddenWords.length === 0) return [];
  const unread = new Set(unreadPages.map(({ documentId, page }) => `${documentId} ${page}`));
  for (const { documentId, page } of [
    ...packet.redactions,
    ...packet.pageEdits.filter(({ lookedAt }) => lookedAt),
  ])
    unread.delete(`${documentId} ${page}`);
  return outline.flatMap(({ documentId, title, recordId, taken, pages, firstPage }) => {
    if (documentId === null) return [];
    const indices = taken?.map(({ index }) => index) ?? Array.from({ length: pages }, (_, index) => index);
    return indices.flatMap((index, at) =>
      unread.has(`${documentId} ${index + 1}`)
        ? [{ title, recordId, documentId, documentPage: index + 1, page: firstPage + at }]
        : [],
    );
  });
}

/** What the choice of documents does not tell by itself, in page order. */
export function packetChecks(facts: PacketFacts, outline: readonly PlannedLine[]): PacketWarning[] {
  const inIt = new Set(
    outline.flatMap(({ recordId, documentId }) => (documentId === null ? [] : (recordId ?? []))),
  );
  const chosen = facts.records.filter(({ id }) => inIt.has(id));
  const of = (record: MedicalRecord, kind: PacketWarning['kind']): PacketWarning => ({
    kind,
    title: record.title,
    recordId: record.id,
  });
  const documentsOf = (record: MedicalRecord): string[] =>
    outline.flatMap((line) => (line.recordId === record.id ? (line.documentId ?? []) : []));
  const unreadable = new Set(
    facts.documents
      .filter(({ warnings }) => warnings.includes('pages-unreadable'))
      .map(({ id }) => id as string),
  );
  const turned = new Set(facts.turnedPages.map(({ documentId }) => documentId as string));
  return [
    ...chosen
      .filter((one) => documentsOf(one).some((id) => unreadable.has(id)))
      .map((one) => of(one, 'pages-unreadable')),
    ...chosen.filter((one) => isReplaced(one, facts)).map((one) => of(one, 'superseded')),
    ...chosen.flatMap((one) => dateChecks(one, facts).map((kind) => of(one, kind))),
    ...privateLetters(facts),
    ...chosen.filter((one) => documentsOf(one).some((id) => turned.has(id))).map((one) => of(one, 'turned')),
  ];
}

function isReplaced(record: MedicalRecord, { records, documents }: PacketFacts): boolean {
  return records.some(
    ({ id, supersedesId }) => supersedesId === record.id && documents.some(({ recordId }) => recordId === id),
  );
}

function dateChecks(
  { serviceDate }: MedicalRecord,
  { caseFile, madeOn }: PacketFacts,
): PacketWarning['kind'][] {
  if (serviceDate === null) return [];
  if (isBefore(madeOn, serviceDate)) return ['date-ahead'];
  return caseFile.dateOfBirth !== null && isBefore(serviceDate, caseFile.dateOfBirth)
    ? ['date-before-birth']
    : [];
}

/** By as much as both say: a year alone is compared with a year. */
function isBefore(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [one, other].map((date) => {
    const start = readPartialDate(date)?.start;
    return [start?.year, start?.month, start?.day];
  });
  for (const [at, mine = null] of (a ?? []).entries()) {
    const theirs = b?.[at] ?? null;
    if (mine === null || theirs === null) return false;
    if (mine !== theirs) return mine < theirs;
  }
  return false;
}

function privateLetters({ packet, privateLetters: letters }: PacketFacts): PacketWarning[] {
  const wanted = new Set(packet.sections.flatMap(({ letterIds = [] }) => letterIds));
  return letters
    .filter(({ id }) => wanted.has(id))
    .map(({ id, subject }) => ({ kind: 'private-letter', title: subject, recordId: null, letterId: id }));
}
