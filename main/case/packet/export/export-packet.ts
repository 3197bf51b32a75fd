// A packet with everything that belongs to it: the PDF, the images, a list with a fingerprint of each file, and a page to start from.
import { basename } from 'node:path';
import { words } from '../../../../shared/domain/packet/words.ts';
import type { PacketReport } from '../../../../shared/domain/packet.ts';
import type { ByteSource } from '../../bytes.ts';
import { buildPacket } from '../build-packet.ts';
import type { BuildInput } from '../build-packet.ts';
import { manifestText } from '../manifest-file.ts';
import { preparedPacket } from '../write-packet.ts';
import { intoArchive, intoFolder, requireRoom } from './place.ts';
import type { Place, WrittenFile } from './place.ts';
import { startPage } from './start-page.ts';

/** A file that goes along; its path is relative, with slashes. */
export type Along = { path: string; sizeBytes: number; source: ByteSource };

export type ExportInput = BuildInput & {
  into: 'folder' | 'zip';
  /** Seals the archive. A folder is not locked. */
  zipPassword: string | null;
  along: () => Iterable<Along>;
  /** What is expected to be written, for asking whether there is room. */
  expectedBytes: number;
};

const step = 1024 * 1024;

/** Nothing is left behind on any failure. Throws what `writePacketFile` throws, and `file.written-differs`. */
export async function exportPacket(path: string, input: ExportInput): Promise<PacketReport> {
  requireRoom(path, input.expectedBytes);
  const prepared = await preparedPacket(input);
  let report: PacketReport | null = null;
  const fill = async (place: Place): Promise<void> => {
    report = await fillPlace(place, path, { ...input, ...prepared });
  };
  if (input.into === 'folder') await intoFolder(path, fill);
  else await intoArchive(path, { password: input.zipPassword, madeAt: input.madeAt }, fill);
  return report as unknown as PacketReport;
}

async function fillPlace(
  place: Place,
  path: string,
  input: ExportInput & Awaited<ReturnType<typeof preparedPacket>>,
): Promise<PacketReport> {
  const stem = basename(path).replace(/\.zip$/i, '');
  let report: PacketReport | null = null;
  const pdfName = `${stem}.pdf`;
  const pdf = await place.add(pdfName, async (write) => {
    ({ report } = await buildPacket({ ...input, sink: { write } }));
  });
  const made = report as unknown as PacketReport;
  for (const { path: name, sizeBytes, source } of input.along()) {
    input.signal.throwIfAborted();
    await place.add(name, (write) => {
      for (let at = 0; at < sizeBytes; at += step) write(source.read(at, step));
    });
  }
  const files: WrittenFile[] = [...place.files];
  await place.add(words.startHere.fileName, (write) =>
    write(Buffer.from(startPage({ report: made, pdfName, files, isSample: input.facts.caseFile.isSample }))),
  );
  const listed = { ...made, fileName: pdfName, sha256: pdf.sha256, sizeBytes: pdf.sizeBytes };
  await place.add(`${stem}.manifest.json`, (write) =>
    write(Buffer.from(manifestText(listed, [...place.files]))),
  );
  return listed;
}
