import { expect, test } from 'vitest';
import { sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { planPacket } from '../packet-plan.ts';
import { bookmarksOf } from './contents.ts';
import { packetWords } from './words.ts';

test('every bookmark ends with the page it leads to, sections above their documents', () => {
  const marks = bookmarksOf(planPacket(sampleFacts()).outline, packetWords.en);
  const flat = marks.flatMap((mark) => [mark, ...mark.children]);
  for (const mark of flat) expect(mark.title.endsWith(`, p. ${mark.page}`)).toBe(true);
  expect(marks.map((mark) => mark.title)).toEqual([
    'Cover, p. 1',
    'Index, p. 2',
    'A · At a glance, p. 3',
    'B · Opinions and notes, p. 7',
    'C · Imaging reports, p. 19',
    'D · Procedure and pathology, p. 31',
    'E · Hospital, p. 38',
    'F · Labs, p. 49',
    'G · History, p. 57',
    'What travels outside this file, p. 64',
  ]);
  expect(marks[4]?.children.map((child) => child.title)[0]).toBe('C1 MRI abdomen without contrast, p. 19');
});

test('with dividers a section’s bookmark leads to its divider', () => {
  const facts = sampleFacts();
  const { outline } = planPacket({ ...facts, packet: { ...facts.packet, dividers: true } });
  const section = bookmarksOf(outline, packetWords.en)[3];
  expect(section?.title).toBe('B · Opinions and notes, p. 7');
  expect(section?.children[0]?.page).toBe(8);
});
