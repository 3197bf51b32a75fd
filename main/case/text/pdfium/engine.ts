// The PDFium reader in WebAssembly: one instance a thread, its memory, and what to do when a file breaks it. No document logic.
import { init } from '@embedpdf/pdfium';
import { wasmInstance, wasmModule } from '../../wasm.ts';

// Called straight on the exports: the package's own wrappers cost a quarter of a short call.
const functionNames = [
  'malloc', 'free',
  'FPDF_LoadCustomDocument', 'FPDF_CloseDocument', 'FPDF_GetLastError', 'FPDF_GetPageCount', 'FPDF_GetMetaText',
  'FPDF_DocumentHasValidCrossReferenceTable', 'FPDF_GetSecurityHandlerRevision', 'FPDF_GetFormType', 'FPDF_SaveAsCopy', 'FPDF_CreateNewDocument', 'FPDF_ImportPages',
  'FPDFDoc_GetAttachmentCount', 'FPDFDoc_GetAttachment', 'FPDFAttachment_GetName', 'FPDFAttachment_GetFile', 'FPDFAnnot_GetFileAttachment', 'FPDF_GetPageSizeByIndexF', 'EPDF_GetPageRotationByIndex', 'FPDF_GetPageBoundingBox',
  'FPDF_LoadPage', 'FPDF_ClosePage', 'FPDF_GetPageWidthF', 'FPDF_GetPageHeightF', 'FPDFPage_GetRotation', 'FPDFPage_Flatten',
  'FPDFText_LoadPage', 'FPDFText_ClosePage', 'FPDFText_CountChars', 'FPDFText_GetText', 'FPDFText_GetUnicode', 'FPDFText_HasUnicodeMapError', 'FPDFText_IsGenerated', 'FPDFText_GetLooseCharBox', 'FPDFText_GetCharBox', 'FPDFText_GetBoundedText',
  'FPDFBitmap_CreateEx', 'FPDFBitmap_Destroy', 'FPDF_RenderPageBitmap', 'FPDF_FFLDraw',
  'FPDFPage_GetAnnotCount', 'FPDFPage_GetAnnot', 'FPDFPage_CloseAnnot', 'FPDFAnnot_GetSubtype', 'FPDFAnnot_GetFormFieldType',
  'FPDFAnnot_GetFormFieldValue', 'FPDFAnnot_GetStringValue', 'FPDFAnnot_GetValueType', 'FPDFAnnot_GetFlags', 'FPDFAnnot_GetRect',
  'FPDFPage_CountObjects', 'FPDFPage_GetObject', 'FPDFPageObj_GetType', 'FPDFPageObj_GetBounds', 'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject',
  'PDFiumExt_OpenFormFillInfo', 'PDFiumExt_CloseFormFillInfo', 'PDFiumExt_InitFormFillEnvironment', 'PDFiumExt_ExitFormFillEnvironment',
  'FORM_OnAfterLoadPage', 'FORM_OnBeforeClosePage', 'FPDF_SetFormFieldHighlightAlpha',
] as const; // prettier-ignore

type PdfiumFunctions = Record<(typeof functionNames)[number], (...args: number[]) => number>;
type Loaded = {
  wasmExports: PdfiumFunctions & { memory: { buffer: ArrayBuffer } };
  addFunction(callback: (...args: number[]) => number, signature: string): number;
  removeFunction(pointer: number): void;
};

export type PdfiumEngine = {
  readonly call: PdfiumFunctions;
  /** Views of the reader's memory. Never kept across a call: memory that grows leaves old views empty. */
  bytes(): Uint8Array;
  dataView(): DataView;
  addCallback(callback: (...args: number[]) => number, signature: string): number;
  removeCallback(pointer: number): void;
  /** Runs calls into the reader. A trap or a full stack leaves it unusable: it is then marked broken and never used again. */
  guard<T>(work: () => T): T;
  readonly broken: boolean;
  opened(): void;
  closed(): void;
};

/** The reader itself gave up: out of memory, endless recursion, a trap. Not a bug of ours, and the file is to blame. */
export class PdfReaderStopped extends Error {}

// Memory of WebAssembly only ever grows: past this, an idle reader is dropped and a fresh one made.
const keepBelowBytes = 128 * 1024 * 1024;

let current: Promise<PdfiumEngine> | null = null;

export function pdfiumEngine(): Promise<PdfiumEngine> {
  current ??= startEngine();
  return current;
}

async function startEngine(): Promise<PdfiumEngine> {
  const module = wasmModule('pdfium.wasm');
  const quiet = () => undefined;
  const overrides = {
    print: quiet,
    printErr: quiet,
    instantiateWasm(imports: object, done: (instance: unknown) => void) {
      const instance = wasmInstance(module, imports);
      done(instance);
      return instance.exports;
    },
  };
  const wrapped = await init(overrides);
  wrapped.PDFiumExt_Init();
  return makeEngine(wrapped.pdfium as unknown as Loaded);
}

function makeEngine(loaded: Loaded): PdfiumEngine {
  const { wasmExports } = loaded;
  let open = 0;
  let broken = false;
  const dropWhenIdle = () => {
    if (broken || (open === 0 && wasmExports.memory.buffer.byteLength > keepBelowBytes)) current = null;
  };
  return {
    call: wasmExports,
    bytes: () => new Uint8Array(wasmExports.memory.buffer),
    dataView: () => new DataView(wasmExports.memory.buffer),
    addCallback: (callback, signature) => loaded.addFunction(callback, signature),
    removeCallback: (pointer) => loaded.removeFunction(pointer),
    guard(work) {
      if (broken) throw new PdfReaderStopped();
      try {
        return work();
      } catch (cause) {
        if (!isTrap(cause)) throw cause;
        broken = true;
        dropWhenIdle();
        throw new PdfReaderStopped();
      }
    },
    get broken() {
      return broken;
    },
    opened: () => void open++,
    closed() {
      open--;
      dropWhenIdle();
    },
  };
}

function isTrap(cause: unknown): boolean {
  return cause instanceof RangeError || (cause instanceof Error && cause.name === 'RuntimeError');
}
