// The plan of a packet: every page with its number, what is left out and why, before any byte is read. Pure: no clock, no files.
import type { FrontPage, LeftOut } from './packet.ts';
import type { Choice, ChosenSection, Omission, PacketWarning } from './packet/choose.ts';
import { chooseDocuments } from './packet/choose.ts';
import { layComparison } from './packet/comparison.ts';
import { packetChecks, unseenPages } from './packet/checks.ts';
import type { UnseenPage } from './packet/checks.ts';
import type { IndexInput } from './packet/contents.ts';
import { indexColumns, indexRows, indexStyle } from './packet/contents.ts';
import type { MadePages } from './packet/made-pages.ts';
import { draft, frontDrafts, numbered, printedRecord, sectionDrafts } from './packet/drafts.ts';
import type { PacketFacts, SupplementTo } from './packet/facts.ts';
import {
  listMedications,
  listQuestions,
  medicationColumns,
  medicationStyle,
  questionColumns,
  questionStyle,
} from './packet/front.ts';
import type { OutsideLine } from './packet/manifest.ts';
import {
  furtherRows,
  furtherStyle,
  noteColumns,
  planCoverNote,
  statementRows,
  statementStyle,
} from './packet/notes.ts';
import { listAwaited, listOutside, manifestColumns, manifestRows, manifestStyle } from './packet/manifest.ts';
import type { PlannedLine } from './packet/outline.ts';
import type { PartRange } from './packet/parts.ts';
import { planSummary } from './packet/summary.ts';
import type { Column, LaidRow, Row, TableStyle } from './packet/table.ts';
import { bodyHeight, bodyWidth, landscape, layTable, portrait } from './packet/table.ts';
import { listTimeline, timelineColumns, timelineStyle } from './packet/timeline.ts';
import { words } from './packet/words.ts';
import type { Problem } from '../errors.ts';

export type PacketPlan = {
  pages: number;
  outline: PlannedLine[];
  sections: ChosenSection[];
  outside: OutsideLine[];
  leftOut: LeftOut[];
  /** The same with the record each speaks of. */
  omissions: Omission[];
  warnings: PacketWarning[];
  /** The files it goes out in, where it is more than one. */
  parts?: readonly PartRange[];
  /** Pages that might show what is to be hidden, and that nobody has read or looked at. */
  unseen: UnseenPage[];
  made: MadePages;
};

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
  { widthPt, capacityPt }: Layout,
  rows: readonly Row<Ref>[],
  { columns, style }: { columns: (widthPt: number) => readonly Column[]; style: TableStyle },
): LaidRow<Ref>[][] {
  return layTable(rows, { columns: columns(widthPt), style, capacityPt });
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

function makePages(
  facts: PacketFacts,
  choice: Choice,
  outside: readonly OutsideLine[],
): Omit<MadePages, 'index'> {
  const frame = portrait(facts.caseFile.paper);
  const widthPt = bodyWidth(frame);
  const outsideIds = new Set<string>(outside.flatMap((line) => line.recordIds));
  const layout = { facts, choice, outside, outsideIds, widthPt, capacityPt: bodyHeight(frame) };
  const front = layFront(layout);
  const note = planCoverNote(facts.packet.coverNote);
  const context = {
    frame,
    hasMedications: front.medications.length > 0,
    hasTimeline: front.timeline.length > 0,
  };
  const planned = facts.packet.front.includes('summary') ? planSummary(facts, choice, context) : null;
  const statement = facts.packet.front.includes('statement')
    ? statementRows(facts.packet.statement, widthPt)
    : [];
  const overflow = furtherRows([...note.overflow, ...(planned?.overflow ?? [])], widthPt);
  const beside = manifestRows(outside, listAwaited(facts, outsideIds), widthPt);
  return {
    ...front,
    coverNote: { lines: note.lines, continues: note.continues },
    statement: layPages(layout, statement, { columns: noteColumns, style: statementStyle }),
    summary: planned?.summary ?? null,
    further: layPages(layout, overflow, { columns: noteColumns, style: furtherStyle }),
    manifest: layPages(layout, beside, { columns: manifestColumns, style: manifestStyle }),
  };
}

function reasonOf({ reason, of }: Omission, outline: readonly PlannedLine[]): string {
  const same = of === null ? undefined : outline.find((line) => line.documentId === of);
  return same ? words.reasons.duplicate(same.title, same.firstPage) : reason;
}

export function planPacket(facts: PacketFacts): PacketPlan {
  if (facts.supplementTo) return planSupplement(facts, facts.supplementTo);
  const guess = facts.packet.front.length > 0 ? 1 : 0;
  const plan = planFrom(facts, guess);
  // The letter A belongs to the pages at the front, or, where there turn out to be none, to the first section.
  const first = plan.outline.some((line) => line.kind === 'front' && line.section !== null) ? 1 : 0;
  return first === guess ? plan : planFrom(facts, first);
}

function planFrom(facts: PacketFacts, firstLetter: number): PacketPlan {
  const outside = listOutside(facts);
  const printed = printedRecord(facts);
  const options = {
    firstLetter,
    outside: new Set<string>(outside.flatMap((line) => line.recordIds)),
    printed: new Set<string>(printed ? [printed.id] : []),
  };
  const choice = chooseDocuments(facts, options);
  const made = makePages(facts, choice, outside);
  const front = frontDrafts(facts, made);
  const hasManifest = made.manifest.length > 0;
  const index = layIndex(facts, { front, choice, hasManifest });
  const outline = numbered(
    [
      draft('cover', words.cover, 1),
      draft('index', words.index, Math.max(1, index.length)),
      ...front,
      ...choice.sections.flatMap((section) => sectionDrafts(section, facts.packet.dividers)),
      ...(hasManifest ? [draft('manifest', words.manifest, made.manifest.length)] : []),
    ],
    1,
  );
  return {
    pages: outline.reduce((sum, line) => sum + line.pages, 0),
    outline,
    sections: choice.sections,
    outside,
    leftOut: choice.omissions.map((omission) => ({
      title: omission.title,
      reason: reasonOf(omission, outline),
    })),
    omissions: choice.omissions,
    warnings: [...choice.warnings, ...packetChecks(facts, outline)],
    unseen: unseenPages(facts, outline),
    made: { ...made, index },
  };
}

function layIndex(facts: PacketFacts, input: IndexInput): MadePages['index'] {
  const frame = portrait(facts.caseFile.paper);
  return layTable(indexRows(input), {
    columns: indexColumns(bodyWidth(frame), input.choice),
    style: indexStyle,
    capacityPt: bodyHeight(frame),
  });
}

/** Only what the reader does not have yet, with an index of its own, numbered on from the last page that was sent. */
function planSupplement(facts: PacketFacts, { lastPage }: SupplementTo): PacketPlan {
  const outside = listOutside(facts);
  const printed = printedRecord(facts);
  const options = {
    firstLetter: 0,
    outside: new Set<string>(outside.flatMap((line) => line.recordIds)),
    printed: new Set<string>(printed ? [printed.id] : []),
  };
  const choice = chooseDocuments(facts, options);
  const index = layIndex(facts, { front: [], choice, hasManifest: false });
  const outline = numbered(
    [
      draft('index', words.index, Math.max(1, index.length)),
      ...choice.sections.flatMap((section) => sectionDrafts(section, false)),
    ],
    lastPage + 1,
  );
  return {
    pages: outline.reduce((sum, line) => sum + line.pages, 0),
    outline,
    sections: choice.sections,
    outside: [],
    leftOut: [],
    omissions: [],
    warnings: choice.warnings.filter(({ kind }) => kind !== 'core-missing'),
    unseen: unseenPages(facts, outline),
    made: { ...noPages, index },
  };
}

const noPages: Omit<MadePages, 'index'> = {
  coverNote: { lines: [], continues: false },
  statement: [],
  summary: null,
  timeline: [],
  questions: [],
  medications: [],
  comparison: [],
  further: [],
  manifest: [],
};

/** Why this plan must not be carried out; null where it may. */
export function refusalOf(plan: PacketPlan): Problem | null {
  const wrong = plan.warnings.find((warning) => warning.kind === 'wrong-patient');
  if (wrong) return { code: 'record.wrong-patient', details: { title: wrong.title } };
  if (!plan.outline.some((line) => line.kind === 'document')) return { code: 'packet.empty', details: {} };
  const [first, ...more] = plan.unseen;
  return first
    ? { code: 'packet.unseen-pages', details: { page: first.page, title: first.title, more: more.length } }
    : null;
}

/** The page a key stands on; null where it is not in the packet. */
export function pageOf(plan: Pick<PacketPlan, 'outline'>, key: string): number | null {
  return plan.outline.find((line) => line.key === key)?.firstPage ?? null;
}
