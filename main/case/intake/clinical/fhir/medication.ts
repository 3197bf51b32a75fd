// One medicine of a FHIR file, of any of its versions: what, how much, how often, since when, from whom.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import type { FieldsOf } from '../../../../../shared/domain/proposal.ts';
import { compareDates } from '../../../../../shared/domain/partial-date.ts';
import { textOf } from '../../../xml/read-xml.ts';
import { howOften, isoDate, joined, line, longText, saysNone } from '../reading.ts';
import { nameOfReference } from './references.ts';
import type { Library, Resource } from './resources.ts';
import { divOf } from './resources.ts';
import type { Json } from './values.ts';
import {
  conceptCodes,
  conceptText,
  firstConcept,
  list,
  obj,
  quantityText,
  rangeText,
  spanIn,
  str,
  strings,
} from './values.ts';

type Medicine = FieldsOf<'medication'>;

function nameAndCodes(resource: Resource, library: Library): { name: string; codes: string[] } {
  const concept =
    resource['medicationCodeableConcept'] ??
    obj(resource['medication'])?.['concept'] ??
    resource['medication'];
  const reference =
    resource['medicationReference'] ?? obj(resource['medication'])?.['reference'] ?? resource['medication'];
  const link = typeof reference === 'string' ? { reference } : obj(reference);
  const medicine = library.find(link, resource);
  const shown = str(link?.['display']);
  const coded = conceptText(obj(concept)?.['coding'] || obj(concept)?.['text'] ? concept : null);
  const kept = medicine ? firstConcept(medicine, 'code', 'name') || ingredients(medicine, library) : '';
  const div = medicine ? divOf(medicine) : null;
  const codes = [...conceptCodes(concept), ...(medicine ? conceptCodes(medicine['code']) : [])];
  return { name: line(coded || kept || shown || (div ? textOf(div) : '') || codes[0]), codes };
}

function ingredients(medicine: Json, library: Library): string {
  const names = list(medicine['ingredient']).map(
    (one) =>
      firstConcept(one, 'itemCodeableConcept', 'item') ||
      nameOfReference(one['itemReference'], medicine, library),
  );
  return joined(names, ' / ');
}

const meals: Record<string, string> = {
  HS: 'at bedtime', WAKE: 'on waking', C: 'with meals', CM: 'with breakfast', CD: 'with lunch', CV: 'with dinner', AC: 'before meals', ACM: 'before breakfast',
  ACD: 'before lunch', ACV: 'before dinner', PC: 'after meals', PCM: 'after breakfast', PCD: 'after lunch', PCV: 'after dinner', MORN: 'in the morning',
  AFT: 'in the afternoon', EVE: 'in the evening', NIGHT: 'at night', NOON: 'at noon',
}; // prettier-ignore
const shortForms: Record<string, string> = {
  QD: 'once a day',
  BID: 'twice a day',
  TID: '3 times a day',
  QID: '4 times a day',
  QOD: 'every 2 days',
  Q4H: 'every 4 hours',
  Q6H: 'every 6 hours',
  Q8H: 'every 8 hours',
  Q12H: 'every 12 hours',
  AM: 'in the morning',
  PM: 'in the evening',
  HS: 'at bedtime',
  WK: 'once a week',
};

function timingOf(dosage: Json): { often: string; times: string[] } {
  const timing = obj(dosage['timing']) ?? obj(dosage['timingSchedule']);
  const repeat = obj(timing?.['repeat']);
  const unit = str(repeat?.['periodUnit'] ?? repeat?.['periodUnits'] ?? repeat?.['units']);
  const period = Number(repeat?.['period'] ?? repeat?.['duration'] ?? 1);
  const code = conceptCodes(timing?.['code'])[0] ?? '';
  const often = unit === '' ? '' : howOften(Number(repeat?.['frequency'] ?? 1), period, unit);
  const when = strings(repeat?.['when']).map((one) => meals[one] ?? '');
  const days = strings(repeat?.['dayOfWeek']).join(', ');
  const times = strings(repeat?.['timeOfDay'])
    .map((time) => time.slice(0, 5))
    .filter((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  return {
    often: line(joined([often || (shortForms[code] ?? conceptText(timing?.['code'])), ...when, days], ', ')),
    times: times.slice(0, 24),
  };
}

function amountOf(dosage: Json): string {
  const rates = list(dosage['doseAndRate']);
  const dose = [dosage['doseQuantity'], dosage['quantity'], ...rates.map((rate) => rate['doseQuantity'])]
    .map(quantityText)
    .find(({ value }) => value !== '');
  if (dose) return line(joined([dose.value, dose.unit]));
  return line(
    [dosage['doseRange'], ...rates.map((rate) => rate['doseRange'])]
      .map(rangeText)
      .find((text) => text !== ''),
  );
}

function asNeeded(dosage: Json): string {
  const reason = firstConcept(dosage, 'asNeededCodeableConcept', 'asNeededFor');
  if (reason !== '') return reason;
  return dosage['asNeededBoolean'] === true || dosage['asNeeded'] === true ? 'as needed' : '';
}

function courseOf(
  status: string,
  stoppedOn: PartialDate | null,
  writtenOn: PartialDate | null,
): Medicine['course'] {
  if (/^(stopped|completed|cancelled|not-taken|ended|superceded)$/.test(status)) return 'past';
  if (stoppedOn !== null && writtenOn !== null && compareDates(stoppedOn, writtenOn) < 0) return 'past';
  return /^(active|intended|on-hold|in-progress)$/.test(status) ? 'active' : 'unknown';
}

function datesOf(
  resource: Resource,
  dosage: Json,
): { startedOn: PartialDate | null; stoppedOn: PartialDate | null } {
  const schedule =
    obj(obj(dosage['timingSchedule'])?.['event']) ??
    obj(obj(obj(dosage['timing'])?.['repeat'])?.['boundsPeriod']);
  const span = spanIn(resource, 'effective');
  const written =
    str(resource['authoredOn']) || str(resource['dateWritten']) || str(resource['dateAsserted']);
  return {
    startedOn: span.from ?? isoDate(str(schedule?.['start'])) ?? isoDate(written),
    stoppedOn: span.to ?? isoDate(str(schedule?.['end'])) ?? isoDate(str(resource['dateEnded'])),
  };
}

function wasNotTaken(resource: Resource): boolean {
  return (
    resource['wasNotTaken'] === true ||
    str(resource['taken']) === 'n' ||
    str(resource['status']) === 'not-taken'
  );
}

function prescriberOf(resource: Resource, library: Library): string {
  const named = [resource['requester'], obj(resource['requester'])?.['agent'], resource['prescriber']];
  return named.map((one) => nameOfReference(one, resource, library)).find((name) => name !== '') ?? '';
}

/** How much and how often; the sentence that was typed where there is nothing else. */
function directions(dosages: readonly Json[]): Pick<Medicine, 'dose' | 'howOften' | 'times' | 'notes'> {
  const [dosage = {}] = dosages;
  const { often, times } = timingOf(dosage);
  const typed = dosages.map((one) => str(one['text']) || str(one['patientInstruction']));
  const texts = typed.filter((text) => text !== '');
  const dose = amountOf(dosage);
  const [sig = ''] = texts;
  const stands = dose === '' && often === '' && sig.length <= 200;
  return {
    dose,
    howOften: stands ? line(sig) : often,
    times,
    notes: joined(stands ? texts.slice(1) : texts, '\n'),
  };
}

const purposes = ['reasonCode', 'reasonCodeableConcept', 'reasonForUseCodeableConcept', 'reason'];

export function readMedicine(
  resource: Resource,
  library: Library,
): Medicine | { none: 'medication'; text: string } {
  const { name, codes } = nameAndCodes(resource, library);
  if (saysNone(name, codes)) return { none: 'medication', text: name };
  const dosages = list(resource['dosageInstruction'] ?? resource['dosage']);
  const [dosage = {}] = dosages;
  const { notes, ...how } = directions(dosages);
  const { startedOn, stoppedOn } = datesOf(resource, dosage);
  const told = list(resource['note']).map((note) => str(note['text']));
  const assertedOn = isoDate(str(resource['dateAsserted']));
  return {
    kind: 'medication',
    name: name || 'Medicine without a name in this export',
    ...how,
    asNeeded: asNeeded(dosage),
    route: firstConcept(dosage, 'route'),
    purpose: firstConcept(resource, ...purposes),
    startedOn,
    stoppedOn,
    course: wasNotTaken(resource) ? 'past' : courseOf(str(resource['status']), stoppedOn, assertedOn),
    prescriber: prescriberOf(resource, library),
    notes: longText(joined([notes, ...told], '\n')).slice(0, 2_000),
  };
}
