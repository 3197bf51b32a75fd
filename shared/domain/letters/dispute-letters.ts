// The grievance and the letter that goes with a review: what happened in order of time, what we ask, and the exhibits. Facts only, no blame.
import { missingInDenial } from '../coverage/next-level.ts';
import { missingInProof } from '../letter-list.ts';
import type { Letter } from '../letter.ts';
import type { PartialDate } from '../partial-date.ts';
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, letterHour, threadOf, wordsOf } from './facts.ts';
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
import { bullets, numbered } from './words.ts';

/** "March 23, 2026, 10:40 a.m.: …": the hour only where a proof carries it. */
function eventLine(facts: LetterFacts, letter: Letter): string {
  const proof = facts.proofs.find(
    (candidate) => candidate.letterId === letter.id && missingInProof(candidate).length === 0,
  );
  const { proof: names, dispute } = wordsOf(facts);
  const hour = proof ? letterHour(proof.at ?? letter.at) : '';
  const shown = proof && letter.direction === 'out' ? names[proof.kind] : '';
  return dispute.event({
    day: letterDate(letter.at, facts.language),
    hour,
    what: letter.subject,
    shown,
    reference: letter.referenceNo,
  });
}

function storyParagraph(facts: LetterFacts, thread: readonly Letter[]): string[] {
  if (thread.length === 0) return [];
  return [`${wordsOf(facts).dispute.story}\n${bullets(thread.map((letter) => eventLine(facts, letter)))}`];
}

/** The papers chosen for the appeal that this letter files; where none are, the letters of the exchange and the reports in hand. */
function exhibits(facts: LetterFacts, thread: readonly Letter[], kind: LetterAsk['kind']): string[] {
  const { dispute, onDay } = wordsOf(facts);
  const inOrder = (lines: readonly string[]) => lines.map((line, at) => dispute.exhibit(at + 1, line));
  const dated = (what: string, day: PartialDate | null) =>
    day === null ? what : onDay(what, letterDate(day, facts.language));
  const chosen = appealFiledBy(kind, facts.appeals)?.exhibits ?? [];
  if (chosen.length > 0)
    return inOrder(
      chosen.map(({ title, pages = '' }) => (pages === '' ? title : dispute.exhibitPages(title, pages))),
    );
  const written = thread.filter(
    ({ id, channel }) =>
      !['call', 'visit'].includes(channel) || facts.proofs.some(({ letterId }) => letterId === id),
  );
  const letters = written.map(({ subject, at }) => dated(subject, at));
  const reports = givenOpinions(facts).map(({ doctor, opinion }) =>
    dated(dispute.opinionOf(doctor), opinion.givenOn),
  );
  return inOrder([...letters, ...reports]);
}

function caseNumber(thread: readonly Letter[]): string {
  return thread.findLast(({ caseNo }) => caseNo !== '')?.caseNo ?? '';
}

function exchange(facts: LetterFacts, { replyToId }: LetterAsk): Letter[] {
  return replyToId === null ? [] : threadOf(facts.letters, replyToId);
}

/** Which decision the appeal is against, their reason, and what we looked for in their letter and did not find. */
function refusalParagraph(facts: LetterFacts, kind: LetterAsk['kind']): string[] {
  const appeal = appealFiledBy(kind, facts.appeals);
  const refusal = facts.determinations.find(({ id }) => id === appeal?.determinationId);
  if (!refusal) return [];
  const { dispute, denialPart } = wordsOf(facts);
  const missing = missingInDenial(refusal).map((part) => denialPart[part]);
  const day = letterDate(refusal.datedOn, facts.language);
  return [
    dispute.refusal(refusal.about, day, refusal.reasonText),
    ...(missing.length === 0 ? [] : [`${dispute.notFound}\n${bullets(missing)}`]),
  ];
}

export function grievanceLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { dispute, asks, answerInWriting, thanks } = wordsOf(facts);
  const thread = exchange(facts, ask);
  const urgent = ask.isUrgent
    ? [...urgencyParagraph(facts), dispute.urgent, ...byLaw(facts, 'F-19', dispute.within3)]
    : [];
  return {
    subject: subjectFor(facts, dispute.grievanceSubject),
    paragraphs: [
      introduction(facts, ask),
      dispute.lookAgain,
      ...refusalParagraph(facts, ask.kind),
      ...storyParagraph(facts, thread),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...urgent,
      `${asks}\n${numbered(dispute.grievance)}`,
      answerInWriting,
      thanks,
    ],
    enclosures: [...exhibits(facts, thread, ask.kind), ...paperEnclosures(facts, ask)],
  };
}

export function reviewLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { dispute, asks, answerInWriting, thanks } = wordsOf(facts);
  const thread = exchange(facts, ask);
  return {
    subject: subjectFor(facts, dispute.reviewSubject),
    paragraphs: [
      introduction(facts, ask),
      dispute.outsideLook(caseNumber(thread)),
      ...refusalParagraph(facts, ask.kind),
      ...storyParagraph(facts, thread),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...urgencyParagraph(facts),
      `${asks}\n${numbered(dispute.review)}`,
      answerInWriting,
      thanks,
    ],
    enclosures: [...exhibits(facts, thread, ask.kind), ...paperEnclosures(facts, ask)],
  };
}
