// The letter that asks one department for records: a list, the format, and what to do where something cannot be sent.
import type { MedicalRecord } from '../record.ts';
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { letterDate, wordsOf } from './facts.ts';
import { byLaw } from './law.ts';
import { introduction, paperEnclosures, subjectFor } from './parts.ts';
import { bullets, numbered } from './words.ts';
import type { LetterWords } from './words-en.ts';

const images = new Set<MedicalRecord['type']>(['image-set']);
const glass = new Set<MedicalRecord['type']>(['slides', 'tissue-block']);

function askedRecords(facts: LetterFacts, requestId: LetterAsk['requestId']): MedicalRecord[] {
  const wanted = new Set(
    facts.requestItems.filter((item) => item.requestId === requestId).map(({ recordId }) => recordId),
  );
  return facts.records.filter(({ id }) => wanted.has(id));
}

/** What only images or only slides need. */
function specials(records: readonly MedicalRecord[], words: LetterWords['records']): string[] {
  return [
    ...(records.some(({ type }) => images.has(type)) ? [words.images] : []),
    ...(records.some(({ type }) => glass.has(type)) ? [words.slides] : []),
  ];
}

export function recordsLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { records: words, onDay, thanks } = wordsOf(facts);
  const request = facts.recordRequests.find(({ id }) => id === ask.requestId);
  const records = askedRecords(facts, ask.requestId);
  const lines = records.map(({ title, serviceDate }) =>
    serviceDate ? onDay(title, letterDate(serviceDate, facts.language)) : title,
  );
  const list = [...lines, ...(request?.asksFor.trim() ? [request.asksFor.trim()] : [])];
  const format = request?.formatWanted.trim() ?? '';
  return {
    subject: subjectFor(facts, words.subject),
    paragraphs: [
      introduction(facts, ask),
      list.length === 0 ? words.full : `${words.these}\n${bullets(list)}`,
      ...(format === '' ? [] : [words.form(format)]),
      ...specials(records, words),
      words.toMe,
      ...byLaw(facts, 'F-02', words.within30),
      ...byLaw(facts, 'F-06', words.within15),
      `${words.also}\n${numbered(words.asks)}`,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}
