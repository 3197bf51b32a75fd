// What is what on a page we make: headings, paragraphs, lists, in reading order, for those who have it read aloud. Drawing is not done here.
import { PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';

export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';
/** A piece of one page: the number it was drawn under. */
export type Piece = { page: number; piece: number };
/** `scope`: what a heading cell heads. */
export type StructureNode = {
  role: Role;
  children: (StructureNode | Piece)[];
  scope?: 'Column' | 'Row';
};

/** A page that is said as one paragraph: its element, and its operators. */
export const onePiece = (page: number): StructureNode => ({
  role: 'Sect',
  children: [{ role: 'P', children: [{ page, piece: 0 }] }],
});
export const onePieceOf = (operators: string): string => `/P <</MCID 0>> BDC\n${operators}\nEMC`;

export function isPiece(child: StructureNode | Piece): child is Piece {
  return 'piece' in child;
}

/** By page, which element owns which of its pieces. */
function numbersOf({ context }: PDFDocument, ownerOf: ReadonlyMap<number, PDFRef[]>): (number | PDFRef)[] {
  return [...ownerOf.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([page, owners]) => [page, context.register(context.obj(owners))]);
}

/** Makes the document a tagged one. Every piece must have been drawn under its number on its page. */
export function writeStructure(
  document: PDFDocument,
  pages: readonly PDFPage[],
  { root, language }: { root: StructureNode; language: string },
): void {
  const { context, catalog } = document;
  const treeRef = context.nextRef();
  const ownerOf = new Map<number, PDFRef[]>();
  const write = ({ role, children, scope }: StructureNode, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids = children.map((child) => {
      if (!isPiece(child)) return write(child, ref);
      const owners = ownerOf.get(child.page) ?? [];
      owners[child.piece] = ref;
      ownerOf.set(child.page, owners);
      const page = pages[child.page]?.ref;
      return context.obj({ Type: 'MCR', Pg: page ?? null, MCID: child.piece });
    });
    const element = context.obj({ Type: 'StructElem', S: role, P: parent, K: kids });
    if (scope) element.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
    context.assign(ref, element);
    return ref;
  };
  const top = write(root, treeRef);
  const numbers = numbersOf(document, ownerOf);
  const tree: PDFDict = context.obj({
    Type: 'StructTreeRoot',
    K: [top],
    ParentTree: context.register(context.obj({ Nums: numbers })),
    ParentTreeNextKey: pages.length,
  });
  context.assign(treeRef, tree);
  for (const [at, page] of pages.entries()) {
    page.node.set(PDFName.of('StructParents'), context.obj(at));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  }
  catalog.set(PDFName.of('StructTreeRoot'), treeRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('Lang'), PDFString.of(language));
}
