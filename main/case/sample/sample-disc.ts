// The sample's one disc: a few made-up CT images with their list, under the record of the second try. No real person was ever in it.
import { createHash } from 'node:crypto';
import { memorySource } from '../bytes.ts';
import { readMember, type Member } from '../imaging/intake/member.ts';
import { instanceToList, writeDirectory } from '../imaging/write/directory.ts';
import { storeSet } from '../jobs/keep-sets.ts';
import { storeTogether } from '../jobs/import-store.ts';
import type { Connection } from '../store/database.ts';
import caseFile from './data/case-file.json' with { type: 'json' };
import { ctSeries } from './fixtures/ct-series.ts';
import type { SampleArrived } from './sample-arrived.ts';

const fileName = 'Disc D-04, 24 of its 866 images';

/** Stored as incoming, like every file of the sample. */
export function storeSampleDisc(db: Connection): SampleArrived {
  const files = discFiles();
  storeTogether(
    db,
    files.map(({ member, bytes }) => ({ sha256: member.sha256, source: memorySource(bytes), read: null })),
  );
  const members = files.map(({ member }) => member);
  const sha256 = storeSet({ kind: 'disc', root: fileName, hasImages: true }, members, [], { db });
  return {
    key: 'disc-8',
    owner: '@record.8',
    fileName,
    mediaType: 'application/x-dicom-set',
    sizeBytes: members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    sha256,
    pages: 0,
    keptReason: 'medical-images',
    warnings: [],
  };
}

function discFiles(): { member: Member; bytes: Uint8Array }[] {
  const [given = '', ...family] = caseFile.patientName.split(' ');
  const common = {
    patientName: `${family.join(' ')}^${given}`,
    patientId: 'VP-SAMPLE',
    birthDate: caseFile.dateOfBirth.replaceAll('-', ''),
    studyDate: '20260117',
    studyDescription: 'CT abdomen and pelvis with contrast',
    institution: 'Valley Peak (fictional)',
    study: 8,
  };
  const images = [
    ...ctSeries({ ...common, seriesDescription: 'Before contrast', series: 1, slices: 8 }),
    ...ctSeries({ ...common, seriesDescription: 'Portal venous phase', series: 2, slices: 16 }),
  ].map((bytes, index) => ({ path: `DICOM/I${String(index + 1).padStart(6, '0')}`, bytes }));
  const listed = images.flatMap(({ path, bytes }) => {
    const instance = instanceToList(memorySource(bytes));
    return instance ? [{ path, instance }] : [];
  });
  const list = writeDirectory(listed, { uid: '2.25.211573810937465.8.0', label: 'SAMPLE' });
  return [{ path: 'DICOMDIR', bytes: list }, ...images].map(({ path, bytes }) => ({
    member: memberOf(path, bytes),
    bytes,
  }));
}

function memberOf(path: string, bytes: Uint8Array): Member {
  const read = readMember(memorySource(bytes));
  if (!read) throw new Error('an image of the sample cannot be read');
  const { instance, references, warnings } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, fileName: path };
  return { file, path, sha256, sizeBytes: bytes.length, known: 'new', instance, references, warnings };
}
