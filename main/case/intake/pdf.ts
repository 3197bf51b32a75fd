// A PDF that came in: opened with what passwords there are, its pages measured and read, a clean copy made where its own bytes are no good.
import type { FailReason, IntakeWarning } from '../../../shared/domain/intake.ts';
import { memorySource, type ByteSource } from '../bytes.ts';
import { withOpenStreams } from '../pdf/mend/half-locked.ts';
import { withoutFalseCounts } from '../pdf/mend/page-counts.ts';
import { hasWords } from '../text/clean-text.ts';
import type { AttachedFile } from '../text/pdfium/attached.ts';
import { encodePage } from '../text/page-image.ts';
import {
  openPdf,
  PdfReaderStopped,
  type OpenPdfResult,
  type PdfDocument,
  type PdfRefusal,
} from '../text/pdfium.ts';
import { withNewEnds } from './pdf-rescue.ts';
import {
  thumbnailWidthPx,
  type InnerFile,
  type IntakeInput,
  type IntakePage,
  type IntakeResult,
} from './result.ts';

const mediaType = 'application/pdf';
const maxPages = 50_000;
/** A clean copy is made in memory; a larger file is used as it came. */
const maxCopyBytes = 400 * 1024 * 1024;
/** How long pages are read before others of this thread get their turn, such as the wish to stop. */
const turnMs = 50;

export async function readPdf(input: IntakeInput): Promise<IntakeResult> {
  const { opened, password } = await openWithPasswords(input);
  if (!opened.ok && opened.why === 'damaged') return rescued(input);
  const isLocked = !opened.ok && (opened.why === 'needs-password' || opened.why === 'unknown-lock');
  const halfLocked = isLocked ? await withStreamsOpened(input) : null;
  if (halfLocked) return halfLocked;
  if (!opened.ok) return refused(opened.why, input);
  const counted = password === null && !opened.pdf.encrypted ? await withAllPages(opened.pdf, input) : null;
  if (counted) return counted;
  const { encrypted, pageCount } = opened.pdf;
  const result = await readOpen(opened.pdf, input);
  // A table of objects that is in order but leaves some out, or names others, is not noticed by the reader.
  const searched = isShort(result) && !encrypted ? await rescued(input) : null;
  if (searched?.outcome === 'document' && searched.pages.length >= pageCount) return searched;
  return result.outcome === 'document' && password !== null ? { ...result, password } : result;
}

function isShort(result: IntakeResult): boolean {
  if (result.outcome === 'document') return result.warnings.includes('pages-unreadable');
  return result.outcome === 'failed' && result.reason === 'damaged-pdf';
}

/** Whole or not at all, and as a copy that stands by itself: nothing else of the app could open the bytes that came. */
async function rescued(input: IntakeInput): Promise<IntakeResult> {
  const source = withNewEnds(input.source);
  const opened = source ? await openPdf(source) : null;
  const result = source && opened?.ok ? await readOpen(opened.pdf, { ...input, source }) : null;
  return result?.outcome === 'document' && result.rendition && !isShort(result)
    ? result
    : refused('damaged', input);
}

/** Null where the file says truly how many pages it has, or nothing better can be made of it. */
async function withAllPages(pdf: PdfDocument, input: IntakeInput): Promise<IntakeResult | null> {
  const mended = withoutFalseCounts(input.source, pdf.pageCount);
  const opened = mended && (await openPdf(memorySource(mended.bytes)));
  if (!opened?.ok) return null;
  const isWhole = opened.pdf.pageCount === mended?.pages;
  const read = isWhole && (await readOpen(opened.pdf, { ...input, source: memorySource(mended.bytes) }));
  if (!read || read.outcome !== 'document' || read.warnings.includes('pages-unreadable')) {
    if (!read) opened.pdf.close();
    return null;
  }
  pdf.close();
  return {
    ...read,
    rendition: read.rendition ?? mended.bytes,
    warnings: [...new Set([...read.warnings, 'repaired' as const])],
  };
}

async function withStreamsOpened(input: IntakeInput): Promise<IntakeResult | null> {
  for (const password of ['', ...(input.passwords ?? [])]) {
    const bytes = withOpenStreams(input.source, password);
    if (!bytes) continue;
    const opened = await openPdf(memorySource(bytes));
    if (!opened.ok) continue;
    const read = await readOpen(opened.pdf, { ...input, source: memorySource(bytes) });
    if (read.outcome !== 'document') return read;
    return { ...read, rendition: read.rendition ?? bytes, ...(password === '' ? {} : { password }) };
  }
  return null;
}

async function readOpen(pdf: PdfDocument, input: IntakeInput): Promise<IntakeResult> {
  try {
    if (pdf.pageCount > maxPages) return { outcome: 'kept', mediaType, reason: 'pdf-too-large' };
    const { pages, unreadable, pinned } = await readPages(pdf, input);
    if (unreadable === pdf.pageCount) return { outcome: 'failed', mediaType, reason: 'damaged-pdf' };
    const rendition = pdf.encrypted || pdf.repaired ? await cleanCopy(pdf, input.source) : null;
    const { inner, isComplete } = innerFiles([...pdf.attachedFiles(), ...pinned]);
    const warnings = warningsOf(pdf, input.source, unreadable);
    if (!isComplete) warnings.push('holds-files');
    return {
      outcome: 'document',
      ...(inner.length > 0 ? { inner } : {}),
      mediaType,
      rendition,
      pages,
      thumbnails: await firstThumbnail(pdf),
      warnings,
      title: pdf.title(),
    };
  } catch (cause) {
    if (cause instanceof PdfReaderStopped) return { outcome: 'failed', mediaType, reason: 'reader-stopped' };
    throw cause;
  } finally {
    pdf.close();
  }
}

async function openWithPasswords({
  source,
  passwords = [],
}: IntakeInput): Promise<{ opened: OpenPdfResult; password: string | null }> {
  const plain = await openPdf(source);
  if (plain.ok || plain.why !== 'needs-password') return { opened: plain, password: null };
  for (const password of passwords) {
    const opened = await openPdf(source, { password });
    if (opened.ok || opened.why !== 'needs-password') return { opened, password };
  }
  return { opened: plain, password: null };
}

const refusals = {
  empty: 'empty-file',
  'unknown-lock': 'unknown-lock',
  damaged: 'damaged-pdf',
  'no-pages': 'pdf-without-pages',
  'reader-stopped': 'reader-stopped',
} as const satisfies Partial<Record<PdfRefusal, FailReason>>;

function refused(why: PdfRefusal, { source, passwords = [] }: IntakeInput): IntakeResult {
  if (why === 'too-large') return { outcome: 'kept', mediaType, reason: 'pdf-too-large' };
  if (why === 'needs-password')
    return {
      outcome: 'needs-password',
      mediaType,
      reason: passwords.length > 0 ? 'wrong-password' : 'needs-password',
    };
  return {
    outcome: 'failed',
    mediaType,
    reason: why === 'damaged' && isCutOff(source) ? 'cut-off-pdf' : refusals[why],
  };
}

/** The last line of a PDF says that it is the last. Disks and mail gateways may fill up behind it with zeros. */
function isCutOff(source: ByteSource): boolean {
  const step = 64 * 1024;
  for (let end = source.sizeBytes; end > 0; end -= step) {
    const tail = Buffer.from(source.read(Math.max(0, end - step), Math.min(step, end)));
    const used = tail.findLastIndex((byte) => byte !== 0) + 1;
    if (used === 0) continue;
    return source.sizeBytes > 512 && !tail.subarray(Math.max(0, used - 2048)).includes('%%EOF');
  }
  return true;
}

async function readPages(
  pdf: PdfDocument,
  { signal, onPage, onText }: IntakeInput,
): Promise<{ pages: IntakePage[]; unreadable: number; pinned: (AttachedFile | null)[] }> {
  const pages: IntakePage[] = [];
  const pinned: (AttachedFile | null)[] = [];
  let unreadable = 0;
  let turnEnds = performance.now() + turnMs;
  for (let index = 0; index < pdf.pageCount; index++) {
    signal?.throwIfAborted();
    const { widthPt, heightPt } = pdf.pageSize(index);
    const { text, foot } = pdf.read(index);
    if (text === '' && !pdf.isReadable(index)) unreadable++;
    else pinned.push(...pdf.pageFiles(index));
    onText?.(index, text);
    pages.push({ widthPt, heightPt, text: onText ? '' : text, hasText: hasWords(text), foot });
    onPage?.(index + 1, pdf.pageCount);
    if (performance.now() < turnEnds) continue;
    await new Promise((resume) => setImmediate(resume));
    turnEnds = performance.now() + turnMs;
  }
  return { pages, unreadable, pinned };
}

const maxInnerBytes = 400 * 1024 * 1024;

/** `isComplete` is false where one stays inside because it cannot be taken out or there is too much of it. */
function innerFiles(files: readonly (AttachedFile | null)[]): { inner: InnerFile[]; isComplete: boolean } {
  const inner: InnerFile[] = [];
  let bytes = 0;
  for (const file of files) {
    bytes += file?.bytes.length ?? 0;
    if (file && bytes <= maxInnerBytes) inner.push({ name: file.name, open: () => memorySource(file.bytes) });
  }
  return { inner, isComplete: inner.length === files.length };
}

export async function firstThumbnail(pdf: PdfDocument): Promise<{ page: number; image: Uint8Array }[]> {
  if (!pdf.isReadable(0)) return [];
  const { rgba, width, height } = pdf.render(0, { widthPx: thumbnailWidthPx });
  return [{ page: 0, image: await encodePage(rgba, width, height) }];
}

/** Null where the copy is not the same document: what came in is then used as it is. */
async function cleanCopy(pdf: PdfDocument, source: ByteSource): Promise<Uint8Array | null> {
  if (source.sizeBytes > maxCopyBytes) return null;
  const parts: Uint8Array[] = [];
  if (!pdf.saveCopy((bytes) => parts.push(bytes))) return null;
  const copy = new Uint8Array(Buffer.concat(parts));
  const reopened = await openPdf(memorySource(copy));
  if (!reopened.ok) return null;
  const same = reopened.pdf.pageCount === pdf.pageCount && !reopened.pdf.encrypted && !reopened.pdf.repaired;
  reopened.pdf.close();
  return same ? copy : null;
}

function warningsOf(pdf: PdfDocument, source: ByteSource, unreadable: number): IntakeWarning[] {
  const warnings: IntakeWarning[] = [];
  if (pdf.repaired) warnings.push(isCutOff(source) ? 'cut-off' : 'repaired');
  if (unreadable > 0) warnings.push('pages-unreadable');
  if (pdf.form === 'adobe-only') warnings.push('needs-adobe');
  return warnings;
}
