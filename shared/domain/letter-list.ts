// The correspondence as a timeline: newest first, searched, filtered. What a complete proof is. No clock here.
import type { Letter, Proof } from './letter.ts';
import { threadStart } from './letters/facts.ts';
import { dateSortKey, readPartialDate } from './partial-date.ts';
import type { Organization, Person } from './people.ts';

export const letterViews = ['all', 'ours', 'theirs', 'unanswered', 'unproven'] as const;
export type LetterView = (typeof letterViews)[number];

export type LetterEntry = {
  letter: Letter;
  who: string;
  place: string;
  proofs: Proof[];
  repliesTo: Letter | null;
  isAnswered: boolean;
};
type Names = { people: readonly Person[]; organizations: readonly Organization[] };

/** Newest first; two of the same moment in the order of entry. */
export function timelineOf(
  letters: readonly Letter[],
  proofs: readonly Proof[],
  { people, organizations }: Names,
): LetterEntry[] {
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  const personNames = new Map(people.map(({ id, name }) => [id, name]));
  const placeNames = new Map(organizations.map(({ id, name }) => [id, name]));
  const answered = new Set(letters.map(({ replyToId }) => replyToId));
  const proofsOf = groupProofs(proofs);
  return letters
    .map((letter) => ({
      letter,
      who: letter.personId === null ? letter.withWhom : (personNames.get(letter.personId) ?? letter.withWhom),
      place: letter.organizationId === null ? '' : (placeNames.get(letter.organizationId) ?? ''),
      proofs: proofsOf.get(letter.id) ?? [],
      repliesTo: letter.replyToId === null ? null : (byId.get(letter.replyToId) ?? null),
      isAnswered: answered.has(letter.id),
    }))
    .toSorted((a, b) => newestFirst(a.letter, b.letter));
}

function groupProofs(proofs: readonly Proof[]): Map<Letter['id'], Proof[]> {
  const groups = new Map<Letter['id'], Proof[]>();
  for (const proof of proofs) groups.set(proof.letterId, [...(groups.get(proof.letterId) ?? []), proof]);
  return groups;
}

function newestFirst(a: Letter, b: Letter): number {
  const [left, right] = [dateSortKey(a.at), dateSortKey(b.at)];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** A promise or question of ours that has no reply noted yet. */
export function isUnanswered({ letter, isAnswered }: LetterEntry): boolean {
  return letter.promise !== '' && !isAnswered;
}

/** Ways of sending that leave a paper, a number or a report behind, if one asks for it. */
const provable: ReadonlySet<Letter['channel']> = new Set([
  'hand-delivered',
  'certified-mail',
  'courier',
  'fax',
  'web-form',
  'upload',
]);

/** Sent in a way that can be proven, and nothing complete is here that proves it. Their number for a form or an upload is proof enough. */
export function awaitsProof({ letter, proofs }: Pick<LetterEntry, 'letter' | 'proofs'>): boolean {
  if (letter.direction !== 'out' || !provable.has(letter.channel)) return false;
  if (['web-form', 'upload'].includes(letter.channel) && letter.referenceNo !== '') return false;
  return !proofs.some((proof) => missingInProof(proof).length === 0);
}

export function inView(entry: LetterEntry, view: LetterView): boolean {
  if (view === 'ours') return entry.letter.direction === 'out';
  if (view === 'theirs') return entry.letter.direction === 'in';
  if (view === 'unproven') return awaitsProof(entry);
  return view === 'all' || isUnanswered(entry);
}

/** The other entries of the same exchange, oldest first. */
export function exchangeOf(entries: readonly LetterEntry[], { letter }: LetterEntry): LetterEntry[] {
  const letters = entries.map((entry) => entry.letter);
  const start = threadStart(letters, letter.id);
  return entries
    .filter((entry) => entry.letter.id !== letter.id && threadStart(letters, entry.letter.id) === start)
    .toReversed();
}

/** Every word must stand somewhere in what is shown of the entry. */
export function matches({ letter, who, place }: LetterEntry, words: string): boolean {
  const text = [
    letter.subject,
    letter.body,
    letter.referenceNo,
    letter.caseNo,
    letter.promise,
    letter.withWhom,
    who,
    place,
  ]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A stamp or report that names its day but no hour: enough for most purposes, not for what counts hours. */
export function lacksHour({ kind, at }: Proof): boolean {
  if (at === null || !['stamped-copy', 'fax-report'].includes(kind)) return false;
  return readPartialDate(at)?.start.hour === null;
}

/** What is still missing before a proof convinces anyone: a fax report needs its four facts, a stamp its date. */
export function missingInProof(
  proof: Proof,
): ('at' | 'number' | 'pages' | 'result' | 'signer' | 'document')[] {
  const needs = {
    'stamped-copy': ['at', 'document'],
    'certified-mail': ['number', 'at'],
    courier: ['number', 'signer'],
    'fax-report': ['number', 'at', 'pages', 'result'],
    'portal-confirmation': ['number'],
    receipt: ['at'],
    'email-receipt': ['at'],
    letter: [],
    notes: [],
    witness: ['signer'],
  } as const satisfies Record<Proof['kind'], readonly string[]>;
  const has = {
    at: proof.at !== null,
    number: proof.number !== '',
    pages: proof.pages !== null,
    result: proof.result !== '',
    signer: proof.signer !== '',
    document: proof.documentId !== null,
  };
  return needs[proof.kind].filter((fact) => !has[fact]);
}
