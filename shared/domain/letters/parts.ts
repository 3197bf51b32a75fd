// Paragraphs that several letters share: who it is about, why, how soon, and which papers go along.
import type { Authority } from '../authority.ts';
import { isInForce } from '../authority.ts';
import type { LetterAsk, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, patientName, placeOf, writerOf } from './facts.ts';
import { authorityWords, bullets, reasonWords } from './words.ts';

/** Whether the letter goes to the plan or to those who watch over it: only there a member number says something. */
function isAboutThePlan(facts: LetterFacts, { organizationId }: Pick<LetterAsk, 'organizationId'>): boolean {
  const place = placeOf(facts, organizationId);
  const kinds = [place?.kind, placeOf(facts, place?.partOfId)?.kind];
  return kinds.includes('plan') || kinds.includes('regulator');
}

function membership(facts: LetterFacts): string {
  const { name, memberNoEnds } = facts.plan;
  if (name === '' && memberNoEnds === '') return '';
  const number = memberNoEnds === '' ? '' : `, member number ending in ${memberNoEnds}`;
  return ` ${writerOf(facts) ? 'The patient is' : 'I am'} a member of ${name === '' ? 'your plan' : name}${number}.`;
}

/** "I am writing for …": who asks, for whom. */
export function introduction(facts: LetterFacts, ask: Pick<LetterAsk, 'organizationId'>): string {
  const patient = patientName(facts);
  const born = facts.caseFile.dateOfBirth ? `, born ${letterDate(facts.caseFile.dateOfBirth)}` : '';
  const member = isAboutThePlan(facts, ask) ? membership(facts) : '';
  return `${writerOf(facts) ? 'I am writing for' : 'My name is'} ${patient}${born}.${member}`;
}

/** "for Marguerite Quillfeather, born March 14, 1967": the end of a subject line. */
export function subjectFor(facts: LetterFacts, what: string): string {
  const { dateOfBirth } = facts.caseFile;
  return `${what}: ${patientName(facts)}${dateOfBirth ? `, born ${letterDate(dateOfBirth)}` : ''}`;
}

/** The family's own words wherever there are any. */
export function reasonsParagraph({ caseFile }: LetterFacts): string[] {
  const lines = caseFile.reasons.map(({ code, words }) => words.trim() || reasonWords[code]);
  if (lines.length === 0) return [];
  return [`These are our reasons:\n${bullets(lines)}`];
}

export function decisionParagraph({ caseFile }: LetterFacts): string[] {
  const decision = caseFile.decision.trim();
  return decision === '' ? [] : [`This is the question before us: “${decision}”`];
}

/** What the doctors in hand said, each in one line and without a word of ours about it. */
export function opinionsParagraph(facts: LetterFacts): string[] {
  const lines = givenOpinions(facts).flatMap(({ opinion, doctor }) => {
    const finding = facts.findings.find(
      ({ opinionId, axis }) => opinionId === opinion.id && axis === 'recommendation',
    );
    if (!finding) return [];
    const when = opinion.givenOn ? `, ${letterDate(opinion.givenOn)}` : '';
    return [`${doctor}${when}: ${finding.quote === '' ? finding.text : `“${finding.quote}”`}`];
  });
  return lines.length === 0 ? [] : [`This is what the doctors have said so far:\n${bullets(lines)}`];
}

/** Why it cannot wait, as far as somebody has said so. */
export function urgencyParagraph({ caseFile, plan }: LetterFacts): string[] {
  const why = plan.urgencyWhy.trim();
  const reason = why === '' ? [] : [why];
  if (caseFile.safeToWaitUntil === null) return reason;
  const who = caseFile.safeToWaitSaidBy.trim();
  return [
    ...reason,
    `We were told that it is safe to wait until ${letterDate(caseFile.safeToWaitUntil)}${who === '' ? '' : ` (${who})`}. We need an answer well before that day.`,
  ];
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

export function paperLine({ kind, title, signedOn }: Authority): string {
  const name = title.trim() || authorityWords[kind];
  return signedOn ? `${name}, signed ${letterDate(signedOn)}` : name;
}

/** Enclosed wherever somebody else than the patient writes. */
export function paperEnclosures(facts: LetterFacts, ask: LetterAsk): string[] {
  if (!writerOf(facts)) return [];
  return papersFor(facts, ask.organizationId).map((paper) => `Copy of ${paperLine(paper)}`);
}
