// A PDF that says another number of pages than stand in its tree: readers that believe it would leave pages out without a word.
// Counts are blotted out where they lie, so that every position in the file stays true; a reader then counts for itself.
import { memorySource, readAll, type ByteSource } from '../../bytes.ts';
import { openDocument, type PdfDocument } from '../read/document.ts';
import { readPages } from '../read/pages.ts';
import { attempt } from '../read/syntax/refusal.ts';
import { numberOf } from '../read/syntax/value.ts';
import { PLAIN } from '../read/xref.ts';

const maxBytes = 256 * 1024 * 1024;

/** The same file without its counts, where its tree has another number of pages than `said`; else null. */
export function withoutFalseCounts(
  source: ByteSource,
  said: number,
): { bytes: Uint8Array; pages: number } | null {
  const walked = attempt(() => ({ pages: readPages(openDocument(source)).count }));
  if (!walked.ok || walked.pages === said || source.sizeBytes > maxBytes) return null;
  const bytes = Buffer.from(readAll(source));
  const blotted = attempt(() => ({ count: blotCounts(bytes) }));
  return blotted.ok && blotted.count > 0 ? { bytes: new Uint8Array(bytes), pages: walked.pages } : null;
}

function blotCounts(bytes: Buffer): number {
  const doc = openDocument(memorySource(Buffer.from(bytes)));
  let count = 0;
  for (const object of readPages(doc).nodes) if (blotCount(doc, object, bytes)) count++;
  return count;
}

function blotCount(doc: PdfDocument, object: number, bytes: Buffer): boolean {
  const { kind, extra } = doc.xref.table;
  if (kind[object] !== PLAIN) return false;
  const said = doc.dictObject(object, extra[object] ?? 0)?.get('Count');
  if (!said || numberOf(said) === null) return false;
  const at = doc.source.isWhole ? said.start : doc.source.base + said.start;
  bytes.fill('0', at, at + said.end - said.start);
  return true;
}
