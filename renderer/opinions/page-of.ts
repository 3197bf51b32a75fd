// Where the words of a finding stand, as the viewer is asked for it.
import type { Finding } from '../../shared/domain/opinion.ts';
import type { PageAsked } from '../viewer/page-asked.ts';

/** Boxes where they were kept; otherwise the quoted words are looked for on the page. */
export function pageOf({ documentId, page, regions, quote }: Finding): PageAsked | null {
  if (documentId === null || page === null) return null;
  if (regions.length > 0) return { documentId, page, highlights: regions };
  const words = quote.replaceAll('"', ' ').trim();
  return words === '' ? { documentId, page } : { documentId, page, words: `"${words}"` };
}
