// What was gathered becomes sets: one for a disc, one for each study among loose files. Bytes first, then rows, then the keeper is told.
import { createHash } from 'node:crypto';
import type { IntakeCode, KeptReason } from '../../../shared/domain/intake.ts';
import { describeStudies, type LeftOut } from '../../../shared/domain/imaging.ts';
import { memorySource } from '../bytes.ts';
import type { Gathering } from '../imaging/intake/gather.ts';
import type { Member } from '../imaging/intake/member.ts';
import { picturesIn } from '../imaging/read/instance.ts';
import { displayName } from '../intake/found.ts';
import { guessTitle } from '../intake/guess.ts';
import { findBlob } from '../store/blobs.ts';
import { hasImagingSet, insertImagingSet } from '../store/imaging.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Tools } from './bring-in.ts';
import type { Arrived, ArrivedMember } from './import-events.ts';
import { storeBytes } from './import-store.ts';

export type Gathered = {
  gathering: Gathering;
  members: readonly Member[];
  leftOut: readonly LeftOut[];
  /** What opened the archives they lay in. */
  passwords: readonly string[];
};

export function keepSets(gathered: Gathered, tools: Tools): void {
  if (gathered.gathering.kind === 'disc') return keepSet(gathered, tools);
  for (const members of byStudy(gathered.members)) keepSet({ ...gathered, members, leftOut: [] }, tools);
}

function byStudy(members: readonly Member[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const { instance, path } = member;
    const isOne = instance?.studyUid ?? null;
    const key = isOne === null ? path : JSON.stringify([isOne, instance?.patientId, instance?.patientName]);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()];
}

const isHere = ({ known }: Member): boolean => known === 'live' || known === 'twin';

function keepSet({ gathering, members, leftOut, passwords }: Gathered, tools: Tools): void {
  const images = members.filter(({ instance }) => instance !== null && instance.kind !== 'directory');
  const repeatsAll = images.length > 0 && images.every(isHere);
  // A disc that was brought in before, with one more note on it: the note joins the images that are here.
  const isNews = repeatsAll || members.every(isHere);
  // A disc keeps a file under each of its paths; of loose files one is enough.
  const isOwed = (member: Member): boolean => gathering.kind === 'disc' || member.known !== 'twin';
  const kept = members.filter((member) => (isNews ? !isHere(member) : isOwed(member)));
  for (const member of members) {
    const { path } = member.file;
    const again = { path, outcome: 'duplicate', reason: 'already-here', sha256: member.sha256 } as const;
    if (!kept.includes(member)) tools.batch.refuse(again);
  }
  if (kept.length === 0) return;
  tools.batch.storeHeld();
  const sha256 = storeSet(gathering, kept, leftOut, tools);
  // A report that lay in one of these files joins their record, so the set is told before it.
  tools.batch.addFirst({
    ...arrivedOf(gathering, kept, sha256),
    passwords,
    besides: repeatsAll ? (images[0]?.sha256 ?? null) : null,
  });
}

/** A single file stands for itself; several are named by the list of their hashes and paths, so that the same disc is the same set. */
export function storeSet(
  gathering: Gathering,
  members: readonly Member[],
  leftOut: readonly LeftOut[],
  { db }: Pick<Tools, 'db'>,
): string {
  const list = Buffer.from(members.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
  const alone = gathering.kind === 'files' && members.length === 1 ? members[0] : undefined;
  const sha256 = alone?.sha256 ?? createHash('sha256').update(list).digest('hex');
  inTransaction(db, (tx) => {
    const blobId = findBlob(tx, sha256)?.id ?? storeBytes(tx, sha256, memorySource(list));
    if (hasImagingSet(tx, blobId)) return;
    insertImagingSet(tx, blobId, {
      kind: gathering.kind,
      ...comparedWithList(members),
      leftOut: [...leftOut],
      files: members,
    });
  });
  return sha256;
}

/** What the disc's own list names and the disc does not hold. Discs do not tell capital letters from small ones. */
function comparedWithList(members: readonly Member[]): { listed: number | null; missing: string[] } {
  const lists = members.filter(({ instance }) => instance?.kind === 'directory');
  if (lists.length === 0) return { listed: null, missing: [] };
  const there = new Set(members.map(({ path }) => plain(path)));
  const named = lists.flatMap(({ path, references }) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return references.map((reference) => `${folder}${reference}`);
  });
  return { listed: named.length, missing: named.filter((path) => !there.has(plain(path))).slice(0, 1_000) };
}

function plain(path: string): string {
  return path.toLowerCase().replace(/\.$/, '');
}

function arrivedOf(
  gathering: Gathering,
  members: readonly Member[],
  sha256: string,
): Omit<Arrived, 'besides' | 'passwords'> {
  const isDisc = gathering.kind === 'disc';
  const [first] = members;
  const path = isDisc
    ? gathering.root
    : members.length === 1
      ? (first?.file.path ?? '')
      : commonFolder(members);
  const { title, date, isWithoutPictures } = describeStudies(studiesOf(members));
  const ownName = displayName(path.split(/[\\/]/).at(-1) ?? '');
  const fileName = isDisc || members.length === 1 ? ownName : (title ?? ownName);
  return {
    path,
    fileName,
    sizeBytes: members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    sha256,
    mediaType: members.length === 1 && !isDisc ? 'application/dicom' : 'application/x-dicom-set',
    pages: 0,
    keptReason: keptReasonOf(members),
    warnings: [...new Set(members.flatMap(({ warnings }) => warnings))],
    title: title ?? guessTitle(fileName, null),
    serviceDate: date,
    source: isDisc ? { kind: 'disc', outOf: fileName } : { kind: 'file', outOf: '' },
    recordFields: {
      type: isWithoutPictures ? 'imaging-report' : 'image-set',
      formatReceived: title === null ? '' : 'DICOM',
    },
    members: members.map(memberOf),
  };
}

function keptReasonOf(members: readonly Member[]): KeptReason {
  const hasImages = members.some(({ instance }) => instance !== null && instance.kind !== 'directory');
  return hasImages ? 'medical-images' : 'disc-without-images';
}

function memberOf({ file, sha256, known, instance, warnings }: Member): ArrivedMember {
  const isHereAlready = known === 'live' || known === 'twin';
  const reasons: IntakeCode[] = isHereAlready
    ? ['already-here']
    : instance === null && warnings.length === 0
      ? ['part-of-disc']
      : warnings;
  return {
    path: file.path,
    outcome: isHereAlready ? 'duplicate' : instance === null ? 'kept' : 'imported',
    reasons,
    pages: instance?.kind === 'image' ? picturesIn(instance) : null,
    sha256,
  };
}

function commonFolder(members: readonly Member[]): string {
  const folders = members.map(({ file }) => file.path.split(/[\\/]/).slice(0, -1));
  const [first = []] = folders;
  const depth = first.findIndex((part, index) => folders.some((parts) => parts[index] !== part));
  return (depth < 0 ? first : first.slice(0, depth)).join('/');
}

type Series = { modality: string | null; description: string | null; bodyPart: string | null };
type Study = { date: string | null; description: string | null; series: Series[] };

function studiesOf(members: readonly Member[]): Study[] {
  const studies = new Map<string | null, Study>();
  for (const { instance } of members) {
    if (instance === null || instance.kind === 'directory') continue;
    const study = studies.get(instance.studyUid) ?? {
      date: instance.studyDate,
      description: instance.studyDescription,
      series: [],
    };
    studies.set(instance.studyUid, study);
    const { modality, seriesDescription, bodyPart } = instance;
    study.series.push({ modality, description: seriesDescription, bodyPart });
  }
  return [...studies.values()];
}
