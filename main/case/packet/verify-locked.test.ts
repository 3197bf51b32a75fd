// Archives and locked files checked as they lie: nothing has to be unpacked by hand.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { factsWithPages } from '../../../scripts/testing/packet-facts.ts';
import { pdfFixture } from '../../../scripts/testing/pdf-fixture.ts';
import { planPacket } from '../../../shared/domain/packet-plan.ts';
import { memorySource } from '../bytes.ts';
import { exportPacket } from './export/export-packet.ts';
import { writeManifest } from './manifest-file.ts';
import { verifyPacket } from './verify-packet.ts';
import { writePacketFile } from './write-packet.ts';

const password = 'four plain words';
const image = Buffer.from('a picture that goes along, in as many bytes as it takes');
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'locked-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function input() {
  const facts = factsWithPages([2, 1]);
  return {
    plan: planPacket(facts),
    facts,
    openDocument: () => ({ source: memorySource(pdfFixture([{ lines: ['a'] }, { lines: ['b'] }])) }),
    madeAt: 0,
    signal: new AbortController().signal,
    report: () => undefined,
  };
}

async function exported(into: 'folder' | 'zip', zipPassword: string | null): Promise<string> {
  const path = join(folder, into === 'zip' ? 'Packet.zip' : 'Packet');
  const facts = factsWithPages([2, 2]);
  await exportPacket(path, {
    ...input(),
    facts,
    plan: planPacket(facts),
    into,
    zipPassword,
    along: () => [{ path: 'DICOM/I1', sizeBytes: image.length, source: memorySource(image) }],
    limits: { pages: null, bytes: null },
    expectedBytes: 1000,
  });
  return path;
}

const found = async (path: string, given?: string): Promise<string[]> =>
  (await verifyPacket(path, { password: given })).found.map(({ code, name }) => `${code} ${name}`);

function bent(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
}

test('an archive is checked as it lies, and what differs in it is named', async () => {
  const path = await exported('zip', null);
  expect(await verifyPacket(path)).toMatchObject({ ok: true, pages: 6, found: [] });
  bent(path, readFileSync(path).indexOf('goes along'));
  expect(await found(path)).toEqual(['file-differs DICOM/I1']);
  bent(path, readFileSync(path).indexOf('of 6'));
  expect(await found(path)).toContain('bytes-differ Packet.pdf');
  writeFileSync(path, readFileSync(path).subarray(0, -40));
  expect(await found(path)).toEqual(['archive-unreadable Packet.zip']);
});

test('a locked archive is checked with its password, and without the right one it is said to be locked', async () => {
  const path = await exported('zip', password);
  expect(await verifyPacket(path, { password })).toMatchObject({ ok: true, pages: 6, found: [] });
  expect(await found(path)).toEqual(['locked Packet.zip']);
  expect(await found(path, 'five other words')).toEqual(['locked Packet.zip']);
  const bytes = readFileSync(path);
  bent(path, bytes.indexOf('DICOM/I1') + 60);
  expect(await found(path, password)).toEqual(['file-differs DICOM/I1']);
});

test('what was put into a folder later is named, and what systems leave there is not', async () => {
  const path = await exported('folder', null);
  writeFileSync(join(path, 'Thumbs.db'), 'x');
  expect(await found(path)).toEqual([]);
  writeFileSync(join(path, 'DICOM', 'I2'), 'x');
  writeFileSync(join(path, 'Another.pdf'), pdfFixture([{ lines: ['x'] }]));
  expect((await found(path)).sort()).toEqual(['file-added Another.pdf', 'file-added DICOM/I2']);
  rmSync(join(path, 'DICOM', 'I1'));
  expect(await found(path)).toContain('file-missing DICOM/I1');
});

test('a locked PDF is looked into with its password; without it, its manifest alone says whether it is what was made', async () => {
  const path = join(folder, 'Packet.pdf');
  const facts = factsWithPages([2, 2]);
  const report = await writePacketFile(path, {
    ...input(),
    facts,
    plan: planPacket(facts),
    protect: { password },
  });
  expect(await verifyPacket(path, { password })).toMatchObject({ ok: true, pages: 6, found: [] });
  expect(await found(path)).toEqual(['locked Packet.pdf']);
  expect(await found(path, 'five other words')).toEqual(['locked Packet.pdf']);
  writeManifest(path, report);
  expect(await verifyPacket(path)).toMatchObject({ ok: true, pages: 6, found: [] });
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('\n')]));
  expect(await found(path)).toEqual(['bytes-differ Packet.pdf', 'locked Packet.pdf']);
  expect(await found(path, password)).toEqual(['bytes-differ Packet.pdf']);
});
