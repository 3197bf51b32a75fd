// An RTF file: its words as a paper, its larger pictures as documents beside it.
import { memorySource, readAll } from '../../bytes.ts';
import { nameAsTitle, paperResult } from '../paper-result.ts';
import { isWorthKeeping } from '../office/pictures.ts';
import type { IntakeInput, IntakeResult } from '../result.ts';
import { readRtf } from './rtf-blocks.ts';

const mediaType = 'application/rtf';
const maxBytes = 64 * 1024 * 1024;

export function readRtfFile(input: IntakeInput): Promise<IntakeResult> {
  if (input.source.sizeBytes > maxBytes)
    return Promise.resolve({ outcome: 'kept', mediaType, reason: 'office-file' });
  const { title, blocks, pictures } = readRtf(readAll(input.source));
  const inner = pictures
    .filter(({ bytes }) => isWorthKeeping(bytes))
    .map(({ name, bytes }) => ({ name, open: () => memorySource(bytes) }));
  if (blocks.length === 0)
    return Promise.resolve({
      outcome: 'kept',
      mediaType,
      reason: 'office-file',
      ...(inner.length > 0 ? { inner } : {}),
    });
  return paperResult(input, {
    mediaType,
    title: title || nameAsTitle(input.name),
    blocks,
    ownTitle: title || null,
    inner,
  });
}
