// Saved web pages: their words as a paper. Web archives (MHTML) are messages whose body is the page.
import { readAll } from '../../bytes.ts';
import { nameAsTitle, paperResult } from '../paper-result.ts';
import { decodeText } from '../plain/decode-text.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { htmlBlocks } from './html-blocks.ts';

const mediaType = 'text/html';
const maxBytes = 32 * 1024 * 1024;

export async function readWebPage(input: IntakeInput): Promise<IntakeResult> {
  if (input.source.sizeBytes > maxBytes) return { outcome: 'kept', mediaType, reason: 'web-page' };
  const bytes = readAll(input.source);
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  const { title, blocks } = htmlBlocks(decodeText(bytes, declared));
  if (blocks.length === 0) return { outcome: 'kept', mediaType, reason: 'web-page' };
  return paperResult(input, {
    mediaType,
    title: title || nameAsTitle(input.name),
    lead: 'A saved web page. Its words are shown; its pictures and anything it would load are not.',
    blocks,
    ownTitle: title || null,
  });
}
