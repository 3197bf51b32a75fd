// Where code finds the files it cannot import: WebAssembly, fonts, and its own built worker. The table is also what the build copies.
// Nothing is loaded here.
import { fileURLToPath } from 'node:url';

/** Name beside the built code (`out/main/assets/…`) → file under `node_modules`. */
export const assets = {
  'pdfium.wasm': '@embedpdf/pdfium/dist/pdfium.wasm',
  'webp_dec.wasm': '@jsquash/webp/codec/dec/webp_dec.wasm',
  'avif_dec.wasm': '@jsquash/avif/codec/dec/avif_dec.wasm',
  'charls.wasm': '@cornerstonejs/codec-charls/dist/charlswasm_decode.wasm',
  'openjpeg.wasm': '@cornerstonejs/codec-openjpeg/dist/openjpegwasm_decode.wasm',
  // Reading pictures of text. A further language that ships is one line here and one in text/ocr/languages.ts.
  'tesseract.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'tesseract.cjs': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  // Reading fonts. Here and not in the bundle, so that it can be read in when the first is needed.
  'fontkit.cjs': '@pdf-lib/fontkit/dist/fontkit.umd.min.js',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'spa.traineddata.gz': '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
  'sans.woff':
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
  'sans-ext.woff':
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff',
  'sans-bold.woff':
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff',
  'sans-bold-ext.woff':
    '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff',
  'serif.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
  'serif-ext.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff',
  'serif-vietnamese.woff': '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff',
  'serif-cyrillic.woff': '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
  'serif-greek.woff': '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff',
  'serif-bold.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
  'serif-bold-ext.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff',
  'serif-bold-vietnamese.woff': '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff',
  'serif-bold-cyrillic.woff': '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff',
  'serif-bold-greek.woff': '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff',
  'serif-italic.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff',
  'serif-italic-ext.woff': '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff',
  'mono.woff':
    '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-400-normal.woff',
  'mono-ext.woff':
    '@fontsource/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-ext-400-normal.woff',
  'any-script.woff': '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
  'webp_enc_simd.wasm': '@jsquash/webp/codec/enc/webp_enc_simd.wasm',
} as const;

export type AssetName = keyof typeof assets;

/** The file on disk. Works in the built app, inside its archive, and when tests run the sources. */
export function assetPath(name: AssetName): string {
  return here(isBuilt() ? `assets/${name}` : `../../node_modules/${assets[name]}`);
}

/** A built entry such as `worker.js`. Sources use the one in `out/main`, which `npm test` and vitest bring up to date first. */
export function builtEntryPath(name: 'worker.js'): string {
  return here(isBuilt() ? name : `../../out/main/${name}`);
}

// Every built file lies flat in out/main, so the address is the same whichever chunk this ends up in.
function here(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function isBuilt(): boolean {
  return !import.meta.url.endsWith('.ts');
}
