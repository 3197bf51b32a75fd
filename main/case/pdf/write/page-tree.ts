// The packet's page tree. The number of pages is known beforehand, so every page and node has its number before any is written.
import { referenceText } from './copier.ts';
import type { PdfOutput } from './output.ts';

const kidsPerNode = 64;

export type PageTree = {
  readonly total: number;
  readonly root: number;
  /** The object number of a page; the first page is 1. */
  pageNumber(page: number): number;
  parentNumber(page: number): number;
  write(output: PdfOutput): void;
};

export function planPageTree(total: number, output: PdfOutput): PageTree {
  const firstPage = output.take(total);
  /** First object number and count of each level of nodes, from the leaves up to the root. */
  const levels: { first: number; count: number }[] = [];
  for (let below = total; levels.length === 0 || below > 1;) {
    below = Math.ceil(below / kidsPerNode);
    levels.push({ first: output.take(below), count: below });
  }
  const root = (levels.at(-1) as { first: number }).first;
  return {
    total,
    root,
    pageNumber: (page) => firstPage + page - 1,
    parentNumber: (page) => (levels[0] as { first: number }).first + Math.floor((page - 1) / kidsPerNode),
    write(out) {
      for (const [depth, { first, count }] of levels.entries()) {
        const below =
          depth === 0
            ? { first: firstPage, count: total }
            : (levels[depth - 1] as { first: number; count: number });
        const above = levels[depth + 1];
        /** How many pages a full node of this level holds. */
        const pages = kidsPerNode ** (depth + 1);
        for (let i = 0; i < count; i++) {
          const kids = Math.min(kidsPerNode, below.count - i * kidsPerNode);
          const list = Array.from({ length: kids }, (_, k) =>
            referenceText(below.first + i * kidsPerNode + k),
          ).join(' ');
          const parent = above ? ` /Parent ${referenceText(above.first + Math.floor(i / kidsPerNode))}` : '';
          out.begin(first + i);
          out.text(
            `<< /Type /Pages${parent} /Count ${Math.min(pages, total - i * pages)} /Kids [${list}] >>\nendobj\n`,
          );
        }
      }
    },
  };
}
