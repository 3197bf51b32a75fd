// A document as its pages look: fields filled in and flat, nothing active, in memory. For looking at, before pages of it are made anew.
import type { ByteSource } from '../bytes.ts';
import { assemblePdf } from './assemble.ts';

export async function flattened(source: ByteSource): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await assemblePdf(
    {
      entries: [{ key: 'document', source }],
      outline: [],
      links: [],
      stamp: () => '',
      info: { title: '', createdAt: new Date(0) },
      lang: 'en-US',
    },
    { write: (bytes) => void pieces.push(Buffer.from(bytes)) },
    { signal: new AbortController().signal, report: () => undefined },
  );
  return Buffer.concat(pieces);
}
