import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsWithPages, sampleFacts } from '../../../scripts/testing/packet-facts.ts';
import { madePacket } from '../../../scripts/testing/packets.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { packetWords } from '../../../shared/domain/packet/words.ts';
import { inLanguage } from '../../../shared/domain/packet/in-language.ts';
import { bookmarksOf } from '../../../shared/domain/packet/contents.ts';
import { checkWords, findingText } from '../../../shared/domain/packet/check-words.ts';
import { planPacket } from '../../../shared/domain/packet-plan.ts';
import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PacketReport } from '../../../shared/domain/packet.ts';
import { memorySource } from '../bytes.ts';
import type { AssemblyInput } from '../pdf/assembly.ts';
import { openPdf } from '../text/pdfium.ts';
import { writePacketFile } from './write-packet.ts';
import { makePages } from './make-pages.ts';
import { writeManifest } from './manifest-file.ts';
import { verifyPacket } from './verify-packet.ts';

let folder = '';
let report: PacketReport;
const good = (): string => join(folder, 'good.pdf');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const facts = sampleFacts();
  const plan = planPacket(facts);
  report = await writePacketFile(good(), { ...building(plan), facts });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function building(plan: PacketPlan) {
  return {
    plan,
    openDocument: (id: string) => ({ source: memorySource(paperOf(plan, id)) }),
    madeAt: 0,
    signal: new AbortController().signal,
    report: () => undefined,
  };
}

function paperOf(plan: PacketPlan, key: string): Uint8Array {
  const pages = plan.outline.find((line) => line.key === key)?.pages ?? 0;
  return pdfFixture(Array.from({ length: pages }, (_, at) => ({ lines: [`page ${at + 1}`] })));
}

/** The sample's packet again, with one thing bent. */
async function bent(
  name: string,
  bend: (input: {
    links: AssemblyInput['links'];
    outline: AssemblyInput['outline'];
  }) => Partial<AssemblyInput>,
): Promise<string> {
  const facts = sampleFacts();
  const plan = planPacket(facts);
  const made = await makePages(facts, plan);
  const own = memorySource(made.bytes);
  const entries = plan.outline.map((line) =>
    line.documentId === null
      ? {
          key: line.key,
          source: own,
          pages: Array.from({ length: line.pages }, (_, at) => ({
            index: (made.firstIndex.get(line.key) ?? 0) + at,
          })),
        }
      : { key: line.key, source: memorySource(paperOf(plan, line.key)) },
  );
  const outline = bookmarksOf(plan.outline, packetWords.en).map(({ title, page, children }) => ({
    title,
    page,
    children: children.map((child) => ({ title: child.title, page: child.page })),
  }));
  const packet = await madePacket({
    entries,
    outline,
    links: made.links,
    ...bend({ links: made.links, outline }),
  });
  const path = join(folder, name);
  writeFileSync(path, packet.bytes);
  return path;
}

const codes = async (path: string): Promise<string[]> =>
  (await verifyPacket(path)).found.map(({ code }) => code);

test('a packet as it was made is sound', async () => {
  expect(await verifyPacket(good())).toMatchObject({ ok: true, pages: 64, found: [] });
  expect(await codes(await bent('straight.pdf', () => ({})))).toEqual([]);
});

test('a packet in Spanish is as sound, and its index and bookmarks are found by their Spanish names', async () => {
  const small = factsWithPages([2, 1]);
  const facts = { ...small, packet: inLanguage(small.packet, 'es') };
  const plan = planPacket(facts);
  const path = join(folder, 'paquete.pdf');
  await writePacketFile(path, { ...building(plan), facts });
  expect(await verifyPacket(path)).toMatchObject({ ok: true, pages: plan.pages, found: [] });
  const bytes = readFileSync(path);
  expect(bytes.includes('/Lang (es-US)')).toBe(true);
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) throw new Error('not a PDF');
  expect(opened.pdf.text(0)).toContain(`Página 1 de ${plan.pages}`);
  opened.pdf.close();
});

test('an index line that leads elsewhere is found, with both numbers', async () => {
  const path = await bent('link.pdf', ({ links }) => ({
    links: links.map((link, at) => (at === 5 ? { ...link, toPage: link.toPage + 1 } : link)),
  }));
  const { ok, found } = await verifyPacket(path);
  expect(ok).toBe(false);
  expect(found.map(({ code }) => code)).toContain('index-line');
  const [said, inSpanish] = (['en', 'es'] as const).map(
    (language) => found[0] && findingText(found[0], language),
  );
  expect(said).toMatch(/says page \d+ and leads to page \d+/);
  expect(inSpanish).toMatch(/dice página \d+ y lleva a la página \d+/);
});

test('a document without a line in the index is found', async () => {
  expect(
    await codes(await bent('gap.pdf', ({ links }) => ({ links: links.filter((_, at) => at !== 8) }))),
  ).toContain('index-gap');
});

test('a bookmark that says another page than it leads to is found', async () => {
  const path = await bent('mark.pdf', ({ outline }) => ({
    outline: outline.map((mark, at) => (at === 3 ? { ...mark, page: mark.page + 1 } : mark)),
  }));
  expect(await codes(path)).toContain('bookmark');
});

test('a file that is no packet is told apart, and so is one that is no PDF', async () => {
  const plain = join(folder, 'plain.pdf');
  writeFileSync(plain, pdfFixture([{ lines: ['x'] }]));
  expect(await codes(plain)).toEqual(['no-bookmarks', 'no-index']);
  const text = join(folder, 'text.pdf');
  writeFileSync(text, 'x'.repeat(500));
  expect(await codes(text)).toEqual(['unreadable']);
  expect(await codes(join(folder, 'nowhere.pdf'))).toEqual(['missing']);
});

test('a folder is checked against its manifests: sound, changed, gone', async () => {
  const place = join(folder, 'sent');
  mkdirSync(place);
  expect(await codes(place)).toEqual(['nothing']);
  const pdf = join(place, 'packet.pdf');
  copyFileSync(good(), pdf);
  const manifest = writeManifest(pdf, report);
  expect(await verifyPacket(place)).toMatchObject({ ok: true, pages: 64, found: [] });
  expect(await verifyPacket(manifest)).toMatchObject({ ok: true, pages: 64, found: [] });
  const bytes = readFileSync(pdf);
  const at = bytes.indexOf('Page 7 of 64');
  writeFileSync(pdf, Buffer.concat([bytes.subarray(0, at), Buffer.from('Page 8'), bytes.subarray(at + 6)]));
  expect(await codes(place)).toEqual(['bytes-differ']);
  rmSync(pdf);
  expect(await codes(place)).toEqual(['missing']);
  writeFileSync(manifest, '{"format": 2}');
  copyFileSync(good(), pdf);
  expect(await codes(pdf)).toEqual(['manifest-unreadable']);
});

test('every finding has a sentence that names the file and ends like one', () => {
  for (const sentence of Object.values(checkWords).flatMap((words) => Object.values(words)))
    expect(sentence('packet.pdf', 3, 4)).toMatch(/“packet\.pdf”.*\.$/);
});
