// A packet under way: what all its documents share while pages stream out.
import type { AssemblyInput } from '../assembly.ts';
import type { PacketBookmark } from './bookmarks.ts';
import { encodeNumber, encodeText } from '../read/syntax/text.ts';
import { referenceText } from './copier.ts';
import { deflateSync } from 'node:zlib';
import { writeGlyphless } from './glyphless.ts';
import type { FontWriter } from './glyphless.ts';
import { PacketLayers } from './layers.ts';
import type { Lock } from './lock.ts';
import type { PdfOutput } from './output.ts';
import { planPageTree } from './page-tree.ts';
import { PacketStructure, wholeStart } from './structure.ts';
import type { PageTree } from './page-tree.ts';
import { writeLatinFont } from './page/latin-font.ts';

/** `key`: under which its element is found in the tree of what is said. */
export type PacketLink = { readonly text: string; readonly key: number };

export type Packet = {
  readonly lock: Lock | null;
  readonly output: PdfOutput;
  readonly input: AssemblyInput;
  readonly total: number;
  readonly tree: PageTree;
  readonly catalog: number;
  readonly font: number;
  /** The font of words that are found and not seen; 0 where no document brings any. */
  readonly unseenFont: number;
  readonly saveState: number;
  /** The same with the mark under which all of a page is said; 0 where nothing is. */
  readonly saveSpoken: number;
  readonly structure: PacketStructure | null;
  readonly layers: PacketLayers;
  /** Upper left corner of each page as seen: two numbers a page. */
  readonly corners: Float64Array;
  /** Link annotations of the packet's own, by page. */
  readonly links: ReadonlyMap<number, readonly PacketLink[]>;
  /** Own bookmarks of the documents, by entry key. */
  readonly outlines: Map<string, readonly PacketBookmark[]>;
  /** Left out by pictures drawn with fewer dots. */
  savedBytes: number;
  /** The highest PDF version among the documents, such as "1.7". */
  version: string;
};

export const lowestVersion = '1.7';

/** Writes the header and what every page refers to. */
export function beginPacket(
  output: PdfOutput,
  input: AssemblyInput,
  { total, lock }: { total: number; lock: Lock | null },
): Packet {
  // The comment of four high bytes tells transfer programs that this is not text.
  output.text(`%PDF-${lowestVersion}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  const [catalog, font, saveState] = [output.take(), output.take(), output.take()];
  const tree = planPageTree(total, output);
  writeLatinFont(output, font);
  output.streamObject(saveState, '', 'q\n');
  const structure = input.entries.some(({ spoken }) => spoken)
    ? new PacketStructure(output, tree, total)
    : null;
  const saveSpoken = structure ? output.take() : 0;
  if (structure) output.streamObject(saveSpoken, '', `${wholeStart}q\n`);
  const unseenFont = input.entries.some(({ wordsOf }) => wordsOf) ? writeGlyphless(fontWriter(output)) : 0;
  const corners = new Float64Array(2 * total);
  const links = linkTexts(input, tree, structure ? total : null);
  return {
    lock,
    output,
    input,
    total,
    tree,
    catalog,
    font,
    unseenFont,
    saveState,
    saveSpoken,
    structure,
    layers: new PacketLayers(),
    corners,
    links,
    outlines: new Map(),
    savedBytes: 0,
    version: lowestVersion,
  };
}

/** Written out; `firstKey`: where the keys of links begin in the tree of what is said, behind those of the pages. */
function linkTexts(input: AssemblyInput, tree: PageTree, firstKey: number | null): Packet['links'] {
  const links = new Map<number, PacketLink[]>();
  for (const [at, { page, rect, toPage }] of input.links.entries()) {
    const where = `/Rect [${rect.map(encodeNumber).join(' ')}] /P ${referenceText(tree.pageNumber(page))}`;
    const said =
      firstKey === null
        ? ''
        : ` /StructParent ${firstKey + at} /Contents ${encodeText(input.stamp(toPage, tree.total))}`;
    const text = `<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] ${where} /Dest [${referenceText(tree.pageNumber(toPage))} /XYZ null null null]${said} >>`;
    links.set(page, [...(links.get(page) ?? []), { text, key: (firstKey ?? 0) + at }]);
  }
  return links;
}

function fontWriter(output: PdfOutput): FontWriter {
  return {
    object(text) {
      const number = output.take();
      output.object(number, text);
      return number;
    },
    stream(entries, body) {
      const number = output.take();
      const packed = deflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      output.streamObject(number, `${entries} /Filter /FlateDecode`, packed);
      return number;
    },
  };
}
