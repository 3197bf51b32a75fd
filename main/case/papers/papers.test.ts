// The printed pages of the sample: what each screen says, in both languages, and long lists to their last line.
import { expect, test } from 'vitest';
import { samplePapers } from '../../../scripts/testing/paper-facts.ts';
import { isBlank, paperOf } from '../../../shared/domain/papers/papers.ts';
import { paperNames } from '../../../shared/domain/papers/paper-names.ts';
import type { Paper } from '../../../shared/domain/papers/paper.ts';
import type { PaperName } from '../../../shared/domain/papers/paper-names.ts';
import { partialDate } from '../../../shared/domain/partial-date.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { paperPdf } from './paper-pdf.ts';

const facts = samplePapers('en');
const ofOne: Partial<Record<PaperName, string>> = {
  record: facts.records[0]?.id ?? '',
  letter: facts.letters[4]?.id ?? '',
  opinion: facts.opinions[2]?.id ?? '',
};
const named = (name: PaperName, from = facts) => paperOf(name, from, ofOne[name] ?? null);

async function textOf(bytes: Uint8Array): Promise<string[]> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  return Array.from({ length: opened.pdf.pageCount }, (_, at) => opened.pdf.text(at).replace(/\s+/g, ' '));
}

test('a page says its title, whose case it is, the day and its number, and is tagged', async () => {
  for (const name of ['today', 'records', 'compare', 'letter', 'medicines'] as const) {
    const paper = named(name);
    const bytes = await paperPdf(paper, facts);
    const pages = await textOf(bytes);
    expect(pages[0], name).toContain(paper.title.split(' ')[0]);
    for (const [at, text] of pages.entries()) {
      expect(text, name).toContain('Quillfeather');
      expect(text, name).toContain('Printed 20 May 2026');
      if (pages.length > 1) expect(text, name).toContain(`Page ${at + 1} of ${pages.length}`);
    }
    expect(Buffer.from(bytes).toString('latin1'), name).toContain('/MarkInfo');
  }
}, 30_000);

test('what a screen lists stands on its page: who to call, what is due, where each original is, what proves a letter', () => {
  const said = (name: PaperName): string => JSON.stringify(named(name));
  expect(said('today')).toContain('Safe to wait until, as you were told');
  expect(said('today')).toContain('Contrast EUS');
  expect(said('records')).toContain('On loan to');
  expect(said('clocks')).toContain('Past due');
  expect(said('letters')).toContain('Stamped copy');
  expect(said('compare')).toContain('Who looked at what');
  expect(said('authorities')).toContain('In force');
  expect(said('incidents')).toContain('For the family only');
  expect(paperNames.filter((name) => isBlank(named(name)))).toEqual([]);
});

test('in Spanish no heading and no head of a table is left in English', () => {
  const spanish = samplePapers('es');
  const fixed = (name: PaperName, from: typeof facts): string[] =>
    named(name, from).blocks.flatMap((block) =>
      block.kind === 'table' ? block.head.slice(0, 1) : block.kind === 'heading' ? [block.text] : [],
    );
  // Names of groups, doctors and plans stay as they are.
  const own = new Set(
    [
      ...facts.groups.map(({ title }) => title),
      ...facts.organizations.map(({ name }) => name),
      'Plan A',
      'Plan B',
    ].map((text) => text.slice(0, 12)),
  );
  for (const name of paperNames) {
    const inEnglish = new Set(
      fixed(name, facts).filter((text) => text !== '' && !own.has(text.slice(0, 12))),
    );
    const left = fixed(name, spanish).filter((text) => inEnglish.has(text) && !/^\d/.test(text));
    expect(left, name).toEqual([]);
  }
});

test('a list of a thousand letters is printed to its last one, its head on every page', async () => {
  const [letter] = facts.letters;
  if (!letter) throw new Error('no letter');
  const letters = Array.from({ length: 1_000 }, (_, at) => ({
    ...letter,
    id: `${letter.id.slice(0, -4)}${String(at).padStart(4, '0')}` as typeof letter.id,
    at: partialDate(`2026-01-${String(1 + (at % 28)).padStart(2, '0')}`),
    subject: `Letter number ${at}`,
  }));
  const pages = await textOf(await paperPdf(paperOf('letters', { ...facts, letters }), facts));
  for (const subject of ['number 0', 'number 500', 'number 999'])
    expect(pages.filter((text) => text.includes(`Letter ${subject} `))).toHaveLength(1);
  expect(pages.every((text) => text.includes('Proof'))).toBe(true);
}, 30_000);

test('hours are written as the reader’s language writes them, on every page', () => {
  const said = (name: PaperName, from = facts): string => JSON.stringify(named(name, from));
  const spanish = samplePapers('es');
  expect(said('medicines')).toContain('"6:30\u00A0AM');
  expect(said('medicines', spanish)).toContain('"6:30\u00A0am');
  expect(said('today')).toContain('27 May 2026, 9:30\u00A0AM');
  for (const name of ['medicines', 'letters', 'visits', 'today', 'story'] as const)
    expect(said(name), name).not.toMatch(/\d{4}, \d\d:\d\d"/);
});

test('a heading, the head of its table and the first row stand on one page, however full the page is', async () => {
  const rows = [['A name', Array.from({ length: 8 }, (_, line) => `first row ${line + 1}`).join('\n')]];
  for (let lines = 30; lines < 46; lines += 1) {
    const paper: Paper = {
      title: 'Full',
      lead: '',
      blocks: [
        { kind: 'list', items: Array.from({ length: lines }, (_, at) => `item ${at + 1}`) },
        { kind: 'heading', text: 'The heading' },
        { kind: 'table', head: ['Name', 'More'], shares: [50, 50], rows },
      ],
    };
    const pages = await textOf(await paperPdf(paper, facts));
    const at = pages.findIndex((text) => text.includes('The heading'));
    expect(pages[at], `${lines} lines before it`).toContain('first row 8');
  }
}, 30_000);
