// Where on a page lie notes, links and marks whose own words hold something that nobody may read.
import { holdsHidden } from '../../../../shared/domain/packet/hidden-words.ts';
import type { ByteSource } from '../../bytes.ts';
import { openDocument } from '../../pdf/read/document.ts';
import type { PdfDocument } from '../../pdf/read/document.ts';
import { readPages } from '../../pdf/read/pages.ts';
import type { PageList } from '../../pdf/read/pages.ts';
import { attempt } from '../../pdf/read/syntax/refusal.ts';
import { decodeText } from '../../pdf/read/syntax/text.ts';
import type { Dict } from '../../pdf/read/syntax/dict.ts';
import { turned } from '../../pdf/write/page/shape.ts';
import { asShown } from '../../text/pdfium/words.ts';
import type { Box } from './picture-pages.ts';

const wordKeys = ['Contents', 'T', 'Subj', 'RC', 'NM', 'OverlayText', 'DA', 'DS'];

/** By page, from 0. Empty where the document cannot be read object by object: the look at the finished packet then finds what is left. */
export function noteBoxes(source: ByteSource, patterns: readonly RegExp[]): Map<number, Box[]> {
  const boxes = new Map<number, Box[]>();
  if (patterns.length === 0) return boxes;
  attempt(() => {
    const doc = openDocument(source);
    const pages = readPages(doc);
    for (let index = 0; index < pages.count; index++) {
      const mine = boxesOn(doc, pages, index, patterns);
      if (mine.length > 0) boxes.set(index, mine);
    }
    return {};
  });
  return boxes;
}

function boxesOn(doc: PdfDocument, pages: PageList, index: number, patterns: readonly RegExp[]): Box[] {
  const page = doc.dictObject(pages.objects[index] as number, pages.generations[index]);
  return (doc.array(page?.get('Annots')) ?? []).flatMap((item) => {
    const note = doc.dict(item);
    const rect = note && doc.box(note.get('Rect'));
    if (!page || !note || !rect || !holdsHidden(wordsOf(doc, note), patterns)) return [];
    return [shownBox(doc, { page, pages, index }, rect)];
  });
}

function wordsOf(doc: PdfDocument, note: Dict): string {
  const address = doc.dict(note.get('A'))?.get('URI');
  return [...wordKeys.map((key) => note.get(key)), address]
    .map((value) => doc.string(value))
    .map((bytes) => (bytes ? decodeText(bytes) : ''))
    .join('\n');
}

type Place = { page: Dict; pages: PageList; index: number };

function shownBox(
  doc: PdfDocument,
  { page, pages, index }: Place,
  [left, bottom, right, top]: readonly [number, number, number, number],
): Box {
  const inherited = pages.inherited[index] ?? {};
  const media = doc.box(page.get('MediaBox') ?? inherited.MediaBox) ?? [0, 0, 612, 792];
  const [x1, y1, x2, y2] = doc.box(page.get('CropBox') ?? inherited.CropBox) ?? media;
  const turns = turned(doc.number(page.get('Rotate') ?? inherited.Rotate), 0) / 90;
  const shown = asShown({ left, top, right, bottom }, { left: x1, top: y2, right: x2, bottom: y1 }, turns);
  return { x: shown.left, y: shown.top, width: shown.right - shown.left, height: shown.bottom - shown.top };
}
