// The paper binder of the sample: right-hand starts, numbers that hold, tabs, and the papers themselves.
import { expect, test } from 'vitest';
import { samplePapers } from '../../../scripts/testing/paper-facts.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { onRightHandPages, planBinder } from '../../../shared/domain/papers/binder.ts';
import { memorySource } from '../bytes.ts';
import { assemblePdf } from '../pdf/assemble.ts';
import { verifyPdf } from '../pdf/verify.ts';
import { openPdf } from '../text/pdfium.ts';
import { makeBinder } from './binder-pdf.ts';

async function made(withDocuments: boolean) {
  const facts = samplePapers('en');
  const sections = planBinder(facts, { withDocuments });
  const papers = sections.flatMap(({ documents }) => documents);
  const binder = await makeBinder(
    { facts, sections, madeAt: 0 },
    {
      open: (id) => {
        const paper = papers.find((one) => one.id === id);
        const pages = Array.from({ length: paper?.pages ?? 0 }, (_, at) => ({
          lines: [`${paper?.title}, leaf ${at + 1}`],
        }));
        return memorySource(pdfFixture(pages, { compress: true }));
      },
      wordsOf: () => [],
      isSound: () => false,
      turnsOf: (id) => new Map(id === papers[0]?.id ? [[1, 180]] : []),
    },
  );
  const parts: Uint8Array[] = [];
  const options = { signal: new AbortController().signal, report: () => undefined };
  await assemblePdf(binder.input, { write: (bytes) => void parts.push(Uint8Array.from(bytes)) }, options);
  const bytes = Buffer.concat(parts);
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error(opened.why);
  const texts = Array.from({ length: opened.pdf.pageCount }, (_, at) =>
    opened.pdf.text(at).replace(/\s+/g, ' '),
  );
  return { binder, bytes, texts, sections, papers };
}

test('each tab and each paper begins on a right-hand page, where the contents say it does', async () => {
  const { binder, bytes, texts, papers } = await made(true);
  expect(texts).toHaveLength(binder.pages);
  expect(texts.every((text, at) => text.includes(`Page ${at + 1} of ${binder.pages}`))).toBe(true);
  expect(texts[0]).toContain('SECOND OPINION BINDER');
  const tabs = binder.input.outline.slice(2, -1);
  expect(tabs.map(({ title }) => title)).toEqual([
    'Today',
    'The case',
    'Path and clocks',
    'Records',
    'Opinions',
    'Letters and calls',
    'Health and medicines',
    'Visits and questions',
    'People',
    'Packets',
    'The papers',
  ]);
  for (const { title, page } of tabs) {
    expect(page % 2, title).toBe(1);
    expect(texts[page - 1]).toContain(title);
    expect(texts[2]).toContain(`${title} ${page}`);
  }
  expect(papers.length).toBeGreaterThan(15);
  for (const { documentId, firstPage } of binder.outline) {
    expect(firstPage % 2).toBe(1);
    const title = papers.find(({ id }) => id === documentId)?.title ?? '';
    expect(texts[firstPage - 1]).toContain(title.slice(0, 12));
  }
  expect(new Set(papers.map(({ sha256 }) => sha256)).size).toBe(papers.length);
  expect(verifyPdf(memorySource(bytes)).ok).toBe(true);
}, 30_000);

test('without its papers it holds lists alone, and another person’s paper is never in it', async () => {
  const facts = samplePapers('en');
  const strangers = facts.records.filter(({ wrongPatient }) => wrongPatient).map(({ id }) => id as string);
  expect(strangers.length).toBeGreaterThan(0);
  const held = planBinder(facts, { withDocuments: true }).flatMap(({ documents }) => documents);
  const owners = held.map(({ id }) => facts.documents.find((one) => one.id === id)?.recordId ?? '');
  expect(owners.filter((id) => strangers.includes(id))).toEqual([]);
  expect(planBinder(facts, { withDocuments: false }).every(({ documents }) => documents.length === 0)).toBe(
    true,
  );
});

test('what starts on the right after an odd number of pages has a blank page before it', () => {
  const thing = (pages: number, startsRight = true) => ({ pages, startsRight });
  const placed = onRightHandPages([thing(1), thing(2), thing(1, false), thing(3), thing(1)]);
  expect(placed.map(({ page, blankBefore }) => [page, blankBefore])).toEqual([
    [1, false],
    [3, true],
    [5, false],
    [7, true],
    [11, true],
  ]);
});
