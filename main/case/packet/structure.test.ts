import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { qpdfComplaints } from '../../../scripts/testing/qpdf.ts';
import { planPacket } from '../../../shared/domain/packet-plan.ts';
import { memorySource } from '../bytes.ts';
import { openDocument } from '../pdf/read/document.ts';
import { readPages } from '../pdf/read/pages.ts';
import type { Span } from '../pdf/read/syntax/span.ts';
import { rawText } from '../pdf/read/syntax/value.ts';
import { buildPacket } from './build-packet.ts';

// An independent program that tells what is heard of a PDF.
const reader = 'pdfinfo';
let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'spoken-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function samplePacket(): Promise<string> {
  const facts = sampleFacts('2026-04-17');
  const plan = planPacket(facts);
  const pieces: Buffer[] = [];
  await buildPacket({
    plan,
    facts,
    openDocument(documentId) {
      const line = plan.outline.find((candidate) => candidate.documentId === documentId);
      const pages = Array.from({ length: line?.pages ?? 0 }, (_, at) => ({
        lines: [`Leaf ${at + 1} of ${line?.key}`],
      }));
      return { source: memorySource(pdfFixture(pages)) };
    },
    // As if the first page of each had been read from its picture.
    wordsOf: (_, index) => (index === 0 ? [{ text: 'Overlaid', x: 60, y: 60, width: 80, height: 12 }] : []),
    madeAt: Date.UTC(2026, 3, 17),
    signal: new AbortController().signal,
    report: () => undefined,
    sink: { write: (bytes) => void pieces.push(Buffer.from(bytes)) },
  });
  const path = join(folder, 'packet.pdf');
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

test('a packet read aloud has headings, lists and tables on our pages, and a section with a title for each document', async () => {
  const path = await samplePacket();
  expect(qpdfComplaints(path) ?? '').toBe('');
  const heard = spawnSync(reader, ['-struct-text', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (heard.error) {
    process.stderr.write('NOTE: pdfinfo is not installed, so what a packet says is not read by it.\n');
    return;
  }
  expect(heard.stderr).toBe('');
  const text = heard.stdout;
  expect(text).toMatch(/^Document\n\s+Sect/);
  for (const role of ['H1', 'H2', 'L \\(', 'LI', 'Table', 'TR', 'TH', 'TD'])
    expect(text).toMatch(new RegExp(`^\\s+${role}`, 'm'));
  expect(text).toMatch(/H1[^\n]*\n\s+"Index"/);
  // Every page of every document is heard, also the words laid over its picture; page numbers and running names are not.
  expect(text.match(/Leaf \d+ of doc_/g)).toHaveLength(
    planPacket(sampleFacts('2026-04-17'))
      .outline.filter(({ documentId }) => documentId)
      .reduce((sum, { pages }) => sum + pages, 0),
  );
  expect(text).toContain('Overlaid');
  expect(text).not.toMatch(/Page \d+ of \d+/);
});

test('each link on our pages is an element of its own, found from the link and leading back to it', async () => {
  const doc = openDocument(memorySource(readFileSync(await samplePacket())));
  const root = doc.dict(doc.catalog.get('StructTreeRoot'));
  const numbers = doc.array(doc.dict(root?.get('ParentTree'))?.get('Nums')) ?? [];
  const owners = new Map(
    numbers.flatMap((key, at) => (at % 2 === 0 ? [[doc.number(key), numbers[at + 1]] as const] : [])),
  );
  expect([...owners.keys()]).toEqual([...owners.keys()].sort((a, b) => (a ?? 0) - (b ?? 0)));
  let links = 0;
  const pages = readPages(doc);
  for (const [at, object] of pages.objects.entries())
    for (const note of doc.array(doc.dictObject(object)?.get('Annots')) ?? []) {
      const link = doc.dict(note);
      expect(doc.string(link?.get('Contents'))?.toString('latin1'), `page ${at + 1}`).toMatch(/^Page \d+ of/);
      const element = doc.dict(owners.get(doc.number(link?.get('StructParent'))));
      const kid = doc.dict(element?.get('K'));
      expect(doc.name(element?.get('S'))).toBe('Link');
      expect(doc.name(kid?.get('Type'))).toBe('OBJR');
      expect(kid?.get('Obj') && rawText(kid.get('Obj') as Span)).toBe(rawText(note));
      links++;
    }
  expect(links).toBeGreaterThan(20);
});
