// Letters to a doctor: please explain the difference, and thank you. The doctors’ own words stand side by side, and nobody is put in the right.
import { axisKey } from '../compare.ts';
import type { Finding } from '../opinion.ts';
import type { GivenOpinion, LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, patientName, personOf, wordsOf, writerOf } from './facts.ts';
import { subjectFor } from './parts.ts';
import { bullets, numbered } from './words.ts';

function said(findings: readonly Finding[], { opinion }: GivenOpinion, axis: string): string {
  const finding = findings.find((one) => one.opinionId === opinion.id && axisKey(one.axis) === axisKey(axis));
  if (!finding) return '';
  return finding.quote === '' ? finding.text : `“${finding.quote}”`;
}

/** Where doctors were marked as differing, and what else this doctor is to be asked about. */
function axesToExplain({ differences, questions }: LetterFacts, { opinion }: GivenOpinion): string[] {
  const marked = differences.filter(({ mark }) => mark === 'conflict').map(({ axis }) => axis);
  const asked = questions
    .filter(({ personId, axis }) => personId === opinion.doctorId && axis !== '')
    .map(({ axis }) => axis);
  const known = new Set<string>();
  return [...marked, ...asked].filter((axis) => {
    const isNew = !known.has(axisKey(axis));
    known.add(axisKey(axis));
    return isNew;
  });
}

/** One paragraph for each point on which this doctor and another differ. */
function differenceParagraphs(facts: LetterFacts, mine: GivenOpinion): string[] {
  const { doctor: words, axis: names } = wordsOf(facts);
  const others = givenOpinions(facts).filter(({ opinion }) => opinion.id !== mine.opinion.id);
  return axesToExplain(facts, mine).flatMap((axis) => {
    const own = said(facts.findings, mine, axis);
    const theirs = others
      .map((other) => ({ doctor: other.doctor, text: said(facts.findings, other, axis) }))
      .filter(({ text }) => text !== '');
    if (own === '' || theirs.length === 0) return [];
    const lines = theirs.map(({ doctor, text }) => `- ${doctor}: ${text}`);
    return [`${words.difference(names[axis] ?? axis)}\n- ${own}\n${words.othersWrote}\n${lines.join('\n')}`];
  });
}

type Looked = LetterFacts['evidence'][number];
const again: ReadonlySet<Looked['uses'][number]> = new Set(['images', 'slides']);

function lookedAgain({ uses }: Looked): boolean {
  return uses.some((use) => again.has(use));
}

function subjectOf({ records, groups }: LetterFacts, { subject, recordId, groupId }: Looked): string {
  return (
    subject ||
    (records.find(({ id }) => id === recordId)?.title ?? groups.find(({ id }) => id === groupId)?.title ?? '')
  );
}

/** Images or slides that another doctor looked at again and this one did not: it often explains the rest. */
function lookedAt(facts: LetterFacts, mine: GivenOpinion): string[] {
  const evidence = facts.evidence.filter(lookedAgain);
  const seen = new Set(
    evidence.filter((one) => one.opinionId === mine.opinion.id).map((one) => subjectOf(facts, one)),
  );
  const others = evidence
    .filter((one) => one.opinionId !== mine.opinion.id)
    .map((one) => subjectOf(facts, one))
    .filter((subject) => subject !== '' && !seen.has(subject));
  if (others.length === 0) return [];
  const { doctor: words } = wordsOf(facts);
  return [`${words.lookedAgain}\n${bullets([...new Set(others)])}`, words.canSend];
}

export function explainLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { doctor: words } = wordsOf(facts);
  const mine = givenOpinions(facts).find(({ opinion }) => opinion.doctorId === ask.personId);
  const when = letterDate(mine?.opinion.givenOn ?? null, facts.language);
  return {
    subject: subjectFor(facts, words.explainSubject),
    paragraphs: [
      words.opening(when, patientName(facts)),
      ...(mine ? differenceParagraphs(facts, mine) : []),
      ...(mine ? lookedAt(facts, mine) : []),
      `${words.eachPoint}\n${numbered(words.explain)}`,
      words.shortAnswer,
      words.timeAndCare,
    ],
    enclosures: [],
  };
}

export function thanksLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const { doctor: words } = wordsOf(facts);
  const person = personOf(facts, ask.personId);
  const letter = facts.letters.find(({ id }) => id === ask.replyToId);
  const who = writerOf(facts) ? patientName(facts) : '';
  return {
    subject: words.thanksSubject,
    paragraphs: [words.thanks(letter?.subject ?? ''), words.easier(who, person === null), words.regards],
    enclosures: [],
  };
}
