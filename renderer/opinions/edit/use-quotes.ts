// Words taken from the report: for the question being answered, or asked for afterwards; and back to their page.
import { useCallback, useMemo, useState } from 'react';
import { axisKey, byAge } from '../../../shared/domain/compare.ts';
import type { Finding } from '../../../shared/domain/opinion.ts';
import type { Passage } from '../../../shared/domain/passages.ts';
import { useStrings } from '../../strings/language.tsx';
import type { PageAsked, PageQuote, QuoteOffer } from '../../viewer/page-asked.ts';
import { axisName } from '../names.ts';
import { pageOf } from '../page-of.ts';
import { fieldsOfQuote, slotForQuote } from './use-findings.ts';
import type { FindingFields, Slot } from './use-findings.ts';
import type { Passages } from './use-passages.ts';

/** What was just taken, and which question it was kept for; null while nobody has said. */
export type Taken = { quote: PageQuote; axis: string | null };

export type Quotes = {
  taken: Taken | null;
  /** Keeps the words for this question, moving them where they were kept for another. */
  keepFor: (axis: string) => void;
  dismiss: () => void;
  setAxis: (axis: string) => void;
  offer: QuoteOffer;
  asked: PageAsked | null;
  show: (slot: Slot) => void;
  showPassage: (passage: Passage) => void;
};

function onAxis(findings: readonly Finding[], axis: string): Finding[] {
  return findings.filter((finding) => axisKey(finding.axis) === axisKey(axis)).sort(byAge);
}

function isSame(finding: Finding, { text, page, documentId }: PageQuote): boolean {
  return finding.quote === text && finding.page === page && finding.documentId === documentId;
}

export function useQuotes(
  findings: readonly Finding[],
  save: (slot: Slot, set: FindingFields) => Promise<void>,
  passages: Passages,
): Quotes {
  const strings = useStrings();
  const { edit } = strings.opinions;
  const [axis, setAxis] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [asked, setAsked] = useState<PageAsked | null>(null);

  const keep = useCallback(
    async (quote: PageQuote, to: string) => {
      const there = onAxis(findings, to);
      if (!there.some((finding) => isSame(finding, quote)))
        await save(slotForQuote(there, to), fieldsOfQuote(quote));
    },
    [findings, save],
  );
  const offer = useMemo(
    (): QuoteOffer => ({
      label: axis === null ? edit.useAsAny : edit.useAs(axisName(strings, axis)),
      onTake: (quote) => {
        setTaken({ quote, axis });
        if (axis !== null) void keep(quote, axis);
      },
    }),
    [axis, edit, strings, keep],
  );
  const keepFor = (to: string) => {
    if (!taken) return;
    const { quote, axis: from } = taken;
    const moved =
      from === null ? undefined : onAxis(findings, from).find((finding) => isSame(finding, quote));
    // A finding that holds nothing but these words moves as it is; otherwise only the words go.
    const isOnlyQuote = moved !== undefined && moved.text.trim() === '';
    if (moved && isOnlyQuote) void save({ axis: to, at: 0, finding: moved }, { axis: to });
    else {
      if (moved && from !== null)
        void save(
          { axis: from, at: 0, finding: moved },
          { quote: '', regions: [], page: null, documentId: null },
        );
      void keep(quote, to);
    }
    setTaken({ quote, axis: to });
    setAxis(to);
  };
  const showPassage = (passage: Passage) => {
    const { documentId, page, regions } = passages.asFinding(passage);
    if (documentId && page) setAsked({ documentId, page, highlights: regions ?? [] });
  };
  const show = useCallback((slot: Slot) => {
    const page = slot.finding && pageOf(slot.finding);
    if (page) setAsked(page);
  }, []);
  return { taken, keepFor, dismiss: () => setTaken(null), setAxis, offer, asked, show, showPassage };
}
