import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { someCase } from '../../../scripts/testing/packet-arbitrary.ts';
import { sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { qpdfComplaints } from '../../../scripts/testing/qpdf.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { planPacket } from '../../../shared/domain/packet-plan.ts';
import { memorySource } from '../bytes.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument, TextRegion } from '../text/pdfium.ts';
import { makePages } from './make-pages.ts';
import { recoverySheet } from './recovery-sheet.ts';

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  const result = await openPdf(memorySource(bytes));
  if (!result.ok) throw new Error(result.why);
  return result.pdf;
}

function complaints(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'packet-'));
  try {
    writeFileSync(join(folder, 'pages.pdf'), bytes);
    return qpdfComplaints(join(folder, 'pages.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withEverything(facts: PacketFacts): PacketFacts {
  return {
    ...facts,
    packet: {
      ...facts.packet,
      dividers: true,
      front: ['summary', 'timeline', 'questions', 'medications', 'comparison'],
    },
  };
}

/** Two words stand on top of each other when they share more than a sliver. */
function overlap(a: TextRegion, b: TextRegion): boolean {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 1.5 && high > 5;
}

test('every page of the sample is drawn as planned, and qpdf finds nothing to say', async () => {
  const facts = withEverything(sampleFacts());
  const plan = planPacket(facts);
  const { bytes, firstIndex } = await makePages(facts, plan);
  const pdf = await opened(bytes);
  const made = plan.outline.filter((line) => line.kind !== 'document');
  expect(pdf.pageCount).toBe(made.reduce((sum, line) => sum + line.pages, 0));
  expect([...firstIndex.keys()]).toEqual(made.map((line) => line.key));
  expect(complaints(bytes) ?? '').toBe('');
  pdf.close();
});

test('the pages say what they are for, in text that can be searched and copied', async () => {
  const base = sampleFacts();
  const facts = { ...base, caseFile: { ...base.caseFile, nameOnId: 'Zoë Żółć 日本語 🩺' } };
  const pdf = await opened((await makePages(facts, planPacket(facts))).bytes);
  expect(pdf.text(0)).toContain('Zoë Żółć');
  expect(pdf.text(0)).toContain('日本語');
  expect(pdf.text(2)).toContain('Should Mom have the Whipple operation now');
  expect(pdf.text(5)).toContain('Levothyroxine');
  pdf.close();
});

test('each line of the index is a link that covers the page number printed in it', async () => {
  const facts = sampleFacts();
  const plan = planPacket(facts);
  const { bytes, links } = await makePages(facts, plan);
  const pdf = await opened(bytes);
  const height = pdf.pageSize(1).heightPt;
  const words = pdf.textRegions(1);
  const index = links.filter((link) => link.page === 2);
  expect(index).toHaveLength(plan.outline.length - 2);
  for (const {
    rect: [, bottom, right, top],
    toPage,
  } of index) {
    const line = words.filter(
      (word) => height - word.y - word.height / 2 > bottom && height - word.y - word.height / 2 < top,
    );
    const last = line.sort((a, b) => a.x - b.x).at(-1);
    expect(last?.text).toBe(String(toPage));
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(right + 1);
  }
  pdf.close();
});

test('whatever is in the case, pages are drawn as planned, inside the page, and no word covers another', async () => {
  await fc.assert(
    fc.asyncProperty(someCase, async (drawn) => {
      const facts = { ...drawn, packet: { ...drawn.packet, dividers: true } };
      const plan = planPacket(facts);
      const pdf = await opened((await makePages(facts, plan)).bytes);
      for (let index = 0; index < pdf.pageCount; index++) {
        const { widthPt, heightPt } = pdf.pageSize(index);
        const words = pdf.textRegions(index);
        for (const word of words) {
          expect(word.x).toBeGreaterThan(20);
          expect(word.x + word.width).toBeLessThan(widthPt - 10);
          // The page number stands in the last 30 points.
          expect(word.y + word.height).toBeLessThan(heightPt - 30);
        }
        const covered = words.some((word, at) => words.slice(at + 1).some((other) => overlap(word, other)));
        expect(covered).toBe(false);
      }
      pdf.close();
    }),
    { numRuns: 25 },
  );
});

test('the same case gives the same bytes', async () => {
  const facts = withEverything(sampleFacts());
  const [first, second] = [
    await makePages(facts, planPacket(facts)),
    await makePages(facts, planPacket(facts)),
  ];
  expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
});

test('the recovery sheet is one page that shows the code in its groups and says where to keep it', async () => {
  const code = 'A8KD-92JF-0QWE-RTY7-PLMN-3456-AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH';
  const bytes = await recoverySheet({
    caseTitle: 'Quillfeather',
    code,
    createdAt: Date.UTC(2026, 4, 20, 12),
    language: 'en',
    paper: 'a4',
  });
  const pdf = await opened(bytes);
  expect(pdf.pageCount).toBe(1);
  for (const group of code.split('-')) expect(pdf.textRegions(0).map((word) => word.text)).toContain(group);
  expect(pdf.text(0)).toContain('apart from the computer');
  expect(complaints(bytes) ?? '').toBe('');
  pdf.close();
});
