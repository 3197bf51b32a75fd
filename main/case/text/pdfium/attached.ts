// Files that a PDF carries along: those of the whole document (attachments, portfolios) and those pinned to a page.
import type { PdfiumEngine } from './engine.ts';
import { readUtf16, withMemory } from './strings.ts';

export type AttachedFile = { name: string; bytes: Uint8Array };

const fileAnnotation = 17;
const maxFiles = 500;
/** More than this nobody attaches; what is over it stays inside the PDF, and a warning says so. */
const maxFileBytes = 100 * 1024 * 1024;

/** Null in the place of one that cannot be taken out. */
export function documentFiles(engine: PdfiumEngine, document: number): (AttachedFile | null)[] {
  const { call } = engine;
  const count = Math.min(maxFiles, Math.max(0, call.FPDFDoc_GetAttachmentCount(document)));
  return Array.from({ length: count }, (_, index) =>
    attachedFile(engine, call.FPDFDoc_GetAttachment(document, index)),
  );
}

export function pageFiles(engine: PdfiumEngine, page: number): (AttachedFile | null)[] {
  const { call } = engine;
  const count = Math.min(maxFiles, call.FPDFPage_GetAnnotCount(page));
  const files: (AttachedFile | null)[] = [];
  for (let index = 0; index < count; index++) {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    if (call.FPDFAnnot_GetSubtype(annotation) === fileAnnotation)
      files.push(attachedFile(engine, call.FPDFAnnot_GetFileAttachment(annotation)));
    call.FPDFPage_CloseAnnot(annotation);
  }
  return files;
}

function attachedFile(engine: PdfiumEngine, attachment: number): AttachedFile | null {
  if (attachment === 0) return null;
  const { call } = engine;
  const name = readUtf16(engine, (buffer, bytes) => call.FPDFAttachment_GetName(attachment, buffer, bytes));
  return withMemory(engine, 4, (length) => {
    engine.dataView().setUint32(length, 0, true);
    if (call.FPDFAttachment_GetFile(attachment, 0, 0, length) === 0) return null;
    const size = engine.dataView().getUint32(length, true);
    if (size === 0 || size > maxFileBytes) return null;
    return withMemory(engine, size, (buffer) => {
      if (call.FPDFAttachment_GetFile(attachment, buffer, size, length) === 0) return null;
      return { name, bytes: engine.bytes().slice(buffer, buffer + size) };
    });
  });
}
