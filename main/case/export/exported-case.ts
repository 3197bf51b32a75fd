// What `case.json` of an export holds. Written whole; read back with nothing taken for granted.
import { z } from 'zod';

export const exportMark = 'second-opinion-binder-export';
export const caseFileName = 'case.json';
export const documentsFolder = 'documents';
export const imagesFolder = 'imaging';

/** `path` is relative to the folder; `discPath` is where the file lay on its disc. */
export const ExportedFile = z.object({
  path: z.string().min(1).max(4_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  recordId: z.string().nullable(),
  documentId: z.string(),
  discPath: z.string().max(4_000).optional(),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

const Word = z.object({
  text: z.string(),
  region: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  confidence: z.number(),
});
/** What was read from the picture of a page. */
export const ReadPage = z.object({
  documentId: z.string(),
  page: z.number().int().positive(),
  state: z.enum(['read', 'nothing', 'unreadable']),
  text: z.string(),
  confidence: z.number(),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  language: z.string(),
  words: z.array(Word),
});
export type ReadPage = z.infer<typeof ReadPage>;

/** Lists of nouns stand beside these, under their own names; `format` is missing in exports of the first days. */
export const ExportedCase = z.looseObject({
  format: z.literal(exportMark).optional(),
  caseFile: z.record(z.string(), z.unknown()),
  files: z.array(z.unknown()),
  imaging: z.array(z.unknown()).default([]),
  readPages: z.array(z.unknown()).default([]),
  filePasswords: z.array(z.string()).default([]),
});
export type ExportedCase = z.infer<typeof ExportedCase>;
