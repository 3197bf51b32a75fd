import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusDir, corpusTable } from '../../../scripts/testing/corpus.ts';
import { dicomFixture } from '../../../scripts/testing/dicom-fixture.ts';
import { pdfFixture, wordyPages } from '../../../scripts/testing/pdf-fixture.ts';
import { zipFixture } from '../../../scripts/testing/zip-fixture.ts';
import { finish, openDoor, refusal } from '../handlers/testing.ts';
import { memorySource, readAll } from '../bytes.ts';
import { chosenSeries, chosenSize, wholeSet } from './export-set.ts';
import { instanceToList, writeDirectory } from './write/directory.ts';

const ask = { recordId: null, passwords: [] };

/** A disc of two series, with its list, a report, a note and what discs bring along. */
function disc(): { name: string; content: Uint8Array | string }[] {
  const images = [1, 2, 3].flatMap((number) =>
    [1, 2].map((series) => ({
      name: `DICOM/S${series}/I${number}`,
      content: dicomFixture({ series, number }),
    })),
  );
  const listed = images.map(({ name, content }) => {
    const instance = instanceToList(memorySource(content));
    if (!instance) throw new Error('a fixture must be listable');
    return { path: name, instance };
  });
  const missing = { ...listed[0], path: 'DICOM/S1/I9', instance: listed[0]?.instance as never };
  return [
    { name: 'AUTORUN.INF', content: '[autorun]\nopen=viewer.exe' },
    { name: 'DICOMDIR', content: writeDirectory([...listed, missing], { uid: '2.25.1', label: 'TEST' }) },
    ...images,
    { name: 'README.TXT', content: 'Insert the disc.' },
    { name: 'REPORT.PDF', content: pdfFixture(wordyPages(2, 3)) },
    { name: 'VIEWER/viewer.exe', content: 'MZ.' },
    { name: 'VIEWER/hidden.dat', content: 'MZ under another name' },
  ];
}

test('a disc comes in as one set: images, list and notes kept, papers apart, programs left out', async () => {
  const { client, fileTicket } = await openDoor();
  const tickets = [fileTicket('Disc.zip', zipFixture(disc()))];
  const { items } = await finish(client.documents.import({ ...ask, tickets }));
  const outcomes = Object.fromEntries(
    items.map(({ path, outcome, pages }) => [path.slice(9), [outcome, pages]]),
  );
  expect(outcomes).toEqual({
    'AUTORUN.INF': ['failed', null],
    DICOMDIR: ['imported', null],
    ...Object.fromEntries(
      [1, 2].flatMap((s) => [1, 2, 3].map((n) => [`DICOM/S${s}/I${n}`, ['imported', 1]])),
    ),
    'README.TXT': ['kept', null],
    'REPORT.PDF': ['imported', 2],
    'VIEWER/hidden.dat': ['failed', null],
    'VIEWER/viewer.exe': ['failed', null],
  });
  const [set, ...others] = await client.imaging.list({});
  expect(others).toEqual([]);
  expect(set).toMatchObject({
    fileName: 'Disc.zip',
    kind: 'disc',
    listed: 7,
    missing: ['DICOM/S1/I9'],
    images: 6,
  });
  expect(set?.leftOut.map(({ path }) => path)).toEqual([
    'AUTORUN.INF',
    'VIEWER/hidden.dat',
    'VIEWER/viewer.exe',
  ]);
  expect(set?.studies.map(({ series }) => series.map(({ images }) => images))).toEqual([[3, 3]]);
  const records = await client.records.list({});
  expect(records.map(({ type, title, serviceDate }) => [type, title, serviceDate])).toContainEqual([
    'image-set',
    'CT images: Abdomen',
    '2026-01-17',
  ]);
  expect(items.filter(({ outcome }) => outcome !== 'failed').every(({ recordId }) => recordId !== null)).toBe(
    true,
  );
});

test('the same disc again is all doubles, and undo takes the whole disc back', async () => {
  const { client, fileTicket } = await openDoor();
  const bytes = zipFixture(disc().slice(0, -2));
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('Disc.zip', bytes)] }));
  const again = await finish(client.documents.import({ ...ask, tickets: [fileTicket('Copy.zip', bytes)] }));
  expect(new Set(again.items.map(({ outcome }) => outcome))).toEqual(new Set(['failed', 'duplicate']));
  expect(await client.imaging.list({})).toHaveLength(1);
  await client.history.undo({});
  expect(await client.imaging.list({})).toEqual([]);
});

test('loose images come in by study, whatever folders they lie in, and doubles among them once', async () => {
  const { client, session, folder } = await openDoor();
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), bytes);
  };
  put('a/1', dicomFixture({ study: 1, number: 1 }));
  put('b/2.dcm', dicomFixture({ study: 2, number: 1, modality: 'MR' }));
  put('c/3', dicomFixture({ study: 1, number: 2 }));
  put('c/4', dicomFixture({ study: 1, number: 2 }));
  put('c/report.pdf', pdfFixture(wordyPages(1, 4)));
  const tickets = [session.ticketFor(join(folder, 'in'))];
  const { items } = await finish(client.documents.import({ ...ask, tickets }));
  expect(items.map(({ outcome }) => outcome).sort()).toEqual([
    'duplicate',
    'imported',
    'imported',
    'imported',
    'imported',
  ]);
  const sets = await client.imaging.list({});
  expect(sets.map(({ images }) => images).toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('a folder with a viewer and no DICOM is one entry that says what to ask for', async () => {
  const { client, session, folder } = await openDoor();
  mkdirSync(join(folder, 'D-03'));
  const put = (name: string, text: string) => writeFileSync(join(folder, 'D-03', name), text);
  put('autorun.inf', '[autorun]');
  put('viewer.exe', 'MZ');
  for (let index = 0; index < 20; index++) put(`img${index}.pix`, `\u0001\u0002\u0003 proprietary ${index}`);
  await finish(client.documents.import({ ...ask, tickets: [session.ticketFor(join(folder, 'D-03'))] }));
  const documents = await client.documents.list({});
  expect(documents.map(({ fileName, keptReason }) => [fileName, keptReason])).toEqual([
    ['D-03', 'disc-without-images'],
  ]);
});

test('a set goes out byte for byte, and chosen series with a list that names them', async () => {
  const { client, session, fileTicket } = await openDoor();
  const made = disc();
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('Disc.zip', zipFixture(made))] }));
  const [set] = await client.imaging.list({});
  if (!set) throw new Error('no set');
  const whole = session.read((db) => [...wholeSet(db, set.documentId)].map(({ path, source }) => [path, Buffer.from(readAll(source))] as const)); // prettier-ignore
  for (const [path, bytes] of whole)
    expect(bytes.equals(Buffer.from(made.find(({ name }) => name === path)?.content as Uint8Array))).toBe(
      true,
    );
  expect(whole).toHaveLength(8);
  const seriesId = set.studies[0]?.series[1]?.id ?? 0;
  const { documentId } = set;
  expect(session.read((db) => chosenSize(db, [{ documentId, seriesIds: [seriesId] }]))).toMatchObject({
    files: 3,
    images: 3,
  });
  const some = session.read((db) => [...chosenSeries(db, [{ documentId, seriesIds: [seriesId] }])].map(({ path }) => path)); // prettier-ignore
  expect(some).toEqual([
    'DICOM/D0000001/I0000001',
    'DICOM/D0000001/I0000002',
    'DICOM/D0000001/I0000003',
    'DICOMDIR',
  ]);
});

test('dcmtk reads the fresh list of a set, and makes the same list of the same files', async () => {
  const { client, session, folder, fileTicket } = await openDoor();
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('Disc.zip', zipFixture(disc()))] }));
  const [set] = await client.imaging.list({});
  if (!set) throw new Error('no set');
  const { documentId } = set;
  session.read((db) => {
    for (const { path, source } of chosenSeries(db, [{ documentId, seriesIds: null }])) {
      mkdirSync(dirname(join(folder, 'out', path)), { recursive: true });
      writeFileSync(join(folder, 'out', path), readAll(source));
    }
  });
  const [cwd, theirs] = [join(folder, 'out'), join(folder, 'theirs')];
  const made = spawnSync('dcmmkdir', ['+D', theirs, '+I', '+r', 'DICOM'], { cwd, encoding: 'utf8' });
  if (made.error)
    return process.stderr.write('NOTE: dcmtk is not installed, so it does not read DICOMDIRs.\n');
  expect(made.status, made.stderr).toBe(0);
  const said = (path: string): string[] => {
    const { stdout, stderr, status } = spawnSync('dcmdump', [path], { encoding: 'utf8' });
    expect(stderr + String(status)).toBe('0');
    // Kinds of entries, the files they name, and the numbers of series and images.
    return stdout
      .split('\n')
      .filter((line) => /\((0004,1430|0004,1500|0004,1511|0020,000d|0020,000e)\)/.test(line))
      .map((line) => line.replace(/ *#.*/, '').trim())
      .sort();
  };
  const ours = said(join(cwd, 'DICOMDIR'));
  expect(ours.filter((line) => line.includes('[IMAGE]')).length).toBeGreaterThan(2);
  expect(ours).toEqual(said(theirs));
  // The standard asks for both of every study, and strict readers refuse a list without them.
  const { stdout } = spawnSync('dcmdump', ['+P', 'StudyTime', '+P', 'StudyID', join(cwd, 'DICOMDIR')], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/TM \[\d{6}/);
  expect(stdout).not.toContain('no value available');
});

test('a copy of a set is written whole into a new folder, and never over what is there', async () => {
  const { client, session, folder, fileTicket } = await openDoor();
  await finish(client.documents.import({ ...ask, tickets: [fileTicket('Disc.zip', zipFixture(disc()))] }));
  const [set] = await client.imaging.list({});
  if (!set) throw new Error('no set');
  const copy = join(folder, 'Copy');
  const save = () =>
    client.imaging.saveCopy({ documentId: set.documentId, seriesIds: null, ticket: session.ticketFor(copy) });
  const { files } = await finish(save());
  for (const { path, sha256 } of files)
    expect(createHash('sha256').update(readFileSync(join(copy, path))).digest('hex')).toBe(sha256); // prettier-ignore
  expect(files).toHaveLength(8);
  expect(existsSync(`${copy}.part`)).toBe(false);
  await expect(finish(save())).rejects.toMatchObject(refusal('case.file-exists'));
});

test('an image of a disc gives the same set as its folder', async () => {
  const maker = '/usr/bin/genisoimage';
  if (!existsSync(maker))
    return process.stderr.write('NOTE: genisoimage is not here, so no disc image is tried.\n');
  const { client, session, folder } = await openDoor();
  for (const { name, content } of disc()) {
    mkdirSync(dirname(join(folder, 'disc', name)), { recursive: true });
    writeFileSync(join(folder, 'disc', name), content);
  }
  for (const [name, switches] of [['plain.iso', []], ['long.iso', ['-J', '-R']]] as const)
    execFileSync(maker, ['-quiet', '-o', join(folder, name), ...switches, join(folder, 'disc')], { stdio: 'ignore' }); // prettier-ignore
  const bring = async (name: string) =>
    (await finish(client.documents.import({ ...ask, tickets: [session.ticketFor(join(folder, name))] })))
      .items;
  const first = await bring('plain.iso');
  expect(first.filter(({ outcome }) => outcome === 'imported')).toHaveLength(8);
  const again = await bring('long.iso');
  expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['duplicate', 'failed']));
  expect(readFileSync(join(folder, 'plain.iso')).length).toBeGreaterThan(0);
});

test('the corpus: every DICOM file comes in, and the counts are those of the truth file', async () => {
  const dir = corpusDir();
  if (dir === null) return;
  const truth = corpusTable('dicom-truth.tsv');
  const { client, session } = await openDoor();
  const tickets = [session.ticketFor(join(dir, 'dicom'))];
  const { items } = await finish(client.documents.import({ ...ask, tickets }));
  const of = (path = '') => items.find((item) => item.path === path);
  for (const { path, Rows, NumberOfFrames } of truth)
    expect([path, of(path)?.outcome, of(path)?.pages]).toEqual([path, 'imported', Rows ? Number(NumberOfFrames || 1) : null]); // prettier-ignore
  const sets = await client.imaging.list({});
  const files = (
    await Promise.all(sets.map(({ documentId }) => client.imaging.files({ documentId })))
  ).flat();
  expect(files.map(({ sopInstanceUid }) => sopInstanceUid ?? '').sort()).toEqual(truth.map(({ SOPInstanceUID = '' }) => SOPInstanceUID).sort()); // prettier-ignore
  const uids = (column: string) => new Set(truth.map((row) => row[column] ?? '').filter((uid) => uid !== ''));
  const studies = sets.flatMap((set) => set.studies);
  expect(new Set(studies.map((one) => one.studyInstanceUid).filter((uid) => uid !== ''))).toEqual(uids('StudyInstanceUID')); // prettier-ignore
  expect(new Set(studies.flatMap(({ series }) => series.map((one) => one.seriesInstanceUid)))).toEqual(uids('SeriesInstanceUID')); // prettier-ignore
  expect(of('dicom/MR_truncated.dcm')?.reasons).toContain('images-cut-off');
  const papers = (await client.documents.list({})).filter(({ pages }) => pages > 0);
  expect(papers.map(({ source }) => source?.path)).toEqual([
    'dicom/DICOM_PDF_Deid_Deidentification_0.dcm/PDF Deid Deidentification 0.pdf',
  ]);
});
