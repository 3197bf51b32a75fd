// A packet with everything that belongs to it: the PDF, the images, a list with a fingerprint of each file, and a page to start from.
import { basename } from 'node:path';
import { wordsFor } from '../../../../shared/domain/packet/words.ts';
import type { PacketReport } from '../../../../shared/domain/packet.ts';
import type { ByteSource } from '../../bytes.ts';
import type { PartLimits, PartRange } from '../../../../shared/domain/packet/parts.ts';
import { buildPart } from '../build-packet.ts';
import type { BuildInput } from '../build-packet.ts';
import { manifestText } from '../manifest-file.ts';
import { withPrepared } from '../write-packet.ts';
import { intoArchive, intoFolder, requireRoom } from './place.ts';
import { requireFilesClean } from '../redact/files-along.ts';
import type { Place, WrittenFile } from './place.ts';
import { measuredParts } from './measured-parts.ts';
import type { Prepared } from './measured-parts.ts';
import { startPage } from './start-page.ts';

/** A file that goes along; its path is relative, with slashes. */
export type Along = { path: string; sizeBytes: number; source: ByteSource };

export type ExportInput = BuildInput & {
  into: 'folder' | 'zip';
  /** Seals the archive. A folder is not locked. */
  zipPassword: string | null;
  along: () => Iterable<Along>;
  /** What the reader takes in one file: a packet that is larger goes out in several. */
  limits: PartLimits;
  /** What is expected to be written, for asking whether there is room. */
  expectedBytes: number;
};

const step = 1024 * 1024;

/** Nothing is left behind on any failure. Throws what `writePacketFile` throws, and `file.written-differs`. */
export async function exportPacket(path: string, input: ExportInput): Promise<PacketReport> {
  requireRoom(path, input.expectedBytes);
  const { hiddenWords } = input.facts.packet;
  if (hiddenWords.length > 0)
    requireFilesClean(input.along(), hiddenWords, () => input.signal.throwIfAborted());
  return withPrepared(input, (prepared) => exportPrepared(path, input, prepared));
}

async function exportPrepared(path: string, input: ExportInput, prepared: Prepared): Promise<PacketReport> {
  const parts = await measuredParts({ ...input, ...prepared }, input.limits);
  let report: PacketReport | null = null;
  const fill = async (place: Place): Promise<void> => {
    report = await fillPlace(place, path, { ...input, ...prepared, parts });
  };
  if (input.into === 'folder') await intoFolder(path, fill);
  else await intoArchive(path, { password: input.zipPassword, madeAt: input.madeAt }, fill);
  return report as unknown as PacketReport;
}

type FillInput = ExportInput & Prepared & { parts: readonly PartRange[] };

async function fillPlace(place: Place, path: string, input: FillInput): Promise<PacketReport> {
  const stem = basename(path).replace(/\.zip$/i, '');
  const made: PacketReport[] = [];
  for (const at of input.parts.keys()) made.push(await addPart(place, { stem, at }, input));
  for (const { path: name, sizeBytes, source } of input.along()) {
    input.signal.throwIfAborted();
    await place.add(name, (write) => {
      for (let at = 0; at < sizeBytes; at += step) write(source.read(at, step));
    });
  }
  const files: WrittenFile[] = [...place.files];
  const { isSample } = input.facts.caseFile;
  const words = wordsFor(input.facts);
  await place.add(words.startHere.fileName, (write) =>
    write(Buffer.from(startPage({ reports: made, files, isSample, words }))),
  );
  const listed: WrittenFile[] = [...place.files];
  for (const [at, report] of made.entries())
    await place.add(report.fileName.replace(/\.pdf$/, '.manifest.json'), (write) =>
      write(Buffer.from(manifestText(report, at === 0 ? listed : []))),
    );
  return together(made);
}

async function addPart(
  place: Place,
  { stem, at }: { stem: string; at: number },
  input: FillInput,
): Promise<PacketReport> {
  const { parts } = input;
  const range = parts[at] as PartRange;
  const name =
    parts.length === 1
      ? `${stem}.pdf`
      : `${stem}, ${wordsFor(input.facts).partFile(at + 1, parts.length, range.first, range.last)}.pdf`;
  let report: PacketReport | null = null;
  const pdf = await place.add(name, async (write) => {
    ({ report } = await buildPart(input, { parts, at }, { write }));
  });
  return {
    ...(report as unknown as PacketReport),
    fileName: name,
    sha256: pdf.sha256,
    sizeBytes: pdf.sizeBytes,
  };
}

/** What is written down of the packet: one report over all its files. */
function together(made: readonly PacketReport[]): PacketReport {
  const [first] = made;
  if (!first) throw new Error('nothing was made');
  if (made.length === 1) return first;
  return {
    ...first,
    pages: made.reduce((sum, { pages }) => sum + pages, 0),
    sizeBytes: made.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    savedBytes: made.reduce((sum, { savedBytes }) => sum + savedBytes, 0),
    entries: made.flatMap(({ entries }) => entries),
    redactedPages: made.flatMap(({ redactedPages }) => redactedPages),
    parts: made.map(({ fileName, firstPage, pages, sizeBytes, sha256 }) => ({
      fileName,
      firstPage,
      pages,
      sizeBytes,
      sha256,
    })),
  };
}
