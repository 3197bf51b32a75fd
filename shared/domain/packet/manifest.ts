// What belongs to a packet and cannot lie in a PDF: image sets, discs, glass. And what of the case is not here yet.
import { compareDates } from '../partial-date.ts';
import type { MedicalRecord, PhysicalItem, RecordType } from '../record.ts';
import { compareRecords, readinessOf } from '../record.ts';
import type { PacketFacts } from './facts.ts';
import { printDate } from './facts.ts';
import type { Column, Row, TableStyle } from './table.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

const travelling: ReadonlySet<RecordType> = new Set(['image-set', 'slides', 'tissue-block']);

export type OutsideLine = {
  label: string;
  what: string;
  belongsTo: string;
  place: string;
  back: string;
  recordIds: MedicalRecord['id'][];
};

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

/** A date is kept on one line. */
function named(record: MedicalRecord, { language }: PacketWords): string {
  return joined([record.title, printDate(record.serviceDate, language).replaceAll(' ', '\u00a0')]);
}

/** A record whose pages are asked for lies in the PDF; else its discs, glass or files travel beside it. */
function travels(facts: PacketFacts, record: MedicalRecord): boolean {
  if (!travelling.has(record.type) || record.wrongPatient) return false;
  const chosen = facts.packet.sections.some((section) => section.recordIds.includes(record.id));
  return !(
    chosen && facts.documents.some((document) => document.recordId === record.id && document.pages > 0)
  );
}

function itemLine(item: PhysicalItem, records: readonly MedicalRecord[], words: PacketWords): OutsideLine {
  const { items, language } = words;
  const kind = items.kinds[item.kind];
  const counted = item.count === 1 && item.title.includes(kind) ? '' : items.counted(item.count, kind);
  const where = item.loanedTo ? items.onLoan(item.loanedTo) : item.location;
  return {
    label: item.label,
    what: joined([item.title, counted]),
    belongsTo: records.map((record) => named(record, words)).join('\n'),
    place: joined([
      where,
      item.sentOn ? items.sent(printDate(item.sentOn, language)) : '',
      item.trackingNo ? items.tracking(item.trackingNo) : '',
    ]),
    back: item.returnBy ? printDate(item.returnBy, language) : item.mayBeKept ? items.mayBeKept : '',
    recordIds: records.map((record) => record.id),
  };
}

function filesLine(facts: PacketFacts, record: MedicalRecord): OutsideLine {
  const words = wordsFor(facts);
  const { items } = words;
  const files = facts.documents.filter((document) => document.recordId === record.id).length;
  return {
    label: '',
    what: record.formatReceived || items.files,
    belongsTo: named(record, words),
    place: joined([files > 0 ? items.sentFiles(files) : items.filesPlace, record.location]),
    back: '',
    recordIds: [record.id],
  };
}

/** Discs and glass by their label, then image sets that are only files. A disc that cannot be read, or came back, is not offered. */
export function listOutside(facts: PacketFacts): OutsideLine[] {
  const records = facts.records.filter((record) => travels(facts, record)).sort(compareRecords);
  const lines: OutsideLine[] = [];
  const carried = new Set<string>();
  for (const item of [...facts.physicalItems].sort((a, b) =>
    a.label.localeCompare(b.label, 'en', { numeric: true }),
  )) {
    if (!item.readable || item.returnedOn !== null) continue;
    const linked = new Set<string>(
      facts.itemLinks.filter((link) => link.itemId === item.id).map((link) => link.recordId),
    );
    const mine = records.filter((record) => linked.has(record.id));
    if (mine.length === 0) continue;
    for (const record of mine) carried.add(record.id);
    lines.push(itemLine(item, mine, wordsFor(facts)));
  }
  const loose = records.filter((record) => !carried.has(record.id) && readinessOf(record.status) === 'have');
  return [...lines, ...loose.map((record) => filesLine(facts, record))];
}

/** Records asked for or known that no page and no disc of the packet holds. What was left out on purpose is not told to the reader. */
export function listAwaited(
  facts: PacketFacts,
  outside: ReadonlySet<string>,
): { title: string; date: string; reason: string }[] {
  const { reasons, language } = wordsFor(facts);
  const here = new Set<string>(facts.documents.map((document) => document.recordId));
  return facts.records
    .filter((record) => !outside.has(record.id) && !record.wrongPatient && record.importance !== 'background')
    .filter((record) => !here.has(record.id))
    .flatMap((record) => {
      const date = printDate(record.serviceDate, language);
      const line = { title: record.title, date, on: record.serviceDate };
      if (record.status === 'unobtainable')
        return [{ ...line, reason: reasons.unobtainable(record.statusReason) }];
      return record.status === 'known' || record.status === 'to-request' || record.status === 'requested'
        ? [{ ...line, reason: reasons[record.status] }]
        : [];
    })
    .sort((a, b) => compareDates(a.on, b.on) || a.title.localeCompare(b.title, 'en'));
}

export const manifestStyle: TableStyle = { sizePt: 9.5, leadPt: 12.5, padPt: 9, headingPt: 34, titlesPt: 22 };

export function manifestColumns(widthPt: number, words: PacketWords): Column[] {
  return [
    // Room for a box to tick.
    { title: '', widthPt: 10, weight: 'regular', align: 'left', maxLines: 1 },
    { title: words.columns.manifest.label, widthPt: 34, weight: 'bold', align: 'left', maxLines: 2 },
    {
      title: words.columns.manifest.what,
      widthPt: widthPt - 10 - 34 - 130 - 112 - 58 - 50,
      weight: 'regular',
      align: 'left',
      maxLines: 5,
    },
    { title: words.columns.manifest.records, widthPt: 130, weight: 'regular', align: 'left', maxLines: 12 },
    { title: words.columns.manifest.place, widthPt: 112, weight: 'regular', align: 'left', maxLines: 5 },
    { title: words.columns.manifest.back, widthPt: 58, weight: 'regular', align: 'left', maxLines: 2 },
  ];
}

function awaitedColumns(widthPt: number): Column[] {
  const left = Math.round(widthPt * 0.52);
  return [
    { title: '', widthPt: left, weight: 'regular', align: 'left', maxLines: 3 },
    { title: '', widthPt: widthPt - left - 10, weight: 'regular', align: 'left', maxLines: 4 },
  ];
}

/** The one table of the manifest: what travels, then what is not here. `ref` tells the two apart. */
export function manifestRows(
  lines: readonly OutsideLine[],
  awaited: readonly { title: string; date: string; reason: string }[],
  { widthPt, words }: { widthPt: number; words: PacketWords },
): Row<'item' | 'awaited'>[] {
  const rows: Row<'item' | 'awaited'>[] = lines.map((line) => ({
    kind: 'row',
    cells: ['', line.label, line.what, line.belongsTo, line.place, line.back],
    ref: 'item',
  }));
  if (awaited.length === 0) return rows;
  const columns = awaitedColumns(widthPt);
  const missing = awaited.map(({ title, date, reason }): Row<'awaited'> => ({
    kind: 'row',
    cells: [joined([title, date]), reason],
    columns,
    ref: 'awaited',
  }));
  return [...rows, { kind: 'heading', cells: [words.awaitedHeading], ref: 'awaited' }, ...missing];
}
