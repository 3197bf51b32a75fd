// The words of the report's pages, read once, and the sentences of them that may answer a question. Nothing is filled in by itself.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { isAxis } from '../../../shared/domain/compare.ts';
import { likelyPassages, sentencesOf } from '../../../shared/domain/passages.ts';
import type { Passage, ReportPage } from '../../../shared/domain/passages.ts';
import { placeQuote } from '../../../shared/domain/quote.ts';
import { useClient } from '../../client/case-client.tsx';
import type { FindingFields } from './use-findings.ts';

/** Longer reports are read by the person; nobody scrolls through offers from hundreds of pages. */
const mostPages = 40;

export type Passages = {
  /** Every sentence of the report, with its page. */
  sentences: readonly { page: number; text: string }[];
  offersFor: (axis: string) => readonly Passage[];
  /** The words with their page and boxes, ready to be kept. */
  asFinding: (passage: Passage) => FindingFields;
};

export function usePassages(document: Document | undefined): Passages {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['reportWords', document?.id],
    enabled: document !== undefined,
    queryFn: async (): Promise<ReportPage[]> => {
      const pages: ReportPage[] = [];
      if (!document) return pages;
      for (let page = 1; page <= Math.min(document.pages, mostPages); page += 1) {
        const words = await client.documents.pageWords({ documentId: document.id, page });
        pages.push({ page, words: words.map(({ text, region }) => ({ text, ...region })) });
      }
      return pages;
    },
  });
  const offersFor = useCallback(
    (axis: string) => (data && isAxis(axis) ? likelyPassages(data, axis) : []),
    [data],
  );
  const asFinding = ({ page, text }: Passage): FindingFields => ({
    quote: text,
    documentId: document?.id ?? null,
    page,
    regions: placeQuote(data?.find((one) => one.page === page)?.words ?? [], text) ?? [],
    wasTold: false,
  });
  const sentences = useMemo(
    () => (data ?? []).flatMap(({ page, words }) => sentencesOf(words).map((text) => ({ page, text }))),
    [data],
  );
  return { sentences, offersFor, asFinding };
}
