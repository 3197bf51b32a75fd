// The grievance and the letter that goes with a review: what happened in order of time, what we ask, and the exhibits. Facts only, no blame.
import { missingInDenial } from '../coverage/next-level.ts';
import { missingInProof } from '../letter-list.ts';
import type { Letter } from '../letter.ts';
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, letterHour, threadOf } from './facts.ts';
import { byLaw } from './law.ts';
import { appealFiledBy } from './sent.ts';
import {
  decisionParagraph,
  introduction,
  opinionsParagraph,
  paperEnclosures,
  reasonsParagraph,
  subjectFor,
  urgencyParagraph,
} from './parts.ts';
import { answerInWriting, bullets, numbered, proofWords, thanks } from './words.ts';

/** "March 23, 2026, 10:40 a.m.: …": the hour only where a proof carries it. */
function eventLine(facts: LetterFacts, letter: Letter): string {
  const proof = facts.proofs.find(
    (candidate) => candidate.letterId === letter.id && missingInProof(candidate).length === 0,
  );
  const at = proof?.at ?? letter.at;
  const hour = proof ? letterHour(at) : '';
  const shown = proof && letter.direction === 'out' ? ` (${proofWords[proof.kind]})` : '';
  const number = letter.referenceNo === '' ? '' : ` Reference ${letter.referenceNo}.`;
  return `${letterDate(letter.at)}${hour === '' ? '' : `, ${hour}`}: ${letter.subject}${shown}.${number}`;
}

function storyParagraph(facts: LetterFacts, thread: readonly Letter[]): string[] {
  if (thread.length === 0) return [];
  return [`This is what happened:\n${bullets(thread.map((letter) => eventLine(facts, letter)))}`];
}

function numberedExhibits(lines: readonly string[]): string[] {
  return lines.map((line, at) => `Exhibit ${at + 1}: ${line}`);
}

/** The papers chosen for the appeal that this letter files; where none are, the letters of the exchange and the reports in hand. */
function exhibits(facts: LetterFacts, thread: readonly Letter[], kind: LetterAsk['kind']): string[] {
  const chosen = appealFiledBy(kind, facts.appeals)?.exhibits ?? [];
  if (chosen.length > 0)
    return numberedExhibits(
      chosen.map(({ title, pages = '' }) => (pages === '' ? title : `${title}, pages ${pages}`)),
    );
  const written = thread.filter(
    ({ id, channel }) =>
      !['call', 'visit'].includes(channel) || facts.proofs.some(({ letterId }) => letterId === id),
  );
  const letters = written.map(({ subject, at }) => `${subject}, ${letterDate(at)}`);
  const reports = givenOpinions(facts).map(
    ({ doctor, opinion }) =>
      `Opinion of ${doctor}${opinion.givenOn ? `, ${letterDate(opinion.givenOn)}` : ''}`,
  );
  return numberedExhibits([...letters, ...reports]);
}

function caseNumber(thread: readonly Letter[]): string {
  return thread.findLast(({ caseNo }) => caseNo !== '')?.caseNo ?? '';
}

function exchange(facts: LetterFacts, { replyToId }: LetterAsk): Letter[] {
  return replyToId === null ? [] : threadOf(facts.letters, replyToId);
}

/** What a denial letter must hold, as a letter names it (R140). */
const partWords: Record<ReturnType<typeof missingInDenial>[number], string> = {
  reasons: 'the reasons',
  grievanceRight: 'that we can file a grievance',
  regulatorNotice: 'the notice about the regulator',
  signer: 'who signed it',
  criteria: 'the guideline that was used',
};

/** Which decision the appeal is against, their reason, and what we looked for in their letter and did not find. */
function refusalParagraph(facts: LetterFacts, kind: LetterAsk['kind']): string[] {
  const appeal = appealFiledBy(kind, facts.appeals);
  const refusal = facts.determinations.find(({ id }) => id === appeal?.determinationId);
  if (!refusal) return [];
  const on = refusal.datedOn ? `, dated ${letterDate(refusal.datedOn)}` : '';
  const missing = missingInDenial(refusal).map((part) => partWords[part]);
  return [
    `It is the decision on this: “${refusal.about}”${on}.${refusal.reasonText === '' ? '' : ` The reason given was: “${refusal.reasonText}”`}`,
    ...(missing.length === 0 ? [] : [`We did not find in the letter:\n${bullets(missing)}`]),
  ];
}

export function grievanceLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const thread = exchange(facts, ask);
  const urgent = ask.isUrgent
    ? [
        ...urgencyParagraph(facts),
        'Please decide this as an urgent grievance.',
        ...byLaw(
          facts,
          'F-19',
          (citation) => `${citation} speaks of a written answer within 3 days in an urgent case.`,
        ),
      ]
    : [];
  return {
    subject: subjectFor(facts, 'Grievance'),
    paragraphs: [
      introduction(facts, ask),
      'I ask you to look again at your decision.',
      ...refusalParagraph(facts, ask.kind),
      ...storyParagraph(facts, thread),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...urgent,
      `We ask you to:\n${numbered([
        'Change the decision and allow what we asked for.',
        'If you do not, give us the reasons in writing.',
        'Send us the guideline or the rule that was used.',
        'Tell us the name and the training of the doctor who decided.',
        'Tell us who outside the plan can look at this, and how to ask.',
      ])}`,
      answerInWriting,
      thanks,
    ],
    enclosures: [...exhibits(facts, thread, ask.kind), ...paperEnclosures(facts, ask)],
  };
}

export function reviewLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const thread = exchange(facts, ask);
  const number = caseNumber(thread);
  return {
    subject: subjectFor(facts, 'Request for an independent review'),
    paragraphs: [
      introduction(facts, ask),
      `We ask for an outside look at a decision of the plan.${number === '' ? '' : ` The plan’s case number is ${number}.`}`,
      ...refusalParagraph(facts, ask.kind),
      ...storyParagraph(facts, thread),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...urgencyParagraph(facts),
      `We ask you to:\n${numbered([
        'Look at whether the care we asked for is needed.',
        'Treat what is not part of a review as a complaint.',
        'Tell us if a paper is missing, and by when you need it.',
      ])}`,
      answerInWriting,
      thanks,
    ],
    enclosures: [...exhibits(facts, thread, ask.kind), ...paperEnclosures(facts, ask)],
  };
}
