// From what was asked to a whole letter, ready to be read over and changed: who writes, to whom, about what, with what enclosed.
import type { FieldsOf } from '../entity.ts';
import type { Draft } from '../draft.ts';
import { explainLetter, thanksLetter } from './doctor-letters.ts';
import { grievanceLetter, reviewLetter } from './dispute-letters.ts';
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { patientName, personOf, placeOf, wordsOf, writerOf } from './facts.ts';
import { introduction } from './parts.ts';
import {
  anotherLetter,
  expediteLetter,
  insideLetter,
  outsideLetter,
  representativeLetter,
  timelinesLetter,
} from './plan-letters.ts';
import { recordsLetter } from './records-letter.ts';

type Writer = (facts: LetterFacts, ask: LetterAsk) => LetterBody;

const writers: Record<Draft['kind'], Writer> = {
  'second-opinion-inside': insideLetter,
  'second-opinion-another': anotherLetter,
  'second-opinion-outside': outsideLetter,
  'records-request': recordsLetter,
  'representative-cover': representativeLetter,
  'timelines-request': timelinesLetter,
  'expedite-request': expediteLetter,
  grievance: grievanceLetter,
  'review-cover': reviewLetter,
  'explain-difference': explainLetter,
  'thank-you': thanksLetter,
  blank: (facts, ask) => ({
    subject: patientName(facts),
    paragraphs: [introduction(facts, ask), ''],
    enclosures: [],
  }),
};

function joined(lines: readonly (string | undefined)[]): string {
  return lines
    .filter((line) => line !== undefined && line.trim() !== '')
    .map((line) => line?.trim())
    .join('\n');
}

function sender(facts: LetterFacts): string {
  const patient = facts.people.find(({ role }) => role === 'patient');
  const writer = writerOf(facts) ?? patient;
  return joined([
    writer?.name ?? patientName(facts),
    // Two of one house write the address once.
    writer?.address || patient?.address,
    writer?.phone || patient?.phone,
    writer?.email || patient?.email,
  ]);
}

function recipient(facts: LetterFacts, { personId, organizationId }: LetterAsk): string {
  const person = personOf(facts, personId);
  const place = placeOf(facts, organizationId ?? person?.organizationId);
  const parent = placeOf(facts, place?.partOfId);
  return joined([
    person?.name,
    place?.name,
    parent?.name,
    person?.address || place?.address || parent?.address,
  ]);
}

function signature(facts: LetterFacts): string {
  const writer = writerOf(facts);
  return writer ? wordsOf(facts).signedFor(writer.name, patientName(facts)) : patientName(facts);
}

/** The same facts and the same ask always give the same letter. */
export function composeLetter(known: Omit<LetterFacts, 'language'>, ask: LetterAsk): FieldsOf<Draft> {
  const facts = { ...known, language: ask.language };
  const { subject, paragraphs, enclosures } = writers[ask.kind](facts, ask);
  const person = personOf(facts, ask.personId);
  const place = placeOf(facts, ask.organizationId);
  return {
    kind: ask.kind,
    language: ask.language,
    personId: ask.personId,
    organizationId: ask.organizationId ?? person?.organizationId ?? null,
    requestId: ask.requestId,
    replyToId: ask.replyToId,
    sender: sender(facts),
    recipient: recipient(facts, ask),
    datedOn: facts.today,
    subject: subject.slice(0, 500),
    body: [wordsOf(facts).greeting(person?.name ?? place?.name ?? ''), ...paragraphs].join('\n\n').trimEnd(),
    signature: signature(facts),
    enclosures: enclosures.map((line) => line.slice(0, 500)),
    letterId: null,
  };
}
