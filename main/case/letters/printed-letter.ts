// What both printed forms of a letter, PDF and DOCX, are made from.
import type { Draft } from '../../../shared/domain/draft.ts';
import type { Paper } from '../../../shared/domain/packet/table.ts';

export type PrintedLetter = Pick<
  Draft,
  'language' | 'sender' | 'recipient' | 'datedOn' | 'subject' | 'body' | 'signature' | 'enclosures'
> & {
  paper: Paper;
  /** Nothing of the sample may be taken for a real letter. */
  isSample: boolean;
};
