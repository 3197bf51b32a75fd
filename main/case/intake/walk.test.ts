import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { corpusDir } from '../../../scripts/testing/corpus.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { walk, type Found } from './walk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string | Uint8Array = path): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function shown(found: Found[]): string[] {
  return found.map((one) =>
    ('skipped' in one ? `${one.path} – ${one.skipped}` : one.path).replace(`${folder}/`, ''),
  );
}

function contentOf(found: Found[], path: string): string {
  const file = found.find((one) => one.path.endsWith(path));
  if (!file || 'skipped' in file) throw new Error(`no file ${path}`);
  const source = file.open();
  if (!source) return file.unreadable;
  const text = Buffer.from(source.read(0, source.sizeBytes)).toString('utf8');
  source.close();
  return text;
}

test('files come in natural order, folders among them, with the path as it was given', async () => {
  for (const path of ['page 10.pdf', 'page 2.pdf', 'Labs/b.pdf', 'Labs/A.pdf', 'zz.pdf']) put(path);
  expect(shown(await walk([folder]))).toEqual([
    'Labs/A.pdf',
    'Labs/b.pdf',
    'page 2.pdf',
    'page 10.pdf',
    'zz.pdf',
  ]);
  expect((await walk([`${folder}/`]))[0]?.path).toBe(`${folder}/Labs/A.pdf`);
});

test('what computers leave behind is passed over and told', async () => {
  for (const path of ['.DS_Store', 'Thumbs.db', '._scan.pdf', '__MACOSX/x', '~$letter.docx']) put(path);
  for (const path of ['scan.pdf', '.hidden.pdf']) put(path);
  const found = shown(await walk([folder]));
  expect(found.filter((line) => line.endsWith('system-file'))).toHaveLength(5);
  expect(found).toContain('scan.pdf');
  expect(found).toContain('.hidden.pdf');
});

test('a path that is not there, a folder that cannot be opened and a pipe are told, and the rest goes on', async () => {
  put('closed/inner.pdf');
  put('open.pdf');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'lost.pdf'));
  chmodSync(join(folder, 'closed'), 0);
  const found = shown(await walk([join(folder, 'missing'), folder, '/dev/null']));
  chmodSync(join(folder, 'closed'), 0o700);
  // The superuser may open everything.
  const closed = process.getuid?.() === 0 ? 'closed/inner.pdf' : 'closed – folder-unreadable';
  expect(found).toEqual([
    'missing – not-found',
    closed,
    'lost.pdf – not-a-file',
    'open.pdf',
    '/dev/null – not-a-file',
  ]);
});

test.runIf(process.platform === 'linux')(
  'files whose names an older computer wrote are found, by the letters they had there',
  async () => {
    const old = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    mkdirSync(old('An\xe1lisis'));
    writeFileSync(old('An\xe1lisis/Informe.pdf'), 'x');
    writeFileSync(old('Resum\xe9.pdf'), 'words');
    const found = await walk([folder]);
    expect(shown(found)).toEqual(['Análisis/Informe.pdf', 'Resumé.pdf']);
    const [, file] = found;
    const opened = file && 'open' in file ? file.open() : null;
    expect(Buffer.from(opened?.read(0, 10) ?? []).toString()).toBe('words');
    opened?.close();
  },
);

test('links are told and not followed: neither in a circle nor out of the folder; what was picked is, link or not', async () => {
  put('picked/a/file.pdf');
  put('outside/private.pdf');
  put('picked-too/x.pdf');
  const link = (target: string, path: string) => symlinkSync(join(folder, target), join(folder, path));
  link('picked', 'picked/a/up');
  link('outside', 'picked/out');
  link('outside/private.pdf', 'picked/private.pdf');
  link('picked-too/x.pdf', 'picked/x.pdf');
  link('picked/a/file.pdf', 'picked/same.pdf');
  link('picked', 'shortcut');
  const inside = ['a/file.pdf', 'a/up – link-inside', 'out – link-outside', 'private.pdf – link-outside'];
  const told = (name: string) =>
    [...inside, 'same.pdf – link-inside', 'x.pdf – link-outside'].map((line) => `${name}/${line}`);
  expect(shown(await walk([join(folder, 'picked')]))).toEqual(told('picked'));
  expect(shown(await walk([join(folder, 'shortcut')]))).toEqual(told('shortcut'));
});

test('folders within folders end at a depth that nobody reaches by hand', async () => {
  put(`${'d/'.repeat(70)}deep.pdf`);
  expect(shown(await walk([folder])).join()).toMatch(/too-deep$/);
});

test('files in an archive are found with the path inside it and read back whole', async () => {
  put(
    'portal.zip',
    zipFixture([
      { name: 'Docs/Résumé.txt', content: 'text '.repeat(500) },
      { name: 'Docs/.DS_Store', content: 'x' },
      { name: 'small.txt', content: 'hi', stored: true },
    ]),
  );
  const found = await walk([folder]);
  expect(shown(found)).toEqual([
    'portal.zip/Docs/.DS_Store – system-file',
    'portal.zip/Docs/Résumé.txt',
    'portal.zip/small.txt',
  ]);
  expect(contentOf(found, 'Résumé.txt')).toBe('text '.repeat(500));
  expect(contentOf(found, 'small.txt')).toBe('hi');
});

test('an archive within an archive is looked into, down to three', async () => {
  let zip = zipFixture([{ name: 'letter.txt', content: 'found' }]);
  for (const name of ['c.zip', 'b.zip']) zip = zipFixture([{ name, content: zip }]);
  put('three.zip', zip);
  put('four.zip', zipFixture([{ name: 'a.zip', content: zip }]));
  const found = await walk([folder]);
  expect(shown(found)).toEqual([
    'four.zip/a.zip/b.zip/c.zip – archive-too-deep',
    'three.zip/b.zip/c.zip/letter.txt',
  ]);
  expect(contentOf(found, 'letter.txt')).toBe('found');
});

test('names that climb out of the archive are refused, and their good neighbours are not', async () => {
  put(
    'bad.zip',
    zipFixture(
      [
        '../../evil.txt',
        '..\\..\\evil2.txt',
        '/tmp/evil3.txt',
        'C:\\evil4.txt',
        'good/../../evil5.txt',
        'good/ok.txt',
      ].map((name) => ({ name, content: 'x' })),
    ),
  );
  const found = shown(await walk([folder]));
  expect(found.filter((line) => line.endsWith('unsafe-name'))).toHaveLength(5);
  expect(found.filter((line) => !line.includes('–'))).toEqual(['bad.zip/good/ok.txt']);
});

test('an archive that unpacks to far more than it weighs is not unpacked', async () => {
  put('bomb.zip', zipFixture([{ name: 'scan.pdf', content: new Uint8Array(30_000_000) }]));
  expect(shown(await walk([folder]))).toEqual(['bomb.zip – archive-too-large']);
});

test('an entry that lies about its size or content is damaged, not believed', async () => {
  const zip = zipFixture([
    { name: 'a.txt', content: 'abc '.repeat(1000), claimedBytes: 17 },
    { name: 'b.txt', content: 'abc', wrongCrc: true },
  ]);
  put('liar.zip', zip);
  const found = await walk([folder]);
  expect(contentOf(found, 'a.txt')).toBe('damaged-archive');
  expect(contentOf(found, 'b.txt')).toBe('damaged-archive');
});

test('an entry locked in an unknown way says so; the files of a disc know their disc, and an office document stays whole', async () => {
  put('locked.zip', zipFixture([{ name: 'a.pdf', content: 'x', lockedSomehow: true }]));
  put(
    'disc.zip',
    zipFixture([
      { name: 'CD/DICOMDIR', content: 'x' },
      { name: 'CD/IM1', content: 'y' },
    ]),
  );
  put(
    'letter.docx',
    zipFixture([
      { name: '[Content_Types].xml', content: '<x/>' },
      { name: 'word/document.xml', content: '<x/>' },
    ]),
  );
  put('cut.zip', zipFixture([{ name: 'a.pdf', content: 'x' }]).subarray(0, 40));
  expect(shown(await walk([folder]))).toEqual([
    'cut.zip',
    'disc.zip/CD/DICOMDIR',
    'disc.zip/CD/IM1',
    'letter.docx',
    'locked.zip/a.pdf – archive-locked',
  ]);
  const discs = (await walk([folder])).map(({ disc }) => disc?.slice(folder.length + 1));
  expect(discs).toEqual([undefined, 'disc.zip/CD', 'disc.zip/CD', undefined, undefined]);
});

test('a name that turns writing around is shown straight, and opened by its true path', async () => {
  put('report_\u202efdp.scr.pdf', 'content');
  const [file] = await walk([folder]);
  expect(file && 'fileName' in file && file.fileName).toBe('report_fdp.scr.pdf');
  expect(contentOf(file ? [file] : [], '.pdf')).toBe('content');
});

test('walking stops when asked', async () => {
  put('a.pdf');
  await expect(walk([folder], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
});

test('the archives of the corpus give what is in them', async () => {
  const dir = corpusDir();
  if (dir === null) return;
  const inside = async (name: string) =>
    shown(await walk([join(dir, name)])).map((line) => line.slice(dir.length + name.length + 2));
  expect(await inside('other/portal-download.zip')).toEqual([
    '__MACOSX/._Discharge.pdf – system-file',
    'Portal export/.DS_Store – system-file',
    'Portal export/CCD/summary.xml',
    'Portal export/Documents/Discharge.pdf',
    'Portal export/Email/from-clinic.eml',
    'Portal export/Images/fax.tif',
    'Portal export/Thumbs.db – system-file',
  ]);
  expect((await inside('other/utf8-winzip-test.zip')).sort()).toEqual(
    ['ascii.txt', 'Ölfässer.txt', '€_for_Dollar.txt'].sort(),
  );
  expect((await inside('hostile/traversal.zip')).filter((line) => !line.includes('–'))).toEqual([
    'good/report.txt',
  ]);
  expect(shown(await walk([join(dir, 'hostile/zipbomb-flat.zip')]))[0]).toMatch(/archive-too-large$/);
  const disc = await walk([join(dir, 'other/imaging-disc.zip')]);
  expect(disc).toHaveLength(35);
  expect(new Set(disc.map((one) => one.disc))).toEqual(new Set([join(dir, 'other/imaging-disc.zip')]));
});

/** One file of a TAR archive, and the two empty blocks at its end where it is the last. */
function tarFixture(files: { name: string; content: string; kind?: string }[]): Buffer {
  const parts = files.map(({ name, content, kind = '0' }) => {
    const head = Buffer.alloc(512);
    head.write(name.slice(0, 100));
    head.write(content.length.toString(8).padStart(11, '0'), 124);
    head.write('        ', 148);
    head.write(kind, 156);
    head.write('ustar\u000000', 257);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
    body.write(content);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

test('a TAR archive, packed or not, is walked like a ZIP, and what climbs out of it stays out', async () => {
  const long = `${'x'.repeat(150)}.txt`;
  const tar = tarFixture([
    { name: 'a/report.txt', content: 'report' },
    { name: '../../evil.txt', content: 'evil' },
    { name: 'link', content: '', kind: '2' },
    { name: '././@LongLink', content: `${long}\0`, kind: 'L' },
    { name: 'x', content: 'long' },
  ]);
  put('one.tar', tar);
  put('two.tgz', gzipSync(tar));
  put('note.txt.gz', gzipSync('a note'));
  const found = await walk([folder]);
  const inside = ['../../evil.txt – unsafe-name', 'a/report.txt', 'link – not-a-file', long];
  expect(shown(found).sort()).toEqual(
    [
      'note.txt.gz/note.txt',
      ...inside.map((name) => `one.tar/${name}`),
      ...inside.map((name) => `two.tgz/two.tar/${name}`),
    ].sort(),
  );
  expect(contentOf(found, 'one.tar/a/report.txt')).toBe('report');
  expect(contentOf(found, `two.tar/${long}`)).toBe('long');
  expect(contentOf(found, 'note.txt.gz/note.txt')).toBe('a note');
});

test('gzip that unpacks without end is refused', async () => {
  put('bomb.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024)));
  expect(shown(await walk([folder]))).toEqual(['bomb.gz – archive-too-large']);
});
