// Properties of every plan: the pages add up, and no record of the case is lost on the way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDocument, aPacket, aRecord, someFacts, testId } from '../../../scripts/testing/packet-facts.ts';
import { planPacket } from '../packet-plan.ts';
import { frontPages } from '../packet.ts';
import { partialDate } from '../partial-date.ts';
import { recordStatuses, recordTypes } from '../record.ts';
import type { PacketFacts } from './facts.ts';
import { bodyHeight, portrait } from './table.ts';

const word = fc.constantFrom('MRI', 'discharge', 'Żółć', '日本語', 'laparoscopic-cholecystectomy-without-complications', '🩺', 'of', 'the', 'abdomen');
const title = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));

const record = fc.record({
  type: fc.constantFrom(...recordTypes), status: fc.constantFrom(...recordStatuses), wrongPatient: fc.boolean(), title,
  importance: fc.constantFrom('core' as const, 'background' as const), serviceDate: fc.constantFrom(null, partialDate('2024'), partialDate('2026-02-10')),
  documents: fc.array(fc.record({ pages: fc.nat({ max: 5 }), bytes: fc.nat({ max: 12 }) }), { maxLength: 3 }), chosen: fc.integer({ min: -1, max: 3 }), isOpinion: fc.boolean(),
});

const someCase = fc
  .record({ records: fc.array(record, { maxLength: 25 }), front: fc.subarray([...frontPages]), dividers: fc.boolean(), freshEyes: fc.boolean(), paper: fc.constantFrom('letter' as const, 'a4' as const) })
  .map(({ records, front, dividers, freshEyes, paper }): PacketFacts => {
    const rows = records.map(({ documents: _, chosen: __, isOpinion: ___, ...fields }, at) => aRecord(at + 1, fields));
    let number = 0;
    const documents = records.flatMap((one, at) =>
      one.documents.map(({ pages, bytes }, position) => aDocument(++number, { recordId: testId('record', at + 1), pages, position, sha256: bytes.toString(16).padStart(64, '0') })),
    );
    const sections = [0, 1, 2, 3].map((section) => ({ title: `Part ${section}`, recordIds: rows.filter((_, at) => records[at]?.chosen === section).map((row) => row.id) }));
    const opinions = rows.filter((_, at) => records[at]?.isOpinion).map((row, at) => ({
      id: testId('opinion', at), number: at + 1, doctorId: testId('person', 1), organizationId: null, givenOn: null, mode: 'visit' as const, independence: 'unknown' as const, qualification: '',
      recordId: row.id, reportReceivedOn: null, inPlanRecord: 'unknown' as const, readByOurDoctor: 'unknown' as const, notes: '', createdAt: 0, updatedAt: 0, deletedAt: null,
    }));
    const base = someFacts();
    return { ...base, caseFile: { ...base.caseFile, paper }, records: rows, documents, opinions, packet: { ...aPacket, front, dividers, freshEyes, sections } };
  });

test('pages follow one another without a gap and add up to the whole', () => {
  fc.assert(fc.property(someCase, (facts) => {
    const plan = planPacket(facts);
    let next = 1;
    for (const line of plan.outline) {
      expect(line.firstPage).toBe(next);
      expect(line.pages).toBeGreaterThan(0);
      next += line.pages;
    }
    expect(plan.pages).toBe(next - 1);
  }));
});

test('every record of the case is in the outline, in the list of what travels, or left out with a reason', () => {
  fc.assert(fc.property(someCase, (facts) => {
    const plan = planPacket(facts);
    const there = new Set<string | null>([...plan.outline.map((line) => line.recordId), ...plan.outside.flatMap((line) => line.recordIds), ...plan.omissions.map((line) => line.recordId)]);
    for (const one of facts.records) expect(there.has(one.id)).toBe(true);
    for (const line of plan.leftOut) expect(line.reason).not.toBe('');
  }));
});

test('every page of a chosen record is in the packet or named among what is left out', () => {
  fc.assert(fc.property(someCase, (facts) => {
    const plan = planPacket(facts);
    const printed = new Set(plan.outline.map((line) => line.documentId));
    const chosen = new Set<string>(facts.packet.sections.flatMap((section) => section.recordIds));
    for (const document of facts.documents.filter((candidate) => chosen.has(candidate.recordId))) {
      const told = plan.omissions.some((line) => line.recordId === document.recordId);
      expect(printed.has(document.id) || told).toBe(true);
    }
  }));
});

test('no paper of another person and no opinion for fresh eyes is ever in the outline', () => {
  fc.assert(fc.property(someCase, (facts) => {
    const hidden = new Set<string>(facts.records.filter((one) => one.wrongPatient).map((one) => one.id));
    if (facts.packet.freshEyes) for (const opinion of facts.opinions) hidden.add(opinion.recordId ?? '');
    for (const line of planPacket(facts).outline) expect(hidden.has(line.recordId ?? '-')).toBe(false);
  }));
});

test('each document and each page made has one line in the index, and no page of it is overfull', () => {
  fc.assert(fc.property(someCase, (facts) => {
    const plan = planPacket(facts);
    const listed = plan.made.index.flat().map((row) => row.ref).filter((ref) => ref !== null);
    const expected = plan.outline.filter((line) => !['cover', 'index', 'divider'].includes(line.part)).map((line) => line.key);
    expect(listed).toEqual(expected);
    const room = bodyHeight(portrait(facts.caseFile.paper));
    for (const page of [...plan.made.index, ...plan.made.timeline, ...plan.made.manifest]) {
      expect(page.reduce((sum, row) => sum + row.heightPt, 0)).toBeLessThanOrEqual(room);
    }
  }));
});
