// The paper binder as it is planned: which tabs, which lists behind each, and which papers of the case themselves. Pure.
import type { Document } from '../document.ts';
import { compareRecords } from '../record.ts';
import type { BinderTab } from './binder-words.ts';
import { binderTabs } from './binder-words.ts';
import type { Paper } from './paper.ts';
import { dateIn } from './paper-facts.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperName } from './paper-names.ts';
import { isBlank, paperOf } from './papers.ts';

const papersOfTab: Record<Exclude<BinderTab, 'papers'>, readonly PaperName[]> = {
  today: ['today'],
  case: ['case', 'story'],
  path: ['path', 'clocks', 'decisions', 'costs'],
  records: ['records', 'requests'],
  opinions: ['opinions', 'compare', 'decide'],
  letters: ['letters'],
  health: ['medicines', 'health'],
  questions: ['visits', 'questions'],
  people: ['people', 'places', 'authorities'],
  packets: ['packets'],
};

export type BinderPaper = Pick<Document, 'id' | 'sha256' | 'pages'> & { title: string };
export type BinderSection = { tab: BinderTab; papers: Paper[]; documents: BinderPaper[] };

/** Lists with nothing in them are left out, and tabs with nothing behind them. */
export function planBinder(
  facts: PaperFacts,
  { withDocuments }: { withDocuments: boolean },
): BinderSection[] {
  return binderTabs
    .map((tab): BinderSection => {
      if (tab === 'papers') return { tab, papers: [], documents: withDocuments ? papersIn(facts) : [] };
      const papers = papersOfTab[tab].map((name) => paperOf(name, facts)).filter((paper) => !isBlank(paper));
      return { tab, papers, documents: [] };
    })
    .filter(({ papers, documents }) => papers.length + documents.length > 0);
}

/** Oldest record first, then what belongs to letters; the same bytes once; nobody else's paper. */
function papersIn(facts: PaperFacts): BinderPaper[] {
  const { records, documents, letters, words } = facts;
  const own = documents.filter(({ pages }) => pages > 0);
  const byPosition = (a: Document, b: Document): number => a.position - b.position || (a.id < b.id ? -1 : 1);
  const ofRecords = records
    .filter(({ wrongPatient }) => !wrongPatient)
    .toSorted(compareRecords)
    .flatMap((record) =>
      own
        .filter(({ recordId }) => recordId === record.id)
        .toSorted(byPosition)
        .map((document) => ({
          document,
          title: words.binder.papersOf(record.title, dateIn(facts, record.serviceDate)),
        })),
    );
  const ofLetters = letters.flatMap((letter) =>
    own
      .filter(({ letterId }) => letterId === letter.id)
      .toSorted(byPosition)
      .map((document) => ({
        document,
        title: words.binder.papersOf(letter.subject, dateIn(facts, letter.at)),
      })),
  );
  const seen = new Set<string>();
  return [...ofRecords, ...ofLetters].flatMap(({ document: { id, sha256, pages }, title }) => {
    if (seen.has(sha256)) return [];
    seen.add(sha256);
    return [{ id, sha256, pages, title }];
  });
}

/** Which page each thing of the binder begins on, where every part and every paper begins on a right-hand page. */
export type Placed<T> = { thing: T; page: number; blankBefore: boolean };

export function onRightHandPages<T extends { pages: number; startsRight: boolean }>(
  things: readonly T[],
): Placed<T>[] {
  let next = 1;
  return things.map((thing) => {
    const blankBefore = thing.startsRight && next % 2 === 0;
    const page = next + (blankBefore ? 1 : 0);
    next = page + thing.pages;
    return { thing, page, blankBefore };
  });
}
