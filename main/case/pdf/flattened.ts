// A document as its pages look: fields filled in and flat, nothing active. For looking at, before pages of it are made anew.
import type { ByteSink, ByteSource } from '../bytes.ts';
import { assemblePdf } from './assemble.ts';

export async function flatten(source: ByteSource, sink: ByteSink): Promise<void> {
  await assemblePdf(
    {
      entries: [{ key: 'document', source }],
      outline: [],
      links: [],
      stamp: () => '',
      info: { title: '', createdAt: new Date(0) },
      lang: 'en-US',
    },
    sink,
    { signal: new AbortController().signal, report: () => undefined },
  );
}
