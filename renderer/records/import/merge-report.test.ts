// An import told once, however often it was tried.
import { expect, test } from 'vitest';
import type { ImportItem } from '../../../shared/contract/documents.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { foldImages, countAdded, isAllPlain, itemsSince, mergeReports } from './merge-report.ts';

const item = (path: string, outcome: ImportItem['outcome'], pages: number | null = null): ImportItem => ({
  path,
  outcome,
  reasons: [],
  pages,
  sha256: path.padEnd(64, '0'),
  recordId: null,
});
const report = (...items: ImportItem[]) => ({ items, stopped: false, locked: ['tkt'] });

test('a file that opened with the password takes the place of the locked one', () => {
  const merged = mergeReports(report(item('a', 'imported', 2), item('b', 'needs-password')), {
    ...report(item('b', 'imported', 3)),
    locked: [],
  });
  expect(merged.items.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['a', 'imported'],
    ['b', 'imported'],
  ]);
  expect(merged.locked).toEqual([]);
  expect(countAdded(merged.items)).toEqual({ files: 2, pages: 5 });
});

test('a file that is still locked stays listed, once, with its new ticket', () => {
  const merged = mergeReports(
    { ...report(item('b', 'needs-password')), locked: ['old'] },
    report(item('b', 'needs-password')),
  );
  expect(merged.items).toHaveLength(1);
  expect(merged.locked).toEqual(['tkt']);
});

test('files of an archive that came in the first time are not called double the second time', () => {
  const merged = mergeReports(
    report(item('zip/a', 'imported'), item('zip/b', 'needs-password')),
    report(item('zip/a', 'duplicate'), item('zip/b', 'imported'), item('zip/c', 'duplicate')),
  );
  expect(merged.items.map(({ path, outcome }) => [path, outcome])).toEqual([
    ['zip/a', 'imported'],
    ['zip/b', 'imported'],
    ['zip/c', 'duplicate'],
  ]);
});

test('a stopped import is told by the documents that came since it began', () => {
  const document = (fileName: string, fields: Partial<Document>) =>
    ({
      fileName,
      createdAt: 100,
      pages: 2,
      keptReason: null,
      warnings: [],
      sha256: 'a',
      recordId: 'rec',
      ...fields,
    }) as Document;
  const items = itemsSince(
    [
      document('old.pdf', { createdAt: 99 }),
      document('new.pdf', {}),
      document('disc.zip', { keptReason: 'medical-images', pages: 0 }),
    ],
    100,
  );
  expect(items.map(({ path, outcome, pages }) => [path, outcome, pages])).toEqual([
    ['new.pdf', 'imported', 2],
    ['disc.zip', 'kept', null],
  ]);
  expect(items[1]?.reasons).toEqual(['medical-images']);
});

test('an import is plain only where every file came in and none has something to be said about it', () => {
  expect(isAllPlain(report(item('a', 'imported'), item('b', 'imported')))).toBe(true);
  expect(isAllPlain(report(item('a', 'imported'), item('b', 'duplicate')))).toBe(false);
  expect(isAllPlain(report({ ...item('a', 'imported'), reasons: ['cut-off'] }))).toBe(false);
  expect(isAllPlain({ ...report(item('a', 'imported')), stopped: true })).toBe(false);
  expect(isAllPlain(report())).toBe(false);
});

test('the images of a disc are one line, and the papers beside them their own', () => {
  const recordId = 'rec_1' as never;
  const image = (path: string, sha256: string, outcome: ImportItem['outcome'] = 'imported'): ImportItem => ({
    path,
    outcome,
    reasons: [],
    pages: 1,
    sha256,
    recordId: outcome === 'failed' ? null : recordId,
  });
  const set = {
    id: 'd',
    recordId,
    sha256: 'set',
    fileName: 'CT disc',
    mediaType: 'application/x-dicom-set',
    keptReason: null,
  };
  const paper = {
    id: 'p',
    recordId,
    sha256: 'paper',
    fileName: 'r.pdf',
    mediaType: 'application/pdf',
    keptReason: null,
  };
  const items = [
    image('a', '1'),
    image('b', '2', 'kept'),
    image('r.pdf', 'paper'),
    image('v.exe', '3', 'failed'),
  ];
  const folded = foldImages(items, [set, paper] as never);
  expect(folded.map(({ path }) => path)).toEqual(['CT disc', 'r.pdf', 'v.exe']);
});
