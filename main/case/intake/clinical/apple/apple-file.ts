// An Apple Health export on its way in: the one large XML, or the whole archive with the clinical records that hospitals sent to the phone.
import type { ByteSource } from '../../../bytes.ts';
import { parsePieces, XmlRefused, XmlStream } from '../../../xml/stream-xml.ts';
import type { XmlLimits } from '../../../xml/stream-xml.ts';
import { readXml } from '../../../xml/read-xml.ts';
import { findPassword, isLocked } from '../../archive-password.ts';
import { entryPieces, firstBytes, unpackEntry } from '../../zip-entry.ts';
import type { IntakeInput, IntakeResult } from '../../result.ts';
import type { ZipEntry } from '../../zip-directory.ts';
import { readCda } from '../cda/read-cda.ts';
import { clinicalResult } from '../clinical-result.ts';
import { readFhir } from '../fhir/read-fhir.ts';
import { resourcesIn } from '../fhir/resources.ts';
import type { Resource } from '../fhir/resources.ts';
import type { ClinicalReading } from '../reading.ts';
import { ExportSummary } from './export-summary.ts';

/** Years of a watch are ten million records; nothing of them is held. */
const limits: XmlLimits = {
  maxDepth: 50,
  maxParts: 1e9,
  maxBytes: 8 * 1024 ** 3,
  maxTextBytes: 64 * 1024 ** 2,
};
const zipType = 'application/zip';
const title = 'Apple Health export';

function readingOf(summary: ExportSummary): ClinicalReading {
  return {
    title,
    patients: [summary.patient],
    date: summary.date,
    blocks: summary.blocks(),
    drafts: summary.drafts(),
  };
}

/** Others of this thread get their turn between pieces, and the keeper hears that the work goes on. */
async function pause({ signal, onPage }: IntakeInput, done: number, total: number): Promise<void> {
  onPage?.(done, total);
  await new Promise((resume) => setImmediate(resume));
  signal?.throwIfAborted();
}

export async function readAppleExport(input: IntakeInput): Promise<IntakeResult> {
  const mediaType = 'application/xml';
  const summary = new ExportSummary();
  try {
    for (const done of parsePieces(input.source, summary, limits))
      await pause(input, done, input.source.sizeBytes);
  } catch (cause) {
    if (cause instanceof XmlRefused) return { outcome: 'failed', mediaType, reason: cause.why };
    throw cause;
  }
  return clinicalResult(input, mediaType, readingOf(summary));
}

export function isHealthExport(entries: readonly Pick<ZipEntry, 'name'>[]): boolean {
  return entries.some(({ name }) => /(^|\/)apple_health_export\/[^/]+\.xml$/i.test(name));
}

const maxRecordBytes = 32 * 1024 * 1024;
const maxRecords = 100_000;

/** The archive as one document: its paper tells of all of it, and the archive itself stays whole. */
export async function readHealthZip(input: IntakeInput, entries: readonly ZipEntry[]): Promise<IntakeResult> {
  const locked = entries.filter(isLocked);
  if (locked.length === 0) return readOpenZip(input, entries);
  const password = passwordOf(input, locked);
  if (password === null) return { outcome: 'needs-password', mediaType: zipType, reason: 'needs-password' };
  const read = await readOpenZip({ ...input, passwords: [password] }, entries);
  return read.outcome === 'document' ? { ...read, password } : read;
}

/** Years of a watch are not unpacked just to try a password: its first bytes must do. */
function passwordOf({ source, passwords = [] }: IntakeInput, locked: readonly ZipEntry[]): string | null {
  const small = locked.filter(({ sizeBytes }) => sizeBytes <= maxRecordBytes);
  if (small.length > 0) return findPassword(source, small, passwords);
  const begins = (password: string) => locked.some((entry) => firstBytes(source, entry, [password]));
  return passwords.find(begins) ?? null;
}

async function readOpenZip(input: IntakeInput, entries: readonly ZipEntry[]): Promise<IntakeResult> {
  const main = entries
    .filter(
      ({ name, isLink }) =>
        /(^|\/)apple_health_export\/[^/]+\.xml$/i.test(name) && !/cda/i.test(name) && !isLink,
    )
    .sort((a, b) => b.sizeBytes - a.sizeBytes)[0];
  const summary = new ExportSummary();
  const isRead = main ? await streamed(input, main, summary) : false;
  const { resources, documents, unread } = await clinicalRecords(input, entries);
  if (main && !isRead && resources.length === 0)
    return { outcome: 'failed', mediaType: zipType, reason: 'damaged-archive' };
  const own = readingOf(summary);
  const fhir = readFhir(resources);
  const parts = [fhir, ...documents].filter((part) => part !== null);
  const note = unread > 0 || (main !== undefined && !isRead);
  return clinicalResult(input, zipType, {
    title,
    patients: parts.flatMap((part) => part.patients).concat(parts.length === 0 ? own.patients : []),
    date: own.date,
    blocks: [
      ...(note
        ? [
            {
              kind: 'paragraph',
              tone: 'quiet',
              text: 'Some files of this export could not be read. They are kept in it.',
            } as const,
          ]
        : []),
      ...own.blocks,
      ...parts.flatMap((part) => [{ kind: 'heading', level: 1, text: part.title } as const, ...part.blocks]),
    ],
    drafts: [...parts.flatMap((part) => part.drafts), ...own.drafts],
  });
}

/** False where it does not hold together; what had been read until then still counts. */
async function streamed(input: IntakeInput, entry: ZipEntry, summary: ExportSummary): Promise<boolean> {
  const stream = new XmlStream(summary, limits);
  let done = 0;
  try {
    for await (const piece of entryPieces(input.source, entry, input.passwords)) {
      stream.write(piece);
      done += piece.length;
      await pause(input, done, entry.sizeBytes);
    }
    stream.end();
    return true;
  } catch (cause) {
    input.signal?.throwIfAborted();
    if (cause instanceof XmlRefused || isZlib(cause)) return false;
    throw cause;
  }
}

function isZlib(cause: unknown): boolean {
  return cause instanceof Error && /^(Z_|ERR_)/.test(String((cause as NodeJS.ErrnoException).code));
}

async function clinicalRecords(input: IntakeInput, entries: readonly ZipEntry[]) {
  const resources: Resource[] = [];
  const documents: ClinicalReading[] = [];
  let unread = 0;
  const records = entries.filter(
    ({ name, isLink }) =>
      /\/(clinical-records|clinical_records|cda)\/[^/]+\.(json|xml)$/i.test(name) && !isLink,
  );
  for (const [at, entry] of records.slice(0, maxRecords).entries()) {
    await pause(input, at, records.length);
    const bytes =
      entry.sizeBytes <= maxRecordBytes ? unpackEntry(input.source, entry, input.passwords) : null;
    const read =
      bytes &&
      (/\.json$/i.test(entry.name) ? { resources: fromJson(bytes) } : { document: await fromCda(bytes) });
    if (!read) unread++;
    else if ('resources' in read) for (const one of read.resources) resources.push(one);
    else if (read.document) documents.push(read.document);
  }
  return { resources, documents, unread };
}

function fromJson(bytes: Uint8Array): Resource[] {
  try {
    return resourcesIn(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    return [];
  }
}

async function fromCda(bytes: Uint8Array): Promise<ClinicalReading | null> {
  const source: ByteSource = {
    sizeBytes: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
  const reading = await readXml(source);
  return reading.ok ? readCda(reading.root) : null;
}
