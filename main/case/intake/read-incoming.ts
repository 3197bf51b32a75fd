// The one way in for a file: what it is, then whoever reads such files. Throws only when stopped or when the source itself gives out.
import type { FailReason } from '../../../shared/domain/intake.ts';
import { formats } from './formats.ts';
import type { IntakeInput, IntakeResult } from './result.ts';
import { sniff, type FormatId } from './sniff.ts';

export async function readIncoming(input: IntakeInput): Promise<IntakeResult> {
  input.signal?.throwIfAborted();
  const format = sniff(input.source);
  if (format === 'empty')
    return { outcome: 'failed', mediaType: 'application/octet-stream', reason: 'empty-file' };
  const { mediaType, ...how } = formats[format];
  const mistaken = mistakenForDocument(input.name, format);
  if (mistaken) return { outcome: 'failed', mediaType, reason: mistaken };
  if ('kept' in how) return { outcome: 'kept', mediaType, reason: how.kept };
  const result = await how.read(input);
  if (result.outcome !== 'document' || !misleads(input.name, format)) return result;
  return { ...result, warnings: [...result.warnings, 'name-differs'] };
}

/** Endings of files that are pages or pictures: words without form cannot honestly carry them. */
const pageFormats = ['pdf', 'jpeg', 'png', 'webp', 'tiff', 'gif', 'bmp', 'heic', 'avif', 'jpeg2000'] as const;
const endingsWithPages = new Set<string>(pageFormats.flatMap((format) => formats[format].endings));
const endingsKnown = new Set(Object.values(formats).flatMap((format) => format.endings));
/** Contents that a name promising a document cannot honestly hold. */
const nothingToShow = new Set<FormatId>(['text', 'html', 'json', 'xml', 'unknown']);

function mistakenForDocument(name: string, format: FormatId): FailReason | null {
  const ending = endingOf(name);
  if (!nothingToShow.has(format)) return null;
  if (ending === 'zip') return 'damaged-archive';
  if (!endingsWithPages.has(ending)) return null;
  return format === 'html' ? 'web-page-not-document' : 'not-as-named';
}

function misleads(name: string, format: Exclude<FormatId, 'empty'>): boolean {
  const ending = endingOf(name);
  return endingsKnown.has(ending) && !formats[format].endings.includes(ending);
}

function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
