// The paper binder as one PDF: its own pages drawn, the papers of the case copied as they are, numbered and linked by the same writer as a packet.
import { onRightHandPages } from '../../../shared/domain/papers/binder.ts';
import type { BinderPaper, BinderSection, Placed } from '../../../shared/domain/papers/binder.ts';
import type { PaperFacts } from '../../../shared/domain/papers/paper-facts.ts';
import { localeOf } from '../../../shared/language.ts';
import type { ByteSource } from '../bytes.ts';
import { memorySource } from '../bytes.ts';
import type { PlacedWord } from '../pdf/write/glyphless.ts';
import type { AssemblyEntry, AssemblyInput, OutlineItem } from '../pdf/assembly.ts';
import { Printing } from '../packet/sheet.ts';
import type { StructureNode } from '../packet/structure.ts';
import { drawBinderCover, drawSpineLabels } from './binder-front.ts';
import { drawBlankPage, drawContentsPage, drawTabPage } from './binder-tabs.ts';
import type { ContentsLine } from './binder-tabs.ts';
import { PaperFlow } from './paper-flow.ts';
import { lookOf } from './paper-pdf.ts';

/** Documents by their ids. */
export type BinderSources = {
  open(documentId: string): ByteSource;
  wordsOf(documentId: string, index: number): readonly PlacedWord[];
  isSound(documentId: string): boolean;
  /** Pages, from 1, that lie on their side or upside down, and how far they are turned to stand upright. */
  turnsOf(documentId: string): ReadonlyMap<number, 90 | 180 | 270>;
};

/** One thing of the binder: pages of ours, or a paper. `drawnAt` where it is drawn already, `draw` where it waits for the page numbers. */
type Thing = {
  key: string;
  title: string;
  level: 'front' | 'tab' | 'list' | 'paper';
  pages: number;
  startsRight: boolean;
  document?: BinderPaper;
  drawnAt?: number;
  draw?: (pageOf: PageOf) => void;
};
type PageOf = ReadonlyMap<string, number>;
type PlacedThing = Placed<Thing>;
type Maker = { facts: PaperFacts; printing: Printing };

const nothingSaid: StructureNode = { role: 'Sect', children: [] };

type Taken = { index: number; turn: 0 | 90 | 180 | 270 };

export type BinderPlan = { facts: PaperFacts; sections: readonly BinderSection[]; madeAt: number };

/** `stampBelow` is told later: it takes a look at the papers first. `outline` says where each of them lies. */
export type MadeBinder = {
  input: Omit<AssemblyInput, 'stampBelow'>;
  outline: { documentId: BinderPaper['id']; firstPage: number; pages: number; taken: Taken[] | null }[];
  pages: number;
};

export async function makeBinder(plan: BinderPlan, sources: BinderSources): Promise<MadeBinder> {
  const printing = await Printing.start({ isSpoken: true });
  const maker = { facts: plan.facts, printing };
  const placed = onRightHandPages(thingsOf(maker, plan.sections));
  const ownIndex = drawAll(maker, placed);
  const own = memorySource(await printing.finish());
  const said = printing.said();
  const ownEntry = (key: string, title: string, count: number): AssemblyEntry => {
    const first = ownIndex.get(key) ?? 0;
    const pages = Array.from({ length: count }, (_, at) => ({ index: first + at }));
    const spoken = { title, pages: said.slice(first, first + count).map((page) => page ?? nothingSaid) };
    return { key, source: own, isSound: true, pages, spoken };
  };
  const entries = placed.flatMap(({ thing, blankBefore }) => [
    ...(blankBefore ? [ownEntry(blankKey(thing), plan.facts.words.binder.blank, 1)] : []),
    thing.document ? paperEntry(thing.document, sources) : ownEntry(thing.key, thing.title, thing.pages),
  ]);
  return {
    input: assemblyOf(plan, { placed, entries, links: linksOf(printing, placed, ownIndex) }),
    outline: placed.flatMap(({ thing: { document }, page }) =>
      document
        ? [
            {
              documentId: document.id,
              firstPage: page,
              pages: document.pages,
              taken: takenOf(document, sources),
            },
          ]
        : [],
    ),
    pages: placed.reduce((last, { thing, page }) => Math.max(last, page + thing.pages - 1), 0),
  };
}

function blankKey({ key }: Thing): string {
  return `${key} blank`;
}

/** Each page as it stands upright; null where all of them lie so already. */
function takenOf({ id, pages }: BinderPaper, { turnsOf }: BinderSources): Taken[] | null {
  const turns = turnsOf(id);
  if (turns.size === 0) return null;
  return Array.from({ length: pages }, (_, index) => ({ index, turn: turns.get(index + 1) ?? 0 }));
}

function paperEntry(paper: BinderPaper, sources: BinderSources): AssemblyEntry {
  const { id, pages, title } = paper;
  const taken = takenOf(paper, sources);
  return {
    key: id,
    source: () => sources.open(id),
    ...(taken
      ? { pages: taken.map(({ index, turn }) => ({ index, rotate: turn })) }
      : { expectedPages: pages }),
    spoken: { title },
    isSound: sources.isSound(id),
    wordsOf: (index) => sources.wordsOf(id, index),
  };
}

/** In the order of the binder. The spine's labels are the last leaf, as they are cut out. */
function thingsOf(maker: Maker, sections: readonly BinderSection[]): Thing[] {
  const { facts, printing } = maker;
  const { binder } = facts.words;
  const front = { level: 'front', startsRight: true, pages: 1 } as const;
  const parts = sections.flatMap((section, at) => sectionThings(maker, section, { at, of: sections.length }));
  const contents = (pageOf: PageOf): void => drawContentsPage(printing, facts, contentsLines(parts, pageOf));
  return [
    { ...front, key: 'cover', title: binder.title, draw: () => drawBinderCover(printing, facts) },
    { ...front, key: 'contents', title: binder.contents, draw: contents },
    ...parts,
    { ...front, key: 'spine', title: binder.spine, draw: () => drawSpineLabels(printing, facts) },
  ];
}

/** Lists are drawn at once, because only drawing tells how many pages they take. */
function sectionThings(
  { facts, printing }: Maker,
  { tab, papers, documents }: BinderSection,
  place: { at: number; of: number },
): Thing[] {
  const lists = papers.map((paper, index): Thing => {
    const drawnAt = printing.pageCount;
    const pages = PaperFlow.draw(printing, paper, lookOf(facts)).length;
    const startsRight = index === 0;
    return { key: `${tab} ${index}`, title: paper.title, level: 'list', pages, startsRight, drawnAt };
  });
  const own = documents.map((document): Thing => {
    const { id: key, title, pages } = document;
    return { key, title, level: 'paper', pages, startsRight: true, document };
  });
  const behind = [...lists, ...own];
  const draw = (pageOf: PageOf): void => {
    const lines = behind.map(({ key, title }) => ({ title, page: pageOf.get(key) ?? 0 }));
    drawTabPage(printing, facts, { ...place, tab, lines });
  };
  const title = facts.words.binder.tab[tab];
  return [{ key: tab, title, level: 'tab', pages: 1, startsRight: true, draw }, ...behind];
}

/** Tabs and lists; each paper stands on the page of its own tab. */
function contentsLines(things: readonly Thing[], pageOf: PageOf): ContentsLine[] {
  return things
    .filter(({ level }) => level === 'tab' || level === 'list')
    .map(({ key, title, level }) => ({ title, page: pageOf.get(key) ?? 0, isTab: level === 'tab' }));
}

/** Where each thing of ours, and each blank page, begins among the pages drawn. */
function drawAll({ facts, printing }: Maker, placed: readonly PlacedThing[]): Map<string, number> {
  const pageOf = new Map(placed.map(({ thing, page }) => [thing.key, page]));
  const ownIndex = new Map<string, number>();
  for (const { thing, blankBefore } of placed) {
    if (blankBefore) {
      ownIndex.set(blankKey(thing), printing.pageCount);
      drawBlankPage(printing, facts);
    }
    if (thing.document) continue;
    ownIndex.set(thing.key, thing.drawnAt ?? printing.pageCount);
    thing.draw?.(pageOf);
  }
  return ownIndex;
}

function linksOf(
  printing: Printing,
  placed: readonly PlacedThing[],
  ownIndex: ReadonlyMap<string, number>,
): AssemblyInput['links'] {
  const pageAt = new Map<number, number>();
  for (const { thing, page } of placed) {
    const first = thing.document ? undefined : ownIndex.get(thing.key);
    for (let at = 0; first !== undefined && at < thing.pages; at++) pageAt.set(first + at, page + at);
  }
  return printing.links().flatMap(({ at, rect, toPage }) => {
    const page = pageAt.get(at);
    return page === undefined ? [] : [{ page, rect, toPage }];
  });
}

function bookmarksOf(placed: readonly PlacedThing[]): OutlineItem[] {
  const marks: (OutlineItem & { children: OutlineItem[] })[] = [];
  for (const { thing, page } of placed) {
    const mark = {
      title: thing.title,
      page,
      children: [],
      ...(thing.document ? { entryKey: thing.key } : {}),
    };
    const last = marks.at(-1);
    if ((thing.level === 'list' || thing.level === 'paper') && last) last.children.push(mark);
    else marks.push(mark);
  }
  return marks;
}

type Put = { placed: readonly PlacedThing[]; entries: AssemblyEntry[]; links: AssemblyInput['links'] };

function assemblyOf({ facts, madeAt }: BinderPlan, { placed, entries, links }: Put): MadeBinder['input'] {
  const { caseFile, words, language } = facts;
  return {
    entries,
    outline: bookmarksOf(placed),
    links,
    stamp: words.page,
    ...(caseFile.isSample ? { stampFooter: words.sample } : {}),
    info: {
      title: `${caseFile.nameOnId || caseFile.patientName} – ${words.binder.title}`,
      subject: caseFile.title,
      createdAt: new Date(madeAt),
    },
    lang: localeOf[language],
  };
}
