import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binder } from '../../scripts/testing/binder-command.ts';
import type { Ended } from '../../scripts/testing/binder-command.ts';
import { pdfFixture } from '../../scripts/testing/pdf-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'binder-give-'));
const at = (name: string): string => join(folder, name);
const file = at('Mom.binder');
const copyPassphrase = 'another four plain words';

beforeAll(async () => {
  writeFileSync(at('Report.pdf'), pdfFixture([{ lines: ['Two pages'] }, { lines: ['of a report'] }]));
  await binder(['new', file, '--title', 'A second look']);
  await binder(['import', file, at('Report.pdf')]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function json({ stdout }: Ended): Record<string, unknown> {
  return JSON.parse(stdout) as Record<string, unknown>;
}

test('a copy is made only to be read, under a passphrase of its own, and takes no paper in', async () => {
  const out = at('To read.binder');
  expect(await binder(['copy', file, out], { copyPassphrase })).toMatchObject({ code: 2 });
  const words = ['copy', file, out, '--read-only', '--without-private-notes', '--for', 'Owen', '--json'];
  const made = await binder(words, { copyPassphrase });
  expect(made).toMatchObject({ code: 0 });
  expect(json(made)).toMatchObject({ target: out, check: { ok: true, documents: 1 } });
  const reading = { passphrase: copyPassphrase };
  expect(await binder(['list', out, 'documents'], reading)).toMatchObject({ code: 0 });
  expect(await binder(['import', out, at('Report.pdf')], reading)).toMatchObject({ code: 1 });
}, 120_000);

test('the paper binder is one PDF, with the papers as they are', async () => {
  const whole = at('Whole.pdf');
  const words = ['print-binder', file, '--out', whole, '--documents', '--language', 'es', '--json'];
  expect(json(await binder(words))).toMatchObject({ path: whole, leftOut: [] });
  const bytes = readFileSync(whole);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  // The pages of the report stand in it as they are.
  expect(bytes.toString('latin1')).toContain('of a report');
}, 120_000);

test('everything saved as files makes a new case that holds the same', async () => {
  const dir = at('Everything');
  expect(await binder(['export-all', file, dir])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^1 documents are in /) as string,
  });
  expect(readFileSync(join(dir, 'documents', 'Report.pdf'))).toEqual(readFileSync(at('Report.pdf')));
  const again = at('Again.binder');
  const made = await binder(['new', again, '--from-export', dir, '--json']);
  expect(made).toMatchObject({ code: 0 });
  expect(json(made)).toMatchObject({ documents: 1, problems: [] });
  const listed = async (path: string) =>
    json(await binder(['list', path, 'documents', '--json']))['documents'];
  const [before, after] = [await listed(file), await listed(again)] as { sha256: string }[][];
  expect(after?.map(({ sha256 }) => sha256)).toEqual(before?.map(({ sha256 }) => sha256));
  rmSync(join(dir, 'documents', 'Report.pdf'));
  const missing = await binder(['new', at('Less.binder'), '--from-export', dir]);
  expect([missing.code, missing.stdout]).toEqual([
    1,
    expect.stringContaining('Not in the folder: documents/Report.pdf'),
  ]);
}, 120_000);
