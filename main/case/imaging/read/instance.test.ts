import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { corpusBytes, corpusTable } from '../../../../scripts/testing/corpus.ts';
import { dicomFixture } from '../../../../scripts/testing/dicom-fixture.ts';
import { memorySource } from '../../bytes.ts';
import { textElement, writeElements, writeFileStart } from '../write/elements.ts';
import { openDicom } from './dicom-file.ts';
import { referencedFiles } from './directory.ts';
import { readInstance } from './instance.ts';

const rows = corpusTable('dicom-truth.tsv');

test.each(rows)('$path says the same here as to the reference reader', (row) => {
  const read = readInstance(memorySource(corpusBytes(row['path'] ?? '')));
  const text = (value: string | number | null | undefined) => String(value ?? '');
  expect({
    PatientName: text(read?.patientName),
    PatientID: text(read?.patientId),
    StudyInstanceUID: text(read?.studyUid),
    SeriesInstanceUID: text(read?.seriesUid),
    SOPInstanceUID: text(read?.sopInstanceUid),
    Modality: text(read?.modality),
    NumberOfFrames: text(read?.numberOfFrames),
    Rows: text(read?.rows),
    Columns: text(read?.columns),
    StudyDate: text(read?.studyDate),
    StudyDescription: text(read?.studyDescription),
    SeriesDescription: text(read?.seriesDescription),
  }).toEqual({
    PatientName: row['PatientName_pydicom'],
    ...Object.fromEntries(
      ['PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID', 'Modality', 'NumberOfFrames', 'Rows', 'Columns', 'StudyDate', 'StudyDescription', 'SeriesDescription'].map((column) => [column, row[column]]),
    ),
  }); // prettier-ignore
});

test('the list of the corpus disc names the files that the reference reader finds in it', () => {
  for (const row of rows.filter(({ dicomdir_refs: refs = '' }) => refs !== '')) {
    const file = openDicom(memorySource(corpusBytes(row['path'] ?? '')));
    expect(file && referencedFiles(file).length).toBe(Number(row['dicomdir_refs']));
  }
});

test('a file whose header is deflated is read like any other', () => {
  const syntax = '1.2.840.10008.1.2.1.99';
  const start = writeFileStart({ sopClass: '1.2', sopInstance: '1.2.3', transferSyntax: syntax });
  const body = writeElements([textElement(0x0008_0060, 'CS', 'MR'), textElement(0x0010_0010, 'PN', 'A^B')]);
  const read = readInstance(memorySource(new Uint8Array(Buffer.concat([start, deflateRawSync(body)]))));
  expect(read).toMatchObject({ modality: 'MR', patientName: 'A^B', transferSyntaxUid: syntax });
});

describe('what is made to do harm', () => {
  /** A sequence of open items, one within the other, without an end. */
  function nested(depth: number): Uint8Array {
    const one = Buffer.from('0800151153510000fffffffffeff00e0ffffffff', 'hex');
    const start = dicomFixture();
    return new Uint8Array(Buffer.concat([start.subarray(0, start.length - 200), ...Array.from({ length: depth }, () => one)])); // prettier-ignore
  }

  test('sequences nested without end are cut off, and what stands before them is read', () => {
    const read = readInstance(memorySource(nested(200_000)));
    expect(read).toMatchObject({ isCutOff: true, patientName: 'Testcase^Wilhelmina' });
  });

  test('a deflated header that unpacks without bound is refused', () => {
    const start = writeFileStart({
      sopClass: '1',
      sopInstance: '1',
      transferSyntax: '1.2.840.10008.1.2.1.99',
    });
    const bomb = deflateRawSync(Buffer.alloc(600 * 1024 * 1024), { level: 1 });
    expect(readInstance(memorySource(new Uint8Array(Buffer.concat([start, bomb]))))).toBeNull();
  });

  test('every shortening and a thousand flipped bits end in an answer', () => {
    const whole = dicomFixture({ side: 4 });
    for (let length = 0; length < whole.length; length++)
      readInstance(memorySource(whole.subarray(0, length)));
    let seed = 1;
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 1_000; round++) {
      const bytes = whole.slice();
      for (let flips = 0; flips < 4; flips++) {
        const at = chance(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      }
      const read = readInstance(memorySource(bytes));
      expect(read === null || typeof read.isCutOff === 'boolean').toBe(true);
    }
  });
});
