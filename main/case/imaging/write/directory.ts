// Writes a disc's own list of its images (DICOMDIR, PS3.10 and the basic directory of PS3.3 annex F) over files that lie beside it.
import { readInstance, type Instance } from '../read/instance.ts';
import type { ByteSource } from '../../bytes.ts';
import {
  longElement,
  textElement,
  writeElements,
  writeFileStart,
  writeItem,
  type Written,
} from './elements.ts';

export type ListedFile = {
  /** From the list's own folder, with slashes: parts of at most eight capital letters, figures and `_`. */
  path: string;
  instance: Instance;
};

const directoryClass = '1.2.840.10008.1.3.10';
const explicitLittle = '1.2.840.10008.1.2.1';

/** Where the next record of the same level and the first of the level below stand: filled in when all places are known. */
type Entry = { type: string; fields: Written[]; children: Entry[] };

/** `uid` names this list, and is new for each. Files that say too little to be listed must not be given. */
export function writeDirectory(
  files: readonly ListedFile[],
  { uid, label }: { uid: string; label: string },
): Uint8Array {
  const roots = entriesOf(files);
  const start = writeFileStart({
    sopClass: directoryClass,
    sopInstance: uid,
    transferSyntax: explicitLittle,
  });
  const measure = (first: number, last: number): Buffer =>
    writeElements([
      textElement(0x0004_1130, 'CS', label),
      longElement(0x0004_1200, first),
      longElement(0x0004_1202, last),
      { tag: 0x0004_1212, vr: 'US', value: Uint8Array.of(0, 0) },
    ]);
  // The sequence's own head is twelve bytes.
  const at = start.length + measure(0, 0).length + 12;
  const places = new Map<Entry, number>();
  place(roots, places, at);
  const items = Buffer.concat(
    inOrder(roots).map(({ entry, next }) => writeItem(writeEntry(entry, next, places))),
  );
  const [first, last] = [roots[0], roots.at(-1)].map((root) => (root ? (places.get(root) ?? 0) : 0));
  const sequence = writeElements([{ tag: 0x0004_1220, vr: 'SQ', value: items }]);
  return new Uint8Array(Buffer.concat([start, measure(first ?? 0, last ?? 0), sequence]));
}

/** Whether a file says enough of itself to stand in a list: two numbers for where it belongs, two for what it is. */
export function canBeListed({ kind, studyUid, seriesUid, sopInstanceUid, sopClassUid }: Instance): boolean {
  return (
    kind !== 'directory' && [studyUid, seriesUid, sopInstanceUid, sopClassUid].every((one) => one !== null)
  );
}

export function instanceToList(source: ByteSource): Instance | null {
  const instance = readInstance(source);
  return instance && canBeListed(instance) ? instance : null;
}

function inOrder(entries: readonly Entry[]): { entry: Entry; next: Entry | null }[] {
  return entries.flatMap((entry, index) => [
    { entry, next: entries[index + 1] ?? null },
    ...inOrder(entry.children),
  ]);
}

function place(entries: readonly Entry[], places: Map<Entry, number>, from: number): void {
  let at = from;
  for (const { entry } of inOrder(entries)) {
    places.set(entry, at);
    at += writeItem(writeEntry(entry, null, places)).length;
  }
}

function writeEntry(
  { type, fields, children }: Entry,
  next: Entry | null,
  places: Map<Entry, number>,
): Buffer {
  const [child] = children;
  return writeElements([
    longElement(0x0004_1400, next ? (places.get(next) ?? 0) : 0),
    { tag: 0x0004_1410, vr: 'US', value: Uint8Array.of(0xff, 0xff) },
    longElement(0x0004_1420, child ? (places.get(child) ?? 0) : 0),
    textElement(0x0004_1430, 'CS', type),
    ...fields,
  ]);
}

function entriesOf(files: readonly ListedFile[]): Entry[] {
  const roots: Entry[] = [];
  const known = new Map<string, Entry>();
  const under = (level: Entry[], key: string, make: () => Omit<Entry, 'children'>): Entry => {
    const found = known.get(key);
    if (found) return found;
    const entry = { ...make(), children: [] };
    known.set(key, entry);
    level.push(entry);
    return entry;
  };
  for (const { path, instance } of files) {
    const { patientId, patientName, studyUid, seriesUid } = instance;
    const patientKey = JSON.stringify([patientId, patientName]);
    const patient = under(roots, patientKey, () => patientEntry(instance));
    const studyKey = JSON.stringify([patientKey, studyUid]);
    const study = under(patient.children, studyKey, () => studyEntry(instance));
    const series = under(study.children, JSON.stringify([studyKey, seriesUid]), () => seriesEntry(instance));
    series.children.push({ ...fileEntry(instance, path), children: [] });
  }
  return roots;
}

const utf8 = textElement(0x0008_0005, 'CS', 'ISO_IR 192');

function patientEntry({ patientName, patientId }: Instance): Omit<Entry, 'children'> {
  const fields = [
    utf8,
    textElement(0x0010_0010, 'PN', patientName ?? ''),
    // The list must name a patient's number; where the files have none, one is given.
    textElement(0x0010_0020, 'LO', patientId ?? 'UNKNOWN'),
  ];
  return { type: 'PATIENT', fields };
}

function studyEntry(one: Instance): Omit<Entry, 'children'> {
  const fields = [
    utf8,
    textElement(0x0008_0020, 'DA', one.studyDate ?? ''),
    // The list must give a time and a number; where the files have none, these say nothing.
    textElement(0x0008_0030, 'TM', one.studyTime ?? '000000'),
    textElement(0x0008_0050, 'SH', one.accession ?? ''),
    textElement(0x0008_1030, 'LO', one.studyDescription ?? ''),
    textElement(0x0020_000d, 'UI', one.studyUid ?? ''),
    textElement(0x0020_0010, 'SH', one.studyId ?? '1'),
  ];
  return { type: 'STUDY', fields };
}

function seriesEntry(one: Instance): Omit<Entry, 'children'> {
  const fields = [
    utf8,
    textElement(0x0008_0060, 'CS', one.modality ?? 'OT'),
    textElement(0x0008_103e, 'LO', one.seriesDescription ?? ''),
    textElement(0x0020_000e, 'UI', one.seriesUid ?? ''),
    textElement(0x0020_0011, 'IS', String(one.seriesNumber ?? 0)),
  ];
  return { type: 'SERIES', fields };
}

/** PS3.3 annex F names a kind of record for each kind of object; readers find pictures under IMAGE. */
const typesByModality: Record<string, string> = {
  SR: 'SR DOCUMENT',
  KO: 'KEY OBJECT DOC',
  PR: 'PRESENTATION',
  ECG: 'WAVEFORM',
  HD: 'WAVEFORM',
  DOC: 'ENCAP DOC',
};

function fileEntry(one: Instance, path: string): Omit<Entry, 'children'> {
  const fields = [
    utf8,
    textElement(0x0004_1500, 'CS', path.split('/').join('\\')),
    textElement(0x0004_1510, 'UI', one.sopClassUid ?? ''),
    textElement(0x0004_1511, 'UI', one.sopInstanceUid ?? ''),
    textElement(0x0004_1512, 'UI', one.transferSyntaxUid),
    textElement(0x0020_0013, 'IS', String(one.instanceNumber ?? 0)),
  ];
  return { type: one.kind === 'image' ? 'IMAGE' : (typesByModality[one.modality ?? ''] ?? 'IMAGE'), fields };
}
