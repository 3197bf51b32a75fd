// Which pages of a packet hold something that nobody may read, and those pages made anew with it covered. The originals stay as they are.
import { findHidden, hiddenPatterns } from '../../../../shared/domain/packet/hidden-words.ts';
import type { PacketFacts } from '../../../../shared/domain/packet/facts.ts';
import type { PlannedLine } from '../../../../shared/domain/packet/outline.ts';
import type { PacketPlan } from '../../../../shared/domain/packet-plan.ts';
import { AppError, fail } from '../../../../shared/errors.ts';
import type { ByteSource } from '../../bytes.ts';
import { SealedScratch } from '../../sealed-scratch.ts';
import { flatten } from '../../pdf/flattened.ts';
import { openPdf } from '../../text/pdfium.ts';
import type { PdfDocument, TextRegion } from '../../text/pdfium.ts';
import { entangledPages } from './entangled.ts';
import { hides } from './leaks.ts';
import { noteBoxes } from './note-boxes.ts';
import { PictureReader } from './picture-words.ts';
import { blacken, packImage, PicturePdf } from './picture-pages.ts';
import type { Box } from './picture-pages.ts';

/** A document of which some pages are pictures now. Pages count from 0. */
export type CoveredDocument = {
  pictures: ByteSource;
  /** Lets the pictures go. */
  close(): void;
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
/** A box reaches a little beyond the letters, less far up and down: their own boxes are higher than they are. */
const [besidePt, overPt] = [1.5, 1];

export async function coverDocuments(input: CoverInput): Promise<Map<string, CoveredDocument>> {
  const { plan, facts, signal } = input;
  const { redactions, hiddenWords } = facts.packet;
  const covered = new Map<string, CoveredDocument>();
  if (redactions.length === 0 && hiddenWords.length === 0) return covered;
  const pictureReader = new PictureReader();
  for (const line of plan.outline) {
    if (line.documentId === null) continue;
    signal.throwIfAborted();
    const isNew = input.wholly?.has(line.documentId) ?? input.before === undefined;
    const one = isNew
      ? await coverDocument({ ...input, pictureReader }, line, line.documentId)
      : (input.before?.get(line.documentId) ?? null);
    if (one) covered.set(line.documentId, one);
  }
  return covered;
}

async function coverDocument(
  input: CoverInput & { pictureReader: PictureReader },
  line: PlannedLine,
  documentId: string,
): Promise<CoveredDocument | null> {
  const { facts, openDocument } = input;
  const { redactions, hiddenWords } = facts.packet;
  const manual = redactions.filter((one) => one.documentId === documentId);
  const patterns = hiddenPatterns(hiddenWords);
  if (manual.length === 0 && patterns.length === 0) return null;
  const { source } = openDocument(documentId);
  // Fields become part of the page first: what was typed into them is then found like any other word.
  const flat = new SealedScratch();
  try {
    await flatten(source, flat);
    const opened = await openPdf(flat.source());
    // Read apart from what is drawn: on this one notes and stamps are laid down, so that their words are found as well.
    const read = await openPdf(flat.source());
    if (!opened.ok || !read.ok) throw new AppError('packet.unreadable-document', { title: line.title });
    const { pdf } = opened;
    return await coverPages(input, { line, documentId, source, patterns, manual, pdf, words: read.pdf });
  } finally {
    flat.close();
  }
}

type Covering = {
  line: PlannedLine;
  documentId: string;
  source: ByteSource;
  /** Its pages as they look. */
  pdf: PdfDocument;
  /** The same, for reading. */
  words: PdfDocument;
  patterns: readonly RegExp[];
  manual: PacketFacts['packet']['redactions'];
};

async function coverPages(
  {
    facts,
    wordsOf,
    looked,
    wholly = new Set(),
    pictureReader,
  }: CoverInput & { pictureReader: PictureReader },
  { line, documentId, source, pdf, words, patterns, manual }: Covering,
): Promise<CoveredDocument | null> {
  try {
    const wanted = line.taken?.map(({ index }) => index) ?? Array.from({ length: line.pages }, (_, at) => at);
    const boxes = new Map<number, Box[]>();
    const notes = noteBoxes(source, patterns);
    const printed = new Printed({ pdf, words }, (index) => wordsOf?.(documentId, index) ?? []);
    const seen = seenPages(facts, documentId);
    for (const [at, index] of wanted.entries()) {
      looked(line.firstPage + at);
      const drawn = manual.filter(({ page }) => page === index + 1).map(({ region }) => region);
      const isSure = patterns.length === 0 || (await printed.readPictures(index, pictureReader));
      if (!isSure && !seen.has(index))
        fail('packet.unseen-pages', { page: line.firstPage + at, title: line.title, more: 0 });
      const all = withFound([...drawn, ...(notes.get(index) ?? [])], printed.on(index), patterns);
      if (all.length > 0 || wholly.has(documentId)) boxes.set(index, all);
    }
    if (boxes.size === 0) return null;
    const alsoThere =
      manual.length > 0 ? entangledPages(source, new Set(boxes.keys()), pdf.pageCount) : new Set();
    for (const index of wanted) if (alsoThere.has(index) && !boxes.has(index)) boxes.set(index, []);
    return pictured(pdf, boxes, { printed, drawn: () => looked(line.firstPage) });
  } finally {
    pdf.close();
    words.close();
  }
}

/** With what is found on the page, also where two words meet once what stood between them is covered. */
function withFound(boxes: readonly Box[], words: readonly TextRegion[], patterns: readonly RegExp[]): Box[] {
  const all = [...boxes];
  // Also a word of which a box takes only a part: the rest of it would still be seen.
  let left = words;
  for (let found = findHidden(left, patterns); found.length > 0; found = findHidden(left, patterns)) {
    all.push(...found.map(roomier));
    const taken = new Set(found);
    left = left.filter((word) => !taken.has(word) && !all.some((box) => hides(box, word)));
  }
  return all;
}

/** As far as it lies on the page: a font may say that its letters are higher than all of it. */
function onPage(box: Box, { widthPt, heightPt }: { widthPt: number; heightPt: number }): Box[] {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [right, bottom] = [Math.min(widthPt, box.x + box.width), Math.min(heightPt, box.y + box.height)];
  return right > x && bottom > y ? [{ x, y, width: right - x, height: bottom - y }] : [];
}

/** Pages, from 0, that somebody has looked at: said so, or drew a box there. */
function seenPages({ packet }: PacketFacts, documentId: string): Set<number> {
  const pages = [...packet.redactions, ...packet.pageEdits.filter(({ lookedAt }) => lookedAt)];
  return new Set(pages.filter((one) => one.documentId === documentId).map(({ page }) => page - 1));
}

/** Words on pages of one document: its own, and those read from its pictures. */
class Printed {
  private readonly pdf: PdfDocument;
  private readonly words: PdfDocument;
  private readonly fromScan: (index: number) => readonly TextRegion[];
  private readonly fromPictures = new Map<number, readonly TextRegion[]>();
  private readonly laidDown = new Set<number>();

  constructor(
    { pdf, words }: Pick<Covering, 'pdf' | 'words'>,
    fromScan: (index: number) => readonly TextRegion[],
  ) {
    this.pdf = pdf;
    this.words = words;
    this.fromScan = fromScan;
  }

  /** A page that was read as a picture as a whole needs no more. False where words may be left that could not be read. */
  async readPictures(index: number, reader: PictureReader): Promise<boolean> {
    if (this.fromScan(index).length > 0) return true;
    const { words, isSure } = await reader.read(this.pdf, index);
    this.fromPictures.set(index, words);
    return isSure;
  }

  on(index: number): TextRegion[] {
    if (!this.laidDown.has(index)) this.words.layDown(index);
    this.laidDown.add(index);
    return [
      ...this.words.textRegions(index),
      ...this.fromScan(index),
      ...(this.fromPictures.get(index) ?? []),
    ];
  }
}

/** A font may say that its letters have no height. They are then taken to be as high as letters of their width mostly are, over and under the line. */
function roomier({ text, x, y, width, height }: TextRegion): Box {
  const each = Math.max(width, height) / Math.max(1, text.length);
  const [beside, over] = [width < each * leastThick, height < each * leastThick].map((isFlat) =>
    isFlat ? each * 2 : 0,
  ) as [number, number];
  const [besideAll, overAll] = [beside + besidePt, over + overPt];
  return { x: x - besideAll, y: y - overAll, width: width + 2 * besideAll, height: height + 2 * overAll };
}

/** Of the width of one letter; print is more than twice as high. */
const leastThick = 0.6;

function pictured(
  pdf: PdfDocument,
  boxes: ReadonlyMap<number, readonly Box[]>,
  { printed, drawn }: { printed: Printed; drawn: () => void },
): CoveredDocument {
  const pictureOf = new Map<number, number>();
  const shown = new Map<number, Box[]>();
  const scratch = new SealedScratch();
  const pages = new PicturePdf(scratch);
  for (const [index, mine] of boxes) {
    const size = pdf.pageSize(index);
    const image = pdf.render(index, { widthPx: Math.round((size.widthPt / 72) * dotsPerInch) });
    blacken(image, mine, size.widthPt);
    // Words beyond the edge are not seen, and nobody knows them.
    const words = printed
      .on(index)
      .filter((word) => onPage(word, size).length > 0 && !mine.some((box) => hides(box, word)));
    drawn();
    pictureOf.set(index, pages.add({ ...size, image: packImage(image), words }));
    shown.set(
      index,
      mine.flatMap((box) => onPage(box, size)),
    );
  }
  pages.finish();
  return { pictures: scratch.source(), close: () => scratch.close(), pictureOf, boxes: shown };
}
