import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aDocument,
  aRecord,
  factsWithPages,
  sampleFacts,
  testId,
} from '../../../../scripts/testing/packet-facts.ts';
import { pdfFixture } from '../../../../scripts/testing/pdf-fixture.ts';
import { qpdfComplaints } from '../../../../scripts/testing/qpdf.ts';
import type { PacketFacts } from '../../../../shared/domain/packet/facts.ts';
import { planPacket } from '../../../../shared/domain/packet-plan.ts';
import { memorySource } from '../../bytes.ts';
import { openPdf } from '../../text/pdfium.ts';
import type { BuildInput } from '../build-packet.ts';
import { findingText } from '../../../../shared/domain/packet/check-words.ts';
import { verifyPacket } from '../verify-packet.ts';
import { writePacketFile } from '../write-packet.ts';
import { exportPacket } from './export-packet.ts';
import { sha256OfFile } from './place.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'export-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function inputFor(facts: PacketFacts): BuildInput {
  const plan = planPacket(facts);
  return {
    plan,
    facts,
    openDocument(documentId) {
      const line = plan.outline.find((candidate) => candidate.documentId === documentId);
      const pages = Array.from({ length: line?.pages ?? 0 }, (_, at) => ({
        lines: [`${line?.title}, leaf ${at + 1}`],
      }));
      return { source: memorySource(pdfFixture(pages)) };
    },
    madeAt: Date.UTC(2026, 3, 17),
    signal: new AbortController().signal,
    report: () => undefined,
  };
}

const disc = Buffer.from('not really an image, and longer than one block of the cipher');
const exported = (into: 'folder' | 'zip', zipPassword: string | null = null) => ({
  ...inputFor(factsWithPages([2, 1])),
  into,
  zipPassword,
  along: () => [{ path: 'Files/image 1.dcm', sizeBytes: disc.length, source: memorySource(disc) }],
  limits: { pages: null as number | null, bytes: null as number | null },
  expectedBytes: 1000,
});

test('a supplement goes on from the last page that was sent, holds only what is new, and checks as sound', async () => {
  const facts = sampleFacts('2026-04-17');
  const v1 = planPacket(facts);
  const has = new Set(v1.outline.flatMap(({ sha256 }) => sha256 ?? []));
  const sections = facts.packet.sections.map((section, at) =>
    at === 2 ? { ...section, recordIds: [...section.recordIds, testId('record', 18)] } : section,
  );
  const supplementTo = { lastPage: v1.pages, has, label: '1.1' };
  const path = join(folder, 'supplement.pdf');
  const report = await writePacketFile(
    path,
    inputFor({ ...facts, supplementTo, packet: { ...facts.packet, sections } }),
  );
  expect(report).toMatchObject({ firstPage: 65, pages: 4 });
  expect(report.entries).toMatchObject([{ firstPage: 66, pages: 3 }]);
  expect(await verifyPacket(path)).toMatchObject({ ok: true, pages: 4, found: [] });
  expect(qpdfComplaints(path) ?? '').toBe('');
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.pdf.text(0)).toContain('Supplement 1.1');
  expect(opened.pdf.text(3)).toContain('Page 68 of 68');
});

test('a file that would go along and names what is to be hidden stops everything, and nothing is written', async () => {
  const image = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM\u0010\0\u0010\0PN\u0008\0DOE^JANE ')]);
  const input = exported('folder');
  const facts = { ...input.facts, packet: { ...input.facts.packet, hiddenWords: ['Jane Doe'] } };
  const along = () => [{ path: 'Files/image 1.dcm', sizeBytes: image.length, source: memorySource(image) }];
  await expect(exportPacket(join(folder, 'out'), { ...input, facts, along })).rejects.toMatchObject({
    code: 'packet.file-holds-words',
    details: { name: 'Files/image 1.dcm' },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder holds the packet, what goes along, a list of all files and a page to start from; verifying names what has changed', async () => {
  const path = join(folder, 'Packet for Dr. Example');
  await exportPacket(path, exported('folder'));
  expect(readdirSync(path).sort()).toEqual([
    'Files',
    'Packet for Dr. Example.manifest.json',
    'Packet for Dr. Example.pdf',
    'Start here.html',
  ]);
  expect(readFileSync(join(path, 'Files', 'image 1.dcm')).equals(disc)).toBe(true);
  expect(await verifyPacket(path)).toMatchObject({ ok: true, found: [] });
  rmSync(join(path, 'Files', 'image 1.dcm'));
  const { found } = await verifyPacket(path);
  expect(found.map((one) => findingText(one, 'en'))).toEqual([
    '“Files/image 1.dcm” is in the list and is not there.',
  ]);
});

test('a reader who takes only so much in one file gets several, with one index and one run of page numbers', async () => {
  const path = join(folder, 'Limited');
  const facts = sampleFacts();
  const input = { ...exported('folder'), ...inputFor(facts) };
  const byPages = await exportPacket(path, { ...input, limits: { pages: 30, bytes: null } });
  expect(byPages.pages).toBe(64);
  expect(byPages.parts.map(({ fileName }) => fileName.replace(/^.*, part/, 'part'))).toEqual([
    'part 1 of 3, pages 1-30.pdf',
    'part 2 of 3, pages 31-60.pdf',
    'part 3 of 3, pages 61-64.pdf',
  ]);
  expect(await verifyPacket(path)).toMatchObject({ ok: true, found: [], pages: 64 });
  const second = join(path, byPages.parts[1]?.fileName ?? '');
  expect(qpdfComplaints(second) ?? '').toBe('');
  const opened = await openPdf(memorySource(readFileSync(second)));
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.pdf.text(0)).toContain('Page 31 of 64');
});

test('a limit in bytes holds for each file that is made, and a page that is larger is told', async () => {
  const input = { ...exported('folder'), ...inputFor(sampleFacts()) };
  const whole = await exportPacket(join(folder, 'Whole'), input);
  const bytes = Math.floor(whole.sizeBytes * 0.6);
  const { parts, pages } = await exportPacket(join(folder, 'Small'), {
    ...input,
    limits: { pages: null, bytes },
  });
  expect(pages).toBe(64);
  expect(parts.length).toBeGreaterThan(1);
  for (const { sizeBytes } of parts) expect(sizeBytes).toBeLessThanOrEqual(bytes);
  await expect(
    exportPacket(join(folder, 'None'), { ...input, limits: { pages: null, bytes: 1000 } }),
  ).rejects.toMatchObject({ code: 'packet.limit-too-small' });
});

test('an archive opens with its password in the usual programs, and in none without it', async () => {
  for (const password of [null, 'four plain words']) {
    const path = join(folder, password === null ? 'open.zip' : 'locked.zip');
    await exportPacket(path, exported('zip', password));
    const program = password === null ? 'unzip' : '7z';
    const out = join(folder, `out-${program}`);
    const args = password === null ? ['-q', path, '-d', out] : ['x', '-y', `-p${password}`, `-o${out}`, path];
    const run = spawnSync(program, args, { encoding: 'utf8' });
    if (run.error) {
      process.stderr.write(`NOTE: ${program} is not installed, so archives are not checked with it.\n`);
      continue;
    }
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(readFileSync(join(out, 'Files', 'image 1.dcm')).equals(disc)).toBe(true);
    expect(await verifyPacket(out)).toMatchObject({ ok: true });
    if (password !== null) {
      expect(readFileSync(path).includes(disc.subarray(0, 16))).toBe(false);
      expect(spawnSync('7z', ['t', '-pwrong', path]).status).not.toBe(0);
    }
  }
});

test('an export that breaks off leaves nothing, and an earlier folder of the same name stays', async () => {
  const path = join(folder, 'Packet');
  const broken = {
    ...exported('folder'),
    along: () => [{ path: 'Files/a', sizeBytes: 10, source: { sizeBytes: 10, read: () => fall() } }],
  };
  await expect(exportPacket(path, broken)).rejects.toThrow('the disc fell out');
  await expect(exportPacket(`${path}.zip`, { ...broken, into: 'zip' })).rejects.toThrow('the disc fell out');
  expect(readdirSync(folder)).toEqual([]);
  await exportPacket(path, exported('folder'));
  const before = sha256OfFile(join(path, 'Packet.pdf'));
  await expect(exportPacket(path, exported('folder'))).rejects.toMatchObject({ code: 'file.cannot-write' });
  expect(sha256OfFile(join(path, 'Packet.pdf'))).toBe(before);
  expect(existsSync(`${path}.part`)).toBe(false);
});

function fall(): never {
  throw new Error('the disc fell out');
}

test('words read from a picture can be searched in the packet and cannot be seen', async () => {
  const records = [aRecord(1)];
  const facts = { ...factsWithPages([1]), records, documents: [aDocument(1)] };
  const path = join(folder, 'words.pdf');
  await writePacketFile(path, {
    ...inputFor(facts),
    wordsOf: () => [{ text: 'Zysteninhalt', x: 100, y: 300, width: 80, height: 12 }],
  });
  const opened = await openPdf(memorySource(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.why);
  const word = opened.pdf.textRegions(2).find(({ text }) => text === 'Zysteninhalt');
  expect(Math.abs((word?.x ?? 0) - 100)).toBeLessThan(2);
  expect(Math.abs((word?.y ?? 0) - 300)).toBeLessThan(6);
  const { width, grey } = opened.pdf.renderGrey(2, { widthPx: 612 });
  expect(Math.min(...Array.from({ length: 80 }, (_, at) => grey[306 * width + 100 + at] ?? 0))).toBe(255);
  expect(qpdfComplaints(path) ?? '').toBe('');
});
