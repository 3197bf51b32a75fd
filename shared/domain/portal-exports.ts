// What is proposed, by the file it came in and whom that file is about. Decides which file may be about somebody else.
import type { CaseFile } from './case-file.ts';
import type { Dismissal } from './dismissal.ts';
import type { Document } from './document.ts';
import { isAboutSomebodyElse } from './known-already.ts';
import type { Proposal } from './proposal.ts';
import type { MedicalRecord } from './record.ts';

/** One person in one file: an export of a family can hold several. */
export type PortalExport = Pick<Proposal, 'documentId' | 'patientName' | 'patientBorn'> & {
  key: string;
  fileName: string;
  recordId: MedicalRecord['id'] | null;
  isElse: boolean;
  /** The file is about this one person only, so that "it is the same person" can be said of the file. */
  isAlone: boolean;
  waiting: Proposal['id'][];
};

type Facts = {
  proposals: readonly Proposal[];
  documents: readonly Pick<Document, 'id' | 'fileName' | 'recordId'>[];
  records: readonly Pick<MedicalRecord, 'id' | 'wrongPatient'>[];
  dismissals: readonly Pick<Dismissal, 'recordId' | 'kind'>[];
  caseFile: Pick<CaseFile, 'patientName' | 'nameOnId' | 'dateOfBirth'> | null;
};

export function exportKey({ documentId, patientName, patientBorn }: Proposal): string {
  return [documentId, patientName, patientBorn ?? ''].join('|');
}

/** Only what waits to be looked at. What a person said about the record holds: wrong patient, or the same person after all. */
export function portalExports({
  proposals,
  documents,
  records,
  dismissals,
  caseFile,
}: Facts): Map<string, PortalExport> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const wrong = new Set(records.filter(({ wrongPatient }) => wrongPatient).map(({ id }) => id));
  const right = new Set(
    dismissals.filter(({ kind }) => kind === 'other-patient').map(({ recordId }) => recordId),
  );
  const found = new Map<string, PortalExport>();
  for (const proposal of proposals) {
    if (proposal.state !== 'proposed') continue;
    const key = exportKey(proposal);
    const known = found.get(key);
    if (known) {
      known.waiting.push(proposal.id);
      continue;
    }
    const { documentId, patientName, patientBorn } = proposal;
    const document = byId.get(documentId);
    const recordId = document?.recordId ?? null;
    const doubted = caseFile !== null && isAboutSomebodyElse(proposal, caseFile);
    const isElse =
      recordId !== null && wrong.has(recordId) ? true : doubted && !(recordId && right.has(recordId));
    const fileName = document?.fileName ?? '';
    found.set(key, { key, documentId, patientName, patientBorn, fileName, recordId, isElse, isAlone: true, waiting: [proposal.id] }); // prettier-ignore
  }
  const all = [...found.values()];
  for (const one of all)
    one.isAlone = all.every((other) => other === one || other.documentId !== one.documentId);
  return found;
}
