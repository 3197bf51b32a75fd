// Paragraphs that several letters share: who it is about, why, how soon, and which papers go along.
import type { Authority } from '../authority.ts';
import { isInForce } from '../authority.ts';
import type { LetterAsk, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, patientName, placeOf, wordsOf, writerOf } from './facts.ts';
import { bullets } from './words.ts';

/** Whether the letter goes to the plan or to those who watch over it: only there a member number says something. */
function isAboutThePlan(facts: LetterFacts, { organizationId }: Pick<LetterAsk, 'organizationId'>): boolean {
  const place = placeOf(facts, organizationId);
  const kinds = [place?.kind, placeOf(facts, place?.partOfId)?.kind];
  return kinds.includes('plan') || kinds.includes('regulator');
}

function membership(facts: LetterFacts): string {
  const { name, memberNoEnds } = facts.plan;
  if (name === '' && memberNoEnds === '') return '';
  return wordsOf(facts).member(name, memberNoEnds, writerOf(facts) !== null);
}

/** "I am writing for …": who asks, for whom. */
export function introduction(facts: LetterFacts, ask: Pick<LetterAsk, 'organizationId'>): string {
  const born = letterDate(facts.caseFile.dateOfBirth, facts.language);
  const member = isAboutThePlan(facts, ask) ? membership(facts) : '';
  return `${wordsOf(facts).introduction(patientName(facts), born, writerOf(facts) !== null)}${member}`;
}

/** "for Marguerite Quillfeather, born March 14, 1967": the end of a subject line. */
export function subjectFor(facts: LetterFacts, what: string): string {
  const born = letterDate(facts.caseFile.dateOfBirth, facts.language);
  return wordsOf(facts).subjectFor(what, patientName(facts), born);
}

/** The family's own words wherever there are any. */
export function reasonsParagraph(facts: LetterFacts): string[] {
  const words = wordsOf(facts);
  const lines = facts.caseFile.reasons.map((reason) => reason.words.trim() || words.reasons[reason.code]);
  if (lines.length === 0) return [];
  return [`${words.ourReasons}\n${bullets(lines)}`];
}

export function decisionParagraph(facts: LetterFacts): string[] {
  const decision = facts.caseFile.decision.trim();
  return decision === '' ? [] : [wordsOf(facts).question(decision)];
}

/** What the doctors in hand said, each in one line and without a word of ours about it. */
export function opinionsParagraph(facts: LetterFacts): string[] {
  const lines = givenOpinions(facts).flatMap(({ opinion, doctor }) => {
    const finding = facts.findings.find(
      ({ opinionId, axis }) => opinionId === opinion.id && axis === 'recommendation',
    );
    if (!finding) return [];
    const when = opinion.givenOn ? `, ${letterDate(opinion.givenOn, facts.language)}` : '';
    return [`${doctor}${when}: ${finding.quote === '' ? finding.text : `“${finding.quote}”`}`];
  });
  return lines.length === 0 ? [] : [`${wordsOf(facts).doctorsSaid}\n${bullets(lines)}`];
}

/** Why it cannot wait, as far as somebody has said so. */
export function urgencyParagraph(facts: LetterFacts): string[] {
  const { caseFile, plan, language } = facts;
  const why = plan.urgencyWhy.trim();
  const reason = why === '' ? [] : [why];
  if (caseFile.safeToWaitUntil === null) return reason;
  const until = letterDate(caseFile.safeToWaitUntil, language);
  return [...reason, wordsOf(facts).safeToWait(until, caseFile.safeToWaitSaidBy.trim())];
}

/** Papers in force that were given to this place, to what it is part of, or to nobody in particular. */
export function papersFor(facts: LetterFacts, organizationId: LetterAsk['organizationId']): Authority[] {
  const place = placeOf(facts, organizationId);
  const places = new Set([organizationId, place?.partOfId ?? null]);
  return facts.authorities.filter(
    (paper) =>
      isInForce(paper, facts.today) && (paper.organizationId === null || places.has(paper.organizationId)),
  );
}

export function paperLine(facts: LetterFacts, { kind, title, signedOn }: Authority): string {
  const words = wordsOf(facts);
  const name = title.trim() || words.authority[kind];
  return signedOn ? words.signedOn(name, letterDate(signedOn, facts.language)) : name;
}

/** Enclosed wherever somebody else than the patient writes. */
export function paperEnclosures(facts: LetterFacts, ask: LetterAsk): string[] {
  if (!writerOf(facts)) return [];
  const { copyOf } = wordsOf(facts);
  return papersFor(facts, ask.organizationId).map((paper) => copyOf(paperLine(facts, paper)));
}
