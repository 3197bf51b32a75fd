// Everything a packet is planned from, read from the open case in one go.
import type { PacketFacts } from '../../../shared/domain/packet/facts.ts';
import { isLetterDocument, isRecordDocument } from '../../../shared/domain/document.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { Packet, PageEdit } from '../../../shared/domain/packet.ts';
import { maskFacts } from '../../../shared/domain/packet/hidden-words.ts';
import { findProfile } from '../../../shared/rules/packet-profiles.ts';
import { dayOf } from '../packet/day.ts';
import type { Session } from '../session.ts';
import type { AlongFile } from '../jobs/packet-job.ts';
import { findBlob } from '../store/blobs.ts';
import { listImagingSets } from '../store/imaging-list.ts';
import { pagesToTurn, unreadPages } from '../store/ocr.ts';
import { getCase } from '../store/case-row.ts';
import { listRows } from '../store/table.ts';
import { tables } from '../store/tables.ts';
import type { ReadDb } from '../store/transaction.ts';

/** Documents of which no page holds text, and whether that is known of every page or some still wait to be read. */
function textlessDocuments(db: ReadDb): PacketFacts['textless'] {
  const pages = 'FROM page WHERE page.blob_id = coalesce(blob.rendition_id, blob.id)';
  const rows = db
    .prepare(
      `SELECT document.id, EXISTS (SELECT 1 ${pages} AND page.id NOT IN (SELECT page_id FROM page_ocr)) AS waits
       FROM document JOIN blob ON blob.sha256 = document.sha256
       WHERE document.deleted_at IS NULL AND document.pages > 0
         AND NOT EXISTS (SELECT 1 ${pages} AND length(trim(page.text)) > 0)`,
    )
    .all() as { id: Document['id']; waits: 0 | 1 }[];
  return new Map(rows.map(({ id, waits }) => [id, waits === 1 ? 'no-text' : 'no-words']));
}

/** Files of the chosen records that have no pages: they go beside the PDF as they are. Imaging sets bring their own list. */
export function filesAlong(session: Session, { packet, documents, records }: PacketFacts): AlongFile[] {
  return session.read((db) => {
    const usable = new Set<string>(
      records
        .filter(({ wrongPatient, status }) => !wrongPatient && status !== 'not-applicable')
        .map(({ id }) => id),
    );
    const chosen = new Set<string>(packet.sections.flatMap(({ recordIds }) => recordIds));
    const images = new Set<string>(records.filter(({ type }) => type === 'image-set').map(({ id }) => id));
    return documents
      .filter(
        ({ recordId, pages }) =>
          pages === 0 && usable.has(recordId) && (chosen.has(recordId) || images.has(recordId)),
      )
      .flatMap((document) => {
        const blob = findBlob(db, document.sha256);
        return blob
          ? [
              {
                documentId: document.id,
                sha256: document.sha256,
                fileName: document.fileName,
                sizeBytes: blob.sizeBytes,
              },
            ]
          : [];
      });
  });
}

/** Pages found to lie on their side go in upright, unless somebody has decided about that page. */
function upright(db: ReadDb, { pageEdits }: Packet): Packet['pageEdits'] {
  const edited = pageEdits.filter(({ leaveOut, turn }) => leaveOut || turn !== 0);
  const decided = new Set(edited.map(({ documentId, page }) => `${documentId} ${page}`));
  const turned = pagesToTurn(db).filter(({ documentId, page }) => !decided.has(`${documentId} ${page}`));
  return [
    ...pageEdits,
    ...turned.map(({ documentId, page, turn }) => ({
      documentId: documentId as PageEdit['documentId'],
      page,
      leaveOut: false,
      turn,
    })),
  ];
}

/** `now` in milliseconds; the sample's own clock goes before it. Private letters stay out. */
export function packetFacts(db: ReadDb, packet: Packet, now: number): PacketFacts {
  const caseFile = getCase(db);
  const documents = listRows(db, tables.document).filter(({ setAside }) => !setAside);
  const letters = listRows(db, tables.letter);
  const edits = upright(db, packet);
  return maskFacts({
    caseFile,
    people: listRows(db, tables.person),
    organizations: listRows(db, tables.organization),
    groups: listRows(db, tables.group),
    records: listRows(db, tables.record),
    documents: documents.filter(isRecordDocument),
    letterDocuments: documents.filter(isLetterDocument),
    textless: textlessDocuments(db),
    privateLetters: letters.filter(({ isPrivate }) => isPrivate),
    turnedPages: edits.slice(packet.pageEdits.length),
    unreadPages: packet.hiddenWords.length > 0 ? unreadPages(db) : [],
    physicalItems: listRows(db, tables.physicalItem),
    itemLinks: listRows(db, tables.itemLink),
    questions: listRows(db, tables.question),
    medications: listRows(db, tables.medication),
    healthFacts: packet.front.includes('emergency') ? listRows(db, tables.healthFact) : [],
    coverages: listRows(db, tables.coverage),
    imagingSets: packet.front.includes('series') ? listImagingSets(db) : [],
    letters: letters.filter(({ isPrivate }) => !isPrivate),
    opinions: listRows(db, tables.opinion),
    findings: listRows(db, tables.finding),
    evidence: listRows(db, tables.evidence),
    differences: listRows(db, tables.difference),
    packet: { ...packet, pageEdits: edits },
    timelineWithLetters:
      findProfile(packet.profile, listRows(db, tables.ownProfile))?.timelineWithLetters ?? false,
    madeOn: dayOf(caseFile.clockAt ?? now),
  });
}
