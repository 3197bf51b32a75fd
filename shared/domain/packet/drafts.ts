// The lines of a packet before they have their page numbers, and the numbering.
import type { FrontPage } from '../packet.ts';
import { frontPages } from '../packet.ts';
import type { MedicalRecord } from '../record.ts';
import type { ChosenSection } from './choose.ts';
import type { PacketFacts } from './facts.ts';
import { listMedications } from './front.ts';
import { lawKey, lawTitle } from './laws.ts';
import type { Part, PlannedLine } from './outline.ts';
import type { MadePages } from './made-pages.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

export type Draft = Omit<PlannedLine, 'firstPage'>;

export function draft(part: Part, title: string, pages: number): Draft {
  const own = ['divider', 'document', 'law', 'blank', 'manifest'] as const;
  const kind = own.find((one) => one === part) ?? 'front';
  return {
    key: part,
    kind,
    part,
    title,
    section: null,
    label: '',
    recordId: null,
    letterId: null,
    documentId: null,
    pages,
    taken: null,
    sha256: null,
  };
}

/** The medicines page is the family's own medicines list, where the inventory has a line for one without a paper. */
export function printedRecord(facts: PacketFacts): MedicalRecord | null {
  if (!facts.packet.front.includes('medications') || listMedications(facts).length === 0) return null;
  const hasPaper = (record: MedicalRecord): boolean =>
    facts.documents.some((document) => document.recordId === record.id);
  return (
    facts.records.find(
      (record) => record.type === 'medication-list' && !record.wrongPatient && !hasPaper(record),
    ) ?? null
  );
}

export function frontDrafts(facts: PacketFacts, made: Omit<MadePages, 'index'>): Draft[] {
  const words = wordsFor(facts);
  const section = words.sectionTitle('A', words.sectionA);
  const counts: Record<FrontPage, number> = {
    emergency: made.emergency?.pages.length ?? 0,
    statement: made.statement.length,
    summary: made.summary ? 1 : 0,
    timeline: made.timeline.length,
    questions: made.questions.length,
    medications: made.medications.length,
    comparison: made.comparison.length,
    series: made.series.length,
  };
  const drafts = frontPages.map((page) => ({
    ...draft(page, words.front[page].title, counts[page]),
    section,
  }));
  const further = { ...draft('further', words.further, made.further.length), section };
  const recordId = printedRecord(facts)?.id ?? null;
  return [...drafts, further]
    .filter(({ pages }) => pages > 0)
    .map((line) => (line.part === 'medications' ? { ...line, recordId } : line));
}

export function sectionDrafts(
  section: ChosenSection,
  { words, dividers, laws = [] }: { words: PacketWords; dividers: boolean; laws?: MadePages['laws'] },
): Draft[] {
  const name = words.sectionTitle(section.letter, section.title);
  const documents = section.entries.map(
    ({ label, title, record, letter, document, pages, taken }): Draft => ({
      key: document.id,
      kind: 'document',
      part: 'document',
      title,
      section: name,
      label,
      recordId: record?.id ?? null,
      letterId: letter?.id ?? null,
      documentId: document.id,
      pages,
      taken,
      sha256: document.sha256,
    }),
  );
  const law = section.laws.map((id, at) => ({
    ...draft('law', lawTitle(id), laws.find((one) => one.id === id)?.pages.length ?? 0),
    key: lawKey(section.letter, id),
    section: name,
    label: `${section.letter}${section.entries.length + at + 1}`,
  }));
  const divider = {
    ...draft('divider', section.title, 1),
    key: `divider-${section.letter}`,
    section: name,
    label: section.letter,
  };
  return [...(dividers ? [divider] : []), ...documents, ...law];
}

/**
 * Blank pages where they are needed, so that each group of lines begins on a right-hand page: the first page of a file is one,
 * whatever its number.
 */
export function onRightHand(groups: readonly Draft[][], words: PacketWords): Draft[] {
  const laid: Draft[] = [];
  let pages = 0;
  for (const group of groups.filter((one) => one.length > 0)) {
    if (pages % 2 === 1) {
      laid.push({ ...draft('blank', words.blank, 1), key: `blank-${pages + 1}` });
      pages++;
    }
    laid.push(...group);
    pages += group.reduce((sum, line) => sum + line.pages, 0);
  }
  return laid;
}

export function numbered(drafts: readonly Draft[], first: number): PlannedLine[] {
  let next = first;
  return drafts.map((line) => {
    const firstPage = next;
    next += line.pages;
    return { ...line, firstPage };
  });
}
