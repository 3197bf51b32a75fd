// The small parts of FHIR resources of any version: loose JSON in, words, dates and references out. Nothing here throws on odd shapes.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import { isoDate, joined, line, unitOf, withoutTag } from '../reading.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function obj(value: unknown): Json | null {
  if (Array.isArray(value)) return value.find(isJson) ?? null;
  return isJson(value) ? value : null;
}

/** Objects of a field that may hold one, several or none. */
export function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : isJson(value) ? [value] : [];
}

export function str(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? str(value[0]) : '';
}

export function strings(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(str).filter((text) => text !== '');
}

/** A coded value in words: what was typed, else what a code is called, else the code. */
export function conceptText(value: unknown): string {
  if (typeof value === 'string') return line(value);
  for (const concept of list(value)) {
    const inner = obj(concept['concept']);
    const said =
      str(concept['text']) ||
      list(concept['coding'])
        .map((coding) => str(coding['display']))
        .find((text) => text !== '') ||
      str(concept['display']) ||
      (inner ? conceptText(inner) : '');
    if (said !== '') return line(withoutTag(said));
  }
  return '';
}

/** The same, or the bare code where nobody wrote what it stands for: better than no name at all. */
export function conceptName(resource: Json, ...fields: string[]): string {
  return (
    firstConcept(resource, ...fields) || line(fields.flatMap((field) => conceptCodes(resource[field]))[0])
  );
}

export function conceptCodes(value: unknown): string[] {
  return list(value)
    .flatMap((concept) => [
      ...list(concept['coding']).map((coding) => str(coding['code'])),
      ...(isJson(concept['concept']) ? conceptCodes(concept['concept']) : []),
      str(concept['code']),
    ])
    .filter((code) => code !== '');
}

/** The first of these fields that says something, as words. */
export function firstConcept(resource: Json, ...fields: string[]): string {
  for (const field of fields) {
    const said = conceptText(resource[field]);
    if (said !== '') return said;
  }
  return '';
}

export function quantityText(value: unknown): { value: string; unit: string } {
  const quantity = obj(value);
  if (!quantity) return { value: '', unit: '' };
  const number = str(quantity['value']);
  const named = unitOf(str(quantity['unit']) || str(quantity['units']) || str(quantity['code']));
  // A system's inner number for a unit says nothing to anybody.
  const unit = /\d{6}/.test(named) ? '' : named;
  return { value: number === '' ? '' : joined([str(quantity['comparator']), rounded(number)], ''), unit };
}

/** Machines write 14 digits after the point; four are more than any test has. */
function rounded(number: string): string {
  return /\.\d{5,}$/.test(number) ? String(Math.round(Number(number) * 10_000) / 10_000) : number;
}

export function rangeText(value: unknown): string {
  const range = obj(value);
  if (!range) return '';
  const [low, high] = [quantityText(range['low']), quantityText(range['high'])];
  const unit = high.unit || low.unit;
  const text =
    low.value && high.value
      ? `${low.value} – ${high.value}`
      : low.value
        ? `from ${low.value}`
        : high.value
          ? `up to ${high.value}`
          : '';
  return joined([text, text === '' ? '' : unit]);
}

export type Span = { from: PartialDate | null; to: PartialDate | null };

/** Of `effective[x]`, `performed[x]` and the like: a day, a span, an age in words. */
export function spanIn(resource: Json, ...stems: string[]): Span {
  for (const stem of stems) {
    const period = obj(resource[`${stem}Period`]) ?? obj(resource[stem]);
    if (period && (period['start'] !== undefined || period['end'] !== undefined))
      return { from: isoDate(str(period['start'])), to: isoDate(str(period['end'])) };
    const at = isoDate(
      str(resource[`${stem}DateTime`]) ||
        str(resource[`${stem}Date`]) ||
        str(resource[`${stem}Instant`]) ||
        str(resource[stem]),
    );
    if (at) return { from: at, to: null };
  }
  return { from: null, to: null };
}

export function personName(value: unknown): string {
  const names = list(value);
  const best =
    names.find((name) => str(name['use']) === 'official') ??
    names.find((name) => str(name['use']) === 'usual') ??
    names[0];
  if (!best) return typeof value === 'string' ? line(value) : '';
  const parts = [...strings(best['prefix']), ...strings(best['given']), ...strings(best['family'])];
  const suffix = joined(strings(best['suffix']), ', ');
  const whole = parts.length > 0 ? joined(parts) : str(best['text']);
  return line(suffix === '' ? whole : `${whole}, ${suffix}`);
}

export function reachOf(resource: Json): { phone: string; fax: string; email: string } {
  const reach = { phone: '', fax: '', email: '' };
  for (const telecom of list(resource['telecom'])) {
    const system = str(telecom['system']);
    const key =
      system === 'fax'
        ? 'fax'
        : system === 'email' || str(telecom['value']).includes('@')
          ? 'email'
          : 'phone';
    if (system !== 'url') reach[key] ||= line(str(telecom['value']).replace(/^(tel|mailto|fax):/, ''));
  }
  return reach;
}

export function addressText(value: unknown): string {
  const address = obj(value);
  if (!address) return '';
  const place = joined(
    [str(address['city']), joined([str(address['state']), str(address['postalCode'])])],
    ', ',
  );
  return joined([...strings(address['line']), place, str(address['country'])], '\n') || str(address['text']);
}
