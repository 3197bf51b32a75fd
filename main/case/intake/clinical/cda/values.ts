// The small parts of a CDA document: codes with their words, dates, quantities, names, addresses, and texts that stand elsewhere.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import { child, children, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { hl7Date, joined, line, spokenName, unitOf, withoutTag } from '../reading.ts';

/** Where a narrative's marked text is found, with the row, item or paragraph around it. */
export type Marked = { element: XmlElement; around: XmlElement };
export type Narrative = ReadonlyMap<string, Marked>;

export function attribute(element: XmlElement | null, name: string): string {
  return element?.attributes[name]?.trim() ?? '';
}

/** "#id" or "id", as exports write either. */
export function referenced(narrative: Narrative, element: XmlElement | null): Marked | null {
  const value = attribute(child(element, 'reference'), 'value') || attribute(element, 'value');
  return value === '' ? null : (narrative.get(value.replace(/^#/, '')) ?? null);
}

/** An element's own text, or the narrative's that it points at. */
export function textIn(narrative: Narrative, element: XmlElement | null): string {
  const own = textOf(element);
  if (own !== '') return own;
  const marked = element && child(element, 'reference') ? referenced(narrative, element) : null;
  return marked ? textOf(marked.element) : '';
}

/** What a code stands for, in the best words there are: its own, the system's, the narrative's, a translation's. */
export function wordsOf(narrative: Narrative, code: XmlElement | null): string {
  if (!code) return '';
  const original = child(code, 'originalText');
  const own = attribute(code, 'displayName');
  const translated = children(code, 'translation').map((translation) =>
    attribute(translation, 'displayName'),
  );
  const found = [
    own,
    textOf(original),
    ...translated,
    textIn(narrative, original),
    textOf(child(code, 'displayName')),
  ];
  // A narrative's mark sometimes stands around a whole row: a name is never that long.
  return line(
    withoutTag(found.find((text) => text.trim() !== '' && text.length <= 300) ?? '') ||
      (wellKnown[attribute(code, 'code')] ?? ''),
  );
}

/** How severe, where an export gives the bare number (SNOMED CT). */
const wellKnown: Record<string, string> = {
  '255604002': 'Mild', '371923003': 'Mild to moderate', '6736007': 'Moderate', '371924009': 'Moderate to severe', '24484000': 'Severe',
  '399166001': 'Fatal', '55561003': 'Active', '73425007': 'Inactive', '413322009': 'Resolved',
}; // prettier-ignore

export function codesOf(code: XmlElement | null): string[] {
  return [code, ...children(code, 'translation')]
    .map((one) => attribute(one, 'code'))
    .filter((one) => one !== '');
}

export type Span = { from: PartialDate | null; to: PartialDate | null };

export function spanOf(time: XmlElement | null): Span {
  if (!time) return { from: null, to: null };
  const at = hl7Date(attribute(time, 'value'));
  const low = hl7Date(attribute(child(time, 'low'), 'value'));
  const center = hl7Date(attribute(child(time, 'center'), 'value'));
  return { from: low ?? at ?? center, to: hl7Date(attribute(child(time, 'high'), 'value')) };
}

/** A number with its unit, a range, or the words it is given in. */
export function quantityOf(element: XmlElement | null): { value: string; unit: string } {
  const value = attribute(element, 'value');
  const unit = unitOf(attribute(element, 'unit'));
  if (value !== '') return { value, unit };
  const [low, high] = [child(element, 'low'), child(element, 'high')];
  if (!low && !high) return { value: '', unit };
  const ends = [attribute(low, 'value'), attribute(high, 'value')];
  const shown =
    ends[0] && ends[1]
      ? `${ends[0]} – ${ends[1]}`
      : ends[0]
        ? `from ${ends[0]}`
        : ends[1]
          ? `up to ${ends[1]}`
          : '';
  return { value: shown, unit: unitOf(attribute(low, 'unit')) || unitOf(attribute(high, 'unit')) || unit };
}

/** Given names before the family's, with what stands before and behind; as typed where it has no parts. */
export function nameOf(name: XmlElement | null): string {
  if (!name) return '';
  const of = (part: string): string[] => children(name, part).map(textOf);
  const parts = [...of('prefix'), ...of('given'), ...of('family')];
  const suffix = joined(of('suffix'));
  const whole = parts.length > 0 ? joined(parts) : spokenName(textOf(name));
  return line(suffix === '' ? whole : `${whole}, ${suffix}`);
}

/** The legal name first, where there are several. */
export function bestName(names: readonly XmlElement[]): string {
  const legal = names.find((name) => /\bL\b/.test(attribute(name, 'use')));
  return nameOf(legal ?? names.find((name) => nameOf(name) !== '') ?? null);
}

export function addressOf(element: XmlElement | null): string {
  const addr = children(element, 'addr').find((one) => textOf(one) !== '') ?? null;
  if (!addr) return '';
  const of = (name: string): string => joined(children(addr, name).map(textOf), ', ');
  const place = joined([of('city'), joined([of('state'), of('postalCode')])], ', ');
  const parts = joined([of('streetAddressLine'), place, of('country')], '\n');
  return parts === '' ? textOf(addr) : parts;
}

export function reachOf(element: XmlElement | null): { phone: string; fax: string; email: string } {
  const reach = { phone: '', fax: '', email: '' };
  for (const telecom of children(element, 'telecom')) {
    const [, scheme = 'tel', rest = ''] =
      /^(?:(tel|fax|mailto):)?(.*)$/i.exec(attribute(telecom, 'value')) ?? [];
    const value = line(decodeSafely(rest));
    const key =
      scheme.toLowerCase() === 'fax'
        ? 'fax'
        : /mailto/i.test(scheme) || value.includes('@')
          ? 'email'
          : 'phone';
    if (value !== '' && !/^https?:/i.test(value)) reach[key] ||= value;
  }
  return reach;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The value of an observation, in words, with its unit apart. */
export function valueOf(narrative: Narrative, value: XmlElement | null): { value: string; unit: string } {
  if (!value) return { value: '', unit: '' };
  const type = attribute(value, 'xsi:type');
  if (/^(CD|CE|CV|CO|CS)$/.test(type))
    return { value: wordsOf(narrative, value) || attribute(value, 'code'), unit: '' };
  if (/^(ST|ED)$/.test(type)) return { value: textIn(narrative, value), unit: '' };
  if (type === 'RTO') {
    const parts = ['numerator', 'denominator'].map((part) => quantityOf(child(value, part)).value);
    return { value: joined(parts, ' : '), unit: '' };
  }
  if (type === 'TS')
    return { value: hl7Date(attribute(value, 'value')) ?? attribute(value, 'value'), unit: '' };
  const quantity = quantityOf(value);
  return quantity.value === ''
    ? { value: textIn(narrative, value) || wordsOf(narrative, value), unit: quantity.unit }
    : quantity;
}

/** The row, item or paragraph of the narrative that an entry points at, as one line; none where that is the whole section. */
export function quoteOf(narrative: Narrative, entry: XmlElement | null): string {
  const marked =
    referenced(narrative, child(entry, 'text')) ??
    referenced(narrative, child(entry, 'code', 'originalText'));
  return marked ? rowText(marked.around) : '';
}

export function rowText(element: XmlElement): string {
  const cells = children(element).filter((one) => one.name === 'td' || one.name === 'th');
  const text = cells.length > 0 ? joined(cells.map(textOf), ' · ') : textOf(element);
  return text.length > (element.name === 'text' ? 200 : 1_500) ? '' : text;
}

/** The first row or line of a section in which a name stands. */
export function rowWith(rows: readonly string[], name: string): string {
  const wanted = name.toLowerCase();
  return wanted === '' ? '' : (rows.find((row) => row.toLowerCase().includes(wanted)) ?? '');
}
