// Two of the pages at the front: questions with room to write, and medicines by time of day.
import type { PartialDate } from '../partial-date.ts';
import { compareDates, dateSortKey, describeDate, describeHourOfDay } from '../partial-date.ts';
import type { Medication, Question } from '../visit.ts';
import type { PacketFacts } from './facts.ts';
import type { Column, Row, TableStyle } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';
import { askedIn } from '../../rules/spoken.ts';

/** A question for somebody else is not shown to this recipient. */
function concerns(facts: PacketFacts, question: Question): boolean {
  if (question.personId === null) return true;
  const person = facts.people.find((candidate) => candidate.id === question.personId);
  const place = facts.organizations.find((candidate) => candidate.id === person?.organizationId);
  const recipient = facts.packet.recipient.toLowerCase();
  const names = [person?.name, place?.name]
    .filter((name) => name !== undefined)
    .map((name) => name.toLowerCase());
  return recipient !== '' && names.some((name) => recipient.includes(name) || name.includes(recipient));
}

const weight = { high: 0, normal: 1, low: 2 } as const;

/** What matters most comes first; else in the family's own order. `ref` is true for what matters most. */
export function listQuestions(facts: PacketFacts): Row<boolean>[] {
  return facts.questions
    .filter((question) => concerns(facts, question))
    .sort(
      (a, b) => weight[a.priority] - weight[b.priority] || a.position - b.position || (a.id < b.id ? -1 : 1),
    )
    .map((question, at) => ({
      kind: 'row',
      cells: [String(at + 1), askedIn(question.text, facts.packet.language)],
      extraPt: 16,
      ref: question.priority === 'high',
    }));
}

export const questionStyle: TableStyle = { sizePt: 10.5, leadPt: 13, padPt: 3, headingPt: 26, titlesPt: 0 };

export function questionColumns(widthPt: number): Column[] {
  return [
    { title: '', widthPt: 22, weight: 'regular', align: 'right', maxLines: 1 },
    { title: '', widthPt: widthPt - 32, weight: 'regular', align: 'left', maxLines: 8 },
  ];
}

type Part = keyof PacketWords['medicines']['parts'];
const dayParts: readonly Part[] = ['morning', 'midday', 'evening', 'night', 'asNeeded', 'unsaid', 'stopped'];

function partOf(time: string): Part {
  const hour = Number(time.slice(0, 2));
  if (hour >= 4 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 16) return 'midday';
  return hour >= 16 && hour < 21 ? 'evening' : 'night';
}

function day(date: PartialDate | null): string {
  return dateSortKey(date).slice(0, 10);
}

/** Stopped on or before the day of the packet. What starts later is not in the list at all. */
export function isStopped(medication: Medication, madeOn: PartialDate): boolean {
  return (
    medication.noLongerTaken || (medication.stoppedOn !== null && day(medication.stoppedOn) <= day(madeOn))
  );
}

export function hasStarted(medication: Medication, madeOn: PartialDate): boolean {
  return medication.startedOn === null || day(medication.startedOn) <= day(madeOn);
}

type Dose = { part: Part; time: string; medication: Medication; note: string };

function notes(medication: Medication, extra: string, { medicines, language }: PacketWords): string {
  const { since, overTheCounter } = medicines;
  const parts = [
    extra,
    medication.startedOn ? since(describeDate(medication.startedOn, language)) : '',
    medication.overTheCounter ? overTheCounter : '',
  ];
  return [parts.filter((part) => part !== '').join('; '), medication.notes]
    .filter((part) => part !== '')
    .join('\n');
}

function dosesOf(medication: Medication, madeOn: PartialDate, words: PacketWords): Dose[] {
  const { stopped, stoppedUnknown } = words.medicines;
  if (isStopped(medication, madeOn)) {
    const { stoppedOn, stopReason } = medication;
    const note = [
      stoppedOn === null ? stoppedUnknown : stopped(describeDate(stoppedOn, words.language)),
      stopReason,
    ]
      .filter((part) => part !== '')
      .join('\n');
    return [{ part: 'stopped', time: '', medication, note }];
  }
  const timed = medication.times.map(({ time, note }): Dose => ({
    part: partOf(time),
    time,
    medication,
    note: notes(medication, note, words),
  }));
  const asNeeded: Dose[] =
    medication.asNeeded === ''
      ? []
      : [{ part: 'asNeeded', time: '', medication, note: notes(medication, medication.asNeeded, words) }];
  const all = [...timed, ...asNeeded];
  return all.length > 0
    ? all
    : [{ part: 'unsaid', time: '', medication, note: notes(medication, '', words) }];
}

function saidTime(time: string, { language }: PacketWords): string {
  return time === '' ? '' : describeHourOfDay(time, language);
}

export function listMedications(facts: PacketFacts): Row<Part>[] {
  const words = wordsFor(facts);
  const doses = facts.medications
    .filter((medication) => hasStarted(medication, facts.madeOn))
    .flatMap((medication) => dosesOf(medication, facts.madeOn, words));
  return dayParts.flatMap((part): Row<Part>[] => {
    const mine = doses
      .filter((dose) => dose.part === part)
      .sort(
        (a, b) =>
          a.time.localeCompare(b.time) ||
          compareDates(b.medication.stoppedOn, a.medication.stoppedOn) ||
          a.medication.name.localeCompare(b.medication.name, 'en'),
      );
    if (mine.length === 0) return [];
    const rows = mine.map(({ time, medication, note }): Row<Part> => ({
      kind: 'row',
      cells: [saidTime(time, words), medication.name, medication.dose, medication.purpose, note],
      ref: part,
    }));
    return [{ kind: 'heading', cells: [words.medicines.parts[part]], ref: part }, ...rows];
  });
}

export const medicationStyle: TableStyle = { sizePt: 10, leadPt: 13, padPt: 8, headingPt: 30, titlesPt: 22 };

/** Room for `12:30 AM`. */
const timePt = 50;

/** Nothing about a medicine is cut, short of what no page could hold. */
const wholeText = 40;

export function medicationColumns(widthPt: number, words: PacketWords): Column[] {
  const { time, name, dose, purpose, note } = words.columns.medications;
  return [
    { title: time, widthPt: timePt, weight: 'regular', align: 'left', maxLines: 1 },
    { title: name, widthPt: 116, weight: 'bold', align: 'left', maxLines: wholeText },
    { title: dose, widthPt: 84, weight: 'regular', align: 'left', maxLines: wholeText },
    { title: purpose, widthPt: 78, weight: 'regular', align: 'left', maxLines: wholeText },
    {
      title: note,
      widthPt: widthPt - timePt - 116 - 84 - 78 - 40,
      weight: 'regular',
      align: 'left',
      maxLines: wholeText,
    },
  ];
}
