// What scripts rely on: the names and fields of each answer, and how a command ends. Whoever changes one of them breaks somebody's script.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binder, commandPassphrase } from '../../scripts/testing/binder-command.ts';
import { pdfFixture } from '../../scripts/testing/pdf-fixture.ts';
import type { Values } from './command.ts';
import { commands } from './commands.ts';
import { Door } from './door.ts';

const folder = mkdtempSync(join(tmpdir(), 'binder-answers-'));
const at = (name: string): string => join(folder, name);
const file = at('Mom.binder');

type Fields = Record<string, unknown>;

/** The answer as --json prints it. */
async function answer(name: string, words: string[], values: Values = {}): Promise<Fields> {
  const door = new Door(commandPassphrase, null);
  try {
    const told = await commands[name]?.run(door, words, values);
    return JSON.parse(JSON.stringify(told?.json)) as Fields;
  } finally {
    door.close();
  }
}

const fieldsOf = (told: Fields | undefined): string[] => Object.keys(told ?? {});
const rowsOf = (told: Fields, name: string): Fields[] => told[name] as Fields[];

afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  writeFileSync(at('Report.pdf'), pdfFixture([{ lines: ['Two pages'] }, { lines: ['of a report'] }]));
  writeFileSync(at('Again.pdf'), pdfFixture([{ lines: ['Two pages'] }, { lines: ['of a report'] }]));
  writeFileSync(at('Empty.pdf'), '');
  writeFileSync(at('Other.xyz'), 'of no kind\0\u0001');
  await answer('new', [file]);
});

test('a new case answers with its recovery code, and a day that is none is refused', async () => {
  expect(fieldsOf(await answer('new', [at('Dad.binder')]))).toEqual(['file', 'recoveryCode']);
  await expect(answer('new', [at('No.binder')], { born: '14 March' })).rejects.toThrow('“14 March”');
});

test('an import says of each file what became of it, with a sentence where there is something to say', async () => {
  const paths = ['Report.pdf', 'Again.pdf', 'Empty.pdf', 'Other.xyz'].map(at);
  const items = rowsOf(await answer('import', [file, ...paths]), 'items');
  expect(items.map(({ path }) => path)).toEqual(paths);
  for (const item of items)
    expect(fieldsOf(item)).toEqual(
      expect.arrayContaining(['path', 'outcome', 'reason', 'pages', 'sha256', 'recordId']),
    );
  expect(items.map(({ outcome, reason, pages }) => [outcome, reason, pages])).toEqual([
    ['imported', null, 2],
    ['duplicate', 'This file is already in the case, so it was not added again.', 2],
    ['failed', 'This file is empty. Download or copy it again.', null],
    ['kept', expect.stringContaining('kept as it is') as string, null],
  ]);
  expect(items[0]?.['recordId']).toBe(items[1]?.['recordId']);
});

test('lists, a search, a packet, its check, a copy and everything as files answer in their fields', async () => {
  const [record] = rowsOf(await answer('list', [file, 'records']), 'records');
  expect(rowsOf(record ?? {}, 'documents')).toMatchObject([{ fileName: 'Report.pdf', pages: 2 }]);
  const [hit] = rowsOf(await answer('search', [file, 'report']), 'hits');
  expect(fieldsOf(hit)).toEqual(
    expect.arrayContaining(['recordId', 'documentId', 'page', 'title', 'snippet']),
  );
  const packet = await answer('packet', [file], { out: at('out') });
  expect(packet).toMatchObject({
    pdf: expect.stringMatching(/\.pdf$/) as string,
    pages: expect.any(Number) as number,
    seconds: expect.any(Number) as number,
    peakRssBytes: expect.any(Number) as number,
  });
  expect(fieldsOf(rowsOf(packet, 'entries')[0])).toEqual(['title', 'firstPage', 'pages', 'sha256']);
  expect(fieldsOf(rowsOf(packet, 'leftOut')[0])).toEqual(expect.arrayContaining(['title', 'reason']));
  expect(await answer('verify', [String(packet['pdf'])])).toEqual({
    ok: true,
    pages: packet['pages'],
    found: [],
  });
  expect(await answer('check', [file])).toMatchObject({ ok: true, documents: 2, pages: 2 });
  expect(fieldsOf(await answer('backup', [file, at('Copy.binder')]))).toEqual([
    'file',
    'target',
    'sizeBytes',
    'check',
  ]);
  expect(fieldsOf(await answer('export-all', [file, at('all')]))).toEqual(['dir', 'documents', 'lists']);
});

test.each([
  [['nonesuch'], 2],
  [['import', file], 2],
  [['list', file, 'nonesuch'], 2],
  [['check', at('Nowhere.binder')], 1],
  [['verify', at('Report.pdf')], 1],
] as const)('%j ends with %i and says why in one line', async (words, code) => {
  const ended = await binder(words);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toMatch(/^binder: [^\n]+\n$/);
});
