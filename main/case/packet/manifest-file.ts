// The manifest beside a packet on disk: what the file is and must be, so that it can be checked years later without the case.
import { basename } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../../shared/domain/document.ts';
import { PacketReport } from '../../../shared/domain/packet.ts';
import { saveFile } from '../save-file.ts';

export const PacketManifest = PacketReport.extend({
  format: z.literal(1),
  madeBy: z.literal('Second Opinion Binder'),
  /** Every file of a folder, with the PDF among them; empty where the PDF stands alone. */
  files: z
    .array(z.object({ name: z.string(), sizeBytes: z.number().int().nonnegative(), sha256: Sha256 }))
    .default([]),
});
export type PacketManifest = z.infer<typeof PacketManifest>;
const ending = '.manifest.json';

export function manifestPath(pdfPath: string): string {
  return `${pdfPath.replace(/\.pdf$/i, '')}${ending}`;
}

export function isManifest(name: string): boolean {
  return name.endsWith(ending);
}

export function manifestText(report: PacketReport, files: PacketManifest['files'] = []): string {
  const manifest: PacketManifest = { format: 1, madeBy: 'Second Opinion Binder', ...report, files };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Beside the packet, under its name. Holds titles in clear, as the packet itself does. */
export function writeManifest(pdfPath: string, report: PacketReport): string {
  const path = manifestPath(pdfPath);
  saveFile(path, Buffer.from(manifestText({ ...report, fileName: basename(pdfPath) })));
  return path;
}

export type ReadManifest =
  { state: 'none' } | { state: 'unreadable' } | { state: 'read'; manifest: PacketManifest };

export function parseManifest(text: string): ReadManifest {
  try {
    return { state: 'read', manifest: PacketManifest.parse(JSON.parse(text)) };
  } catch {
    return { state: 'unreadable' };
  }
}
