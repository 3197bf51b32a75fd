// One import and its second tries with a password, told as one. Pure.
import type { Document } from '../../../shared/domain/document.ts';
import type { ImportItem, ImportReport } from '../../../shared/contract/documents.ts';

/** What was locked gives way to what became of it. An archive that was asked for again does not call its other files double. */
export function mergeReports(first: ImportReport, again: ImportReport): ImportReport {
  const settled = first.items.filter(({ outcome }) => outcome !== 'needs-password');
  const known = new Set(settled.map(({ sha256 }) => sha256));
  const news = again.items.filter(({ outcome, sha256 }) => !(outcome === 'duplicate' && known.has(sha256)));
  return { items: [...settled, ...news], stopped: again.stopped, locked: again.locked };
}

/** In the order in which a person should read them: what asks for something first, then what came in. */
export const outcomeOrder = [
  'needs-password',
  'failed',
  'imported',
  'kept',
  'duplicate',
] as const satisfies readonly ImportItem['outcome'][];

export type ImportCounts = { files: number; pages: number };

export function countAdded(items: readonly ImportItem[]): ImportCounts {
  const added = items.filter(({ outcome }) => outcome === 'imported' || outcome === 'kept');
  return { files: added.length, pages: added.reduce((sum, { pages }) => sum + (pages ?? 0), 0) };
}

/** Everything came in and nothing needs to be said about any of it. */
export function isAllPlain({ items, stopped }: ImportReport): boolean {
  return (
    !stopped &&
    items.length > 0 &&
    items.every(({ outcome, reasons }) => outcome === 'imported' && reasons.length === 0)
  );
}

/** The thousand images of a disc are one line: the disc. Whatever is no document by itself belongs to the set of its record. */
export function foldImages(items: readonly ImportItem[], documents: readonly Document[]): ImportItem[] {
  const own = new Set(documents.map(({ recordId, sha256 }) => `${recordId}:${sha256}`));
  const sets = new Map(
    documents
      .filter(({ mediaType }) => mediaType === 'application/x-dicom-set')
      .map((document) => [document.recordId, document]),
  );
  const told = new Set<string>();
  return items.flatMap((item): ImportItem[] => {
    const set = sets.get(item.recordId);
    const isAdded = item.outcome === 'imported' || item.outcome === 'kept';
    if (!set || !isAdded || own.has(`${item.recordId}:${item.sha256}`)) return [item];
    if (told.has(set.id)) return [];
    told.add(set.id);
    const { fileName, sha256, recordId, keptReason } = set;
    const reasons = keptReason === null ? [] : [keptReason];
    return [{ path: fileName, outcome: 'imported', reasons, pages: null, sha256, recordId }];
  });
}

/** What a stopped import had brought in: its own report ends with it, but every document says when it came. */
export function itemsSince(documents: readonly Document[], since: number): ImportItem[] {
  return documents
    .filter(({ createdAt }) => createdAt >= since)
    .map(({ fileName, keptReason, pages, sha256, recordId, warnings }) => {
      const reasons = [keptReason, ...warnings].filter((code) => code !== null);
      return {
        path: fileName,
        outcome: keptReason === null ? 'imported' : 'kept',
        reasons,
        pages: keptReason === null ? pages : null,
        sha256,
        recordId,
      };
    });
}
