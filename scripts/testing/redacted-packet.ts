// Packets of a test's own papers with something hidden in them, written to a file.
import { join } from 'node:path';
import { memorySource } from '../../main/case/bytes.ts';
import { writePacketFile } from '../../main/case/packet/write-packet.ts';
import { maskFacts } from '../../shared/domain/packet/hidden-words.ts';
import { planPacket } from '../../shared/domain/packet-plan.ts';
import type { PageEdit, Redaction } from '../../shared/domain/packet.ts';
import { factsWithPages, testId } from './packet-facts.ts';

/** Writes the packet of these papers into `folder`, with as many pages each as given. */
export async function redactedPacket(
  folder: string,
  papers: readonly Uint8Array[],
  {
    pages,
    hiddenWords = [],
    redactions = [],
    pageEdits = [],
  }: { pages: number[]; hiddenWords?: string[]; redactions?: Redaction[]; pageEdits?: PageEdit[] },
): Promise<{ path: string; redactedPages: number[]; steps: Set<string> }> {
  const facts = factsWithPages(pages);
  const masked = maskFacts({ ...facts, packet: { ...facts.packet, hiddenWords, redactions, pageEdits } });
  const path = join(folder, 'packet.pdf');
  const steps = new Set<string>();
  const report = await writePacketFile(path, {
    plan: planPacket(masked),
    facts: masked,
    openDocument: (documentId) => ({
      source: memorySource(
        papers[pages.findIndex((_, at) => testId('document', at + 1) === documentId)] ?? new Uint8Array(),
      ),
    }),
    madeAt: 0,
    signal: new AbortController().signal,
    report: ({ what = 'pages' }) => void steps.add(what),
  });
  return { path, redactedPages: report.redactedPages, steps };
}
