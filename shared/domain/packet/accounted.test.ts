// Properties of every plan: the pages add up, and no record of the case is lost on the way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someCase } from '../../../scripts/testing/packet-arbitrary.ts';
import { planPacket } from '../packet-plan.ts';
import { bodyHeight, portrait } from './table.ts';

test('pages follow one another without a gap and add up to the whole', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const plan = planPacket(facts);
      let next = 1;
      for (const line of plan.outline) {
        expect(line.firstPage).toBe(next);
        expect(line.pages).toBeGreaterThan(0);
        next += line.pages;
      }
      expect(plan.pages).toBe(next - 1);
    }),
  );
});

test('every record of the case is in the outline, in the list of what travels, or left out with a reason', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const plan = planPacket(facts);
      const there = new Set<string | null>([
        ...plan.outline.map((line) => line.recordId),
        ...plan.outside.flatMap((line) => line.recordIds),
        ...plan.omissions.map((line) => line.recordId),
      ]);
      for (const one of facts.records) expect(there.has(one.id)).toBe(true);
      for (const line of plan.leftOut) expect(line.reason).not.toBe('');
    }),
  );
});

test('every page of a chosen record is in the packet or named among what is left out', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const plan = planPacket(facts);
      const printed = new Set(plan.outline.map((line) => line.documentId));
      const chosen = new Set<string>(facts.packet.sections.flatMap((section) => section.recordIds));
      for (const document of facts.documents.filter((candidate) => chosen.has(candidate.recordId))) {
        const told = plan.omissions.some((line) => line.recordId === document.recordId);
        expect(printed.has(document.id) || told).toBe(true);
      }
    }),
  );
});

test('no paper of another person and no opinion for fresh eyes is ever in the outline', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const hidden = new Set<string>(facts.records.filter((one) => one.wrongPatient).map((one) => one.id));
      if (facts.packet.freshEyes) for (const opinion of facts.opinions) hidden.add(opinion.recordId ?? '');
      for (const line of planPacket(facts).outline) expect(hidden.has(line.recordId ?? '-')).toBe(false);
    }),
  );
});

test('each document and each page made has one line in the index, and no page of it is overfull', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const plan = planPacket(facts);
      const listed = plan.made.index
        .flat()
        .map((row) => row.ref)
        .filter((ref) => ref !== null);
      const expected = plan.outline
        .filter((line) => !['cover', 'index', 'divider', 'blank'].includes(line.part))
        .map((line) => line.key);
      expect(listed).toEqual(expected);
      const room = bodyHeight(portrait(facts.caseFile.paper));
      for (const page of [
        ...plan.made.index,
        ...plan.made.timeline,
        ...plan.made.questions,
        ...plan.made.further,
        ...plan.made.manifest,
      ]) {
        expect(page.reduce((sum, row) => sum + row.heightPt, 0)).toBeLessThanOrEqual(room);
      }
    }),
  );
});

test('where it is asked for, each section and each last list begins on a right-hand page, and only a blank page goes before it', () => {
  fc.assert(
    fc.property(someCase, (facts) => {
      const plan = planPacket({ ...facts, packet: { ...facts.packet, rightHand: true } });
      const lines = plan.outline.filter(({ kind }) => kind !== 'blank');
      for (const [at, line] of lines.entries()) {
        const before = lines[at - 1];
        if (line.part === 'manifest' || (line.section !== null && line.section !== before?.section))
          expect(line.firstPage % 2).toBe(1);
      }
      for (const { firstPage, pages } of plan.outline.filter(({ kind }) => kind === 'blank'))
        expect([firstPage % 2, pages]).toEqual([0, 1]);
    }),
  );
});
