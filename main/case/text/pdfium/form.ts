// Fill-in forms inside a PDF: their fields are drawn and read apart from the page's own content. No script of a form ever runs.
import type { PdfiumEngine } from './engine.ts';
import { readUtf16, withCString } from './strings.ts';

export type FormReader = {
  readonly kind: 'none' | 'fields' | 'adobe-only';
  pageLoaded(page: number): void;
  pageClosing(page: number): void;
  draw(target: { bitmap: number; page: number; widthPx: number; heightPx: number; flags: number }): void;
  /** What is typed into the fields and text boxes of a page, in their order. */
  values(page: number): string[];
  close(): void;
};

// FPDF_FORMTYPE: 0 none, 1 ordinary fields, 2 XFA in full, 3 XFA over ordinary fields.
const xfaFull = 2;
const widget = 20;
const freeText = 3;
const hidden = 2;
// FPDF_FORMFIELD: combo box, list box, text field.
const fieldsWithText = new Set([4, 5, 6]);
// FPDF_OBJECT_STRING; a check box holds a name instead.
const stringValue = 3;
const maxAnnotations = 5000;

/** Set up when the first page with anything filled in is met: some files have fields on their pages and no form around them. */
export function openForm(engine: PdfiumEngine, document: number): FormReader {
  const { call } = engine;
  const type = call.FPDF_GetFormType(document);
  let setup = 0;
  let form = 0;
  const start = () => {
    setup = call.PDFiumExt_OpenFormFillInfo();
    form = setup === 0 ? 0 : call.PDFiumExt_InitFormFillEnvironment(document, setup);
    if (form !== 0) call.FPDF_SetFormFieldHighlightAlpha(form, 0);
  };
  return {
    kind: type === 0 ? 'none' : type === xfaFull ? 'adobe-only' : 'fields',
    pageLoaded(page) {
      if (setup === 0 && call.FPDFPage_GetAnnotCount(page) > 0) start();
      if (form !== 0) call.FORM_OnAfterLoadPage(page, form);
    },
    pageClosing(page) {
      if (form !== 0) call.FORM_OnBeforeClosePage(page, form);
    },
    draw({ bitmap, page, widthPx, heightPx, flags }) {
      if (form !== 0) call.FPDF_FFLDraw(form, bitmap, page, 0, 0, widthPx, heightPx, 0, flags);
    },
    values: (page) => annotationValues(engine, form, page),
    close() {
      if (form !== 0) call.PDFiumExt_ExitFormFillEnvironment(form);
      if (setup !== 0) call.PDFiumExt_CloseFormFillInfo(setup);
    },
  };
}

function annotationValues(engine: PdfiumEngine, form: number, page: number): string[] {
  const { call } = engine;
  const count = Math.min(maxAnnotations, call.FPDFPage_GetAnnotCount(page));
  const values: string[] = [];
  for (let index = 0; index < count; index++) {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const value = annotationValue(engine, form, annotation).trim();
    if (value !== '') values.push(value);
    call.FPDFPage_CloseAnnot(annotation);
  }
  return values;
}

function annotationValue(engine: PdfiumEngine, form: number, annotation: number): string {
  const { call } = engine;
  const subtype = call.FPDFAnnot_GetSubtype(annotation);
  if ((call.FPDFAnnot_GetFlags(annotation) & hidden) !== 0) return '';
  if (subtype === freeText) return ownText(engine, annotation, 'Contents');
  if (subtype !== widget || form === 0) return '';
  const field = call.FPDFAnnot_GetFormFieldType(form, annotation);
  // A field that belongs to no form still says what it holds.
  if (field < 0) return ownText(engine, annotation, 'V');
  if (!fieldsWithText.has(field)) return '';
  return readUtf16(engine, (buffer, bytes) =>
    call.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes),
  );
}

function ownText(engine: PdfiumEngine, annotation: number, entry: 'Contents' | 'V'): string {
  const { call } = engine;
  return withCString(engine, entry, (key) => {
    if (call.FPDFAnnot_GetValueType(annotation, key) !== stringValue) return '';
    return readUtf16(engine, (buffer, bytes) =>
      call.FPDFAnnot_GetStringValue(annotation, key, buffer, bytes),
    );
  });
}
