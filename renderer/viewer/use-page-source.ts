// A document's pages as the viewer wants them, asked for one by one through the doorway. Nothing is kept here but words.
import { useMemo } from 'react';
import type { Client } from '../client/connection.ts';
import { useAsk } from '../client/use-case.ts';
import type { Read } from '../client/use-case.ts';
import { useClient } from '../client/case-client.tsx';
import type { DocumentId, Page } from '../../shared/domain/document.ts';
import type { PageSource } from '../ui/viewer/viewer-types.ts';
import type { Word } from '../ui/viewer/word-pick.ts';

/** Pages whose words are remembered: those around the one being read. */
const wordsKept = 12;

export type DocumentPages = { source: PageSource; pages: readonly Page[] };

function sourceOf(client: Client, documentId: DocumentId, pages: readonly Page[]): PageSource {
  const words = new Map<number, readonly Word[]>();
  return {
    pages,
    // The doorway's own type names only what every blob has; what arrives in the page is one.
    loadPage: async (page, widthPx, signal) =>
      (await client.documents.pageImage({ documentId, page, widthPx }, { signal })) as Blob,
    loadThumb: async (page, signal) =>
      (await client.documents.thumbnail({ documentId, page }, { signal })) as Blob,
    async loadWords(page, signal) {
      const known = words.get(page);
      if (known) return known;
      if (!pages[page - 1]?.hasText) return [];
      const read = await client.documents.pageWords({ documentId, page }, { signal });
      words.set(page, read);
      for (const oldest of words.keys()) if (words.size > wordsKept) words.delete(oldest);
      return read;
    },
  };
}

export function usePageSource(documentId: DocumentId): Read<DocumentPages> {
  const client = useClient();
  // Bytes never change: an answer read again is the same value, so nothing below is made anew.
  const read = useAsk(['pages', documentId], (asked) => asked.documents.pages({ documentId }));
  const pages = read.state === 'ready' ? read.value : null;
  const source = useMemo(
    () => (pages ? sourceOf(client, documentId, pages) : null),
    [client, documentId, pages],
  );
  if (read.state !== 'ready' || !source) return read.state === 'ready' ? { state: 'loading' } : read;
  return { state: 'ready', value: { pages: read.value, source } };
}
