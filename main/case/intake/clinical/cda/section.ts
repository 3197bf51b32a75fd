// One section of a CDA document, and what is found in it.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import type { ProposalFields } from '../../../../../shared/domain/proposal.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import type { Narrative } from './values.ts';
import { attribute } from './values.ts';

export type Section = {
  code: string;
  title: string;
  element: XmlElement;
  narrative: Narrative;
  /** The lines people read: rows, items, paragraphs. */
  rows: readonly string[];
  writtenOn: PartialDate | null;
};
/** `fields` is null where the entry says that there is nothing. */
export type Found = { fields: ProposalFields | null; quote: string; element: XmlElement };

export const isNegated = (element: XmlElement): boolean => attribute(element, 'negationInd') === 'true';
