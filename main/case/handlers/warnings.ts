// Warnings about records, worked out from the text of their papers a little at a time, so that no request waits for it.
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import type { RecordWarning } from '../../../shared/contract/warnings.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { nearDuplicates, sketchOf } from '../../../shared/domain/near-duplicate.ts';
import type { Sketch } from '../../../shared/domain/near-duplicate.ts';
import { patientDoubts, statedPatient } from '../../../shared/domain/patient-check.ts';
import type { StatedPatient } from '../../../shared/domain/patient-check.ts';
import type { Session } from '../session.ts';
import { getCase } from '../store/case-row.ts';
import { firstText, textsOfRecords } from '../store/document-text.ts';
import type { TextOf } from '../store/document-text.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';
import { door } from './door.ts';

/** A paper names its patient on its first pages. */
const firstPages = 3;
/** Longest that one request works on papers not looked at before. */
const turnMs = 60;

type Marks = { scansRead: number; stated: StatedPatient; sketch: Sketch | null };
/** Bytes never change: what is known of a paper holds until more of its text is read from pictures. */
const known = new WeakMap<Session, Map<number, Marks>>();

export const warningHandlers = {
  list: door.warnings.list.handler(({ context: { session } }) =>
    session.read((db) => warningsIn(session, db)),
  ),
};

function warningsIn(session: Session, db: ReadDb): { warnings: RecordWarning[]; isComplete: boolean } {
  const texts = textsOfRecords(db, firstPages);
  const { marks, isComplete } = marksOf(session, db, texts);
  const dismissed = new Set(
    listRows(db, tables.dismissal).map(({ recordId, kind, otherId }) => keyOf(recordId, kind, otherId)),
  );
  const records = new Map(listRows(db, tables.record).map((record) => [record.id as string, record]));
  const found = [
    ...patientWarnings(db, texts, marks).filter(
      ({ recordId }) => records.get(recordId)?.wrongPatient === false,
    ),
    ...twinWarnings(texts, marks).filter(({ recordId, otherId }) => {
      const [one, other] = [records.get(recordId), records.get(otherId ?? '')];
      // Whoever linked the two knows that they are alike.
      return !isLinked(one, otherId) && !isLinked(other, recordId);
    }),
  ];
  const warnings = found.filter(
    ({ recordId, kind, otherId }) =>
      !dismissed.has(keyOf(recordId, kind, otherId)) && !dismissed.has(keyOf(otherId ?? '', kind, recordId)),
  );
  return { warnings, isComplete };
}

function isLinked(record: MedicalRecord | undefined, otherId: string | null): boolean {
  return otherId !== null && (record?.supersedesId === otherId || record?.addendumToId === otherId);
}

function keyOf(recordId: string, kind: string, otherId: string | null): string {
  return `${recordId} ${kind} ${otherId ?? ''}`;
}

function marksOf(
  session: Session,
  db: ReadDb,
  texts: readonly TextOf[],
): { marks: Map<number, Marks>; isComplete: boolean } {
  const marks = known.get(session) ?? new Map<number, Marks>();
  known.set(session, marks);
  session.onClose(() => known.delete(session));
  const until = performance.now() + turnMs;
  for (const { blobId, scansRead } of texts) {
    if (marks.get(blobId)?.scansRead === scansRead) continue;
    if (performance.now() > until) return { marks, isComplete: false };
    const text = firstText(db, blobId, firstPages);
    marks.set(blobId, { scansRead, stated: statedPatient(text), sketch: sketchOf(text) });
  }
  return { marks, isComplete: true };
}

function patientWarnings(
  db: ReadDb,
  texts: readonly TextOf[],
  marks: ReadonlyMap<number, Marks>,
): RecordWarning[] {
  const patient = getCase(db);
  return texts.flatMap(({ documentId, recordId, blobId }) => {
    const stated = marks.get(blobId)?.stated;
    const doubts = stated ? patientDoubts(stated, patient) : [];
    if (doubts.length === 0) return [];
    const said = (about: string) => doubts.find((doubt) => doubt.about === about)?.stated ?? null;
    return [
      {
        recordId: recordId as Id<'record'>,
        documentId: documentId as Id<'document'>,
        kind: 'other-patient' as const,
        name: said('name'),
        birthDate: said('birth-date'),
        otherId: null,
        percent: null,
      },
    ];
  });
}

/** Papers of one record are siblings on purpose. The newer of the two is the one to look at. */
function twinWarnings(texts: readonly TextOf[], marks: ReadonlyMap<number, Marks>): RecordWarning[] {
  const sketched = texts.flatMap((text) => {
    const sketch = marks.get(text.blobId)?.sketch;
    return sketch ? [{ id: text, sketch }] : [];
  });
  return nearDuplicates(sketched)
    .filter(({ a, b }) => a.recordId !== b.recordId)
    .map(({ a, b, likeness }) => ({
      recordId: b.recordId as Id<'record'>,
      documentId: b.documentId as Id<'document'>,
      kind: 'near-duplicate' as const,
      name: null,
      birthDate: null,
      otherId: a.recordId as Id<'record'>,
      percent: Math.round(likeness * 100),
    }));
}
