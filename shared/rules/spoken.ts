// The rules, steps and words of the trade in the language of the reader. English stands with the data; the other languages beside it.
import type { Language } from '../language.ts';
import { conflictWords } from './es/conflicts.ts';
import { factWords } from './es/facts.ts';
import { glossaryWords } from './es/glossary.ts';
import { numberWords, readingWords, troubleWords } from './es/reading.ts';
import { questionSourceWords, questionWords } from './es/questions.ts';
import { profileWords, sectionWords } from './es/profiles.ts';
import { noteWords, sourceWords, stepWords } from './es/steps.ts';
import type { Conflict } from './facts/conflicts.ts';
import type { RuleFact } from './facts/fact.ts';
import { numbersToCall, recordsTrouble } from './further-reading.ts';
import type { Reading } from './further-reading.ts';
import { glossary } from './glossary.ts';
import type { GlossaryWord } from './glossary.ts';
import type { PathNote } from './pathways/pathways.ts';
import type { Pathway, Step } from './pathways/step.ts';
import { packetProfiles } from './packet-profiles.ts';
import { questionBank } from './questions.ts';
import type { BankQuestion } from './questions.ts';

/** `A; B` of known pages, each said in the language. */
function sourceIn(source: string, language: Language): string {
  if (language === 'en') return source;
  return source
    .split('; ')
    .map((one) => sourceWords[one] ?? one)
    .join('; ');
}

export function factIn(fact: RuleFact, language: Language): RuleFact {
  return language === 'en' ? fact : { ...fact, ...factWords[fact.id] };
}

export function conflictIn(conflict: Conflict, language: Language): Conflict {
  return language === 'en' ? conflict : { ...conflict, ...conflictWords[conflict.id] };
}

export function stepIn(step: Step, language: Language): Step {
  if (language === 'en') return step;
  return { ...step, ...stepWords[step.key], source: sourceIn(step.source, language) };
}

export function noteIn(pathway: Pathway, { text, factId }: PathNote, language: Language): string {
  return language === 'en' ? text : (noteWords[`${pathway} ${factId}`] ?? text);
}

export function glossaryIn(language: Language): readonly GlossaryWord[] {
  if (language === 'en') return glossary;
  return glossary.map((word) => ({
    ...word,
    ...glossaryWords[word.names[0]],
    source: sourceIn(word.source, language),
  }));
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The words that these texts use, in the order of the list. Short names in capitals must stand as they are. */
export function wordsIn(texts: readonly string[], language: Language): GlossaryWord[] {
  const text = texts.join(' ');
  const stands = (name: string) =>
    new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, /^[A-Z]{2,4}$/.test(name) ? 'u' : 'iu').test(
      text,
    );
  return glossaryIn(language).filter(({ names }) => names.some(stands));
}

export function readingIn(reading: Reading, language: Language): Reading {
  return language === 'en' ? reading : { ...reading, ...readingWords[reading.address] };
}

export function recordsTroubleIn(language: Language): typeof recordsTrouble {
  if (language === 'en') return recordsTrouble;
  return recordsTrouble.map(({ text, factId }, at) => ({ text: troubleWords[at] ?? text, factId }));
}

export function numbersToCallIn(language: Language): typeof numbersToCall {
  if (language === 'en') return numbersToCall;
  return numbersToCall.map((one) => ({ ...one, ...numberWords[one.whom] }));
}

export function questionIn(question: BankQuestion, language: Language): BankQuestion {
  if (language === 'en') return question;
  return {
    ...question,
    text: questionWords[question.key] ?? question.text,
    source: questionSourceWords[question.source] ?? question.source,
  };
}

/**
 * A question of the bank, whatever language it was added in, as this reader reads it; a question in a person's own words stays
 * as it is.
 */
export function askedIn(text: string, language: Language): string {
  const known = questionBank.find((one) => one.text === text || questionWords[one.key] === text);
  return known ? questionIn(known, language).text : text;
}

export function profileIn<T extends { id: string; name: string; description: string }>(
  profile: T,
  language: Language,
): T {
  return language === 'en' ? profile : { ...profile, ...profileWords[profile.id] };
}

/** The name of a packet that still has that of its kind, as this reader reads it; a name of one's own stays as it is. */
export function profileNameIn(title: string, language: Language): string {
  const known = packetProfiles.find(({ id, name }) => name === title || profileWords[id]?.name === title);
  return known ? profileIn(known, language).name : title;
}

const englishSections = new Map(Object.entries(sectionWords).map(([english, spanish]) => [spanish, english]));

/** A section that still has the name its profile gave it, as this reader reads it; a name of one's own stays as it is. */
export function sectionIn(title: string, language: Language): string {
  const english = englishSections.get(title) ?? title;
  return language === 'en' ? english : (sectionWords[english] ?? title);
}
