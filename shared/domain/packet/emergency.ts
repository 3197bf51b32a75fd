// The emergency sheet: exactly two pages with what a doctor in an emergency asks for first. What does not fit is counted and said, never dropped.
import { orderFacts } from '../health-fact.ts';
import { compareDates, dateSortKey, describeDate, readPartialDate } from '../partial-date.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Person } from '../people.ts';
import type { RecordType } from '../record.ts';
import type { PacketFacts } from './facts.ts';
import { printDate, sourceOf } from './facts.ts';
import { listMedications } from './front.ts';
import type { Column, Frame, LaidRow, Row, TableStyle } from './table.ts';
import { bodyHeight, bodyWidth, gutterPt, layTable } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

export type EmergencyRef = 'alert' | 'plain' | 'more';
export type EmergencyPage = { rows: LaidRow<EmergencyRef>[]; style: TableStyle };
/** Lines of a block that the two pages have no room for. */
export type CutShort = { title: string; count: number };
export type EmergencySheet = { pages: EmergencyPage[]; cut: CutShort[] };

/** `cutAt`: of two blocks the one with the higher number gives way first. */
type Block = { title: string; rows: Row<EmergencyRef>[]; cutAt: number };

/** Nothing is shortened within a line, short of what no page could hold. */
const wholeText = 12;

function columns(widths: readonly number[], widthPt: number, bold = 0): Column[] {
  const free = widthPt - gutterPt * (widths.length - 1);
  return widths.map((share, at) => ({
    title: '',
    widthPt: free * share,
    weight: at === bold ? 'bold' : 'regular',
    align: 'left',
    maxLines: wholeText,
  }));
}

function rowOf(cells: string[], its: Column[], ref: EmergencyRef = 'plain'): Row<EmergencyRef> {
  return { kind: 'row', cells, columns: its, ref };
}

function allergies(facts: PacketFacts, widthPt: number): Block {
  const { caseFile } = facts;
  const words = wordsFor(facts);
  const its = columns([0.34, 0.66], widthPt);
  const rows = caseFile.allergies.map(({ substance, reaction }) =>
    rowOf([substance, reaction], its, 'alert'),
  );
  const none = rowOf([words.emergency.noAllergies], columns([1], widthPt), 'alert');
  return { title: words.summary.allergies, rows: rows.length > 0 ? rows : [none], cutAt: 1 };
}

/** The caregivers, who know the rest; the patient's own number after them. */
function callFirst({ people }: PacketFacts): Person[] {
  const rank: Partial<Record<Person['role'], number>> = { caregiver: 0, advocate: 1, patient: 2 };
  return people
    .filter(({ role, phone, email }) => role in rank && (phone !== '' || email !== ''))
    .sort((a, b) => (rank[a.role] ?? 9) - (rank[b.role] ?? 9) || (a.id < b.id ? -1 : 1));
}

function contacts(facts: PacketFacts, widthPt: number): Block {
  const its = columns([0.34, 0.26, 0.4], widthPt);
  const words = wordsFor(facts);
  const { roles } = words.emergency;
  return {
    title: words.emergency.callFirst,
    rows: callFirst(facts).map(({ name, role, phone, email }) =>
      rowOf([name, roles[role as keyof typeof roles] ?? '', phone || email], its),
    ),
    cutAt: 2,
  };
}

/** What stood on lines of its own, one behind the other. */
function asSentences(text: string): string {
  return text.split('\n').reduce((before, line) => `${before}${/[.;:!?]$/.test(before) ? '' : '.'} ${line}`);
}

/** By time of day: the part of the day stands once, at its first medicine. */
function medicines(facts: PacketFacts, widthPt: number): Block[] {
  const words = wordsFor(facts);
  const its = columns([0.13, 0.11, 0.26, 0.19, 0.31], widthPt, 2);
  const past = columns([0.34, 0.66], widthPt);
  const now: Row<EmergencyRef>[] = [];
  const stopped: Row<EmergencyRef>[] = [];
  let part = '';
  for (const { kind, cells, ref } of listMedications(facts)) {
    const [time = '', name = '', dose = '', purpose = '', note = ''] = cells;
    if (kind === 'heading') part = cells[0] ?? '';
    else if (ref === 'stopped') stopped.push(rowOf([name, asSentences(note)], past));
    else {
      const why = asSentences([purpose, note].filter((one) => one !== '').join('; '));
      now.push(rowOf([part, time, name, dose, why], its));
      part = '';
    }
  }
  const none = rowOf([words.emergency.noMedicines], columns([1], widthPt));
  return [
    { title: words.emergency.medicines, rows: now.length > 0 ? now : [none], cutAt: 3 },
    { title: words.emergency.stopped, rows: stopped, cutAt: 4 },
  ];
}

function problems(facts: PacketFacts, widthPt: number): Block {
  const { healthFacts, caseFile } = facts;
  const words = wordsFor(facts);
  const its = columns([0.66, 0.34], widthPt);
  const seen = new Set<string>();
  const open = orderFacts(healthFacts).filter(({ kind, course, title }) => {
    const isNew = kind === 'problem' && course !== 'past' && !seen.has(title.toLowerCase());
    if (isNew) seen.add(title.toLowerCase());
    return isNew;
  });
  const rows = open.map(({ title, date }) =>
    rowOf([title, date ? words.medicines.since(describeDate(date, words.language)) : ''], its),
  );
  const history = caseFile.history.trim();
  const told = history === '' ? [] : [rowOf([history], columns([1], widthPt, -1))];
  return { title: words.emergency.problems, rows: [...told, ...rows], cutAt: 3 };
}

const stays: readonly RecordType[] = [
  'emergency-note',
  'discharge-summary',
  'procedure-report',
  'operative-note',
];

function newestFirst(a: PartialDate | null, b: PartialDate | null): number {
  return a === null || b === null ? compareDates(a, b) : compareDates(b, a);
}

function hospital(facts: PacketFacts, widthPt: number): Block {
  const words = wordsFor(facts);
  const its = columns([0.2, 0.46, 0.34], widthPt, 1);
  const rows = facts.records
    .filter(
      ({ type, wrongPatient, status }) =>
        stays.includes(type) && !wrongPatient && status !== 'not-applicable',
    ) // prettier-ignore
    .sort((a, b) => newestFirst(a.serviceDate, b.serviceDate))
    .map((record) =>
      rowOf([printDate(record.serviceDate, words.language), record.title, sourceOf(facts, record)], its),
    );
  return { title: words.emergency.stays, rows, cutAt: 4 };
}

const doctorRoles: readonly Person['role'][] = ['doctor', 'nurse-practitioner', 'physician-assistant'];

function doctors(facts: PacketFacts, widthPt: number): Block {
  const { people, organizations, coverages } = facts;
  const its = columns([0.28, 0.24, 0.28, 0.2], widthPt);
  const primary = new Set(coverages.map(({ primaryDoctorId }) => primaryDoctorId));
  const rank = ({ id, independence }: Person): number =>
    primary.has(id) ? 0 : independence === 'treating' ? 1 : 2;
  const rows = people
    .filter(({ role }) => doctorRoles.includes(role))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
    .map(({ name, specialty, phone, organizationId }) => {
      const place = organizations.find(({ id }) => id === organizationId);
      return rowOf([name, specialty, place?.name ?? '', phone || (place?.phone ?? '')], its);
    });
  return { title: wordsFor(facts).emergency.doctors, rows, cutAt: 3 };
}

function plan(facts: PacketFacts, widthPt: number): Block {
  const { coverages } = facts;
  const words = wordsFor(facts);
  const its = columns([0.5, 0.5], widthPt);
  const rows = coverages
    .filter(({ planName }) => planName !== '')
    .map(({ planName, memberNoEnds }) =>
      rowOf([planName, memberNoEnds === '' ? '' : words.emergency.memberNo(memberNoEnds)], its),
    );
  return { title: words.emergency.plan, rows, cutAt: 2 };
}

function decision(facts: PacketFacts, widthPt: number): Block {
  const text = facts.caseFile.decision.trim();
  const rows = text === '' ? [] : [rowOf([text], columns([1], widthPt, -1))];
  return { title: wordsFor(facts).emergency.decision, rows, cutAt: 5 };
}

function styleOf(sizePt: number): TableStyle {
  return { sizePt, leadPt: sizePt * 1.28, padPt: 5, headingPt: sizePt * 2.9, titlesPt: 0 };
}

type Kept = { block: Block; kept: number };

/** Sizes that are still easy to read under a lamp; below the last one lines give way instead. */
const sizes = [10.5, 10, 9.5, 9, 8.5] as const;

type Fit = { widthPt: number; capacityPt: number; ask: string; words: PacketWords };

function layKept(blocks: readonly Kept[], sizePt: number, { widthPt, ask, words }: Fit): EmergencyPage {
  const whole = columns([1], widthPt, -1);
  const rows = blocks.flatMap(({ block, kept }): Row<EmergencyRef>[] => {
    if (block.rows.length === 0) return [];
    const missing = block.rows.length - kept;
    return [
      { kind: 'heading', cells: [block.title], ref: 'plain' },
      ...block.rows.slice(0, kept),
      ...(missing > 0 ? [rowOf([words.emergency.more(missing, ask)], whole, 'more')] : []),
    ];
  });
  const style = styleOf(sizePt);
  return { rows: layTable(rows, { columns: whole, style, capacityPt: Infinity })[0] ?? [], style };
}

function fitPage(blocks: readonly Block[], fit: Fit): { page: EmergencyPage; cut: CutShort[] } {
  const all = blocks.map((block): Kept => ({ block, kept: block.rows.length }));
  const fits = ({ rows }: EmergencyPage): boolean =>
    rows.reduce((sum, { heightPt }) => sum + heightPt, 0) <= fit.capacityPt;
  for (const sizePt of sizes) {
    const page = layKept(all, sizePt, fit);
    if (fits(page)) return { page, cut: [] };
  }
  const smallest = sizes.at(-1) ?? sizes[0];
  for (;;) {
    const page = layKept(all, smallest, fit);
    const gives = all
      .filter(({ kept }) => kept > 0)
      .sort((a, b) => b.block.cutAt - a.block.cutAt || b.kept - a.kept)[0];
    if (fits(page) || !gives) {
      const cut = all
        .filter(({ block, kept }) => kept < block.rows.length)
        .map(({ block, kept }) => ({ title: block.title, count: block.rows.length - kept }));
      return { page, cut };
    }
    gives.kept--;
  }
}

/** Always two pages: what saves a life on the first, who and what else on the second. */
export function planEmergency(facts: PacketFacts, frame: Frame): EmergencySheet {
  const widthPt = bodyWidth(frame);
  const capacityPt = bodyHeight(frame) - 6;
  const [first] = callFirst(facts);
  const ask = first ? [first.name, first.phone || first.email].join(', ') : '';
  const fitted = [
    [allergies(facts, widthPt), contacts(facts, widthPt), ...medicines(facts, widthPt)],
    [
      problems(facts, widthPt),
      doctors(facts, widthPt),
      hospital(facts, widthPt),
      plan(facts, widthPt),
      decision(facts, widthPt),
    ],
  ].map((blocks) => fitPage(blocks, { widthPt, capacityPt, ask, words: wordsFor(facts) }));
  return { pages: fitted.map(({ page }) => page), cut: fitted.flatMap(({ cut }) => cut) };
}

/** Whole years on the day the sheet is made; null where either date is not known to the day. */
export function ageOn(born: PartialDate | null, madeOn: PartialDate): number | null {
  const [birth, day] = [born, madeOn].map((date) => (date === null ? null : readPartialDate(date)?.start));
  if (!birth?.day || !day?.day) return null;
  const isBefore = dateSortKey(madeOn).slice(5, 10) < dateSortKey(born).slice(5, 10);
  return day.year - birth.year - (isBefore ? 1 : 0);
}

/** A packet that is this sheet and nothing else: it is grabbed and read, so no cover and no index stand before it. */
export function isSheetAlone({
  front,
  sections,
}: Pick<PacketFacts['packet'], 'front' | 'sections'>): boolean {
  return (
    front.length === 1 &&
    front[0] === 'emergency' &&
    sections.every(
      ({ recordIds, letterIds = [], laws = [] }) =>
        recordIds.length === 0 && letterIds.length === 0 && laws.length === 0,
    )
  );
}
