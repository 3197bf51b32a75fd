// Documents for the packet benchmark, the same for the same seed: scans and text pages with about as many objects, fonts and links
// as real ones have, in the older and the newer file layout. Their pictures are noise.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { rawPdf } from '../scripts/testing/raw-pdf.ts';
import type { RawObjects } from '../scripts/testing/raw-pdf.ts';

export type PacketInputs = { documents: number; pages: number; bytes: number };
export type MadeInputs = { paths: string[]; pagesOf: number[]; bytes: number };

type Random = () => number;

/** Numbers below 2³² in an order that depends on the seed alone. */
function seeded(seed: number): Random {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Writes the documents into `folder`; their lengths vary around the mean. */
export function makePacketInputs(folder: string, wanted: PacketInputs, seed = 1): MadeInputs {
  mkdirSync(folder, { recursive: true });
  const random = seeded(seed);
  const noise = Buffer.alloc(4 * 1024 * 1024);
  for (let i = 0; i < noise.length; i += 4) noise.writeUInt32LE(random(), i);
  const piece = (length: number): Buffer => {
    const from = random() % Math.max(1, noise.length - length);
    return noise.subarray(from, from + length);
  };
  const pagesOf = drawnLengths(wanted, random);
  let bytes = 0;
  const paths = pagesOf.map((pages, i) => {
    const path = join(folder, `${String(i).padStart(5, '0')}.pdf`);
    const draft = { pages, perPage: wanted.bytes / wanted.pages, piece, random };
    const made = random() % 2 === 0 ? scannedDocument(draft) : textDocument(draft);
    bytes += made.length;
    writeFileSync(path, made);
    return path;
  });
  return { paths, pagesOf, bytes };
}

/** Lengths whose sum is exactly the pages wanted. */
function drawnLengths({ documents, pages }: PacketInputs, random: Random): number[] {
  const drawn = Array.from({ length: documents }, () => 1 + (random() % 9));
  const scale = pages / drawn.reduce((a, b) => a + b, 0);
  const lengths = drawn.map((n) => Math.max(1, Math.round(n * scale)));
  let over = lengths.reduce((a, b) => a + b, 0) - pages;
  for (let i = 0; over !== 0; i = (i + 1) % documents) {
    const length = lengths[i] ?? 1;
    if (over > 0 && length === 1) continue;
    lengths[i] = length - Math.sign(over);
    over -= Math.sign(over);
  }
  return lengths;
}

type Draft = { pages: number; perPage: number; piece: (length: number) => Buffer; random: Random };

const firstPage = 40;
const objectsPerPage = 8;
const pageNumber = (i: number): number => firstPage + i * objectsPerPage;
const image =
  '/Type/XObject/Subtype/Image/BitsPerComponent 8/Filter/JPXDecode/Width 1700/Height 2200/ColorSpace 30 0 R';

function wholeDocument(pages: number): RawObjects {
  const kids = Array.from({ length: pages }, (_, i) => `${pageNumber(i)} 0 R`).join(' ');
  return {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: `<</Type/Pages/Count ${pages}/MediaBox[0 0 612 792]/Kids[${kids}]>>`,
    30: '[/CalRGB<</WhitePoint[0.9505 1 1.089]/Gamma[2.2 2.2 2.2]>>]',
    31: '<</Type/ExtGState/SA true/SM 0.02>>',
    32: '<</Type/ExtGState/CA 1/ca 1/BM/Normal>>',
  };
}

/** Each page a picture, a soft mask and hidden words behind it. */
function scannedDocument({ pages, perPage, piece }: Draft): Buffer {
  const objects = wholeDocument(pages);
  for (let i = 0; i < pages; i++) {
    const n = pageNumber(i);
    const resources = `<</ProcSet[/PDF/ImageC]/XObject<</Im0 ${n + 1} 0 R>>/ExtGState<</G 31 0 R>>>>`;
    objects[n] = `<</Type/Page/Parent 2 0 R/Resources ${resources}/Contents[${n + 3} 0 R ${n + 4} 0 R]>>`;
    objects[n + 1] = { dict: `${image}/SMask ${n + 2} 0 R`, data: piece(Math.round(perPage * 1.3)) };
    objects[n + 2] = { dict: image.replace('30 0 R', '/DeviceGray'), data: piece(1500) };
    objects[n + 3] = { dict: '/Filter/FlateDecode', data: deflateSync('q 612 0 0 792 0 0 cm /Im0 Do Q') };
    objects[n + 4] = { dict: '/Filter/FlateDecode', data: deflateSync(words(piece, 12)) };
  }
  return rawPdf(objects, { header: '%PDF-1.5' });
}

/** Pages of words in five fonts that all pages share, with a logo and two links each. */
function textDocument({ pages, perPage, piece, random }: Draft): Buffer {
  const objects = wholeDocument(pages);
  const fonts = [3, 8, 13, 18, 23];
  for (const n of fonts)
    addFont(objects, n, { fileBytes: Math.round((perPage * pages * 0.5) / fonts.length), piece, random });
  const fontNames = fonts.map((n, i) => `/F${i} ${n} 0 R`).join('');
  for (let i = 0; i < pages; i++) {
    const n = pageNumber(i);
    const resources = `<</Font<<${fontNames}>>/XObject<</Logo ${n + 2} 0 R>>/ExtGState<</G0 31 0 R/G1 32 0 R>>/ColorSpace<</C 30 0 R>>>>`;
    objects[n] =
      `<</Type/Page/Parent 2 0 R/Resources ${n + 5} 0 R/Contents ${n + 1} 0 R/Annots[${n + 3} 0 R ${n + 4} 0 R]>>`;
    objects[n + 1] = { dict: '/Filter/FlateDecode', data: deflateSync(words(piece, 45)) };
    objects[n + 2] = { dict: image, data: piece(Math.round(perPage * 0.12)) };
    objects[n + 3] =
      `<</Type/Annot/Subtype/Link/Rect[50 50 200 70]/Border[0 0 0]/Dest[${pageNumber((i + 1) % pages)} 0 R/XYZ 0 792 null]>>`;
    objects[n + 4] =
      '<</Type/Annot/Subtype/Link/Rect[50 80 200 95]/Border[0 0 0]/A<</S/URI/URI(https://example.org/results)>>>>';
    objects[n + 5] = resources;
  }
  const packed = Object.keys(objects)
    .map(Number)
    .filter((n) => typeof objects[n] === 'string');
  return rawPdf(objects, random() % 2 === 0 ? { layout: 'stream', packed } : {});
}

type FontDraft = { fileBytes: number; piece: (length: number) => Buffer; random: Random };

function addFont(objects: RawObjects, n: number, { fileBytes, piece, random }: FontDraft): void {
  const name = `ABCDEF+Font${n}`;
  objects[n] =
    `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FirstChar 32/LastChar 126/Widths ${n + 1} 0 R/FontDescriptor ${n + 2} 0 R/ToUnicode ${n + 4} 0 R/Encoding/WinAnsiEncoding>>`;
  objects[n + 1] = `[${Array.from({ length: 95 }, () => 400 + (random() % 300)).join(' ')}]`;
  objects[n + 2] =
    `<</Type/FontDescriptor/FontName/${name}/Flags 32/FontBBox[-100 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 ${n + 3} 0 R>>`;
  // Under a filter that nobody who only copies looks into: the bytes are noise.
  objects[n + 3] = { dict: '/Filter/JPXDecode', data: piece(fileBytes) };
  objects[n + 4] = { dict: '/Filter/FlateDecode', data: deflateSync(piece(300).toString('hex')) };
}

function words(piece: (length: number) => Buffer, lines: number): string {
  return Array.from(
    { length: lines },
    (_, i) => `BT /F0 10 Tf 50 ${740 - i * 15} Td (${piece(36).toString('hex')}) Tj ET`,
  ).join('\n');
}
