// What was read as words becomes pages: a paper in the app's own typography, beside the bytes that came, which stay as they are.
import type { IntakeWarning } from '../../../shared/domain/intake.ts';
import { memorySource } from '../bytes.ts';
import type { Block } from '../paper/block.ts';
import { paperPdf } from '../paper/paper.ts';
import { readPdf } from './pdf.ts';
import type { InnerFile, IntakeInput, IntakeResult } from './result.ts';

export type ReadAsWords = {
  mediaType: string;
  /** Set large on the first page. */
  title: string;
  lead?: string;
  blocks: Iterable<Block>;
  /** What the file says it is called, for the record; null where it says nothing. */
  ownTitle?: string | null;
  warnings?: IntakeWarning[];
  inner?: InnerFile[];
};

export async function paperResult(input: IntakeInput, read: ReadAsWords): Promise<IntakeResult> {
  const { mediaType, title, lead, blocks, ownTitle = null, warnings = [], inner = [] } = read;
  const { signal } = input;
  input.onPage?.(0, 0);
  const rendition = await paperPdf(blocks, {
    title,
    ...(lead ? { lead } : {}),
    ...(signal ? { signal } : {}),
  });
  const shown = await readPdf({ ...input, source: memorySource(rendition), passwords: [] });
  if (shown.outcome !== 'document') return shown;
  return {
    ...shown,
    mediaType,
    rendition,
    warnings,
    title: ownTitle,
    ...(inner.length > 0 ? { inner } : {}),
  };
}

/** A file's name as a title: without its ending. */
export function nameAsTitle(name: string): string {
  return (
    name
      .replace(/\.[A-Za-z0-9]{1,8}$/, '')
      .replace(/_+/g, ' ')
      .trim() || name
  );
}
