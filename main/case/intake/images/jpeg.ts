// JPEG, put into a PDF as it is. What the camera wrote about the place and the owner stays behind: only picture data travels.
import type { IntakeWarning } from '../../../../shared/domain/intake.ts';
import { exifFacts, type ExifFacts } from './exif.ts';
import { maxPixels, wholePage, type PdfImage, type PictureReading } from './picture.ts';

type Frame = { width: number; height: number; components: number };
type Scan = {
  frame: Frame | null;
  /** A kind of JPEG that PDF cannot hold: lossless, arithmetic, twelve bits. */
  foreign: boolean;
  adobe: boolean;
  exif: ExifFacts | null;
  density: { x: number; y: number } | null;
  /** Marker segments and picture data worth keeping, in order. */
  kept: Uint8Array[];
  complete: boolean;
  hasPicture: boolean;
};

export function readJpeg(bytes: Uint8Array): PictureReading {
  const scan = scanJpeg(bytes);
  if (scan.foreign) return { kept: 'picture-format' };
  if (!scan.frame || !scan.hasPicture) return { failed: 'damaged-picture' };
  const { width, height } = scan.frame;
  if (width === 0 || height === 0) return { failed: 'damaged-picture' };
  if (width * height > maxPixels) return { kept: 'picture-too-large' };
  const warnings: IntakeWarning[] = scan.complete ? [] : ['cut-off'];
  const dpi = scan.exif?.dpi ?? scan.density;
  return {
    pages: [wholePage(jpegImage(scan, scan.frame), { orientation: scan.exif?.orientation ?? 1, dpi })],
    warnings,
  };
}

/** For JPEG data inside other formats: null where PDF cannot hold it. `rgb` for three colours that are not YCbCr though no marker says so. */
export function embeddedJpeg(bytes: Uint8Array, { rgb }: { rgb: boolean }): PdfImage | null {
  const scan = scanJpeg(bytes);
  if (scan.foreign || !scan.frame || !scan.hasPicture || scan.frame.width === 0 || scan.frame.height === 0)
    return null;
  return jpegImage(scan, scan.frame, rgb && !scan.adobe ? '/DecodeParms<</ColorTransform 0>>' : '');
}

function jpegImage(scan: Scan, { width, height, components }: Frame, parameters = ''): PdfImage {
  const space = components === 1 ? 'DeviceGray' : components === 3 ? 'DeviceRGB' : 'DeviceCMYK';
  // Adobe's programs write CMYK upside down, and everyone follows them.
  const inverted = components === 4 && scan.adobe ? '/Decode[1 0 1 0 1 0 1 0]' : '';
  const data = new Uint8Array(
    Buffer.concat([Uint8Array.of(0xff, 0xd8), ...scan.kept, Uint8Array.of(0xff, 0xd9)]),
  );
  return {
    width,
    height,
    entries: `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode${parameters}${inverted}`,
    data,
  };
}

function scanJpeg(bytes: Uint8Array): Scan {
  const scan: Scan = {
    frame: null,
    foreign: false,
    adobe: false,
    exif: null,
    density: null,
    kept: [],
    complete: false,
    hasPicture: false,
  };
  let at = 2;
  while (at < bytes.length) {
    const marker = nextMarker(bytes, at);
    if (marker === null) return scan;
    const { code, start } = marker;
    if (code === 0xd9) return { ...scan, complete: true };
    // Restart markers and TEM stand alone.
    if ((code >= 0xd0 && code <= 0xd8) || code === 0x01) {
      at = start + 2;
      continue;
    }
    const length = start + 3 < bytes.length ? ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0) : 0;
    const end = start + 2 + length;
    if (length < 2 || end > bytes.length) return scan;
    note(scan, code, bytes.subarray(start + 4, end));
    at = code === 0xda ? endOfData(bytes, end) : end;
    if (isWorthKeeping(code)) scan.kept.push(bytes.subarray(start, at));
    if (code === 0xda) scan.hasPicture = true;
  }
  return scan;
}

function nextMarker(bytes: Uint8Array, from: number): { code: number; start: number } | null {
  for (
    let at = bytes.indexOf(0xff, from);
    at !== -1 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff) return { code, start: at };
  }
  return null;
}

/** Picture data runs to the next marker that is neither a stuffed byte nor a restart. */
function endOfData(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code === undefined) return at;
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  return bytes.length;
}

// Tables, frames and scans; of the application segments only JFIF and Adobe's, which say how colours are meant.
function isWorthKeeping(code: number): boolean {
  return code < 0xe0 ? true : code === 0xe0 || code === 0xee;
}

function note(scan: Scan, code: number, body: Uint8Array): void {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const text = (length: number) => Buffer.from(body.subarray(0, length)).toString('latin1');
  // Frame headers, but for three codes of the same row that are tables.
  if (code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)) noteFrame(scan, code, view);
  if (code === 0xe1 && text(6) === 'Exif\0\0') scan.exif ??= exifFacts(body.subarray(6));
  if (code === 0xee && text(5) === 'Adobe') scan.adobe = true;
  if (code === 0xe0 && text(5) === 'JFIF\0' && body.length >= 12) {
    const perInch = [0, 1, 2.54][body[7] ?? 0] ?? 0;
    const [x, y] = [view.getUint16(8) * perInch, view.getUint16(10) * perInch];
    if (x > 0 && y > 0) scan.density = { x, y };
  }
}

function noteFrame(scan: Scan, code: number, view: DataView): void {
  if (view.byteLength < 6) return;
  const components = view.getUint8(5);
  // Baseline, extended and progressive, eight bits.
  if (code > 0xc2 || view.getUint8(0) !== 8 || ![1, 3, 4].includes(components)) scan.foreign = true;
  scan.frame ??= { height: view.getUint16(1), width: view.getUint16(3), components };
}
