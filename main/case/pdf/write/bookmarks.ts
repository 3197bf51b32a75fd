// The packet's bookmarks, written once all pages have their numbers.
import { encodeNumber, encodeText } from '../read/syntax/text.ts';
import { referenceText } from './copier.ts';
import type { PdfOutput } from './output.ts';

export type PacketBookmark = {
  readonly title: string;
  /** What stands behind /Dest, or null for one that only holds others together. */
  readonly destination: string | null;
  readonly isOpen: boolean;
  readonly children: readonly PacketBookmark[];
};

/** The top of a page as a destination, at whatever zoom the reader has. */
export function topDestination(page: number, { left, top }: { left: number; top: number }): string {
  return `[${referenceText(page)} /XYZ ${encodeNumber(left)} ${encodeNumber(top)} null]`;
}

/** Writes the whole tree under object number `root`. */
export function writeBookmarks(output: PdfOutput, root: number, bookmarks: readonly PacketBookmark[]): void {
  const { first, last, shown } = writeLevel(output, root, bookmarks);
  output.object(
    root,
    `<< /Type /Outlines /First ${referenceText(first)} /Last ${referenceText(last)} /Count ${shown} >>`,
  );
}

function writeLevel(
  output: PdfOutput,
  parent: number,
  level: readonly PacketBookmark[],
): { first: number; last: number; shown: number } {
  const first = output.take(level.length);
  let shown = level.length;
  for (const [i, bookmark] of level.entries()) {
    const own = first + i;
    const below = bookmark.children.length > 0 ? writeLevel(output, own, bookmark.children) : null;
    if (below && bookmark.isOpen) shown += below.shown;
    const parts = [`<< /Title ${encodeText(bookmark.title)} /Parent ${referenceText(parent)}`];
    if (i > 0) parts.push(`/Prev ${referenceText(own - 1)}`);
    if (i < level.length - 1) parts.push(`/Next ${referenceText(own + 1)}`);
    if (below)
      parts.push(
        `/First ${referenceText(below.first)} /Last ${referenceText(below.last)} /Count ${bookmark.isOpen ? below.shown : -below.shown}`,
      );
    if (bookmark.destination) parts.push(`/Dest ${bookmark.destination}`);
    output.object(own, `${parts.join(' ')} >>`);
  }
  return { first, last: first + level.length - 1, shown };
}
