// The papers of the case as they are picked on the path: by the record or the letter they belong to, as people know them.
import { useMemo } from 'react';
import type { Document } from '../../shared/domain/document.ts';
import { useLists } from '../client/use-case.ts';

export type Paper = { document: Document; name: string };

/** Empty until everything is read. */
export function usePapers(): readonly Paper[] {
  const read = useLists('documents', 'records', 'letters');
  return useMemo(() => {
    if (read.state !== 'ready') return [];
    const { documents, records, letters } = read.value;
    const titles = new Map<string, string>([
      ...records.map(({ id, title }): [string, string] => [id, title]),
      ...letters.map(({ id, subject }): [string, string] => [id, subject]),
    ]);
    return documents
      .filter(({ setAside }) => !setAside)
      .map((document) => ({
        document,
        name: titles.get(document.recordId ?? document.letterId ?? '') ?? document.fileName,
      }));
  }, [read]);
}

/** The first number of "3–5", where the paper has that page. */
export function firstPage(pages: string, last: number): number {
  const page = Number.parseInt(/\d+/.exec(pages)?.[0] ?? '1', 10);
  return page >= 1 && page <= last ? page : 1;
}
