// What walking gives, one entry a file, and the names that computers leave behind. Nothing is opened here.
import type { SourceKind } from '../../../shared/domain/document.ts';
import type { FailReason, LockReason, SkipReason } from '../../../shared/domain/intake.ts';
import type { ByteSource } from '../bytes.ts';

export type OpenSource = ByteSource & { close(): void };

export type FoundFile = {
  /** As given by the person, joined with the path inside the folder or archive. */
  path: string;
  /** For showing: no line breaks, and nothing that turns the direction of writing around. */
  fileName: string;
  sizeBytes: number;
  /** Null where it cannot be opened or unpacked; `unreadable` then says why. The caller closes it. */
  open(): OpenSource | null;
  /** The first bytes, where that costs less than unpacking all of it. */
  begins?(length: number): Uint8Array | null;
  unreadable: FailReason;
  /** Passwords of the archives around it. */
  openedWith?: readonly string[];
  /** What it was taken out of; a file of its own has none. */
  outOf?: { kind: Exclude<SourceKind, 'file'>; name: string };
  /** Bytes whose record it joins. */
  besides?: string;
  /** The disc or copy of a disc that it belongs to: its folder or archive, as shown. Its files come in together. */
  disc?: string;
};

export type Skipped = SkipReason | FailReason | LockReason;

export type Found = FoundFile | { path: string; skipped: Skipped; disc?: string };

const discMarks = /^(dicomdir|autorun\.inf)$/i;

/** The files by which a disc is known: the list of its images, or what starts its viewer. */
export function isDiscMark(name: string): boolean {
  return discMarks.test(name);
}

const systemNames =
  /^(\.ds_store|thumbs\.db|ehthumbs\.db|ehthumbs_vista\.db|desktop\.ini|\.localized|icon\r|\._.*|~\$.*|\.~lock\..*#|\.spotlight-v100|\.trashes|\.fseventsd|\.temporaryitems|\.documentrevisions-v100|__macosx|\$recycle\.bin|system volume information|lost\+found)$/i;

/** Files and folders that systems and office programs make for themselves. */
export function isSystemName(name: string): boolean {
  return systemNames.test(name);
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function displayName(name: string): string {
  const shown = name
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .replace(directionMarks, '')
    .trim();
  return shown === '' ? '?' : shown.slice(0, 255);
}

/** Numbers by value, so that page 2 comes before page 10; capitals beside small letters. */
export const inNaturalOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;
