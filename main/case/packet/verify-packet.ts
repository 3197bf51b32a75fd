// Looks at a finished packet as its reader would: do labels, index, bookmarks and manifest say the truth about its pages?
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../../../shared/domain/packet/check-words.ts';
import { packetWords } from '../../../shared/domain/packet/words.ts';
import type { ByteSource } from '../bytes.ts';
import { fileSource } from '../bytes.ts';
import type { FoundBookmark, PdfContents } from '../pdf/verify.ts';
import { verifyPdf } from '../pdf/verify.ts';
import { openPdf } from '../text/pdfium.ts';
import type { PdfDocument, TextRegion } from '../text/pdfium.ts';
import { isManifest, manifestPath, readManifest } from './manifest-file.ts';
import type { PacketManifest } from './manifest-file.ts';

/** `fingerprints`: SHA-256 of each PDF that was looked at. */
export type PacketVerdict = { ok: boolean; pages: number; found: Finding[]; fingerprints: string[] };

/** `path`: a packet PDF, its manifest, or a folder of packets. Never throws for what it finds, only for a path that is not there. */
export async function verifyPacket(path: string): Promise<PacketVerdict> {
  if (!existsSync(path)) return verdict(0, [finding('missing', basename(path))]);
  const pdfs = statSync(path).isDirectory() ? packetsIn(path) : [isManifest(path) ? pdfOf(path) : path];
  if (pdfs.length === 0) return verdict(0, [finding('nothing', basename(path))]);
  const verdicts: PacketVerdict[] = [];
  for (const pdf of pdfs) verdicts.push(await verifyFile(pdf));
  return verdict(
    verdicts.reduce((sum, { pages }) => sum + pages, 0),
    verdicts.flatMap(({ found }) => found),
    verdicts.flatMap(({ fingerprints }) => fingerprints),
  );
}

function verdict(pages: number, found: Finding[], fingerprints: string[] = []): PacketVerdict {
  return { ok: found.length === 0, pages, found, fingerprints };
}

function finding(
  code: Finding['code'],
  name: string,
  details: { page?: number; said?: number } = {},
): Finding {
  return { code, name, page: details.page ?? 0, said: details.said ?? 0 };
}

function pdfOf(path: string): string {
  const read = readManifest(path);
  return read.state === 'read' ? read.pdfPath : path.replace(/\.manifest\.json$/, '.pdf');
}

/** Every PDF of a folder, and those that a manifest promises though they are not there. */
function packetsIn(folder: string): string[] {
  const names = readdirSync(folder);
  const promised = names.filter(isManifest).map((name) => pdfOf(join(folder, name)));
  return [
    ...new Set([
      ...names.filter((name) => /\.pdf$/i.test(name)).map((name) => join(folder, name)),
      ...promised,
    ]),
  ].sort();
}

async function verifyFile(pdf: string): Promise<PacketVerdict> {
  const name = basename(pdf);
  if (!existsSync(pdf)) return verdict(0, [finding('missing', name)]);
  const source = fileSource(pdf);
  try {
    const sha256 = sha256Of(source);
    const against = readManifest(manifestPath(pdf));
    const found: Finding[] = against.state === 'unreadable' ? [finding('manifest-unreadable', name)] : [];
    const contents = verifyPdf(source);
    if (!contents.ok) return verdict(0, [...found, finding('unreadable', name)], [sha256]);
    if (against.state === 'read') {
      found.push(...checkManifest(name, sha256, contents, against.manifest));
      found.push(...checkFiles(dirname(pdf), against.manifest));
    }
    found.push(
      ...checkLabels(name, contents),
      ...checkBookmarks(name, contents),
      ...(await checkIndex(name, source, contents)),
    );
    if (contents.active.length > 0) found.push(finding('active', name));
    return verdict(contents.pages, found, [sha256]);
  } finally {
    source.close();
  }
}

function checkManifest(
  name: string,
  sha256: string,
  { pages }: PdfContents,
  manifest: PacketManifest,
): Finding[] {
  const found: Finding[] = [];
  if (manifest.pages !== pages)
    found.push(finding('pages-differ', name, { page: pages, said: manifest.pages }));
  if (sha256 !== manifest.sha256) found.push(finding('bytes-differ', name));
  return found;
}

/** What lies beside the PDF, where the manifest lists it. The manifest itself and the PDF are looked at elsewhere. */
function checkFiles(folder: string, { files, fileName }: PacketManifest): Finding[] {
  return files
    .filter(({ name }) => name !== fileName && !name.split('/').includes('..'))
    .flatMap(({ name, sha256 }) => {
      const path = join(folder, name);
      if (!existsSync(path)) return [finding('file-missing', name)];
      const source = fileSource(path);
      try {
        return sha256Of(source) === sha256 ? [] : [finding('file-differs', name)];
      } finally {
        source.close();
      }
    });
}

function sha256Of(source: ByteSource): string {
  const hash = createHash('sha256');
  const step = 1024 * 1024;
  for (let at = 0; at < source.sizeBytes; at += step) hash.update(source.read(at, step));
  return hash.digest('hex');
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
