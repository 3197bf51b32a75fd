// What a chosen paper is called, and why one is not in a packet, in the packet's own words.
import type { Document } from '../document.ts';
import { isIntakeCode, reasonText } from '../intake.ts';
import type { MedicalRecord } from '../record.ts';
import type { PacketWords } from './words.ts';

export function stem(fileName: string): string {
  return fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

export function titleOf(
  record: MedicalRecord,
  document: Document,
  { siblings, words }: { siblings: number; words: PacketWords },
): string {
  const file = stem(document.fileName);
  return siblings === 1 || file === record.title ? record.title : words.recordAndFile(record.title, file);
}

export function keptBecause(document: Document, words: PacketWords): string {
  const code = document.keptReason;
  return code !== null && isIntakeCode(code) ? reasonText(code, words.language) : words.reasons.kept;
}

/** Why a record without a chosen page is not in the packet, by how far it has come. */
export function reasonByStatus(record: MedicalRecord, { reasons }: PacketWords): string {
  switch (record.status) {
    case 'known':
    case 'to-request':
    case 'requested':
      return reasons[record.status];
    case 'unobtainable':
    case 'not-applicable':
      return reasons[record.status](record.statusReason);
    default:
      return reasons.noFile;
  }
}
