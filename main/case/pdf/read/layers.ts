// Optional content: which layers a document has and which of them are off when it is opened.
import type { PdfDocument } from './document.ts';
import { referenceOf } from './syntax/value.ts';
import type { Span } from './syntax/span.ts';

export type LayerRef = { readonly object: number; readonly generation: number };

/** A rule that switches layers by themselves, for instance when printing. */
export type LayerRule = {
  readonly event: string;
  readonly layers: readonly LayerRef[];
  readonly categories: readonly string[];
};

export type Layers = {
  readonly all: readonly LayerRef[];
  readonly off: ReadonlySet<number>;
  readonly rules: readonly LayerRule[];
};

/** Null where the document has no layers. */
export function readLayers(doc: PdfDocument): Layers | null {
  const properties = doc.dict(doc.catalog.get('OCProperties'));
  if (!properties) return null;
  const all = references(doc, properties.get('OCGs'));
  const view = doc.dict(properties.get('D'));
  if (!view) return { all, off: new Set(), rules: [] };
  // Any other state than OFF shows a layer, as every reader has it.
  const off = new Set(doc.name(view.get('BaseState')) === 'OFF' ? all.map((layer) => layer.object) : []);
  for (const layer of references(doc, view.get('ON'))) off.delete(layer.object);
  for (const layer of references(doc, view.get('OFF'))) off.add(layer.object);
  const rules = (doc.array(view.get('AS')) ?? []).flatMap((item) => readRule(doc, item));
  return { all, off, rules };
}

function readRule(doc: PdfDocument, item: Span): LayerRule[] {
  const dict = doc.dict(item);
  const event = doc.name(dict?.get('Event'));
  if (!dict || !event) return [];
  const categories = (doc.array(dict.get('Category')) ?? []).flatMap((c) => doc.name(c) ?? []);
  return [{ event, layers: references(doc, dict.get('OCGs')), categories }];
}

function references(doc: PdfDocument, value: Span | undefined): LayerRef[] {
  return (doc.array(value) ?? []).flatMap((item) => referenceOf(item) ?? []);
}
