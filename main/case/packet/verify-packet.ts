// Looks at a finished packet as its reader would: is it as it was made, and do labels, index, bookmarks and manifest say the truth of it?
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Finding } from '../../../shared/domain/packet/check-words.ts';
import type { ByteSource } from '../bytes.ts';
import type { PdfContents } from '../pdf/verify.ts';
import { verifyPdf } from '../pdf/verify.ts';
import { SealedScratch } from '../sealed-scratch.ts';
import { openPdf } from '../text/pdfium.ts';
import { isManifest, manifestPath, parseManifest } from './manifest-file.ts';
import type { PacketManifest, ReadManifest } from './manifest-file.ts';
import { archivePlace, folderPlace, isArchive } from './packet-place.ts';
import type { PacketPlace } from './packet-place.ts';
import { checkPages, finding } from './verify-pages.ts';

/** `fingerprints`: SHA-256 of each PDF that was looked at. */
export type PacketVerdict = { ok: boolean; pages: number; found: Finding[]; fingerprints: string[] };

type Asked = { place: PacketPlace; password: string };

/**
 * `path`: a packet PDF, its manifest, a folder of packets, or an archive of one. Never throws for what it finds, only for a path that is
 * not there. `password` opens what is locked.
 */
export async function verifyPacket(
  path: string,
  { password = '' }: { password?: string | undefined } = {},
): Promise<PacketVerdict> {
  const name = basename(path);
  if (!existsSync(path)) return verdict(0, [finding('missing', name)]);
  if (statSync(path).isDirectory()) return verifyAll(name, { place: folderPlace(path), password });
  if (isArchive(path)) {
    const place = archivePlace(path, password);
    if (typeof place === 'string') return verdict(0, [finding(place, name)]);
    try {
      return await verifyAll(name, { place, password });
    } finally {
      place.close();
    }
  }
  const place = folderPlace(dirname(path));
  const pdf = isManifest(name) ? await pdfOf(place, name) : name;
  return verifyFile(pdf, { place, password });
}

function verdict(pages: number, found: Finding[], fingerprints: string[] = []): PacketVerdict {
  return { ok: found.length === 0, pages, found, fingerprints };
}

async function readManifest(place: PacketPlace, name: string): Promise<ReadManifest> {
  const file = await place.open(name);
  if (!file) return { state: 'none' };
  try {
    return parseManifest(Buffer.from(file.read(0, file.sizeBytes)).toString('utf8'));
  } finally {
    file.close();
  }
}

async function pdfOf(place: PacketPlace, manifest: string): Promise<string> {
  const read = await readManifest(place, manifest);
  return read.state === 'read'
    ? basename(read.manifest.fileName)
    : manifest.replace(/\.manifest\.json$/, '.pdf');
}

/** Every PDF of a place, those that a manifest promises though they are not there, and what lies there beyond the lists. */
async function verifyAll(name: string, asked: Asked): Promise<PacketVerdict> {
  const { place } = asked;
  const names = place.names();
  const promised: string[] = [];
  const listed = new Set<string>();
  for (const manifest of names.filter(isManifest)) {
    const read = await readManifest(place, manifest);
    promised.push(await pdfOf(place, manifest));
    if (read.state === 'read') for (const file of read.manifest.files) listed.add(file.name);
  }
  const isAdded = (one: string): boolean =>
    listed.size > 0 &&
    !listed.has(one) &&
    !promised.includes(one) &&
    !isManifest(one) &&
    !leftBySystems.test(one);
  const pdfs = names.filter((one) => /^[^/]+\.pdf$/i.test(one) && !isAdded(one));
  const wanted = [...new Set([...pdfs, ...promised])].sort();
  if (wanted.length === 0) return verdict(0, [finding('nothing', name)]);
  const verdicts: PacketVerdict[] = [];
  for (const pdf of wanted) verdicts.push(await verifyFile(pdf, asked));
  return verdict(
    verdicts.reduce((sum, { pages }) => sum + pages, 0),
    [
      ...verdicts.flatMap(({ found }) => found),
      ...names.filter(isAdded).map((one) => finding('file-added', one)),
    ],
    verdicts.flatMap(({ fingerprints }) => fingerprints),
  );
}

/** Files that systems leave in folders they show. */
const leftBySystems = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;

async function verifyFile(name: string, asked: Asked): Promise<PacketVerdict> {
  const source = await asked.place.open(name);
  if (!source) return verdict(0, [finding('missing', name)]);
  try {
    return await verifySource(name, source, asked);
  } finally {
    source.close();
  }
}

async function verifySource(
  name: string,
  source: ByteSource,
  { place, password }: Asked,
): Promise<PacketVerdict> {
  const sha256 = sha256Of(source);
  const against = await readManifest(place, manifestPath(name));
  const manifest = against.state === 'read' ? against.manifest : null;
  const found: Finding[] = against.state === 'unreadable' ? [finding('manifest-unreadable', name)] : [];
  if (manifest) found.push(...(await checkFiles(place, manifest)));
  if (manifest && manifest.sha256 !== sha256) found.push(finding('bytes-differ', name));
  const inside = await lookInside(source, password);
  if (inside === 'locked' && manifest?.sha256 === sha256) return verdict(manifest.pages, found, [sha256]);
  if (typeof inside === 'string') return verdict(0, [...found, finding(inside, name)], [sha256]);
  const { contents, readable, close } = inside;
  try {
    if (manifest && manifest.pages !== contents.pages)
      found.push(finding('pages-differ', name, { page: contents.pages, said: manifest.pages }));
    found.push(...(await checkPages(name, readable, contents)));
    if (contents.active.length > 0) found.push(finding('active', name));
    return verdict(contents.pages, found, [sha256]);
  } finally {
    close();
  }
}

type Inside = { contents: PdfContents; readable: ByteSource; close: () => void };

/** What a PDF says of itself; a locked one is opened into a copy that only this process can read. */
async function lookInside(source: ByteSource, password: string): Promise<Inside | 'locked' | 'unreadable'> {
  const contents = verifyPdf(source);
  if (contents.ok) return { contents, readable: source, close: () => undefined };
  const shut = await openPdf(source);
  if (shut.ok) shut.pdf.close();
  if (shut.ok || shut.why !== 'needs-password') return 'unreadable';
  const opened = password === '' ? shut : await openPdf(source, { password });
  if (!opened.ok) return 'locked';
  const scratch = new SealedScratch();
  try {
    opened.pdf.saveCopy((bytes) => scratch.write(bytes));
  } finally {
    opened.pdf.close();
  }
  const readable = scratch.source();
  const unlocked = verifyPdf(readable);
  if (unlocked.ok) return { contents: unlocked, readable, close: () => scratch.close() };
  scratch.close();
  return 'unreadable';
}

/** What lies beside the PDF, where the manifest lists it. The manifest itself and the PDF are looked at elsewhere. */
async function checkFiles(place: PacketPlace, { files, fileName }: PacketManifest): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { name, sha256 } of files) {
    if (name === fileName || name.split('/').includes('..')) continue;
    const source = await place.open(name);
    if (!source) found.push(finding('file-missing', name));
    else {
      if (sha256Of(source) !== sha256) found.push(finding('file-differs', name));
      source.close();
    }
  }
  return found;
}

function sha256Of(source: ByteSource): string {
  const hash = createHash('sha256');
  const step = 1024 * 1024;
  for (let at = 0; at < source.sizeBytes; at += step) hash.update(source.read(at, step));
  return hash.digest('hex');
}
