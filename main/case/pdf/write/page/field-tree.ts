// Form fields as they inherit from one another, and what a whole form says about its fields.
import type { Dict } from '../../read/syntax/dict.ts';
import type { Span } from '../../read/syntax/span.ts';
import type { Box } from '../../read/syntax/value.ts';
import type { Copier } from '../copier.ts';

export type FormDefaults = {
  /** The document asks readers to draw its fields anew from their values. */
  readonly needAppearances: boolean;
  readonly appearance: string;
  /** The packet's number of the standard font. */
  readonly font: number;
};

/** A form object planned for the packet: its number there and what is needed to place it. */
export type PlannedForm = {
  readonly number: number;
  readonly dict: Dict | null;
  /** Of one made here: its bounds, and how it is turned. */
  readonly bounds?: Box;
  readonly matrix?: readonly number[];
};

const maxParents = 32;

export function formDefaults(copier: Copier, font: number): FormDefaults {
  const { doc } = copier;
  const form = doc.dict(doc.catalog.get('AcroForm'));
  const need = doc.resolve(form?.get('NeedAppearances'));
  return {
    needAppearances: need !== null && need.bytes[need.start] === 0x74,
    appearance: doc.string(form?.get('DA'))?.toString('latin1') ?? '',
    font,
  };
}

/** The widget and the fields above it, nearest first. */
export function fieldChain(copier: Copier, widget: Dict): Dict[] {
  const chain = [widget];
  for (let dict: Dict | null = widget; chain.length < maxParents;) {
    dict = copier.doc.dict(dict?.get('Parent'));
    if (!dict) break;
    chain.push(dict);
  }
  return chain;
}

/** A field's attribute, its own or inherited. */
export function attribute(field: readonly Dict[], key: string): Span | undefined {
  return field.find((dict) => dict.has(key))?.get(key);
}
