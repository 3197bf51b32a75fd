// Whether labels, bookmarks and index of a finished packet say the truth about its pages, as its reader would find them.
import type { Finding } from '../../../shared/domain/packet/check-words.ts';
import { packetWords } from '../../../shared/domain/packet/words.ts';
import type { ByteSource } from '../bytes.ts';
import type { FoundBookmark, PdfContents } from '../pdf/verify.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument, TextRegion } from '../text/pdfium.ts';

export function finding(
  code: Finding['code'],
  name: string,
  details: { page?: number; said?: number } = {},
): Finding {
  return { code, name, page: details.page ?? 0, said: details.said ?? 0 };
}

export async function checkPages(
  name: string,
  source: ByteSource,
  contents: PdfContents,
): Promise<Finding[]> {
  return [
    ...checkLabels(name, contents),
    ...checkBookmarks(name, contents),
    ...(await checkIndex(name, source, contents)),
  ];
}

/** How many pages come before this file's first one: more than none in a supplement. */
function pagesBefore({ labels }: PdfContents): number {
  return Math.max(0, (Number(labels[0]) || 1) - 1);
}

function checkLabels(name: string, contents: PdfContents): Finding[] {
  const before = pagesBefore(contents);
  const wrong = contents.labels.findIndex((label, at) => label !== String(at + 1 + before));
  return wrong < 0 ? [] : [finding('label', name, { page: wrong + 1 })];
}

/** Our own bookmarks say their page, in every language of a packet; those that came with a document say what they like. */
const saysPage = /, (?:p|pág)\. (\d+)$/;
const indexNames: readonly string[] = Object.values(packetWords).map(({ index }) => index);

/** The packet's bookmarks: everything at the top, and below a section its documents. */
function ownBookmarks({ outline }: PdfContents): FoundBookmark[] {
  return outline.flatMap((mark) => [mark, ...mark.children.filter((child) => saysPage.test(child.title))]);
}

function checkBookmarks(name: string, contents: PdfContents): Finding[] {
  const found: Finding[] = [];
  const before = pagesBefore(contents);
  for (const { title, page: place } of ownBookmarks(contents)) {
    const page = place === null ? null : place + before;
    const said = saysPage.exec(title)?.[1];
    if (said === undefined) found.push(finding('bookmark-silent', name, { page: page ?? 0 }));
    else if (page !== Number(said))
      found.push(finding('bookmark', name, { page: page ?? 0, said: Number(said) }));
  }
  return contents.outline.length === 0 ? [finding('no-bookmarks', name)] : found;
}

/** First and last page of the index, by its bookmark and the next one's. */
function indexPages({ outline, pages }: PdfContents): { first: number; last: number } | null {
  const at = outline.findIndex(({ title }) => indexNames.includes(title.replace(saysPage, '')));
  const first = outline[at]?.page;
  if (first === undefined || first === null) return null;
  const next = outline[at + 1]?.page ?? pages + 1;
  return { first, last: Math.max(first, next - 1) };
}

/** Each line of the index is a link, leads to the number at its end, and everything bookmarked has a line. */
async function checkIndex(name: string, source: ByteSource, contents: PdfContents): Promise<Finding[]> {
  const index = indexPages(contents);
  // One index, in the first file, is for all files of a packet that goes out in several.
  // A sheet that is one thing and nothing else has nothing to list.
  if (index === null)
    return pagesBefore(contents) > 0 || ownBookmarks(contents).length === 1
      ? []
      : [finding('no-index', name)];
  const opened = await openPdf(source);
  if (!opened.ok) return [finding('unreadable', name)];
  try {
    const pages = Array.from({ length: index.last - index.first + 1 }, (_, at) => index.first + at);
    const before = pagesBefore(contents);
    const lines = pages.flatMap((page) =>
      indexLines(opened.pdf, contents, page).map(({ said, leadsTo }) => ({
        said: said === null ? null : said - before,
        leadsTo,
      })),
    );
    const listed = new Set(lines.map((line) => line.leadsTo));
    const wrong = lines.filter(({ said, leadsTo }) => leadsTo === null || said !== leadsTo);
    return [
      ...wrong.map(({ said, leadsTo }) =>
        finding('index-line', name, { page: leadsTo ?? 0, said: said ?? 0 }),
      ),
      ...bookmarked(contents, index.last).flatMap((page) =>
        listed.has(page) ? [] : [finding('index-gap', name, { page })],
      ),
    ];
  } finally {
    opened.pdf.close();
  }
}

/** What each link of an index page says in print, and where it leads. */
function indexLines(
  pdf: PdfDocument,
  { links }: PdfContents,
  page: number,
): { said: number | null; leadsTo: number | null }[] {
  const regions = pdf.textRegions(page - 1);
  const { heightPt } = pdf.pageSize(page - 1);
  return links
    .filter((link) => link.page === page)
    .map(({ rect: [left, bottom, right, top], toPage }) => ({
      said: numberAtEnd(regions, { left, right, top: heightPt - top, bottom: heightPt - bottom }),
      leadsTo: toPage,
    }));
}

/** The number that ends the line within a link's rectangle, as a reader sees it. */
function numberAtEnd(
  regions: readonly TextRegion[],
  box: { left: number; right: number; top: number; bottom: number },
): number | null {
  const inside = regions.filter(({ x, y, width, height }) => {
    const [midX, midY] = [x + width / 2, y + height / 2];
    return midX >= box.left && midX <= box.right && midY >= box.top && midY <= box.bottom;
  });
  const last = inside.sort((a, b) => a.x + a.width - (b.x + b.width)).at(-1);
  const digits = /(\d+)\s*$/.exec(last?.text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Pages behind the index at which a document or a made page begins. A divider is the section's own bookmark and has no line. */
function bookmarked(contents: PdfContents, lastIndexPage: number): number[] {
  const starts = contents.outline.flatMap((mark) => {
    const own = mark.children.filter((child) => saysPage.test(child.title));
    return own.length > 0 ? own : [mark];
  });
  return starts.map(({ page }) => page).filter((page) => page !== null && page > lastIndexPage) as number[];
}
