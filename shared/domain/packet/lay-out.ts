// The pages that the app makes for a packet, laid out line by line before any of them has its number. Pure; planned from in packet-plan.ts.
import type { FrontPage } from '../packet.ts';
import type { Choice } from './choose.ts';
import { layComparison } from './comparison.ts';
import type { IndexInput } from './contents.ts';
import { indexColumns, indexRows, indexStyle } from './contents.ts';
import { planEmergency } from './emergency.ts';
import type { PacketFacts } from './facts.ts';
import {
  listMedications,
  listQuestions,
  medicationColumns,
  medicationStyle,
  questionColumns,
  questionStyle,
} from './front.ts';
import { lawRows, lawStyle } from './laws.ts';
import type { MadePages } from './made-pages.ts';
import { listAwaited, manifestColumns, manifestRows, manifestStyle } from './manifest.ts';
import type { OutsideLine } from './manifest.ts';
import {
  furtherRows,
  furtherStyle,
  noteColumns,
  planCoverNote,
  statementRows,
  statementStyle,
} from './notes.ts';
import { seriesColumns, seriesRows, seriesStyle } from './series.ts';
import { planSummary } from './summary.ts';
import type { Column, LaidRow, Row, TableStyle } from './table.ts';
import { bodyHeight, bodyWidth, landscape, layTable, portrait } from './table.ts';
import { listTimeline, timelineColumns, timelineStyle } from './timeline.ts';
import { wordsFor } from './words.ts';
import type { PacketWords } from './words.ts';

/** What each page is laid out with: how large it is, and what it may speak of. */
type Layout = {
  facts: PacketFacts;
  choice: Choice;
  outside: readonly OutsideLine[];
  outsideIds: ReadonlySet<string>;
  widthPt: number;
  capacityPt: number;
};

function layPages<Ref>(
  { facts, widthPt, capacityPt }: Layout,
  rows: readonly Row<Ref>[],
  {
    columns,
    style,
  }: { columns: (widthPt: number, words: PacketWords) => readonly Column[]; style: TableStyle },
): LaidRow<Ref>[][] {
  return layTable(rows, { columns: columns(widthPt, wordsFor(facts)), style, capacityPt });
}

function layFront(layout: Layout): Pick<MadePages, 'timeline' | 'questions' | 'medications' | 'comparison'> {
  const { facts, choice, outsideIds } = layout;
  const wants = (page: FrontPage): boolean => facts.packet.front.includes(page);
  const wide = landscape(facts.caseFile.paper);
  const size = { widthPt: bodyWidth(wide), capacityPt: bodyHeight(wide) };
  const entries = choice.sections.flatMap((section) => section.entries);
  const cited = new Set<string>(entries.map((entry) => entry.document.id));
  const timeline = wants('timeline') ? listTimeline(facts, choice, outsideIds) : [];
  const questions = wants('questions') ? listQuestions(facts) : [];
  const medications: Row<string>[] = wants('medications') ? listMedications(facts) : [];
  return {
    timeline: layPages(layout, timeline, { columns: timelineColumns, style: timelineStyle }),
    questions: layPages(layout, questions, { columns: questionColumns, style: questionStyle }),
    medications: layPages(layout, medications, { columns: medicationColumns, style: medicationStyle }),
    // Earlier opinions side by side are the last thing fresh eyes should see.
    comparison: wants('comparison') && !facts.packet.freshEyes ? layComparison(facts, size, cited) : [],
  };
}

/** Every page that the app makes, but the index: laid out, none of them numbered. */
export function layMadePages(
  facts: PacketFacts,
  choice: Choice,
  outside: readonly OutsideLine[],
): Omit<MadePages, 'index'> {
  const frame = portrait(facts.caseFile.paper);
  const widthPt = bodyWidth(frame);
  const outsideIds = new Set<string>(outside.flatMap((line) => line.recordIds));
  const layout = { facts, choice, outside, outsideIds, widthPt, capacityPt: bodyHeight(frame) };
  const front = layFront(layout);
  const words = wordsFor(facts);
  const note = planCoverNote(facts.packet.coverNote, words);
  const context = {
    frame,
    hasMedications: front.medications.length > 0,
    hasTimeline: front.timeline.length > 0,
  };
  const planned = facts.packet.front.includes('summary') ? planSummary(facts, choice, context) : null;
  const statement = facts.packet.front.includes('statement')
    ? statementRows(facts.packet.statement, widthPt)
    : [];
  const series = facts.packet.front.includes('series') ? seriesRows(facts) : [];
  const overflow = furtherRows([...note.overflow, ...(planned?.overflow ?? [])], widthPt);
  const beside = facts.packet.manifest
    ? manifestRows(outside, listAwaited(facts, outsideIds), { widthPt, words })
    : [];
  return {
    ...front,
    emergency: facts.packet.front.includes('emergency') ? planEmergency(facts, frame) : null,
    series: layPages(layout, series, { columns: seriesColumns, style: seriesStyle }),
    laws: layLaws(layout),
    coverNote: { lines: note.lines, continues: note.continues },
    statement: layPages(layout, statement, { columns: noteColumns, style: statementStyle }),
    summary: planned?.summary ?? null,
    further: layPages(layout, overflow, { columns: noteColumns, style: furtherStyle }),
    manifest: layPages(layout, beside, { columns: manifestColumns, style: manifestStyle }),
  };
}

function layLaws(layout: Layout): MadePages['laws'] {
  const wanted = new Set(layout.choice.sections.flatMap(({ laws }) => laws));
  return [...wanted].map((id) => ({
    id,
    pages: layPages(layout, lawRows(id, layout.widthPt, wordsFor(layout.facts)), {
      columns: noteColumns,
      style: lawStyle,
    }),
  }));
}

export function layIndex(facts: PacketFacts, input: IndexInput): MadePages['index'] {
  const frame = portrait(facts.caseFile.paper);
  const words = wordsFor(facts);
  return layTable(indexRows(input, words), {
    columns: indexColumns(bodyWidth(frame), input.choice, words),
    style: indexStyle,
    capacityPt: bodyHeight(frame),
  });
}

export const noPages: Omit<MadePages, 'index'> = {
  coverNote: { lines: [], continues: false },
  emergency: null,
  statement: [],
  summary: null,
  timeline: [],
  questions: [],
  medications: [],
  comparison: [],
  series: [],
  further: [],
  laws: [],
  manifest: [],
};
