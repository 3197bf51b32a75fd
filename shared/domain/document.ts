// A document: bytes that were handed in, attached to a record, never changed. Its pages are what packets and links count.
import { z } from 'zod';
import { ArrangedPage } from './arrangement.ts';
import { entity, Line, RequiredLine } from './entity.ts';
import { idOf } from './ids.ts';
import { PartialDate } from './partial-date-shape.ts';

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sourceKinds = ['file', 'archive', 'mail', 'document', 'disc'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where a document came from, as far as the files and the person said. */
export const DocumentSource = z.object({
  /** From what was picked inwards: `portal.zip/2024/report.pdf`. */
  path: z.string().max(4000),
  /** What it was taken out of, and that file's name: an archive, a message it was attached to, a document it lay in. */
  kind: z.enum(sourceKinds),
  outOf: Line,
  /** Asked once for an import; empty where nobody said. */
  givenBy: Line,
  givenOn: PartialDate.nullable(),
});
export type DocumentSource = z.infer<typeof DocumentSource>;

export const documentFields = {
  /** The record it documents, or the letter it proves: exactly one of the two. */
  recordId: idOf('record').nullable(),
  letterId: idOf('letter').nullable(),
  fileName: RequiredLine,
  mediaType: Line,
  sizeBytes: z.number().int().nonnegative(),
  sha256: Sha256,
  /** 0 for a file that is kept as it is and cannot be shown as pages. */
  pages: z.number().int().nonnegative(),
  /** Why it is only kept, as a code of shared/domain/intake.ts; null for one that has pages. */
  keptReason: z.string().nullable(),
  warnings: z.array(z.string()),
  /** Null for what the app made itself. */
  source: DocumentSource.nullable(),
  /** The pages of other documents that it was made of, in their order; null for what came in. */
  madeOf: z.array(ArrangedPage).nullable(),
  /** Kept as it came, because its pages live on in documents made of them: in no list, packet or search. */
  setAside: z.boolean(),
  position: z.number().int().nonnegative(),
};
export const Document = entity('document', documentFields);
export type Document = z.infer<typeof Document>;
export type DocumentId = Document['id'];
/** One that documents a record: what packets are made of. */
export type RecordDocument = Document & { recordId: NonNullable<Document['recordId']> };

/** One that belongs to a letter: what was sent or came, or what proves it. */
export type LetterDocument = Document & { letterId: NonNullable<Document['letterId']> };

export function isLetterDocument(document: Document): document is LetterDocument {
  return document.letterId !== null;
}

/** Data for computers, whose pages were set by the app: where the paper itself is there too, the paper is what people want. */
export function isDataExport({ mediaType }: Pick<Document, 'mediaType'>): boolean {
  return /^application\/(hl7-cda\+xml|fhir\+json|xml|json)$/.test(mediaType);
}

export function isRecordDocument(document: Document): document is RecordDocument {
  return document.recordId !== null;
}

/** Sizes in PDF points, 1/72 inch, as shown (rotation applied). `number` counts from 1. */
export const Page = z.object({
  number: z.number().int().positive(),
  widthPt: z.number(),
  heightPt: z.number(),
  hasText: z.boolean(),
  /** For a page whose words were read from its picture: how sure the reader is, 0 to 100. */
  ocrConfidence: z.number().int().nullable(),
});
export type Page = z.infer<typeof Page>;
