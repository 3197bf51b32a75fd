// Which pages of a packet hold something that nobody may read, and those pages made anew with it covered. The originals stay as they are.
import { findHidden, hiddenPatterns } from '../../../../shared/domain/packet/hidden-words.ts';
import type { PacketFacts } from '../../../../shared/domain/packet/facts.ts';
import type { PlannedLine } from '../../../../shared/domain/packet/outline.ts';
import type { PacketPlan } from '../../../../shared/domain/packet-plan.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ByteSource } from '../../bytes.ts';
import { memorySource } from '../../bytes.ts';
import { flattened } from '../../pdf/flattened.ts';
import { openPdf } from '../../text/pdfium.ts';
import type { PdfDocument, TextRegion } from '../../text/pdfium.ts';
import { entangledPages } from './entangled.ts';
import { overlaps } from './leaks.ts';
import { noteBoxes } from './note-boxes.ts';
import { blacken, packImage, picturePdf } from './picture-pages.ts';
import type { Box, PicturePage } from './picture-pages.ts';

/** A document of which some pages are pictures now. Pages count from 0. */
export type CoveredDocument = {
  pictures: ByteSource;
  /** Where a page of the document stands among the pictures. */
  pictureOf: ReadonlyMap<number, number>;
  /** What was covered, by page: points from the upper left corner as shown. */
  boxes: ReadonlyMap<number, readonly Box[]>;
};

export type CoverInput = {
  plan: PacketPlan;
  facts: PacketFacts;
  openDocument(documentId: string): { source: ByteSource };
  /** Words that were read from the picture of a page. */
  wordsOf?: ((documentId: string, index: number) => readonly TextRegion[]) | undefined;
  signal: AbortSignal;
  /** Called for each page looked through or drawn: a long document must not be taken for a worker that hangs. */
  looked(page: number): void;
  /** Documents of which every page is made anew: a hidden word was found in them where it cannot be seen. */
  wholly?: ReadonlySet<string>;
  /** Made before: only what has since become `wholly` is made again. */
  before?: ReadonlyMap<string, CoveredDocument>;
};

const dotsPerInch = 200;
/** A box reaches a little beyond the letters. */
const marginPt = 1.5;

export async function coverDocuments(input: CoverInput): Promise<Map<string, CoveredDocument>> {
  const { plan, facts, signal } = input;
  const { redactions, hiddenWords } = facts.packet;
  const covered = new Map<string, CoveredDocument>();
  if (redactions.length === 0 && hiddenWords.length === 0) return covered;
  for (const line of plan.outline) {
    if (line.documentId === null) continue;
    signal.throwIfAborted();
    const isNew = input.wholly?.has(line.documentId) ?? input.before === undefined;
    const one = isNew
      ? await coverDocument(input, line, line.documentId)
      : (input.before?.get(line.documentId) ?? null);
    if (one) covered.set(line.documentId, one);
  }
  return covered;
}

async function coverDocument(
  { facts, openDocument, wordsOf, looked, wholly = new Set() }: CoverInput,
  line: PlannedLine,
  documentId: string,
): Promise<CoveredDocument | null> {
  const { redactions, hiddenWords } = facts.packet;
  const manual = redactions.filter((one) => one.documentId === documentId);
  const patterns = hiddenPatterns(hiddenWords);
  if (manual.length === 0 && patterns.length === 0) return null;
  const { source } = openDocument(documentId);
  // Fields become part of the page first: what was typed into them is then found like any other word.
  const opened = await openPdf(memorySource(await flattened(source)));
  if (!opened.ok) throw new AppError('packet.unreadable-document', { title: line.title });
  const { pdf } = opened;
  try {
    const wanted = line.taken?.map(({ index }) => index) ?? Array.from({ length: line.pages }, (_, at) => at);
    const boxes = new Map<number, Box[]>();
    const notes = noteBoxes(source, patterns);
    const printed = (index: number): TextRegion[] => [
      ...pdf.textRegions(index),
      ...(wordsOf?.(documentId, index) ?? []),
    ];
    for (const [at, index] of wanted.entries()) {
      looked(line.firstPage + at);
      const drawn = manual.filter(({ page }) => page === index + 1).map(({ region }) => region);
      const found = findHidden(printed(index), patterns).map(roomier);
      const all = [...drawn, ...found, ...(notes.get(index) ?? [])];
      if (all.length > 0 || wholly.has(documentId)) boxes.set(index, all);
    }
    if (boxes.size === 0) return null;
    const alsoThere =
      manual.length > 0 ? entangledPages(source, new Set(boxes.keys()), pdf.pageCount) : new Set();
    for (const index of wanted) if (alsoThere.has(index) && !boxes.has(index)) boxes.set(index, []);
    return pictured(pdf, boxes, printed, () => looked(line.firstPage));
  } finally {
    pdf.close();
  }
}

function roomier({ x, y, width, height }: TextRegion): Box {
  return { x: x - marginPt, y: y - marginPt, width: width + 2 * marginPt, height: height + 2 * marginPt };
}

function pictured(
  pdf: PdfDocument,
  boxes: ReadonlyMap<number, readonly Box[]>,
  printed: (index: number) => TextRegion[],
  drawn: () => void,
): CoveredDocument {
  const pictureOf = new Map<number, number>();
  const pages: PicturePage[] = [];
  for (const [index, mine] of boxes) {
    const { widthPt, heightPt } = pdf.pageSize(index);
    const image = pdf.render(index, { widthPx: Math.round((widthPt / 72) * dotsPerInch) });
    blacken(image, mine, widthPt);
    const words = printed(index).filter((word) => !mine.some((box) => overlaps(word, box)));
    drawn();
    pictureOf.set(index, pages.length);
    pages.push({ widthPt, heightPt, image: packImage(image), words });
  }
  return { pictures: memorySource(picturePdf(pages)), pictureOf, boxes };
}
