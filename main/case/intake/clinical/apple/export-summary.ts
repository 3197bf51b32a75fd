// What an Apple Health export says, gathered while its hundreds of megabytes pass by: counts, days, latest values. Holds no sample longer than needed.
import type { PartialDate } from '../../../../../shared/domain/partial-date.ts';
import { describeDate } from '../../../../../shared/domain/partial-date.ts';
import type { ProposalDraft } from '../../../../../shared/domain/proposal.ts';
import type { Block } from '../../../paper/block.ts';
import type { XmlHandler } from '../../../xml/stream-xml.ts';
import { dateFrom, isoDate, joined, line } from '../reading.ts';
import type { Patient } from '../reading.ts';

type Series = {
  count: number;
  unit: string;
  first: string;
  last: string;
  latest: string;
  min: number;
  max: number;
  source: string;
};

/** Measurements a doctor asks for: the latest of each is put forward. */
const wanted: Record<string, string> = {
  BodyMass: 'Body weight', Height: 'Height', BodyMassIndex: 'Body mass index', BloodPressureSystolic: 'Systolic blood pressure',
  BloodPressureDiastolic: 'Diastolic blood pressure', BloodGlucose: 'Blood glucose', OxygenSaturation: 'Oxygen saturation', RestingHeartRate: 'Resting heart rate',
  BodyTemperature: 'Body temperature', RespiratoryRate: 'Breathing rate', PeakExpiratoryFlowRate: 'Peak flow',
}; // prettier-ignore

/** `HKQuantityTypeIdentifierStepCount` → `Step count`. */
function plainType(type: string): string {
  return type.replace(/^HK[A-Za-z]*?TypeIdentifier/, '').replace(/^HKDataType/, '');
}

function readable(type: string): string {
  const spaced = type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return wanted[type] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const characteristics: Record<string, string> = {
  HKBiologicalSexFemale: 'Female', HKBiologicalSexMale: 'Male', HKBiologicalSexOther: 'Other', HKBloodTypeAPositive: 'A+', HKBloodTypeANegative: 'A−',
  HKBloodTypeBPositive: 'B+', HKBloodTypeBNegative: 'B−', HKBloodTypeABPositive: 'AB+', HKBloodTypeABNegative: 'AB−', HKBloodTypeOPositive: 'O+', HKBloodTypeONegative: 'O−',
}; // prettier-ignore

const maxSeries = 2_000;

export class ExportSummary implements XmlHandler {
  private readonly series = new Map<string, Series>();
  private readonly workouts = new Map<string, number>();
  private exportedAt = '';
  private me: Readonly<Record<string, string>> = {};
  /** Clinical records by the place that sent them. */
  private readonly sources = new Map<string, number>();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Record') this.addRecord(attributes);
    else if (name === 'ExportDate') this.exportedAt = attributes['value'] ?? '';
    else if (name === 'Me') this.me = attributes;
    else if (name === 'Workout') count(this.workouts, attributes['workoutActivityType'] ?? '');
    else if (name === 'ClinicalRecord') count(this.sources, attributes['sourceName'] ?? '');
  }

  private addRecord(attributes: Readonly<Record<string, string>>): void {
    const type = plainType(attributes['type'] ?? '');
    const at = attributes['startDate'] ?? '';
    const value = attributes['value'] ?? '';
    let series = this.series.get(type);
    if (!series) {
      if (this.series.size >= maxSeries) return;
      series = {
        count: 0,
        unit: '',
        first: at,
        last: '',
        latest: '',
        min: Infinity,
        max: -Infinity,
        source: '',
      };
      this.series.set(type, series);
    }
    series.count++;
    if (at < series.first) series.first = at;
    const number = value === '' ? Number.NaN : Number(value);
    if (Number.isFinite(number)) {
      series.min = Math.min(series.min, number);
      series.max = Math.max(series.max, number);
    }
    if (at < series.last) return;
    series.last = at;
    series.latest = value;
    series.unit = attributes['unit'] ?? '';
    series.source = attributes['sourceName'] ?? '';
  }

  get date(): PartialDate | null {
    return isoDate(this.exportedAt);
  }

  get patient(): Patient {
    return { name: '', born: isoDate(this.me['HKCharacteristicTypeIdentifierDateOfBirth']) };
  }

  blocks(): Block[] {
    const sex = characteristics[this.me['HKCharacteristicTypeIdentifierBiologicalSex'] ?? ''] ?? '';
    const blood = characteristics[this.me['HKCharacteristicTypeIdentifierBloodType'] ?? ''] ?? '';
    const facts = [
      ['Exported', describeDate(this.date, 'en')],
      ['Born', describeDate(this.patient.born, 'en')],
      ['Sex', sex],
      ['Blood type', blood],
    ] as const;
    const rows = facts.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
    const measured = [...this.series].sort(([a], [b]) => readable(a).localeCompare(readable(b), 'en'));
    const table = measured.map(([type, one]) => [
      readable(type),
      String(one.count),
      joined([describeDate(dayOf(one.first), 'en'), describeDate(dayOf(one.last), 'en')], ' – '),
      joined([latestText(one), one.unit]),
      one.min <= one.max && one.count > 1 ? `${rounded(one.min)} – ${rounded(one.max)}` : '',
    ]);
    const workouts = [...this.workouts].map(([type, number]) => [
      readable(type.replace(/^HKWorkoutActivityType/, '')),
      String(number),
    ]);
    const sources = [...this.sources].map(([source, number]) => [source, String(number)]);
    return [
      ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
      ...titled('Clinical records from', ['From', 'Records'], sources),
      ...titled('What was measured', ['What', 'How many', 'From – to', 'Latest', 'Lowest – highest'], table),
      ...titled('Workouts', ['What', 'How many'], workouts),
    ];
  }

  drafts(): ProposalDraft[] {
    return Object.entries(wanted).flatMap(([type, name]): ProposalDraft[] => {
      const series = this.series.get(type);
      if (!series || series.latest === '') return [];
      const range =
        series.count > 1 ? `${series.count} readings, ${rounded(series.min)} – ${rounded(series.max)}` : '';
      const fields = {
        kind: 'result',
        name,
        value: line(latestText(series)),
        unit: line(series.unit),
        range: '',
        flag: '',
        takenOn: minuteOf(series.last),
        category: 'Apple Health',
        place: line(series.source),
        notes: range,
      } as const;
      return [{ fields, section: 'Apple Health', pointer: `Record ${type}`, quote: '' }];
    });
  }
}

function titled(title: string, head: string[], rows: string[][]): Block[] {
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: title },
        { kind: 'table', head, rows },
      ];
}

function count(map: Map<string, number>, key: string): void {
  if (map.has(key) || map.size < maxSeries) map.set(key, (map.get(key) ?? 0) + 1);
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);
const latestText = ({ latest }: Series): string =>
  latest !== '' && Number.isFinite(Number(latest))
    ? rounded(Number(latest))
    : readable(latest.replace(/^HKCategoryValue/, ''));
const dayOf = (text: string): PartialDate | null => dateFrom(text.slice(0, 10));
const minuteOf = (text: string): PartialDate | null => isoDate(text);
