import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsWithPages, sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { qpdfComplaints } from '../../../scripts/testing/qpdf.ts';
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { planPacket } from '../../../shared/domain/packet-plan.ts';
import type { ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import { verifyPdf } from '../pdf/verify.ts';
import { openPdf } from '../text/pdfium.ts';
import { buildPacket } from './build-packet.ts';
import { writePacketFile } from './write-packet.ts';
import type { BuildInput } from './build-packet.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'packet-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Options = Partial<BuildInput> & { papers?: Record<string, Uint8Array> };

/** Every document is a PDF of the planned length, unless `papers` gives its bytes. */
function inputFor(facts: PacketFacts, { papers = {}, ...options }: Options = {}): BuildInput {
  const plan = planPacket(facts);
  const openDocument = (documentId: string): { source: ByteSource } => {
    const line = plan.outline.find((candidate) => candidate.documentId === documentId);
    const pages = Array.from({ length: line?.pages ?? 0 }, (_, at) => ({
      lines: [`paper ${line?.label}, leaf ${at + 1}`],
    }));
    return { source: memorySource(papers[line?.title ?? ''] ?? pdfFixture(pages, { compress: true })) };
  };
  return {
    plan,
    facts,
    openDocument,
    madeAt: Date.UTC(2026, 3, 10),
    signal: new AbortController().signal,
    report: () => undefined,
    ...options,
  };
}

async function pageTexts(path: string): Promise<string[]> {
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  return Array.from({ length: opened.pdf.pageCount }, (_, index) => opened.pdf.text(index));
}

test('the sample becomes one sound PDF of 64 pages, each saying its own number and that it is a sample', async () => {
  const path = join(folder, 'v1.pdf');
  const input = inputFor(sampleFacts());
  const report = await writePacketFile(path, input);
  expect(report).toMatchObject({ fileName: 'v1.pdf', pages: 64, sizeBytes: readFileSync(path).length });
  expect(report.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  expect(report.entries).toHaveLength(18);
  expect(report.leftOut.map((line) => line.title)).toContain('EUS video');
  expect(qpdfComplaints(path) ?? '').toBe('');
  const texts = await pageTexts(path);
  for (const [at, text] of texts.entries()) {
    expect(text).toContain(`Page ${at + 1} of 64`);
    expect(text).toContain('SAMPLE – fictional');
  }
  for (const { label, firstPage, pages } of input.plan.outline.filter((line) => line.documentId !== null)) {
    for (let leaf = 1; leaf <= pages; leaf++)
      expect(texts[firstPage + leaf - 2]).toContain(`paper ${label}, leaf ${leaf}`);
  }
});

test('labels, bookmarks and links tell the same page numbers', async () => {
  const path = join(folder, 'v1.pdf');
  const input = inputFor(sampleFacts());
  await writePacketFile(path, input);
  const contents = verifyPdf(memorySource(readFileSync(path)));
  if (!contents.ok) throw new Error(contents.why);
  expect(contents.labels).toEqual(Array.from({ length: 64 }, (_, at) => String(at + 1)));
  const marks = contents.outline.flatMap((mark) => [mark, ...mark.children]);
  for (const { title, page } of marks) expect(title).toMatch(new RegExp(`, p\\. ${page}$`));
  expect(contents.links.filter((link) => link.page === 2).map((link) => link.toPage)).toEqual(
    input.plan.outline.slice(2).map((line) => line.firstPage),
  );
  expect(contents.active).toEqual([]);
});

test('the same case on the same day gives the same bytes', async () => {
  const facts = factsWithPages([2, 3]);
  const reports = [
    await writePacketFile(join(folder, 'a.pdf'), inputFor(facts)),
    await writePacketFile(join(folder, 'b.pdf'), inputFor(facts)),
  ];
  expect(reports[0]?.sha256).toBe(reports[1]?.sha256);
});

test('a real case’s pages carry no sample footer', async () => {
  const path = join(folder, 'a.pdf');
  await writePacketFile(path, inputFor(factsWithPages([1])));
  expect((await pageTexts(path)).join('')).not.toContain('SAMPLE');
});

test('a document with fewer or more pages than counted stops the packet by name and leaves nothing', async () => {
  for (const found of [1, 3]) {
    const papers = { 'Record 2': pdfFixture(Array.from({ length: found }, () => ({ lines: ['x'] }))) };
    const made = writePacketFile(join(folder, 'a.pdf'), inputFor(factsWithPages([2, 2]), { papers }));
    await expect(made).rejects.toMatchObject({
      code: 'packet.pages-differ',
      details: { title: 'Record 2', expected: 2, found },
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('a document that cannot be read stops the packet by name and leaves the older file as it was', async () => {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, 'older');
  const papers = { 'Record 2': Buffer.from('not a PDF at all') };
  await expect(writePacketFile(path, inputFor(factsWithPages([2, 2]), { papers }))).rejects.toMatchObject({
    code: 'packet.unreadable-document',
    details: { title: 'Record 2' },
  });
  expect(readFileSync(path, 'utf8')).toBe('older');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('another person’s paper, or nothing at all, is refused before a file is begun', async () => {
  const facts = factsWithPages([1, 1]);
  const wrong = {
    ...facts,
    records: facts.records.map((record, at) => ({ ...record, wrongPatient: at === 1 })),
  };
  await expect(writePacketFile(join(folder, 'a.pdf'), inputFor(wrong))).rejects.toMatchObject({
    code: 'record.wrong-patient',
    details: { title: 'Record 2' },
  });
  await expect(
    writePacketFile(join(folder, 'a.pdf'), inputFor({ ...facts, documents: [] })),
  ).rejects.toMatchObject({ code: 'packet.empty' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a packet that is stopped half way leaves nothing', async () => {
  const stop = new AbortController();
  let last = 0;
  const report = ({ done }: { done: number }): void => {
    last = done;
    if (done > 5) stop.abort();
  };
  await expect(
    writePacketFile(
      join(folder, 'a.pdf'),
      inputFor(factsWithPages([4, 4, 4, 4, 4]), { signal: stop.signal, report }),
    ),
  ).rejects.toThrow();
  expect(last).toBeLessThan(22);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be written is said so', async () => {
  await expect(
    writePacketFile(join(folder, 'no', 'a.pdf'), inputFor(factsWithPages([1]))),
  ).rejects.toMatchObject({ code: 'file.cannot-write' });
});

test('no more than a few documents are held open at once', async () => {
  const opened: string[] = [];
  const input = inputFor(factsWithPages(Array.from({ length: 30 }, () => 1)));
  await writePacketFile(join(folder, 'a.pdf'), {
    ...input,
    openDocument(documentId) {
      opened.push(documentId);
      return input.openDocument(documentId);
    },
  });
  expect(new Set(opened).size).toBe(30);
  // Each is opened when its turn comes, and hardly ever again.
  expect(opened.length).toBeLessThan(40);
  expect(existsSync(join(folder, 'a.pdf'))).toBe(true);
});

test('a packet can go anywhere bytes go, the same as into a file', async () => {
  const input = inputFor(factsWithPages([2]));
  const hash = createHash('sha256');
  const { report } = await buildPacket({
    ...input,
    sink: { write: (bytes) => void hash.update(bytes) },
  });
  expect(hash.digest('hex')).toBe(report.sha256);
  expect(report.fileName).toBe('2026-05-20 - Ada Example - Packet.pdf');
  expect((await writePacketFile(join(folder, 'a.pdf'), input)).sha256).toBe(report.sha256);
});
