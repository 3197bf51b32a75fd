// What can be asked of the viewer, from anywhere: a document, a page, what to light up on it, and what may be taken from it.
import type { DocumentId } from '../../shared/domain/document.ts';
import type { Region } from '../../shared/domain/opinion.ts';

/** Words taken from a page, with the place where they stand. */
export type PageQuote = { text: string; documentId: DocumentId; page: number; regions: Region[] };

export type QuoteOffer = {
  /** The verb with its object: "Use as the doctor’s words". */
  label: string;
  onTake: (quote: PageQuote) => void;
};

export type PageAsked = {
  documentId: DocumentId;
  /** Counts from 1, which is also where it opens without. */
  page?: number;
  /** Boxes to light up on that page; it opens where the first of them is. */
  highlights?: readonly Region[];
  /** Words of a search to light up wherever they stand in the document. */
  words?: string;
};
