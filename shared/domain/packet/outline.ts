// The lines of a packet's outline: what stands in it, in which order, on which pages. How it comes about: packet-plan.ts.
import type { Document } from '../document.ts';
import type { Letter } from '../letter.ts';
import type { FrontPage } from '../packet.ts';
import type { TakenPage } from './page-edits.ts';
import type { MedicalRecord } from '../record.ts';

export type Part =
  'cover' | 'index' | FrontPage | 'further' | 'divider' | 'document' | 'law' | 'blank' | 'manifest';

/** One thing in the packet, in page order. `key` names it: the document's id, or the part's own name. */
export type PlannedLine = {
  key: string;
  kind: 'front' | 'divider' | 'document' | 'law' | 'blank' | 'manifest';
  part: Part;
  title: string;
  /** Letter and title of its section; null outside of sections. */
  section: string | null;
  /** `B3`, for a document. */
  label: string;
  recordId: MedicalRecord['id'] | null;
  letterId: Letter['id'] | null;
  documentId: Document['id'] | null;
  /** Counts from 1 and equals the page's number in the PDF. */
  firstPage: number;
  pages: number;
  /** Which pages of the document, where not all of them as they are. */
  taken: TakenPage[] | null;
  sha256: string | null;
};
