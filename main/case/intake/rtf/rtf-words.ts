// RTF as plain words, for a message whose text lies in it.
import { asRich } from '../markup/html-blocks.ts';
import { plainText } from '../../paper/block.ts';
import { readRtf } from './rtf-blocks.ts';

export function rtfWords(bytes: Uint8Array): string {
  return plainText(asRich(readRtf(bytes).blocks));
}
