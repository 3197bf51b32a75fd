// A file without pages of its own, set as a readable paper: its pages are a rendition, and the file itself stays as it came.
import { memorySource } from '../bytes.ts';
import type { Block } from '../paper/block.ts';
import { paperPdf } from '../paper/paper.ts';
import { readPdf } from './pdf.ts';
import type { IntakeInput, IntakeResult } from './result.ts';

export type AsPaper = {
  mediaType: string;
  title: string;
  /** One quiet sentence below the title: what this paper was made from. */
  lead?: string;
  blocks: Iterable<Block>;
};

export async function readAsPaper(
  input: IntakeInput,
  { mediaType, title, lead, blocks }: AsPaper,
): Promise<IntakeResult> {
  const options = { title, ...(lead ? { lead } : {}), ...(input.signal ? { signal: input.signal } : {}) };
  const rendition = await paperPdf(blocks, options);
  const shown = await readPdf({ ...input, source: memorySource(rendition), passwords: [] });
  if (shown.outcome !== 'document') return { outcome: 'failed', mediaType, reason: 'reader-stopped' };
  return { ...shown, mediaType, rendition, title };
}
