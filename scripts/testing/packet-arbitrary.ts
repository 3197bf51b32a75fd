// Cases of every odd shape for property tests of packets: wrong patients, duplicates, opinions, kept files, names in any script.
import fc from 'fast-check';
import { isSheetAlone } from '../../shared/domain/packet/emergency.ts';
import type { PacketFacts } from '../../shared/domain/packet/facts.ts';
import { frontPages } from '../../shared/domain/packet.ts';
import { partialDate } from '../../shared/domain/partial-date.ts';
import { recordStatuses, recordTypes } from '../../shared/domain/record.ts';
import { aDocument, aPacket, aRecord, someFacts, testId } from './packet-facts.ts';

const word = fc.constantFrom(
  'MRI',
  'discharge',
  'Żółć',
  '日本語',
  'laparoscopic-cholecystectomy-without-complications',
  '🩺',
  'of',
  'the',
  'abdomen',
);
const title = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
const date = fc.constantFrom(
  null,
  partialDate('2024'),
  partialDate('2026-02-10'),
  partialDate('2026-01-17/2026-01-20'),
);

const record = fc.record({
  type: fc.constantFrom(...recordTypes),
  status: fc.constantFrom(...recordStatuses),
  wrongPatient: fc.boolean(),
  title,
  importance: fc.constantFrom('core' as const, 'background' as const),
  serviceDate: date,
  documents: fc.array(fc.record({ pages: fc.nat({ max: 5 }), bytes: fc.nat({ max: 12 }) }), { maxLength: 3 }),
  chosen: fc.integer({ min: -1, max: 3 }),
  isOpinion: fc.boolean(),
});

const packet = fc.record({
  front: fc.subarray([...frontPages]),
  dividers: fc.boolean(),
  rightHand: fc.boolean(),
  manifest: fc.boolean(),
  freshEyes: fc.boolean(),
  recipient: title,
  purpose: title,
  title,
  coverNote: fc.constantFrom('', 'Please look at the images yourself. ', 'A very long note. '.repeat(120)),
});

const person = fc.record({
  decision: fc.oneof(title, fc.constant('Should it be done, and when, and by whom? '.repeat(30))),
  history: fc.constantFrom('', 'Never smoked. '.repeat(80)),
  patientName: title,
  paper: fc.constantFrom('letter' as const, 'a4' as const),
  values: fc.array(
    title.map((text) => ({ text, weight: 3 })),
    { maxLength: 30 },
  ),
});

const questions = fc.array(title, { maxLength: 40 }).map((texts) =>
  texts.map((text, at) => ({
    id: testId('question', at),
    text,
    source: 'family' as const,
    priority: 'normal' as const,
    personId: null,
    position: at,
    axis: '',
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  })),
);

function documentsOf(
  records: readonly { documents: { pages: number; bytes: number }[] }[],
): PacketFacts['documents'] {
  let number = 0;
  return records.flatMap((one, at) =>
    one.documents.map(({ pages, bytes }, position) =>
      aDocument(++number, {
        recordId: testId('record', at + 1),
        pages,
        position,
        sha256: bytes.toString(16).padStart(64, '0'),
      }),
    ),
  );
}

function opinionsOn(recordIds: readonly PacketFacts['records'][number]['id'][]): PacketFacts['opinions'] {
  return recordIds.map((recordId, at) => ({
    id: testId('opinion', at),
    number: at + 1,
    doctorId: testId('person', 1),
    organizationId: null,
    givenOn: null,
    mode: 'visit',
    independence: 'unknown',
    qualification: '',
    recordId,
    reportExpectedOn: null,
    reportReceivedOn: null,
    reportTo: [],
    inPlanRecord: 'unknown',
    readByOurDoctor: 'unknown',
    notes: '',
    createdAt: 0,
    updatedAt: 0,
    deletedAt: null,
  }));
}

export const someCase = fc
  .record({ records: fc.array(record, { maxLength: 25 }), packet, person, questions })
  .map((drawn): PacketFacts => {
    const rows = drawn.records.map(
      ({ type, status, wrongPatient, title: words, importance, serviceDate }, at) =>
        aRecord(at + 1, { type, status, wrongPatient, title: words, importance, serviceDate }),
    );
    const sections = [0, 1, 2, 3].map((section) => ({
      title: `Part ${section}`,
      recordIds: rows.filter((_, at) => drawn.records[at]?.chosen === section).map((row) => row.id),
    }));
    const base = someFacts();
    return {
      ...base,
      caseFile: { ...base.caseFile, ...drawn.person },
      records: rows,
      documents: documentsOf(drawn.records),
      questions: drawn.questions,
      opinions: opinionsOn(rows.filter((_, at) => drawn.records[at]?.isOpinion).map((row) => row.id)),
      packet: { ...aPacket, ...drawn.packet, sections },
    };
  })
  // The emergency sheet by itself holds no record, and is no packet of papers.
  .filter(({ packet: made }) => !isSheetAlone(made));
