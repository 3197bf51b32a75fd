import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleFacts, someFacts, testId } from '../../../scripts/testing/packet-facts.ts';
import { planPacket, refusalOf } from '../packet-plan.ts';
import type { Person } from '../people.ts';
import { newPerson } from '../people.ts';
import { partialDate } from '../partial-date.ts';
import type { Medication } from '../visit.ts';
import { ageOn, isSheetAlone, planEmergency } from './emergency.ts';
import type { EmergencySheet } from './emergency.ts';
import type { PacketFacts } from './facts.ts';
import { bodyHeight, portrait } from './table.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const packet = { ...someFacts().packet, front: ['emergency' as const], sections: [] };

function medicine(number: number): Medication {
  return {
    id: testId('medication', number),
    name: `Medicine ${number}`,
    dose: '5 mg',
    times: [{ time: '08:00', note: 'with food and a full glass of water' }],
    asNeeded: '',
    purpose: 'blood pressure',
    startedOn: null,
    stoppedOn: null,
    stopReason: '',
    noLongerTaken: false,
    overTheCounter: false,
    notes: '',
    ...stamps,
  };
}

function caregiver(): Person {
  const person = { ...newPerson('Tess Example', 'caregiver'), phone: '555-0118' };
  return { ...person, id: testId('person', 1), ...stamps };
}

function textOf({ pages }: EmergencySheet): string[] {
  return pages.map(({ rows }) =>
    rows.map(({ lines }) => lines.map((cell) => cell.join(' ')).join(' | ')).join('\n'),
  );
}

function tooHigh({ pages }: EmergencySheet, facts: PacketFacts): boolean {
  const room = bodyHeight(portrait(facts.caseFile.paper));
  return pages.some(({ rows }) => rows.reduce((sum, { heightPt }) => sum + heightPt, 0) > room);
}

test('the sample’s sheet is two pages, nothing else, and tells what an emergency doctor asks', () => {
  const facts = { ...sampleFacts('2026-05-20'), packet };
  const plan = planPacket(facts);
  expect(plan.outline.map(({ part, firstPage, pages }) => [part, firstPage, pages])).toEqual([
    ['emergency', 1, 2],
  ]);
  expect(refusalOf(plan)).toBeNull();
  expect(plan.warnings).toEqual([]);
  const [first = '', second = ''] = textOf(planEmergency(facts, portrait('letter')));
  for (const said of [
    'Penicillin',
    'Tess Quillfeather',
    '555-0118',
    'Morning | 6:30\u00A0AM | Levothyroxine',
    'Hydrochlorothiazide',
  ])
    expect(first).toContain(said);
  for (const said of [
    'High blood pressure',
    'Dr. Paul Ostrander-Nye',
    'Sierra Crest Gold HMO',
    'ends 4417',
    'Acute pancreatitis',
  ])
    expect(second).toContain(said);
});

test('what a medicine is for and how it is taken is one line, and a note of one’s own a sentence behind it', () => {
  const medications = [
    { ...medicine(1), notes: 'Seasonal.', overTheCounter: true },
    { ...medicine(2), stoppedOn: partialDate('2026-01-20'), stopReason: 'On discharge advice' },
  ];
  const facts = someFacts({ packet, medications, madeOn: partialDate('2026-05-20') });
  const [first = ''] = textOf(planEmergency(facts, portrait('letter')));
  expect(first).toContain(
    'blood pressure; with food and a full glass of water; without prescription. Seasonal.',
  );
  expect(first).toContain('stopped 20 Jan 2026. On discharge advice');
});

test('what does not fit is counted on the sheet with whom to ask, and said before the packet is made', () => {
  const medications = Array.from({ length: 120 }, (_, at) => medicine(at + 1));
  const facts = someFacts({ packet, medications, people: [caregiver()] });
  const sheet = planEmergency(facts, portrait('letter'));
  const [first = ''] = textOf(sheet);
  const shown = first.match(/Medicine \d+/g)?.length ?? 0;
  expect(sheet.cut).toEqual([{ title: 'Medicines now, by time of day', count: 120 - shown }]);
  expect(first).toContain(`${120 - shown} more lines do not fit on this sheet: ask Tess Example, 555-0118.`);
  expect(tooHigh(sheet, facts)).toBe(false);
  expect(planPacket(facts).warnings.map(({ kind }) => kind)).toEqual(['cut-short']);
});

test('whatever the case holds, the sheet is two pages that are not overfull, and allergies are the last to give way', () => {
  const size = fc.nat({ max: 90 });
  fc.assert(
    fc.property(
      size,
      size,
      size,
      fc.constantFrom('letter' as const, 'a4' as const),
      (some, many, words, paper) => {
        const base = someFacts();
        const allergies = Array.from({ length: Math.min(15, some) }, (_, at) => ({
          substance: `Substance ${at}`,
          reaction: 'rash '.repeat(words % 7),
        }));
        const caseFile = { ...base.caseFile, allergies, paper, history: 'Never smoked. '.repeat(words) };
        const medications = Array.from({ length: many }, (_, at) => medicine(at + 1));
        const facts = someFacts({ packet, caseFile, medications });
        const sheet = planEmergency(facts, portrait(paper));
        expect(sheet.pages).toHaveLength(2);
        expect(tooHigh(sheet, facts)).toBe(false);
        expect(sheet.cut.map(({ title }) => title)).not.toContain('Allergies');
      },
    ),
    { numRuns: 40 },
  );
});

test('with papers beside it the sheet is one of the front pages of a full packet', () => {
  const facts = { ...sampleFacts(), packet: { ...sampleFacts().packet, front: ['emergency' as const] } };
  expect(isSheetAlone(facts.packet)).toBe(false);
  expect(
    planPacket(facts)
      .outline.slice(0, 3)
      .map(({ part }) => part),
  ).toEqual(['cover', 'index', 'emergency']);
});

test('an age is only told where both days are known', () => {
  expect(ageOn(partialDate('1967-03-14'), partialDate('2026-03-13'))).toBe(58);
  expect(ageOn(partialDate('1967-03-14'), partialDate('2026-03-14'))).toBe(59);
  expect(ageOn(partialDate('1967'), partialDate('2026-03-14'))).toBeNull();
});
