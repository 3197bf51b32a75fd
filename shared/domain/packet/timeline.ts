// What happened when, each line with its page: from the chosen records, the medicines, and for an insurance review the letters.
import type { PartialDate } from '../partial-date.ts';
import { compareDates, dateSortKey, readPartialDate } from '../partial-date.ts';
import type { MedicalRecord } from '../record.ts';
import type { Choice } from './choose.ts';
import type { PacketFacts } from './facts.ts';
import { printDayOverHour, sourceOf, withWhom } from './facts.ts';
import type { Column, Row, TableStyle } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

/** Where a line leads: keys of the outline. */
export type TimelineRef = { keys: string[] };
type Event = {
  on: PartialDate | null;
  what: string;
  source: string;
  ref: TimelineRef;
  record: MedicalRecord | null;
};

function isBy(date: PartialDate | null, madeOn: PartialDate): boolean {
  return date !== null && dateSortKey(date).slice(0, 10) <= dateSortKey(madeOn).slice(0, 10);
}

function recordEvents(facts: PacketFacts, choice: Choice): Event[] {
  const events = new Map<string, Event>();
  for (const { record, document, source } of choice.sections.flatMap((section) => section.entries)) {
    if (!record) continue;
    const event = events.get(record.id) ?? {
      on: record.serviceDate,
      what: record.title,
      source,
      ref: { keys: [] },
      record,
    };
    event.ref.keys.push(document.id);
    events.set(record.id, event);
  }
  return [...events.values()];
}

/** Images join the line of their own report; without one they stand for themselves. */
function addOutside(facts: PacketFacts, events: Event[], outside: ReadonlySet<string>): void {
  const reports = [...events];
  for (const record of facts.records.filter(
    (candidate) => outside.has(candidate.id) && isBy(candidate.serviceDate, facts.madeOn),
  )) {
    const report = reports.find(
      (event) =>
        record.groupId !== null &&
        event.record?.groupId === record.groupId &&
        event.on === record.serviceDate,
    );
    if (report?.ref.keys.includes('manifest')) continue;
    if (report) report.ref.keys.push('manifest');
    else
      events.push({
        on: record.serviceDate,
        what: record.title,
        source: sourceOf(facts, record),
        ref: { keys: ['manifest'] },
        record,
      });
  }
}

/** A bare year says too little to stand in a sequence. */
function isDated(date: PartialDate | null): date is PartialDate {
  return date !== null && readPartialDate(date)?.start.month !== null;
}

function medicineEvents(facts: PacketFacts): Event[] {
  const { medicineStarted, medicineStopped, medicines } = wordsFor(facts).timeline;
  return facts.medications.flatMap((medicine) => {
    const event = (on: PartialDate, what: string): Event => ({
      on,
      what,
      source: medicines,
      ref: { keys: ['medications'] },
      record: null,
    });
    const started =
      isDated(medicine.startedOn) && isBy(medicine.startedOn, facts.madeOn)
        ? [event(medicine.startedOn, medicineStarted(medicine.name, medicine.dose))]
        : [];
    const stopped =
      isDated(medicine.stoppedOn) && isBy(medicine.stoppedOn, facts.madeOn)
        ? [event(medicine.stoppedOn, medicineStopped(medicine.name, medicine.stopReason))]
        : [];
    return [...started, ...stopped];
  });
}

function letterEvents(facts: PacketFacts, choice: Choice): Event[] {
  const entries = choice.sections.flatMap((section) => section.entries);
  return facts.letters
    .filter((letter) => !letter.isPrivate && isBy(letter.at, facts.madeOn))
    .map((letter) => ({
      on: letter.at,
      what: letter.subject,
      source: withWhom(facts, letter),
      // The page of its own paper, where that is an exhibit.
      ref: {
        keys: entries.filter((entry) => entry.letter?.id === letter.id).map(({ document }) => document.id),
      },
      record: null,
    }));
}

/** Oldest first. Undated records come last, so that none is missing from the list. */
export function listTimeline(
  facts: PacketFacts,
  choice: Choice,
  outside: ReadonlySet<string>,
): Row<TimelineRef>[] {
  const events = recordEvents(facts, choice);
  addOutside(facts, events, outside);
  events.push(...medicineEvents(facts), ...(facts.timelineWithLetters ? letterEvents(facts, choice) : []));
  const order = new Map(events.map((event, at) => [event, at]));
  return events
    .sort((a, b) => compareDates(a.on, b.on) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map((event) => ({
      kind: 'row',
      cells: [printDayOverHour(event.on, facts.packet.language), event.what, event.source, ''],
      ref: event.ref,
    }));
}

export const timelineStyle: TableStyle = { sizePt: 9.5, leadPt: 12, padPt: 6, headingPt: 26, titlesPt: 22 };

export function timelineColumns(widthPt: number, words: PacketWords): Column[] {
  const { date, what, source, page } = words.columns.timeline;
  return [
    { title: date, widthPt: 76, weight: 'regular', align: 'left', maxLines: 2 },
    { title: what, widthPt: widthPt - 76 - 164 - 48 - 30, weight: 'regular', align: 'left', maxLines: 3 },
    { title: source, widthPt: 164, weight: 'regular', align: 'left', maxLines: 3 },
    { title: page, widthPt: 48, weight: 'regular', align: 'right', maxLines: 1 },
  ];
}
