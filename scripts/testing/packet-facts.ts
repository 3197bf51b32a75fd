// Cases for tests of packets: small ones built by hand, and the sample case from its own data files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RecordDocument } from '../../shared/domain/document.ts';
import type { Id, Noun } from '../../shared/domain/ids.ts';
import { idPrefixes } from '../../shared/domain/ids.ts';
import type { PacketChoice, PacketFacts } from '../../shared/domain/packet/facts.ts';
import { plainPacket } from '../../shared/domain/packet.ts';
import { partialDate } from '../../shared/domain/partial-date.ts';
import { emptyCase } from '../../shared/domain/case-file.ts';
import { newRecord } from '../../shared/domain/record.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };

/** The same number gives the same id. */
export function testId<N extends Noun>(noun: N, number: number): Id<N> {
  const hex = number.toString(16).padStart(12, '0');
  return `${idPrefixes[noun]}_00000000-0000-7000-8000-${hex}` as Id<N>;
}

export function aRecord(number: number, fields: Partial<MedicalRecord> = {}): MedicalRecord {
  return {
    id: testId('record', number),
    ...newRecord,
    title: `Record ${number}`,
    status: 'checked',
    ...stamps,
    ...fields,
  };
}

export function aDocument(number: number, fields: Partial<RecordDocument> = {}): RecordDocument {
  return {
    id: testId('document', number),
    recordId: testId('record', number),
    letterId: null,
    fileName: `file-${number}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 1000,
    sha256: number.toString(16).padStart(64, '0'),
    pages: 1,
    keptReason: null,
    warnings: [],
    source: null,
    madeOf: null,
    setAside: false,
    position: 0,
    ...stamps,
    ...fields,
  };
}

export const aPacket: PacketChoice = {
  ...plainPacket,
  title: 'Packet',
  front: [],
  sections: [],
  dividers: false,
};

export const aCase: PacketFacts['caseFile'] = {
  ...emptyCase({ title: 'Case', patientName: 'Ada Example', dateOfBirth: null }),
  firstSteps: { later: [], isOver: true },
  createdAt: 0,
  updatedAt: 0,
};

export function someFacts(fields: Partial<PacketFacts> = {}): PacketFacts {
  return {
    caseFile: aCase,
    people: [],
    organizations: [],
    groups: [],
    records: [],
    documents: [],
    letterDocuments: [],
    textless: new Map(),
    unreadPages: [],
    privateLetters: [],
    turnedPages: [],
    physicalItems: [],
    itemLinks: [],
    questions: [],
    medications: [],
    healthFacts: [],
    coverages: [],
    imagingSets: [],
    letters: [],
    opinions: [],
    findings: [],
    evidence: [],
    differences: [],
    packet: aPacket,
    timelineWithLetters: false,
    madeOn: partialDate('2026-05-20'),
    ...fields,
  };
}

/** One section with every record, each with one document of so many pages. */
export function factsWithPages(pages: readonly number[]): PacketFacts {
  const records = pages.map((_, at) => aRecord(at + 1));
  const documents = pages.map((count, at) => aDocument(at + 1, { pages: count }));
  const sections = [{ title: 'Documents', recordIds: records.map((record) => record.id) }];
  return someFacts({ records, documents, packet: { ...aPacket, sections } });
}

const sampleFolder = join(fileURLToPath(new URL('.', import.meta.url)), '../../main/case/sample/data');
type Listed = {
  noun: Noun;
  defaults: Record<string, unknown>;
  rows: Record<string, Record<string, unknown>>;
};

/** Pages of the sample's papers, by record number, as in its packet "Harborlight v1" (and what stays out of it). */
const samplePages: Readonly<Record<string, number>> = {
  1: 2,
  3: 2,
  5: 2,
  7: 3,
  9: 3,
  11: 4,
  14: 2,
  17: 1,
  18: 3,
  19: 6,
  20: 5,
  21: 4,
  22: 2,
  23: 2,
  24: 3,
  25: 4,
  26: 5,
  27: 9,
  28: 4,
  29: 3,
  33: 1,
};

function sampleId(noun: Noun, key: string): string {
  let hash = 0;
  for (const char of key) hash = (hash * 31 + char.charCodeAt(0)) % 0xffffffff;
  return testId(noun, /^\d+$/.test(key) ? Number(key) : 1000 + hash);
}

function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolved(inner)]));
  const match = typeof value === 'string' ? /^@(\w+)\.(.+)$/.exec(value) : null;
  return match ? sampleId(match[1] as Noun, match[2] ?? '') : value;
}

/** Rows of one of the sample's data files, by its name without `.json`. */
export function sampleRows<T>(file: string): T[] {
  const { noun, defaults, rows } = JSON.parse(
    readFileSync(join(sampleFolder, `${file}.json`), 'utf8'),
  ) as Listed;
  return Object.entries(rows).map(([key, row]) => {
    const fields = Object.entries({ ...defaults, ...row }).map(([name, value]) => [name, resolved(value)]);
    return { ...Object.fromEntries(fields), id: sampleId(noun, key), ...stamps } as T;
  });
}

/** The sample case with its papers as documents of the right length, planned for the day given. */
export function sampleFacts(madeOn = '2026-04-10'): PacketFacts {
  const { clock: _, ...caseFile } = JSON.parse(
    readFileSync(join(sampleFolder, 'case-file.json'), 'utf8'),
  ) as PacketFacts['caseFile'] & { clock: string };
  const documents = Object.entries(samplePages).map(([number, pages]) =>
    aDocument(Number(number), { pages, fileName: `${number.padStart(2, '0')}.pdf` }),
  );
  const [packet = aPacket] = sampleRows<PacketChoice>('packets');
  return someFacts({
    caseFile: { ...caseFile, clockAt: 0, createdAt: 0, updatedAt: 0 },
    people: sampleRows('people'),
    organizations: sampleRows('organizations'),
    groups: sampleRows('groups'),
    records: sampleRows('records'),
    documents,
    textless: new Map([[testId('document', 1), 'no-text']]),
    physicalItems: sampleRows('physical-items'),
    itemLinks: sampleRows('item-links'),
    questions: sampleRows('questions'),
    medications: sampleRows('medications'),
    coverages: sampleRows('coverages'),
    letters: sampleRows('letters'),
    opinions: sampleRows('opinions'),
    findings: sampleRows('findings'),
    evidence: sampleRows('evidence'),
    differences: sampleRows('differences'),
    packet,
    madeOn: partialDate(madeOn),
  });
}
