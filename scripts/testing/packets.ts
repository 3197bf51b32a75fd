// Packets made in memory for tests, from parts that each test names.
import { createHash } from 'node:crypto';
import { memorySource } from '../../main/case/bytes.ts';
import { assemblePdf } from '../../main/case/pdf/assemble.ts';
import type { Assembly, AssemblyEntry, AssemblyInput } from '../../main/case/pdf/assembly.ts';

export type MadePacket = Assembly & { bytes: Buffer; text: string };

export type PacketParts = Partial<Omit<AssemblyInput, 'entries'>> & {
  /** PDFs, or whole entries; PDFs get the keys "0", "1" and so on. */
  entries: (Uint8Array | AssemblyEntry)[];
  signal?: AbortSignal;
  report?: (progress: { done: number; total: number }) => void;
};

export async function madePacket({ entries, signal, report, ...parts }: PacketParts): Promise<MadePacket> {
  const pieces: Buffer[] = [];
  const input: AssemblyInput = {
    entries: entries.map((entry, i) =>
      entry instanceof Uint8Array ? { key: String(i), source: memorySource(entry) } : entry,
    ),
    outline: [],
    links: [],
    stamp: (page, total) => `Page ${page} of ${total}`,
    info: { title: 'Packet', createdAt: new Date(Date.UTC(2026, 4, 20)) },
    lang: 'en-US',
    ...parts,
  };
  const made = await assemblePdf(
    input,
    { write: (bytes) => void pieces.push(Buffer.from(bytes)) },
    { signal: signal ?? new AbortController().signal, report: report ?? (() => undefined) },
  );
  const bytes = Buffer.concat(pieces);
  return { ...made, bytes, text: bytes.toString('latin1') };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
