// The Tesseract reader in WebAssembly: one instance a thread, its languages loaded when first asked for. No page logic.
import { createRequire } from 'node:module';
import { assetPath } from '../../assets.ts';
import { wasmInstance, wasmModule } from '../../wasm.ts';
import type { GreyImage } from '../pdfium/page.ts';
import { languageBytes } from './language-files.ts';
import { shippedFiles, type LanguageFile, type OcrLanguage } from './languages.ts';

/** Only what is used here of its C++ interface. */
type Api = {
  Init(folder: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
  End(): void;
};
type Loaded = {
  TessBaseAPI: new () => Api;
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
};
type Core = (overrides: object) => Promise<Loaded>;

/** `adaptive` draws the line between paper and ink anew all over the page: for photographs with a shadow on them. */
export type Reading = { language: OcrLanguage; dpi: number; adaptive?: boolean };

export type OcrEngine = {
  /** Languages that were added to those that ship. */
  readonly added: readonly OcrLanguage[];
  /** Tesseract's own table of blocks, lines and words. */
  read(image: GreyImage, how: Reading): string;
};

// OEM_LSTM_ONLY: the data that ships holds nothing else.
const neuralOnly = 1;
const otsu = '0';
const sauvola = '2';
const inputPath = '/input';

export async function startOcrEngine(added: readonly LanguageFile[] = []): Promise<OcrEngine> {
  const core = createRequire(import.meta.url)(assetPath('tesseract.cjs')) as Core;
  const quiet = () => undefined;
  const loaded = await core({
    print: quiet,
    printErr: quiet,
    instantiateWasm(imports: object, done: (instance: unknown) => void) {
      const instance = wasmInstance(wasmModule('tesseract.wasm'), imports);
      done(instance);
      return instance.exports;
    },
  });
  const files = new Map([...added, ...shippedFiles()].map(({ code, path }) => [code, path]));
  const readers = new Map<OcrLanguage, Api>();
  const readerOf = (language: OcrLanguage): Api => {
    const reader = readers.get(language) ?? startReader(loaded, language, files.get(language) ?? '');
    readers.set(language, reader);
    return reader;
  };
  return {
    added: added.map(({ code }) => code),
    read(image, { language, dpi, adaptive = false }) {
      const reader = readerOf(language);
      loaded.FS.writeFile(inputPath, greyMap(image));
      reader.SetVariable('user_defined_dpi', String(Math.round(dpi)));
      reader.SetVariable('thresholding_method', adaptive ? sauvola : otsu);
      try {
        if (reader.SetImageFile(1, 0) !== 0)
          throw new Error('the reader does not take its own picture format');
        reader.Recognize(null);
        return reader.GetTSVText(0);
      } finally {
        reader.Clear();
        loaded.FS.unlink(inputPath);
      }
    },
  };
}

function startReader(loaded: Loaded, language: OcrLanguage, file: string): Api {
  const path = `./${language}.traineddata`;
  const bytes = languageBytes(file);
  if (bytes === null) throw new Error('the language data cannot be read');
  loaded.FS.writeFile(path, bytes);
  const reader = new loaded.TessBaseAPI();
  if (reader.Init(null, language, neuralOnly) !== 0) throw new Error('the language data cannot be used');
  // It is in memory now; the copy in the reader's own file system is of no more use.
  loaded.FS.unlink(path);
  return reader;
}

/** Portable grey map: the plainest picture format that the reader takes. */
function greyMap({ width, height, grey }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const whole = new Uint8Array(head.length + grey.length);
  whole.set(head);
  whole.set(grey, head.length);
  return whole;
}
