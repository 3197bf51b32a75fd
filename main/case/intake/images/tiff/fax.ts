// Fax data of a TIFF as an image that a PDF can hold: the same bits, described in PDF's words.
import type { PdfImage } from '../picture.ts';
import type { Layout, Part } from './layout.ts';

const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let value = 0;
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) value |= 0x80 >> bit;
  return value;
});

export function faxImage(data: Uint8Array, layout: Layout, part: Part): PdfImage | null {
  if (layout.bits !== 1 || layout.samples !== 1) return null;
  const { width, height } = part;
  const parameters = [
    `/K ${kindOf(layout)}`,
    `/Columns ${width}/Rows ${height}`,
    // Group 3 without line marks begins each line at a whole byte.
    layout.compression === 2 ? '/EncodedByteAlign true' : '',
    // A white run is a row of zeros; they are black where the file says that zero is black.
    layout.photometric === 1 ? '/BlackIs1 true' : '',
    '/EndOfBlock false',
  ].join('');
  const entries = `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<<${parameters}>>`;
  return {
    width,
    height,
    entries,
    data: layout.fillOrder === 2 ? data.map((byte) => reversed[byte] ?? 0) : data,
  };
}

/** PDF's K: below zero for Group 4, zero for one-dimensional Group 3, above for mixed. */
function kindOf({ compression, t4Options }: Layout): number {
  if (compression === 4) return -1;
  return compression === 3 && (t4Options & 1) === 1 ? 1 : 0;
}
