import { expect, test } from 'vitest';
import { editable } from '../../../shared/contract/nouns.ts';
import { axes } from '../../../shared/domain/opinion.ts';
import { readPartialDate } from '../../../shared/domain/partial-date.ts';
import { questionBank } from '../../../shared/rules/questions.ts';
import documents from './data/documents.json' with { type: 'json' };
import { paperNumbers } from './papers/papers.ts';
import { sampleProofs } from './sample-proofs.ts';
import { resolveRefs, rowsAfterDocuments, rowsBeforeDocuments } from './sample-rows.ts';
import type { SampleRow } from './sample-rows.ts';

const rows: readonly SampleRow[] = [...rowsBeforeDocuments, ...rowsAfterDocuments];
/** Documents of records, and the papers that prove letters. */
const proofs = (await sampleProofs()).map(({ proof }) => `proof-${proof}`);
const documentRefs = [...Object.keys(documents), ...proofs].map((key) => `@document.${key}`);
const ofNoun = (noun: string): Record<string, unknown>[] =>
  rows.filter((row) => row.noun === noun).map(({ fields }) => fields);

test('the sample holds what its story says, no more and no less', () => {
  const counts: Record<string, number> = {};
  for (const { noun } of rows) counts[noun] = (counts[noun] ?? 0) + 1;
  expect(counts).toMatchObject({
    record: 34,
    opinion: 3,
    letter: 40,
    question: 18,
    medication: 12,
    physicalItem: 7,
    itemLink: 7,
    group: 7,
    evidence: 27,
    difference: 9,
    visit: 4,
    packet: 2,
    authority: 5,
    incident: 1,
    recordRequest: 7,
    requestItem: 19,
    determination: 4,
    appeal: 2,
    choice: 2,
    stance: 6,
    asking: 4,
  });
});

test('every row fits its schema once its names are ids', () => {
  const uuid = '00000000-0000-7000-8000-000000000000';
  const prefixes: Record<string, string> = {
    person: 'per',
    organization: 'org',
    group: 'grp',
    record: 'rec',
    physicalItem: 'itm',
    document: 'doc',
    letter: 'let',
    recordRequest: 'req',
    opinion: 'opn',
    question: 'que',
    determination: 'det',
    finding: 'fnd',
    visit: 'vis',
    choice: 'cho',
  };
  const idOf = new Map([
    ...rows.map(({ ref, noun }): [string, string] => [ref, `${prefixes[noun]}_${uuid}`]),
    ...documentRefs.map((ref): [string, string] => [ref, `doc_${uuid}`]),
  ]);
  const misfits = rows.flatMap(({ noun, ref, fields }) => {
    const { error } = editable[noun].fields.safeParse(resolveRefs(fields, idOf));
    return error ? [`${ref}: ${error.message}`] : [];
  });
  expect(misfits).toEqual([]);
});

test('a name that nothing has is a slip that stops the load', () => {
  expect(() => resolveRefs({ recordId: '@record.99' }, new Map())).toThrow('@record.99');
});

test('a row is listed after the rows it names', () => {
  const seen = new Set(documentRefs);
  const early: string[] = [];
  for (const { ref, fields } of rows) {
    const names = JSON.stringify(fields).match(/@[a-zA-Z]+\.[\w-]+/g) ?? [];
    early.push(...names.filter((name) => !seen.has(name)).map((name) => `${ref} names ${name}`));
    seen.add(ref);
  }
  expect(early).toEqual([]);
});

test('every opinion speaks on every axis, in the doctor’s own words, with a page', () => {
  for (const opinionId of ['@opinion.1', '@opinion.2', '@opinion.3']) {
    const findings = ofNoun('finding').filter((finding) => finding['opinionId'] === opinionId);
    expect(new Set(findings.map(({ axis }) => axis))).toEqual(new Set([...axes, 'Report']));
    const unproven = findings.filter(
      ({ quote, page, wasTold }) => !wasTold && (quote === '' || page === null),
    );
    expect(unproven).toEqual([]);
  }
});

test('the marks on the comparison are the expected ones', () => {
  const marked = (mark: string) =>
    ofNoun('difference')
      .filter((one) => one['mark'] === mark)
      .map(({ axis }) => axis);
  expect(marked('conflict')).toEqual(['finding', 'cells', 'recommendation']);
  expect(marked('emphasis')).toEqual(['size', 'cause', 'urgency']);
  expect(marked('agree')).toEqual(['diagnosis', 'stage', 'follow-up']);
});

test('slides were looked at by the third doctor alone', () => {
  const seen = ofNoun('evidence').filter(({ uses }) => (uses as string[]).includes('slides'));
  expect(seen.map(({ opinionId, subject }) => `${String(opinionId)} ${String(subject)}`)).toEqual([
    '@opinion.3 Cytology',
  ]);
});

test('the letters stand oldest first, each with an hour and California’s offset on that day', () => {
  const at = ofNoun('letter').map((letter) => String(letter['at']));
  expect([...at].sort()).toEqual(at);
  const expected = (one: string) => (one < '2026-03-08T02:00' ? -480 : -420);
  const astray = at.filter((one) => readPartialDate(one)?.start.offsetMinutes !== expected(one));
  expect(astray).toEqual([]);
});

test('the first eight questions are those of the bank, the others the family’s own', () => {
  const questions = ofNoun('question');
  expect(questions.slice(0, 8).map(({ text }) => text)).toEqual(
    questionBank.slice(0, 8).map(({ text }) => text),
  );
  expect(questions.map(({ source }) => source)).toEqual([
    ...Array(8).fill('bank'),
    ...Array(10).fill('family'),
  ]);
});

test('questions 1–6 and 12 are answered by all three doctors, 11 by none', () => {
  const answers = ofNoun('answer');
  const by = (key: number): number =>
    new Set(
      answers.filter(({ questionId }) => questionId === `@question.${key}`).map(({ personId }) => personId),
    ).size;
  expect([1, 2, 3, 4, 5, 6, 12].map(by)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  expect(by(11)).toBe(0);
  expect([7, 8, 9, 10, 13, 14, 15, 16, 17, 18].every((key) => by(key) < 3)).toBe(true);
});

test('nine medicines are taken now, three are stopped', () => {
  expect(ofNoun('medication').filter(({ stoppedOn }) => stoppedOn === null)).toHaveLength(9);
});

test('every paper that is written is handed out with a record', () => {
  const used = new Set(
    Object.entries(documents).map(([key, document]) => ('of' in document ? document.of : key)),
  );
  expect(paperNumbers.filter((number) => !used.has(number))).toEqual([]);
});
