// Who looked at what, in the order of the papers, and which of it lies behind a difference.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleFacts } from '../../scripts/testing/packet-facts.ts';
import { arrangeOpinions, compareOpinions } from './compare.ts';
import { evidenceBehind, evidenceMatrix, reachOf, subjectsToOffer, toggleUse, usesFor } from './evidence.ts';
import type { EvidenceRow } from './evidence.ts';
import { evidenceFields, evidenceUses } from './opinion.ts';

const facts = sampleFacts();
const matrix = evidenceMatrix({ ...facts, opinions: arrangeOpinions(facts.opinions) });
const { rows } = compareOpinions(facts);
const behind = (axis: string) =>
  evidenceBehind(
    rows.find((row) => row.axis === axis)!,
    matrix,
  );

test('the sample’s matrix is the printed one: oldest first, what has no date last', () => {
  const printed = matrix.map(({ title, cells }) => [
    title,
    ...cells.map(({ uses, note }) => [...uses, ...(note === '' ? [] : [`(${note})`])].join(' ')),
  ]);
  expect(printed).toEqual([
    ['MRI 2021', 'not-available', 'not-sent', 'images'],
    ['MRI 2023', 'report', 'report', 'images'],
    ['MRI 2025', 'report', 'images', 'images'],
    ['CT Jan 2026', 'report', 'not-available (disc unreadable)', 'images'],
    ['MRI Feb 2026', 'images', 'images', 'images'],
    ['EUS', 'report', 'report', 'report stills'],
    ['Cytology', 'report', 'report', 'slides'],
    ['Molecular panel', 'not-available (pending)', 'report', 'report'],
    ['Physical examination', 'examined', 'examined', 'not-examined'],
  ]);
});

test('only the third opinion looked at the slides again', () => {
  const slides = matrix.flatMap(({ cells }) =>
    cells.flatMap(({ uses }, column) => (uses.includes('slides') ? [column + 1] : [])),
  );
  expect(slides).toEqual([3]);
});

test('behind the cells lies what was done with the tissue, and who did which', () => {
  expect(behind('cells').map(({ row, ways }) => [row.title, ways])).toEqual([
    [
      'Cytology',
      [
        { uses: ['report'], columns: [0, 1] },
        { uses: ['slides'], columns: [2] },
      ],
    ],
    [
      'Molecular panel',
      [
        { uses: ['not-available'], columns: [0] },
        { uses: ['report'], columns: [1, 2] },
      ],
    ],
  ]);
});

test('behind a measured finding lie the pictures, but not the one that all three looked at', () => {
  expect(behind('finding').map(({ row }) => row.title)).toEqual([
    'MRI 2021',
    'MRI 2023',
    'MRI 2025',
    'CT Jan 2026',
    'EUS',
  ]);
});

test('behind the recommendation lies all that they used in different ways', () => {
  expect(behind('recommendation').map(({ row }) => row.title)).toEqual(
    matrix.map(({ title }) => title).filter((title) => title !== 'MRI Feb 2026'),
  );
});

test('nothing lies behind a row that the reader marked as agreed, however different the evidence', () => {
  expect(behind('diagnosis')).toEqual([]);
});

test('opinions that say the same words do not light what they used in different ways', () => {
  const row = rows.find(({ axis }) => axis === 'cause')!;
  const [first = []] = row.cells;
  expect(evidenceBehind({ ...row, cells: [first, first, first] }, matrix)).toEqual([]);
  expect(evidenceBehind({ ...row, cells: [first, [], []] }, matrix)).toEqual([]);
});

test('moving a column moves its cells and renames nothing', () => {
  const order = [2, 0, 1].map((at) => arrangeOpinions(facts.opinions)[at]!);
  const turned = evidenceMatrix({ ...facts, opinions: order });
  const back = turned.map((row): EvidenceRow => ({
    ...row,
    cells: [row.cells[1]!, row.cells[2]!, row.cells[0]!],
  }));
  expect(back).toEqual(matrix);
});

test('an opinion with nothing noted has empty cells, not "not seen"', () => {
  const [first] = facts.opinions;
  const only = facts.evidence.filter(({ opinionId }) => opinionId === first!.id);
  expect(evidenceMatrix({ ...facts, evidence: only })[0]?.cells.map(({ uses }) => uses.length)).toEqual([
    1, 0, 0,
  ]);
});

test('what was looked at and what was not cannot both be noted', () => {
  expect(toggleUse(['report'], 'images')).toEqual(['images', 'report']);
  expect(toggleUse(['images', 'report'], 'not-sent')).toEqual(['not-sent']);
  expect(toggleUse(['not-sent'], 'not-available')).toEqual(['not-available']);
  expect(toggleUse(['not-available'], 'told')).toEqual(['told']);
  expect(toggleUse(['told'], 'told')).toEqual([]);
});

test('every use has a reach, and uses never outnumber what one entry may hold', () => {
  let uses: ReturnType<typeof toggleUse> = [];
  for (const use of evidenceUses.filter((known) => reachOf[known] !== 'none')) uses = toggleUse(uses, use);
  expect(z.object(evidenceFields).shape.uses.safeParse(uses).success).toBe(true);
  for (const use of evidenceUses) expect(['first-hand', 'second-hand', 'none']).toContain(reachOf[use]);
});

test('offered for noting are studies and stays and core papers not in the matrix, never the opinions’ own reports', () => {
  const reports = new Set(facts.opinions.map(({ recordId }) => recordId as string));
  const offered = subjectsToOffer(matrix, facts, reports).map(({ subject }) => subject);
  expect(offered).toEqual(['Valley Peak hospital stay', 'CA 19-9 24, HbA1c 6.1 %, bilirubin 0.6, lipase 41']);
  const all = subjectsToOffer([], facts, reports);
  expect(all.length).toBeGreaterThan(7);
  expect(all.some(({ recordId }) => recordId !== null && reports.has(recordId))).toBe(false);
});

test('offered rows stand at their date with empty cells, and one that is noted already stands once', () => {
  const opinions = arrangeOpinions(facts.opinions);
  const offered = subjectsToOffer(matrix, facts, new Set());
  const filled = evidenceMatrix({ ...facts, opinions }, [...offered, matrix[0]!.about]);
  expect(filled).toHaveLength(matrix.length + offered.length);
  const stay = filled.find(({ title }) => title === 'Valley Peak hospital stay')!;
  expect(stay.cells.every(({ uses }) => uses.length === 0)).toBe(true);
  expect(filled.filter(({ key }) => matrix.some((row) => row.key === key))).toEqual(matrix);
});

test('an examination offers examining, tissue offers slides, and what is noted is always among the choices', () => {
  const usesOf = (title: string) => usesFor(matrix.find((row) => row.title === title)!);
  expect(usesOf('Physical examination')).toEqual(['examined', 'not-examined', 'told']);
  expect(usesOf('Cytology')[0]).toBe('slides');
  expect(usesOf('MRI 2021')).toContain('not-sent');
  expect(usesOf('EUS')).toContain('stills');
});
