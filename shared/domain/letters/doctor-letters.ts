// Letters to a doctor: please explain the difference, and thank you. The doctors’ own words stand side by side, and nobody is put in the right.
import { axisKey } from '../compare.ts';
import { axes } from '../opinion.ts';
import type { Axis, Finding } from '../opinion.ts';
import { words as printed } from '../packet/words.ts';
import type { GivenOpinion, LetterAsk, LetterBody, LetterFacts } from './facts.ts';
import { givenOpinions, letterDate, patientName, personOf, writerOf } from './facts.ts';
import { subjectFor } from './parts.ts';
import { bullets, numbered } from './words.ts';

function axisName(axis: string): string {
  return (axes as readonly string[]).includes(axis) ? printed.axis[axis as Axis] : axis;
}

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
  const others = givenOpinions(facts).filter(({ opinion }) => opinion.id !== mine.opinion.id);
  return axesToExplain(facts, mine).flatMap((axis) => {
    const own = said(facts.findings, mine, axis);
    const theirs = others
      .map((other) => ({ doctor: other.doctor, text: said(facts.findings, other, axis) }))
      .filter(({ text }) => text !== '');
    if (own === '' || theirs.length === 0) return [];
    const lines = theirs.map(({ doctor, text }) => `- ${doctor}: ${text}`);
    return [`${axisName(axis)}. You wrote:\n- ${own}\nOthers wrote:\n${lines.join('\n')}`];
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
  return [
    `As far as we know, another doctor looked at these again, and you had the report or nothing:\n${bullets([...new Set(others)])}`,
    'We can send them to you.',
  ];
}

export function explainLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const mine = givenOpinions(facts).find(({ opinion }) => opinion.doctorId === ask.personId);
  const when = mine?.opinion.givenOn ? ` of ${letterDate(mine.opinion.givenOn)}` : '';
  return {
    subject: subjectFor(facts, 'Please help us to understand a difference'),
    paragraphs: [
      `Thank you for your opinion${when} on ${patientName(facts)}. Since then we have heard from other doctors as well. On some points they see it in another way. We are not asking who is right. We would like to understand why.`,
      ...(mine ? differenceParagraphs(facts, mine) : []),
      ...(mine ? lookedAt(facts, mine) : []),
      `Would you tell us, in a few lines for each point:\n${numbered([
        'What did you rely on most?',
        'How might the other view have come about?',
        'Which test or result would change your mind?',
        'Does anything here change your advice, or how long it is safe to wait?',
      ])}`,
      'A short answer in writing would help us most. It would also go to the doctor who manages the care.',
      'Thank you for your time and care.',
    ],
    enclosures: [],
  };
}

export function thanksLetter(facts: LetterFacts, ask: LetterAsk): LetterBody {
  const person = personOf(facts, ask.personId);
  const letter = facts.letters.find(({ id }) => id === ask.replyToId);
  const who = writerOf(facts) ? patientName(facts) : 'me';
  return {
    subject: 'Thank you',
    paragraphs: [
      `I want to thank you for your help${letter ? ` with “${letter.subject}”` : ''}.`,
      `It made a hard time easier for ${who}.${person ? '' : ' Please pass this on to everyone who took part.'}`,
      'With kind regards to you and those you work with.',
    ],
    enclosures: [],
  };
}
