// The quotes that were taken from a document, each in the colour of its opinion. Pure.
import type { DocumentId } from '../../shared/domain/document.ts';
import type { Finding, Opinion } from '../../shared/domain/opinion.ts';
import { opinionHues } from '../theme/colours.ts';
import type { Highlight } from '../ui/viewer/viewer-types.ts';

type Words = { quoteOf: (opinion: number) => string };

export function hueOf(opinionNumber: number): number {
  return ((opinionNumber - 1) % opinionHues) + 1;
}

export function quotesOf(
  documentId: DocumentId,
  { findings, opinions, words }: { findings: readonly Finding[]; opinions: readonly Opinion[]; words: Words },
): Highlight[] {
  const numberOf = new Map(opinions.map(({ id, number }) => [id, number]));
  return findings.flatMap(({ id, documentId: of, page, regions, opinionId }) => {
    const number = numberOf.get(opinionId);
    if (of !== documentId || page === null || regions.length === 0 || number === undefined) return [];
    return [{ id, page, regions, hue: hueOf(number), mark: String(number), label: words.quoteOf(number) }];
  });
}
