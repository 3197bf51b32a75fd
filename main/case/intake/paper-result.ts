// What was read as words becomes pages: a paper in the app's own typography, beside the bytes that came, which stay as they are.
import type { IntakeWarning } from '../../../shared/domain/intake.ts';
import { memorySource } from '../bytes.ts';
import type { Block } from '../paper/block.ts';
import { paperPdf } from '../paper/paper.ts';
import { hasWords } from '../text/clean-text.ts';
import { openPdf } from '../text/pdfium.ts';
import { firstThumbnail } from './pdf.ts';
import type { InnerFile, IntakeDocument, IntakeInput, IntakeResult } from './result.ts';

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
  const { signal, onText } = input;
  input.onPage?.(0, 0);
  const { bytes, pages, isWhole } = await paperPdf(blocks, {
    title,
    ...(lead ? { lead } : {}),
    ...(signal ? { signal } : {}),
    onTurn: () => input.onPage?.(0, 0),
  });
  return {
    outcome: 'document',
    mediaType,
    rendition: bytes,
    pages: pages.map((page, index) => {
      onText?.(index, page.text);
      return { ...page, text: onText ? '' : page.text, hasText: hasWords(page.text) };
    }),
    thumbnails: await thumbnailsOf(bytes),
    warnings: isWhole ? warnings : [...warnings, 'very-long'],
    title: ownTitle,
    ...(inner.length > 0 ? { inner } : {}),
  };
}

async function thumbnailsOf(bytes: Uint8Array): Promise<IntakeDocument['thumbnails']> {
  const opened = await openPdf(memorySource(bytes));
  if (!opened.ok) return [];
  try {
    return await firstThumbnail(opened.pdf);
  } finally {
    opened.pdf.close();
  }
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
