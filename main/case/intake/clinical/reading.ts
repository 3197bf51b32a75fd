// What reading a portal's export gives, whatever its format, and the words and dates they all have in common.
import type { PartialDate } from '../../../../shared/domain/partial-date.ts';
import { compareDates, isPartialDate } from '../../../../shared/domain/partial-date.ts';
import type { FieldsOf, ProposalDraft } from '../../../../shared/domain/proposal.ts';
import type { Block } from '../../paper/block.ts';

export type Patient = { name: string; born: PartialDate | null };

export type ClinicalReading = {
  /** As the export calls itself. */
  title: string;
  /** Whom it is about; more than one where an export mixes people. */
  patients: Patient[];
  /** The day it was written. */
  date: PartialDate | null;
  blocks: Block[];
  drafts: ProposalDraft[];
};

/** One line of at most 500 letters. */
export function line(text: string | null | undefined): string {
  const flat = (text ?? '').replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
  return flat.length <= 500 ? flat : `${flat.slice(0, 499).trimEnd()}…`;
}

export function longText(text: string | null | undefined): string {
  const clean = (text ?? '').replace(/\u0000/g, '').trim();
  return clean.length <= 20_000 ? clean : `${clean.slice(0, 19_999)}…`;
}

/** The parts that say something, one after the other. */
export function joined(parts: readonly (string | null | undefined)[], between = ' '): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(between);
}

/** What is not a real date is none. Midnight to the minute is how systems write a day. */
export function dateFrom(text: string): PartialDate | null {
  const bare = text.replace(/T00:00(?:Z|[+-]\d\d:\d\d)?$/, '');
  return isPartialDate(bare) ? bare : null;
}

/** `2015-06-22T09:47:09.123+01:00`, `2015-06-22`, `2015-06`, as FHIR and Apple write it. */
export function isoDate(text: string | null | undefined): PartialDate | null {
  const match =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)?)?)?)?/.exec(
      text?.trim() ?? '',
    );
  if (!match) return null;
  const [, y, m, d, hour, minute, zone] = match;
  const day = [y, m, d].filter((part) => part !== undefined).join('-');
  if (hour === undefined) return dateFrom(day);
  const offset = zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return dateFrom(`${day}T${hour}:${minute}${offset}`) ?? dateFrom(day);
}

/** `201506220947-0400`, `20150622`, `201506`, as HL7 version 3 writes it. */
export function hl7Date(text: string | null | undefined): PartialDate | null {
  const match =
    /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\d\d(?:\.\d+)?)?)?)?)?)?(?:([+-]\d\d)(\d\d)?)?$/.exec(
      text?.trim() ?? '',
    );
  if (!match) return null;
  const [, y, m, d, hour, minute, zone, zoneMinutes = '00'] = match;
  const day = [y, m, d].filter((part) => part !== undefined).join('-');
  if (hour === undefined || minute === undefined) return dateFrom(day) ?? dateFrom(`${y}-${m}`);
  const offset = zone === undefined ? '' : `${zone}:${zoneMinutes}`;
  return dateFrom(`${day}T${hour}:${minute}${offset}`) ?? dateFrom(day);
}

const absentCodes = new Set([
  // SNOMED CT: no known allergy, allergies, drug allergy, food allergy, environmental allergy; no medications; no problems.
  '716186003', '160244002', '409137002', '429625007', '428607008', '428197003', '787481004', '787482006', '182904002', '160245001',
  '1234391000168107', '787480003',
  // International Patient Summary.
  'no-known-allergies', 'no-allergy-info', 'no-known-medication-allergies', 'no-known-environmental-allergies', 'no-known-food-allergies',
  'no-known-medications', 'no-medication-info', 'no-known-problems', 'no-problem-info', 'no-known-procedures', 'no-procedure-info',
]); // prettier-ignore

/** Codes and words by which an export says that there is nothing to say. */
export function saysNone(text: string, codes: readonly string[] = []): boolean {
  if (codes.some((code) => absentCodes.has(code))) return true;
  const said = text.trim();
  return (
    /^(there (are|is) )?(no|none|nil|not) (known|current|currently|recorded|reported|documented|active|significant|history|information|data|relevant)\b/i.test(said) ||
    /^(no|not on any|not taking any|no active|denies( any)?) ?(drug |medication |food |environmental )?(allergies|medications?|medicines?|problems?|procedures?|results?|drugs?)\b/i.test(said) ||
    /^(none|nil|nkda|nka|n\/a|unknown|not applicable|no data available|no information)\.?$/i.test(said)
  ); // prettier-ignore
}

/** SNOMED CT marks what sort of thing a name stands for; a reader has no use for it. */
export function withoutTag(name: string): string {
  return name.replace(
    / \((disorder|finding|procedure|situation|substance|product|regime\/therapy|observable entity|body structure|qualifier value|event|morphologic abnormality|organism|medicinal product|clinical drug|environment)\)$/i,
    '',
  );
}

/** "BRUUN,JESSE A" as people say it. A name in other forms stays as it is written. */
export function spokenName(name: string): string {
  const match = /^([\p{Lu}'’ -]{2,}),\s*([\p{Lu}'’. -]{2,})$/u.exec(name.trim());
  if (!match) return name;
  const proper = (part: string): string =>
    part
      .toLowerCase()
      .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return `${proper(match[2] ?? '')} ${proper(match[1] ?? '')}`.replace(/\s+/g, ' ').trim();
}

/** A day of `on` or before: what ends later is still going on when the export is written. */
export function hasEnded(end: PartialDate | null, on: PartialDate | null): boolean {
  return end !== null && (on === null || compareDates(end, on) <= 0);
}

const perDay: Record<number, string> = {
  1: 'once a day',
  2: 'twice a day',
  3: '3 times a day',
  4: '4 times a day',
  6: '6 times a day',
};
const hours: Record<string, number> = { h: 1, d: 24, wk: 168, mo: 730, a: 8760, min: 1 / 60, s: 1 / 3600 };
const spans: Record<string, readonly [string, string]> = {
  s: ['second', 'seconds'], min: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'], wk: ['week', 'weeks'],
  mo: ['month', 'months'], a: ['year', 'years'],
}; // prettier-ignore

/** `times` in every `period` of a unit (UCUM), in words. */
export function howOften(times: number, period: number, unit: string): string {
  // "Every 168 hours" is a computer's week.
  if (unit === 'h' && period >= 24 && period % 24 === 0) return howOften(times, period / 24, 'd');
  if (unit === 'd' && period >= 7 && period % 7 === 0) return howOften(times, period / 7, 'wk');
  const span = hours[unit];
  const names = spans[unit];
  if (!span || !names || !(period > 0) || !(times > 0)) return '';
  const daily = (times * 24) / (period * span);
  const inWords = perDay[Math.round(daily)];
  // "Every 8 hours" stays that: it may be meant by the clock.
  if (inWords !== undefined && Math.abs(daily - Math.round(daily)) < 0.01 && (unit === 'd' || daily === 1))
    return inWords;
  if (times === 1 && period === 1 && unit === 'wk') return 'once a week';
  if (times === 1 && period === 1 && unit === 'mo') return 'once a month';
  const each = period === 1 ? names[0] : `${period} ${names[1]}`;
  return times === 1 ? `every ${each}` : `${times} times every ${each}`;
}

/** A unit as people write it: `{tablet}` is a tablet, `1` is none. */
export function unitOf(unit: string | null | undefined): string {
  const bare = (unit ?? '').replace(/^\{(.*)\}$/, '$1').trim();
  if (bare === '1' || bare === '{}') return '';
  return bare
    .replace(/\[([^\]]+)\]/g, (_, name: string) => spokenUnits[name] ?? name)
    .replace(/10\*(?=\d)/g, '10^');
}

/** Units that the standard (UCUM) writes in brackets, as a laboratory's report prints them. */
const spokenUnits: Record<string, string> = {
  "arb'U": 'U', iU: 'IU', degF: '°F', lb_av: 'lb', oz_av: 'oz', in_i: 'in', ft_i: 'ft', drp: 'drops', tsp_us: 'tsp', tbs_us: 'tbsp', pH: 'pH',
}; // prettier-ignore

export function noneKnown(
  about: FieldsOf<'none-known'>['about'],
  text: string,
  rest: Omit<ProposalDraft, 'fields'>,
): ProposalDraft {
  const said = {
    medication: 'No known medicines',
    allergy: 'No known allergies',
    problem: 'No known problems',
    procedure: 'No known procedures',
    result: 'No results',
  } as const;
  return { ...rest, fields: { kind: 'none-known', about, text: line(text) || said[about] } };
}
