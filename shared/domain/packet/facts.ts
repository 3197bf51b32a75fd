// What a packet is planned from: the case's rows as they stand, handed in whole. No reading and no clock here.
import type { Language } from '../../language.ts';
import type { CaseFile } from '../case-file.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Document, LetterDocument, RecordDocument } from '../document.ts';
import type { HealthFact } from '../health-fact.ts';
import type { ImagingSet } from '../imaging.ts';
import type { Letter } from '../letter.ts';
import type { Difference, Evidence, Finding, Opinion } from '../opinion.ts';
import type { Packet } from '../packet.ts';
import type { PartialDate } from '../partial-date.ts';
import { describeDate, describeTime, readPartialDate } from '../partial-date.ts';
import type { Organization, Person } from '../people.ts';
import type { Group, ItemLink, MedicalRecord, PhysicalItem } from '../record.ts';
import type { Medication, Question } from '../visit.ts';

/** What a person chooses for one recipient. A stored packet is one; the command line makes one on the fly. */
export type PacketChoice = Pick<
  Packet,
  | 'title'
  | 'language'
  | 'recipient'
  | 'purpose'
  | 'coverNote'
  | 'front'
  | 'sections'
  | 'dividers'
  | 'rightHand'
  | 'manifest'
  | 'freshEyes'
  | 'statement'
  | 'pageEdits'
  | 'redactions'
  | 'hiddenWords'
  | 'fit'
  | 'pictures'
  | 'limitMb'
  | 'limitPages'
>;

export type SupplementTo = {
  /** The last page the reader has. */
  lastPage: number;
  /** Documents the reader has, by their bytes. */
  has: ReadonlySet<string>;
  /** Such as "1.1". */
  label: string;
};

/** Rows in the trash are not handed in. */
export type PacketFacts = {
  caseFile: CaseFile;
  people: readonly Person[];
  organizations: readonly Organization[];
  groups: readonly Group[];
  records: readonly MedicalRecord[];
  documents: readonly RecordDocument[];
  /** Papers of letters that may be shown: denials, grievances, stamped copies. */
  letterDocuments: readonly LetterDocument[];
  /** Documents of which no page holds text: scans nobody has read yet, and those in which no words were found. */
  textless: ReadonlyMap<Document['id'], 'no-text' | 'no-words'>;
  /** Letters that stay out whatever a section says. */
  privateLetters: readonly Pick<Letter, 'id' | 'subject'>[];
  /** Pages, from 1, that lie on their side or upside down in their document and go in upright. */
  turnedPages: readonly { documentId: Document['id']; page: number }[];
  /** Pages, from 1, whose words no reading vouches for. Only asked for where words are to be hidden. */
  unreadPages: readonly { documentId: Document['id']; page: number }[];
  physicalItems: readonly PhysicalItem[];
  itemLinks: readonly ItemLink[];
  questions: readonly Question[];
  medications: readonly Medication[];
  healthFacts: readonly HealthFact[];
  coverages: readonly Coverage[];
  /** Discs and image sets with their series. Only asked for where the packet lists them. */
  imagingSets: readonly ImagingSet[];
  letters: readonly Letter[];
  opinions: readonly Opinion[];
  findings: readonly Finding[];
  evidence: readonly Evidence[];
  differences: readonly Difference[];
  packet: PacketChoice;
  /** What the reader has already, where only what is new goes out, numbered on. */
  supplementTo?: SupplementTo;
  /** An insurance review wants the correspondence in the timeline; a doctor does not. */
  timelineWithLetters: boolean;
  /** The day the packet is made, as the case's clock has it: later things are not in it. */
  madeOn: PartialDate;
};

/** Who a record is from, as a reader would say it: the place, else the author, else nothing. */
export function sourceOf(
  facts: Pick<PacketFacts, 'people' | 'organizations'>,
  record: Pick<MedicalRecord, 'organizationId' | 'authorId'>,
): string {
  const place = facts.organizations.find((organization) => organization.id === record.organizationId);
  const author = facts.people.find((person) => person.id === record.authorId);
  return place?.name ?? author?.name ?? '';
}

/** Who a letter went to or came from. */
export function withWhom(facts: Pick<PacketFacts, 'people' | 'organizations'>, letter: Letter): string {
  const organization = facts.organizations.find((candidate) => candidate.id === letter.organizationId);
  const person = facts.people.find((candidate) => candidate.id === letter.personId);
  return person?.name ?? organization?.name ?? letter.withWhom;
}

/** Records that hold an opinion: what a fresh pair of eyes should not see first. */
export function opinionRecordIds(facts: Pick<PacketFacts, 'opinions'>): ReadonlySet<string> {
  return new Set(facts.opinions.map((opinion) => opinion.recordId).filter((id) => id !== null));
}

export function byPosition(a: Document, b: Document): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** A date for a narrow column: a span within one month says month and year once. */
export function printDate(date: PartialDate | null, language: Language): string {
  const read = date === null ? null : readPartialDate(date);
  if (!read?.end) return describeDate(date, language);
  const { start, end } = read;
  const sameMonth =
    start.year === end.year &&
    start.month === end.month &&
    start.day !== null &&
    end.day !== null &&
    start.hour === null &&
    end.hour === null;
  const [first = '', second = ''] = describeDate(date, language).split(' – ');
  return sameMonth && !start.about ? `${start.day}–${second}` : `${first} – ${second}`;
}

/** The day alone: among papers an hour says nothing. */
export function printDay(date: PartialDate | null, language: Language): string {
  const hasHour = date !== null && readPartialDate(date)?.start.hour !== null;
  return hasHour ? describeDate(date, language, { withHour: false }) : printDate(date, language);
}

/** The hour of a single moment on a line of its own, so that in a column days stand below each other. */
export function printDayOverHour(date: PartialDate | null, language: Language): string {
  const read = date === null ? null : readPartialDate(date);
  if (!read || read.end || read.start.hour === null) return printDate(date, language);
  const { hour, minute } = read.start;
  return `${printDay(date, language)}\n${describeTime(hour, minute ?? 0, language)}`;
}
