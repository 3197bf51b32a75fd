// Letters to the plan that ask for something: an opinion inside, another one, one outside, the filed timelines, more speed, and whom to speak to.
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, letterHour, patientName, whomOf, writerOf } from './facts.ts';
import { byLaw, quoted } from './law.ts';
import {
  decisionParagraph,
  introduction,
  opinionsParagraph,
  paperEnclosures,
  paperLine,
  papersFor,
  reasonsParagraph,
  subjectFor,
  urgencyParagraph,
} from './parts.ts';
import { answerInWriting, bullets, numbered, outsideWords, statutePart, thanks } from './words.ts';

const askTitle = 'We ask you to:';
const inWriting = 'Tell us in writing what you decide, and on which day.';
const costShare = 'Tell us what our share of the cost will be.';
const reasonsIfNot =
  'If you do not agree, give us the reasons in writing, and tell us how to ask for a new look.';

function asks(lines: readonly string[]): string {
  return `${askTitle}\n${numbered(lines)}`;
}

/** "Our reasons are named in parts (a)(1) and (a)(3)", where the law that lists them holds. */
function reasonsInLaw(facts: LetterFacts): string[] {
  const parts = [...new Set(facts.caseFile.reasons.flatMap(({ code }) => statutePart[code] ?? []))].sort();
  return byLaw(
    facts,
    'F-08',
    (citation) =>
      `${citation} says that a plan gives or allows a second opinion when a member asks for one.${parts.length === 0 ? '' : ` It names reasons like ours in ${parts.join(' and ')}.`}`,
  );
}

function urgentAsk(facts: LetterFacts, { isUrgent }: LetterAsk): string[] {
  if (!isUrgent) return [];
  return [
    ...urgencyParagraph(facts),
    'Please handle this request as urgent.',
    ...byLaw(
      facts,
      'F-09',
      (citation) =>
        `${citation} speaks of an answer within 72 hours of receiving an urgent request, whenever possible.`,
    ),
  ];
}

export function insideLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const whom = whomOf(facts, ask);
  const subject = whom === '' ? 'a doctor who was not part of the first opinion' : whom;
  return {
    subject: subjectFor(facts, 'Request for a second opinion'),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...reasonsInLaw(facts),
      asks([`Allow a second opinion by ${subject}.`, inWriting, costShare, reasonsIfNot]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function anotherLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const given = givenOpinions(facts);
  const whom = whomOf(facts, ask);
  const count =
    given.length > 1
      ? `So far ${given.length} doctors have given an opinion. They do not agree on every point.`
      : 'We have had one opinion so far, and our question is still open.';
  return {
    subject: subjectFor(facts, 'Request for another opinion'),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      count,
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...byLaw(facts, 'F-12', (citation) => `Under ${citation} a plan may allow a further opinion.`),
      asks([
        `Allow one more opinion by ${whom === '' ? 'a doctor who has not yet been part of this' : whom}.`,
        inWriting,
        costShare,
        reasonsIfNot,
      ]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function outsideLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const whom = whomOf(facts, ask);
  const why = ask.because.map((reason) => outsideWords[reason]);
  return {
    subject: subjectFor(facts, 'Request for an opinion outside the network'),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...(why.length === 0 ? [] : [`This is why we ask for a doctor outside the network:\n${bullets(why)}`]),
      ...reasonsInLaw(facts),
      ...quoted(facts, 'g'),
      asks([
        `Allow an opinion by ${whom === '' ? 'a qualified doctor outside the network' : whom}.`,
        inWriting,
        costShare,
        'If you do not agree, name the doctor in the network whom you hold to be qualified, with the training that fits this condition.',
        'Give us the reasons in writing, and tell us how to ask for a new look.',
      ]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function timelinesLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  return {
    subject: subjectFor(facts, 'Please send your timelines for second opinions'),
    paragraphs: [
      introduction(facts, ask),
      'Please send us the timelines that you have filed for answering requests for a second opinion: for emergencies, for urgent care, and for all other requests.',
      ...byLaw(facts, 'F-09', (citation) => `${citation} says that anyone who asks may have them.`),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

/** The request that is waiting, with its day and hour as proven, and why it cannot wait. */
export function expediteLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const waiting = facts.letters.find(({ id }) => id === ask.replyToId);
  const hour = waiting ? letterHour(waiting.at) : '';
  const request = waiting
    ? `On ${letterDate(waiting.at)}${hour === '' ? '' : ` at ${hour}`} you received this request from us: “${waiting.subject}”.${waiting.referenceNo === '' ? '' : ` Your reference is ${waiting.referenceNo}.`}`
    : 'You have a request from us that is still open.';
  return {
    subject: subjectFor(facts, 'Please handle our request as urgent'),
    paragraphs: [
      introduction(facts, ask),
      request,
      ...urgencyParagraph(facts),
      ...byLaw(
        facts,
        'F-09',
        (citation) =>
          `${citation} speaks of an answer within 72 hours of receiving an urgent request, whenever possible.`,
      ),
      asks([
        'Handle this request as urgent from today.',
        'Tell us on which day, and at what hour, we will have your decision.',
        'If you do not see it as urgent, tell us why in writing.',
      ]),
      'You can reach me by phone at any time. The number is at the top of this letter.',
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function representativeLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const papers = papersFor(facts, ask.organizationId);
  const writer = writerOf(facts)?.name ?? patientName(facts);
  const lines = papers.map(
    (paper) =>
      `${paperLine(paper)}${paper.expiresOn ? `, valid to ${letterDate(paper.expiresOn)}` : ''}${paper.scope.trim() === '' ? '' : `: ${paper.scope.trim()}`}`,
  );
  return {
    subject: subjectFor(facts, 'Who may speak for the patient'),
    paragraphs: [
      `${patientName(facts)} has asked me, ${writer}, to speak and write in this matter.`,
      lines.length === 0
        ? 'The signed paper that says so is enclosed.'
        : `The papers that say so are enclosed:\n${bullets(lines)}`,
      asks([
        'Put them on file.',
        'Speak with me, and send me copies of what you send the patient.',
        'Confirm this in writing. If a form of your own is needed, please send it.',
      ]),
      thanks,
    ],
    enclosures: papers.map((paper) => `Copy of ${paperLine(paper)}`),
  };
}
