// The correspondence on paper: every call and letter in a log, oldest first as a binder is read; one entry with what proves it.
import { fail } from '../../errors.ts';
import { exchangeOf, missingInProof, timelineOf } from '../letter-list.ts';
import type { LetterEntry } from '../letter-list.ts';
import type { Proof } from '../letter.ts';
import { compareDates } from '../partial-date.ts';
import type { Paper, PaperTable } from './paper.ts';
import { joined, lines, under } from './paper.ts';
import { dateIn, personName } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';

function proofWords(proof: Proof, facts: PaperFacts): string {
  const { letter: words } = facts.words;
  const said = joined([
    words.proof[proof.kind],
    dateIn(facts, proof.at),
    proof.number,
    proof.result,
    proof.signer,
  ]);
  return missingInProof(proof).length === 0 ? said : joined([said, words.notComplete], ' – ');
}

function logRow({ letter, who, place, proofs }: LetterEntry, facts: PaperFacts): string[] {
  const { letter: words } = facts.words;
  const body =
    letter.body.length > longestBody ? `${letter.body.slice(0, longestBody).trimEnd()} …` : letter.body;
  return [
    dateIn(facts, letter.at),
    lines(words.direction[letter.direction], words.channel[letter.channel]),
    lines(joined([who, place]), letter.referenceNo, letter.caseNo),
    lines(
      letter.subject,
      body,
      letter.promise === '' ? '' : words.promised(letter.promise),
      letter.promisedBy === null ? '' : words.promisedBy(dateIn(facts, letter.promisedBy)),
    ),
    lines(...proofs.map((proof) => proofWords(proof, facts))),
  ];
}

/** What is longer stands whole on the letter's own page. */
const longestBody = 400;

function logTable(entries: readonly LetterEntry[], facts: PaperFacts): PaperTable {
  return {
    kind: 'table',
    head: facts.words.letter.head,
    shares: [13, 12, 20, 36, 19],
    rows: entries.map((entry) => logRow(entry, facts)),
  };
}

export function lettersPaper(facts: PaperFacts): Paper {
  const { words, letters, proofs } = facts;
  return {
    title: words.places.letters,
    lead: words.letter.lead(letters.length),
    isWide: true,
    blocks: [logTable(timelineOf(letters, proofs, facts).toReversed(), facts)],
  };
}

/** Throws `thing.not-found`. */
export function letterPaper(facts: PaperFacts, id: string): Paper {
  const { words } = facts;
  const entries = timelineOf(facts.letters, facts.proofs, facts);
  const entry = entries.find(({ letter }) => letter.id === id) ?? fail('thing.not-found');
  const { letter, who, place, proofs } = entry;
  return {
    title: letter.subject,
    lead: joined(
      [
        words.letter.direction[letter.direction],
        words.letter.channel[letter.channel],
        dateIn(facts, letter.at),
      ],
      ' · ',
    ),
    blocks: [
      { kind: 'text', text: joined([who, place]) },
      { kind: 'text', text: joined([letter.referenceNo, letter.caseNo]), tone: 'quiet' },
      { kind: 'text', text: letter.body },
      ...under(words.letter.promise, [
        {
          kind: 'text',
          text: lines(
            letter.promise,
            letter.promisedBy === null ? '' : words.letter.promisedBy(dateIn(facts, letter.promisedBy)),
          ),
        },
      ]),
      ...under(words.letter.proofs, [
        { kind: 'list', items: proofs.map((proof) => proofWords(proof, facts)) },
      ]),
      ...under(words.letter.exchange, [logTable(exchangeOf(entries, entry), facts)]),
    ],
  };
}

/** Private notes on what went wrong: printed only by those who ask for this page. */
export function incidentsPaper(facts: PaperFacts): Paper {
  const { words, incidents } = facts;
  return {
    title: words.places.incidents,
    lead: words.incident.lead,
    blocks: [
      {
        kind: 'table',
        head: words.incident.head,
        shares: [16, 20, 46, 18],
        rows: incidents
          .toSorted((a, b) => compareDates(a.at, b.at))
          .map(({ at, personId, who, what, witness, notes }) => [
            dateIn(facts, at),
            joined([personName(facts, personId), who]),
            lines(what, notes),
            witness,
          ]),
      },
    ],
  };
}
