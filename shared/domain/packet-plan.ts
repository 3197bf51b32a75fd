// The plan of a packet: every page with its number, what is left out and why, before any byte is read. Pure: no clock, no files.
import type { LeftOut } from './packet.ts';
import type { ChosenSection, Omission, PacketWarning } from './packet/choose.ts';
import { chooseDocuments } from './packet/choose.ts';
import { packetChecks, unseenPages } from './packet/checks.ts';
import type { UnseenPage } from './packet/checks.ts';
import { draft, frontDrafts, numbered, onRightHand, printedRecord, sectionDrafts } from './packet/drafts.ts';
import type { Draft } from './packet/drafts.ts';
import { isSheetAlone, planEmergency } from './packet/emergency.ts';
import type { PacketFacts, SupplementTo } from './packet/facts.ts';
import { layIndex, layMadePages, noPages } from './packet/lay-out.ts';
import type { MadePages } from './packet/made-pages.ts';
import type { OutsideLine } from './packet/manifest.ts';
import { listOutside } from './packet/manifest.ts';
import type { PlannedLine } from './packet/outline.ts';
import type { PartRange } from './packet/parts.ts';
import { portrait } from './packet/table.ts';
import { wordsFor } from './packet/words.ts';
import type { PacketWords } from './packet/words.ts';
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

function reasonOf({ reason, of }: Omission, outline: readonly PlannedLine[], words: PacketWords): string {
  const same = of === null ? undefined : outline.find((line) => line.documentId === of);
  return same ? words.reasons.duplicate(same.title, same.firstPage) : reason;
}

export function planPacket(facts: PacketFacts): PacketPlan {
  if (facts.supplementTo) return planSupplement(facts, facts.supplementTo);
  if (isSheetAlone(facts.packet)) return planSheet(facts);
  const guess = facts.packet.front.length > 0 ? 1 : 0;
  const plan = planFrom(facts, guess);
  // The letter A belongs to the pages at the front, or, where there turn out to be none, to the first section.
  const first = plan.outline.some((line) => line.kind === 'front' && line.section !== null) ? 1 : 0;
  return first === guess ? plan : planFrom(facts, first);
}

function planFrom(facts: PacketFacts, firstLetter: number): PacketPlan {
  const words = wordsFor(facts);
  // Without the list nobody would be told of them: then they are left out like anything else, with a reason.
  const outside = facts.packet.manifest ? listOutside(facts) : [];
  const printed = printedRecord(facts);
  const options = {
    firstLetter,
    outside: new Set<string>(outside.flatMap((line) => line.recordIds)),
    printed: new Set<string>(printed ? [printed.id] : []),
  };
  const choice = chooseDocuments(facts, options);
  const made = layMadePages(facts, choice, outside);
  const front = frontDrafts(facts, made);
  const hasManifest = made.manifest.length > 0;
  const index = layIndex(facts, { front, choice, hasManifest });
  const outline = numbered(
    inOrder(facts, [
      [draft('cover', words.cover, 1), draft('index', words.index, Math.max(1, index.length))],
      front,
      ...choice.sections.map((section) =>
        sectionDrafts(section, { words, dividers: facts.packet.dividers, laws: made.laws }),
      ),
      hasManifest ? [draft('manifest', words.manifest, made.manifest.length)] : [],
    ]),
    1,
  );
  return {
    pages: outline.reduce((sum, line) => sum + line.pages, 0),
    outline,
    sections: choice.sections,
    outside,
    leftOut: choice.omissions.map((omission) => ({
      title: omission.title,
      reason: reasonOf(omission, outline, words),
    })),
    omissions: choice.omissions,
    warnings: [...choice.warnings, ...packetChecks(facts, outline), ...cutShort(made, words)],
    unseen: unseenPages(facts, outline),
    made: { ...made, index },
  };
}

/** Each group on a right-hand page where that is asked for. */
function inOrder(facts: PacketFacts, groups: readonly Draft[][]): Draft[] {
  return facts.packet.rightHand ? onRightHand(groups, wordsFor(facts)) : groups.flat();
}

function cutShort({ emergency }: Pick<MadePages, 'emergency'>, words: PacketWords): PacketWarning[] {
  return (emergency?.cut ?? []).map(({ title }) => ({
    kind: 'cut-short',
    title: words.emergency.cut(title),
    recordId: null,
  }));
}

/** The emergency sheet by itself: two pages, and no record was ever meant to be in it. */
function planSheet(facts: PacketFacts): PacketPlan {
  const emergency = planEmergency(facts, portrait(facts.caseFile.paper));
  const words = wordsFor(facts);
  const title = words.front.emergency.title;
  return {
    pages: emergency.pages.length,
    outline: numbered([draft('emergency', title, emergency.pages.length)], 1),
    sections: [],
    outside: [],
    leftOut: [],
    omissions: [],
    warnings: cutShort({ emergency }, words),
    unseen: [],
    made: { ...noPages, index: [], emergency },
  };
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
  const chosen = chooseDocuments(facts, options);
  const choice = { ...chosen, sections: lettered(facts, chosen.sections) };
  const words = wordsFor(facts);
  const index = layIndex(facts, { front: [], choice, hasManifest: false });
  const outline = numbered(
    inOrder(facts, [
      [draft('index', words.index, Math.max(1, index.length))],
      ...choice.sections.map((section) => sectionDrafts(section, { words, dividers: false })),
    ]),
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

/** Under the letters of the whole packet, and numbered on from what was sent: no two papers of one reader go by the same label. */
function lettered(facts: PacketFacts, sections: readonly ChosenSection[]): ChosenSection[] {
  const { supplementTo, ...alone } = facts;
  const whole = planPacket(alone).sections;
  return sections.map((section) => {
    const ids = new Set<string>(section.entries.map(({ document }) => document.id));
    const home = whole.find(({ entries }) => entries.some(({ document }) => ids.has(document.id)));
    if (!home) return section;
    const sent = home.entries.filter(({ document }) => supplementTo?.has.has(document.sha256)).length;
    const entries = section.entries.map((entry, at) => ({
      ...entry,
      label: `${home.letter}${sent + at + 1}`,
    }));
    return { ...section, letter: home.letter, entries };
  });
}

/** A paper, the emergency sheet, or the list of what travels: pages around nothing are no packet. */
function holdsSomething({ outline, outside }: PacketPlan): boolean {
  return outline.some(
    ({ kind, part }) =>
      kind === 'document' || part === 'emergency' || (part === 'manifest' && outside.length > 0),
  );
}

/** Why this plan must not be carried out; null where it may. */
export function refusalOf(plan: PacketPlan): Problem | null {
  const wrong = plan.warnings.find((warning) => warning.kind === 'wrong-patient');
  if (wrong) return { code: 'record.wrong-patient', details: { title: wrong.title } };
  if (!holdsSomething(plan)) return { code: 'packet.empty', details: {} };
  const [first, ...more] = plan.unseen;
  return first
    ? { code: 'packet.unseen-pages', details: { page: first.page, title: first.title, more: more.length } }
    : null;
}

/** The page a key stands on; null where it is not in the packet. */
export function pageOf(plan: Pick<PacketPlan, 'outline'>, key: string): number | null {
  return plan.outline.find((line) => line.key === key)?.firstPage ?? null;
}
