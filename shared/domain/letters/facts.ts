// What a letter is written from: the case's own rows, and small ways to name them. Nothing is worded here.
import type { Language } from '../../language.ts';
import type { RuleScope } from '../../rules/rule-sets.ts';
import type { Authority } from '../authority.ts';
import type { CaseFile } from '../case-file.ts';
import type { Appeal, Determination } from '../coverage/determination.ts';
import type { Draft } from '../draft.ts';
import type { Letter, Proof } from '../letter.ts';
import type { Difference, Evidence, Finding, Opinion } from '../opinion.ts';
import type { DateParts, PartialDate } from '../partial-date.ts';
import { compareDates, readPartialDate } from '../partial-date.ts';
import type { Organization, Person } from '../people.ts';
import type { RecordRequest, RequestItem } from '../record-request.ts';
import type { Group, MedicalRecord } from '../record.ts';
import type { Question } from '../visit.ts';
import { letterWords } from './words.ts';
import type { LetterWords } from './words-en.ts';

export type LetterFacts = {
  /** The language of whoever reads the letter. */
  language: Language;
  caseFile: CaseFile;
  people: readonly Person[];
  organizations: readonly Organization[];
  authorities: readonly Authority[];
  groups: readonly Group[];
  records: readonly MedicalRecord[];
  recordRequests: readonly RecordRequest[];
  requestItems: readonly RequestItem[];
  letters: readonly Letter[];
  proofs: readonly Proof[];
  opinions: readonly Opinion[];
  findings: readonly Finding[];
  evidence: readonly Evidence[];
  differences: readonly Difference[];
  questions: readonly Question[];
  appeals: readonly Appeal[];
  determinations: readonly Determination[];
  /** Which rules hold for this plan and this place; a letter names no other. */
  scopes: ReadonlySet<RuleScope>;
  /** As the family noted it; empty where it is not known. */
  plan: { name: string; memberNoEnds: string; urgencyWhy: string };
  today: PartialDate;
};

export const outsideReasons = ['expertise', 'delay', 'travel'] as const;
export type OutsideReason = (typeof outsideReasons)[number];

/** What a person says before a letter is drafted. */
export type LetterAsk = Pick<
  Draft,
  'kind' | 'language' | 'personId' | 'organizationId' | 'requestId' | 'replyToId'
> & {
  /** The doctor or place the letter is about: whom we wish to see. */
  aboutPersonId: Person['id'] | null;
  aboutOrganizationId: Organization['id'] | null;
  because: readonly OutsideReason[];
  isUrgent: boolean;
};

/** The middle of a letter; what stands around it is the same for all. */
export type LetterBody = { subject: string; paragraphs: string[]; enclosures: string[] };

/** What the letter says in the language of its reader. */
export function wordsOf({ language }: LetterFacts): LetterWords {
  return letterWords[language];
}

/** As dates stand in a letter: "March 23, 2026", "23 de marzo de 2026"; empty for null. */
export function letterDate(date: PartialDate | null, language: Language): string {
  const read = date === null ? null : readPartialDate(date);
  if (!read) return '';
  const { dates } = letterWords[language];
  return read.end
    ? dates.span(dayText(read.start, dates), dayText(read.end, dates))
    : dayText(read.start, dates);
}

function dayText({ year, month, day, about }: DateParts, dates: LetterWords['dates']): string {
  const name = month === null ? '' : (dates.months[month - 1] ?? '');
  const text = name === '' ? `${year}` : day === null ? dates.month(name, year) : dates.day(name, day, year);
  return about ? dates.about(text) : text;
}

export function letterHour(date: PartialDate | null): string {
  const start = date === null ? null : readPartialDate(date)?.start;
  if (!start || start.hour === null) return '';
  const hour = start.hour % 12 === 0 ? 12 : start.hour % 12;
  return `${hour}:${String(start.minute ?? 0).padStart(2, '0')} ${start.hour < 12 ? 'a.m.' : 'p.m.'}`;
}

export function patientName({ caseFile }: LetterFacts): string {
  return caseFile.nameOnId || caseFile.patientName;
}

/** Whoever keeps the binder signs: the first caregiver; null where the patient writes alone. */
export function writerOf({ people }: LetterFacts): Person | null {
  return people.find(({ role }) => role === 'caregiver') ?? null;
}

export function personOf({ people }: LetterFacts, id: Person['id'] | null): Person | null {
  return people.find((person) => person.id === id) ?? null;
}

export function placeOf(
  { organizations }: LetterFacts,
  id: Organization['id'] | null | undefined,
): Organization | null {
  return organizations.find((organization) => organization.id === id) ?? null;
}

/** "Dr. Anneke Dufourmont, Sierra Crest Bay Terrace Medical Group"; empty where nobody was named. */
export function whomOf(facts: LetterFacts, ask: LetterAsk): string {
  const person = personOf(facts, ask.aboutPersonId);
  const place = placeOf(facts, ask.aboutOrganizationId ?? person?.organizationId);
  return [person?.name, place?.name].filter((name) => name !== undefined && name !== '').join(', ');
}

export type GivenOpinion = { opinion: Opinion; doctor: string };

/** The opinions in hand, by their number. */
export function givenOpinions(facts: LetterFacts): GivenOpinion[] {
  return facts.opinions
    .toSorted((a, b) => a.number - b.number)
    .map((opinion) => ({ opinion, doctor: personOf(facts, opinion.doctorId)?.name ?? '' }))
    .filter(({ doctor }) => doctor !== '');
}

/** The entry that began the exchange this one belongs to. */
export function threadStart(letters: readonly Letter[], id: Letter['id']): Letter['id'] {
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  const seen = new Set<Letter['id']>();
  let at = id;
  for (;;) {
    const before = byId.get(at)?.replyToId ?? null;
    // Two entries that answer each other are a slip; the thread then begins where it was entered.
    if (before === null || seen.has(before) || !byId.has(before)) return at;
    seen.add(at);
    at = before;
  }
}

/** Every entry of the same exchange, oldest first; what is private is never among them. */
export function threadOf(letters: readonly Letter[], id: Letter['id']): Letter[] {
  const start = threadStart(letters, id);
  return letters
    .filter((letter) => !letter.isPrivate && threadStart(letters, letter.id) === start)
    .toSorted((a, b) => compareDates(a.at, b.at) || (a.id < b.id ? -1 : 1));
}
