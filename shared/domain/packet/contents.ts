// The index and the bookmarks. Page numbers are looked up by key once everything is counted.
import type { Choice } from './choose.ts';
import { lawKey, lawTitle } from './laws.ts';
import type { PlannedLine } from './outline.ts';
import type { Column, Row, TableStyle } from './table.ts';
import type { PacketWords } from './words.ts';

/** The key of the outline line that an index row leads to; null for a heading. */
export type IndexRef = string | null;

export const indexStyle: TableStyle = { sizePt: 9.5, leadPt: 12, padPt: 3.5, headingPt: 23.5, titlesPt: 18 };

/** A column that would stay empty gives its room to the titles. */
export function indexColumns(
  widthPt: number,
  { sections }: Pick<Choice, 'sections'>,
  words: PacketWords,
): Column[] {
  const { date, title, source, page } = words.columns.index;
  const entries = sections.flatMap((section) => section.entries);
  const labelPt = entries.some((entry) => entry.label.length > 3) ? 34 : 24;
  const datePt = entries.some((entry) => entry.date !== '') ? 72 : 0;
  const sourcePt = entries.some((entry) => entry.source !== '') ? 164 : 0;
  const titlePt = widthPt - labelPt - datePt - sourcePt - 28 - 40;
  return [
    { title: '', widthPt: labelPt, weight: 'regular', align: 'left', maxLines: 1 },
    { title: datePt > 0 ? date : '', widthPt: datePt, weight: 'regular', align: 'left', maxLines: 2 },
    { title, widthPt: titlePt, weight: 'regular', align: 'left', maxLines: 3 },
    { title: sourcePt > 0 ? source : '', widthPt: sourcePt, weight: 'regular', align: 'left', maxLines: 2 },
    { title: page, widthPt: 28, weight: 'regular', align: 'right', maxLines: 1 },
  ];
}

export type IndexInput = {
  front: readonly { key: string; title: string }[];
  choice: Choice;
  hasManifest: boolean;
};

/** The index of everything behind it. How long it is does not depend on any page number. */
export function indexRows({ front, choice, hasManifest }: IndexInput, words: PacketWords): Row<IndexRef>[] {
  const heading = (text: string): Row<IndexRef> => ({ kind: 'heading', cells: [text], ref: null });
  const line = (cells: string[], ref: string): Row<IndexRef> => ({ kind: 'row', cells, ref });
  const rows: Row<IndexRef>[] = [];
  if (front.length > 0)
    rows.push(
      heading(words.sectionTitle('A', words.sectionA)),
      ...front.map(({ key, title }) => line(['', '', title, '', ''], key)),
    );
  for (const section of choice.sections) {
    rows.push(heading(words.sectionTitle(section.letter, section.title)));
    rows.push(
      ...section.entries.map(({ label, date, title, source, document }) =>
        line([label, date, title, source, ''], document.id),
      ),
      ...section.laws.map((id, at) =>
        line(
          [`${section.letter}${section.entries.length + at + 1}`, '', lawTitle(id), '', ''],
          lawKey(section.letter, id),
        ),
      ),
    );
  }
  // A heading without words sets the last line apart from the section above it.
  if (hasManifest) rows.push(heading(''), line(['', '', words.manifest, '', ''], 'manifest'));
  return rows;
}

export type Bookmark = { title: string; page: number; children: Bookmark[]; documentId: string | null };

function bookmark(
  line: Pick<PlannedLine, 'title' | 'firstPage' | 'documentId'>,
  words: PacketWords,
  title = line.title,
): Bookmark {
  return {
    title: words.bookmark(title, line.firstPage),
    page: line.firstPage,
    children: [],
    documentId: line.documentId,
  };
}

/** Sections with their documents below, in page order; every title ends with its page. */
export function bookmarksOf(outline: readonly PlannedLine[], words: PacketWords): Bookmark[] {
  const top: Bookmark[] = [];
  let section: string | null = null;
  for (const line of outline) {
    if (line.kind === 'blank') continue;
    if (line.section === null) {
      top.push(bookmark(line, words));
    } else if (line.section !== section) {
      top.push({ ...bookmark(line, words, line.section), documentId: null });
    }
    section = line.section;
    if (line.section === null || line.kind === 'divider') continue;
    top
      .at(-1)
      ?.children.push(
        bookmark(line, words, [line.label, line.title].filter((part) => part !== '').join(' ')),
      );
  }
  return top;
}
