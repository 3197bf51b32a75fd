// Letters to the plan that ask for something: an opinion inside, another one, one outside, the filed timelines, more speed, and whom to speak to.
import type { LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, letterHour, patientName, whomOf, wordsOf, writerOf } from './facts.ts';
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
import { bullets, numbered, statutePart } from './words.ts';

function asks(facts: LetterFacts, lines: readonly string[]): string {
  return `${wordsOf(facts).asks}\n${numbered(lines)}`;
}

/** "Our reasons are named in parts (a)(1) and (a)(3)", where the law that lists them holds. */
function reasonsInLaw(facts: LetterFacts): string[] {
  const parts = [...new Set(facts.caseFile.reasons.flatMap(({ code }) => statutePart[code] ?? []))].sort();
  return byLaw(facts, 'F-08', (citation) => wordsOf(facts).plan.lawAllows(citation, parts));
}

function urgentAsk(facts: LetterFacts, { isUrgent }: LetterAsk): string[] {
  if (!isUrgent) return [];
  const { plan } = wordsOf(facts);
  return [...urgencyParagraph(facts), plan.urgent, ...byLaw(facts, 'F-09', plan.within72)];
}

export function insideLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, answerInWriting, thanks } = wordsOf(facts);
  return {
    subject: subjectFor(facts, plan.insideSubject),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...reasonsInLaw(facts),
      asks(facts, [plan.allowSecond(whomOf(facts, ask)), plan.inWriting, plan.costShare, plan.reasonsIfNot]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function anotherLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, answerInWriting, thanks } = wordsOf(facts);
  return {
    subject: subjectFor(facts, plan.anotherSubject),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      plan.soFar(givenOpinions(facts).length),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...byLaw(facts, 'F-12', plan.lawFurther),
      asks(facts, [plan.allowAnother(whomOf(facts, ask)), plan.inWriting, plan.costShare, plan.reasonsIfNot]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function outsideLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, outside, answerInWriting, thanks } = wordsOf(facts);
  const why = ask.because.map((reason) => outside[reason]);
  return {
    subject: subjectFor(facts, plan.outsideSubject),
    paragraphs: [
      introduction(facts, ask),
      ...decisionParagraph(facts),
      ...opinionsParagraph(facts),
      ...reasonsParagraph(facts),
      ...(why.length === 0 ? [] : [`${plan.whyOutside}\n${bullets(why)}`]),
      ...reasonsInLaw(facts),
      ...quoted(facts, 'g'),
      asks(facts, [
        plan.allowOutside(whomOf(facts, ask)),
        plan.inWriting,
        plan.costShare,
        plan.nameInside,
        plan.giveReasons,
      ]),
      ...urgentAsk(facts, ask),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function timelinesLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, answerInWriting, thanks } = wordsOf(facts);
  return {
    subject: subjectFor(facts, plan.timelinesSubject),
    paragraphs: [
      introduction(facts, ask),
      plan.timelines,
      ...byLaw(facts, 'F-09', plan.lawTimelines),
      answerInWriting,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

/** The request that is waiting, with its day and hour as proven, and why it cannot wait. */
export function expediteLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, thanks } = wordsOf(facts);
  const waiting = facts.letters.find(({ id }) => id === ask.replyToId);
  const request = waiting
    ? plan.youReceived(
        letterDate(waiting.at, facts.language),
        letterHour(waiting.at),
        waiting.subject,
        waiting.referenceNo,
      )
    : plan.stillOpen;
  return {
    subject: subjectFor(facts, plan.expediteSubject),
    paragraphs: [
      introduction(facts, ask),
      request,
      ...urgencyParagraph(facts),
      ...byLaw(facts, 'F-09', plan.within72),
      asks(facts, plan.expedite),
      plan.reachMe,
      thanks,
    ],
    enclosures: paperEnclosures(facts, ask),
  };
}

export function representativeLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { plan, copyOf, thanks } = wordsOf(facts);
  const papers = papersFor(facts, ask.organizationId);
  const writer = writerOf(facts)?.name ?? patientName(facts);
  const lines = papers.map((paper) => {
    const line = paperLine(facts, paper);
    const dated = paper.expiresOn ? plan.validTo(line, letterDate(paper.expiresOn, facts.language)) : line;
    return paper.scope.trim() === '' ? dated : plan.scope(dated, paper.scope.trim());
  });
  return {
    subject: subjectFor(facts, plan.representativeSubject),
    paragraphs: [
      plan.askedMe(patientName(facts), writer),
      lines.length === 0 ? plan.paperEnclosed : `${plan.papersEnclosed}\n${bullets(lines)}`,
      asks(facts, plan.representative),
      thanks,
    ],
    enclosures: papers.map((paper) => copyOf(paperLine(facts, paper))),
  };
}
