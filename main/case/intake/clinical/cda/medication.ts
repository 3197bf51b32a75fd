// One medicine of a CDA document: what, how much, how often, since when, from whom.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import type { FieldsOf } from '../../../../../shared/domain/proposal.ts';
import { child, children, descendants, textOf } from '../../../xml/read-xml.ts';
import type { XmlElement } from '../../../xml/read-xml.ts';
import { hasEnded, howOften, joined, line, withoutTag } from '../reading.ts';
import type { Narrative, Span } from './values.ts';
import {
  attribute,
  bestName,
  codesOf,
  quantityOf,
  quoteOf,
  referenced,
  rowText,
  spanOf,
  textIn,
  wordsOf,
} from './values.ts';

type Medicine = Omit<FieldsOf<'medication'>, 'kind'>;

/** The medicines in a section: given as such, or within an act that says when (a discharge, an admission). */
export function administrationsIn(entry: XmlElement): XmlElement[] {
  const direct = children(entry, 'substanceAdministration');
  if (direct.length > 0) return direct;
  return children(entry, 'act').flatMap((act) =>
    children(act, 'entryRelationship').flatMap((relation) => children(relation, 'substanceAdministration')),
  );
}

function material(administration: XmlElement): XmlElement | null {
  const product = child(administration, 'consumable', 'manufacturedProduct');
  return child(product, 'manufacturedMaterial') ?? child(product, 'manufacturedLabeledDrug');
}

export function medicineName(narrative: Narrative, administration: XmlElement): string {
  const drug = material(administration);
  const code = child(drug, 'code');
  // The name the person knows is often only in the text that the code points at.
  const original = child(code, 'originalText');
  const said = line(textIn(narrative, original));
  const coded = line(wordsOf(narrative, code));
  const named = line(textOf(child(drug, 'name')));
  const candidates = [attribute(code, 'displayName'), said.length <= 160 ? said : '', named, coded];
  return withoutTag(candidates.find((name) => /[\p{L}\p{N}]{2}/u.test(name)) ?? '');
}

export function medicineCodes(administration: XmlElement): string[] {
  return codesOf(child(material(administration), 'code'));
}

function timing(administration: XmlElement): { span: Span; often: string; times: string[] } {
  let span: Span = { from: null, to: null };
  const often: string[] = [];
  const times: string[] = [];
  const meals: Record<string, string> = { ACM: 'before breakfast', ACD: 'before lunch', ACV: 'before dinner', AC: 'before meals', PC: 'after meals', PCM: 'after breakfast', PCD: 'after lunch', PCV: 'after dinner', HS: 'at bedtime', WAKE: 'on waking', C: 'with meals', CM: 'with breakfast', CD: 'with lunch', CV: 'with dinner' }; // prettier-ignore
  for (const time of children(administration, 'effectiveTime')) {
    const type = attribute(time, 'xsi:type');
    if (type === 'PIVL_TS') {
      const period = child(time, 'period');
      const every = Number(attribute(period, 'value') || attribute(child(period, 'low'), 'value'));
      const unit = attribute(period, 'unit') || attribute(child(period, 'low'), 'unit');
      // Half a day is twice a day.
      often.push(
        every > 0 && every < 1 ? howOften(Math.round(1 / every), 1, unit) : howOften(1, every, unit),
      );
      const clock = /^\d{8}(\d\d)(\d\d)/.exec(
        attribute(child(time, 'phase'), 'value') || attribute(child(time, 'phase', 'low'), 'value'),
      );
      if (clock && `${clock[1]}${clock[2]}` !== '0000' && Number(clock[1]) < 24 && Number(clock[2]) < 60)
        times.push(`${clock[1]}:${clock[2]}`);
    } else if (type === 'EIVL_TS') often.push(meals[attribute(child(time, 'event'), 'code')] ?? '');
    else if (span.from === null && span.to === null) span = spanOf(time);
  }
  return { span, often: joined(often, ', '), times };
}

function doseOf(administration: XmlElement): string {
  const { value, unit } = quantityOf(child(administration, 'doseQuantity'));
  const rate = quantityOf(child(administration, 'rateQuantity'));
  const form =
    value !== '' && unit === ''
      ? textOf(child(administration, 'administrationUnitCode')) ||
        attribute(child(administration, 'administrationUnitCode'), 'displayName')
      : '';
  const dose = value === '' ? '' : joined([value.replace(/\.0+$/, ''), unit || form.toLowerCase()]);
  return line(joined([dose, rate.value === '' ? '' : `at ${joined([rate.value, rate.unit])}`]));
}

function related(
  administration: XmlElement,
  wanted: (observation: XmlElement, type: string) => boolean,
): XmlElement[] {
  return children(administration, 'entryRelationship').flatMap((relation) =>
    children(relation).filter(
      (inner) => inner.name !== 'supply' && wanted(inner, attribute(relation, 'typeCode')),
    ),
  );
}

function hasTemplate(element: XmlElement, root: string): boolean {
  return children(element, 'templateId').some((template) => attribute(template, 'root') === root);
}

/** From the words or code of a status, and the day it ended as seen on the day of the export. */
export function courseOf(status: string, ended: boolean): 'active' | 'past' | 'unknown' {
  if (
    ended ||
    /^(aborted|obsolete|nullified|cancelled|stopped|inactive|resolved|remission|no longer active|discontinued)/i.test(
      status,
    )
  )
    return 'past';
  return /^(active|suspended|new|held|ongoing|recurrence|relapse|chronic)/i.test(status)
    ? 'active'
    : 'unknown';
}

export type Here = { narrative: Narrative; writtenOn: PartialDate | null };

const sigTemplate = '2.16.840.1.113883.10.20.22.4.147';
const indication = '2.16.840.1.113883.10.20.22.4.19';

function prescriberOf(administration: XmlElement): string {
  const entities = [
    ...descendants(administration, 'assignedAuthor'),
    ...descendants(administration, 'assignedEntity'),
  ];
  const names = entities.map((one) => bestName(children(child(one, 'assignedPerson') ?? one, 'name')));
  return names.find((name) => name !== '') ?? '';
}

/** How to take it, as typed; apart from it what else was told about it. */
function instructions(narrative: Narrative, administration: XmlElement): { sig: string; told: string[] } {
  const isSig = (one: XmlElement): boolean => hasTemplate(one, sigTemplate);
  const texts = (all: XmlElement[]): string[] => all.map((one) => textIn(narrative, child(one, 'text')));
  const told = related(administration, (one, type) => type === 'SUBJ' && one.name === 'act' && !isSig(one));
  // Some write it as the entry's own text; where that only points at the narrative, the row says more than a sig does.
  const own = line(textOf(child(administration, 'text')));
  const sig = texts(related(administration, isSig)).find((text) => text !== '') ?? own;
  return { sig, told: texts(told) };
}

function statusOf(narrative: Narrative, administration: XmlElement): string {
  const [said] = related(administration, (one) => attribute(child(one, 'code'), 'code') === '33999-4');
  return wordsOf(narrative, child(said, 'value')) || attribute(child(administration, 'statusCode'), 'code');
}

export function readMedicine(
  { narrative, writtenOn }: Here,
  administration: XmlElement,
  name: string,
): Medicine {
  const { span, often, times } = timing(administration);
  const { sig, told } = instructions(narrative, administration);
  const reasons = related(administration, (one, type) => type === 'RSON' || hasTemplate(one, indication));
  return {
    name,
    dose: doseOf(administration),
    howOften: line(often || (sig.length < 200 ? sig : '')),
    times,
    asNeeded: asNeeded(narrative, administration),
    route: line(wordsOf(narrative, child(administration, 'routeCode'))),
    purpose: line(reasons.map((one) => wordsOf(narrative, child(one, 'value'))).find((text) => text !== '')),
    startedOn: span.from,
    stoppedOn: span.to,
    course: courseOf(statusOf(narrative, administration), hasEnded(span.to, writtenOn)),
    prescriber: prescriberOf(administration),
    notes: joined([often === '' ? '' : sig, ...told], '\n').slice(0, 2_000),
  };
}

function asNeeded(narrative: Narrative, administration: XmlElement): string {
  const conditions = [...children(administration, 'precondition')].flatMap((one) =>
    children(one, 'criterion'),
  );
  const [first] = conditions;
  if (!first) return '';
  return line(
    wordsOf(narrative, child(first, 'value')) || textIn(narrative, child(first, 'text')) || 'as needed',
  );
}

/** The medicine's line of the narrative: by its own mark, or by that of its name. */
export function medicineQuote(narrative: Narrative, administration: XmlElement): string {
  const own = quoteOf(narrative, administration);
  if (own !== '') return own;
  const marked = referenced(narrative, child(material(administration), 'code', 'originalText'));
  return marked ? rowText(marked.around) : '';
}
