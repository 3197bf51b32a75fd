// The printed sheets of the sample: tagged, on as many pages as promised, with what they must say on them.
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { sampleSheets } from '../../../scripts/testing/compare-facts.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import { testId } from '../../../scripts/testing/packet-facts.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import { comparisonPdf, decisionPdf, visitPdf } from './draw-sheets.ts';

const facts = sampleSheets();

async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  return Array.from({ length: opened.pdf.pageCount }, (_, at) => opened.pdf.text(at).replace(/\s+/g, ' '));
}

test('the comparison lies on its side, is tagged as a table with heads, and says marks, later words and tallies', async () => {
  const bytes = await comparisonPdf(facts, []);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toContain('/MarkInfo');
  for (const role of ['Table', 'TR', 'TH', 'TD']) expect(raw).toMatch(new RegExp(`/S /${role}\\b`));
  expect(raw).toContain('/Scope /Column');
  expect(raw).toContain('/Scope /Row');
  const said = (await pageTexts(bytes)).join(' ');
  expect(said).toContain('Operate now: 1 yes, 1 not yet, 1 no');
  expect(said).toContain('Contrast EUS first: 2 yes, 1 no');
  expect(said).toContain('Up to 8 weeks is acceptable');
  expect(said).toContain('Earlier: Within about 6 weeks');
  expect(said).toContain('SAMPLE – fictional');
  const page = (await PDFDocument.load(bytes)).getPage(0);
  expect(page.getWidth()).toBeGreaterThan(page.getHeight());
});

test('the visit sheet has two pages: the case in short, then medicines and open questions with room', async () => {
  const visit = facts.visits.find(({ purpose }) => purpose.startsWith('Care plan'))!;
  const texts = await pageTexts(await visitPdf(facts, visit));
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Should Mom have the Whipple operation now');
  expect(texts[1]).toContain('Levothyroxine');
  expect(texts[1]).toContain('Could the water pill have caused the pancreatitis?');
  expect(texts[1]).not.toContain('Hydrochlorothiazide');
});

test('the decision says what, why, who and when, and how the opinions stood', async () => {
  const decision: Decision = {
    id: testId('decision', 1),
    what: 'Contrast EUS first',
    why: 'It answers the one open question.',
    who: 'Mom, with Tess and Owen',
    decidedOn: facts.today,
    lookAgain: 'The EUS shows a solid nodule.',
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  };
  const said = (await pageTexts(await decisionPdf({ ...facts, decisions: [decision] }))).join(' ');
  expect(said).toContain('Mom, with Tess and Owen, 20 May 2026');
  expect(said).toContain('Why: It answers the one open question.');
  expect(said).toContain('Avoid diabetes (5 of 5)');
});
