// What may still be asked of a copy that was handed over to be read: whatever reads, and whatever writes only outside of it.
import type { Kind } from '../../shared/contract/door.ts';

/** Everything that is not named here, and is no question, is refused. */
const writesElsewhere: ReadonlySet<string> = new Set([
  'calendar.save',
  'caseFile.backup',
  'caseFile.bringBack',
  'caseFile.check',
  'caseFile.create',
  'caseFile.createFromExport',
  'caseFile.exportAll',
  'caseFile.handOver',
  'caseFile.open',
  'caseFile.openSample',
  'caseFile.salvage',
  'caseFile.saveAudit',
  'caseFile.saveRecoverySheet',
  'documents.saveCopy',
  'drafts.save',
  'imaging.saveCopy',
  'packets.make',
  'packets.verify',
  'scans.pause',
  'sheets.saveBinder',
  'sheets.saveComparison',
  'sheets.saveDecision',
  'sheets.savePage',
  'sheets.saveVisit',
]);

export function mayBeAskedOfCopy(request: string, kind: Kind): boolean {
  return kind === 'query' || writesElsewhere.has(request);
}
