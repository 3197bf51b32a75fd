// What a person should know about a disc before handing it on: whose it is, whether it is whole, what to ask for. Pure.
import type { ImagingSet } from './imaging.ts';
import { dicomDate, personName } from './imaging.ts';
import type { PartialDate } from './partial-date.ts';

export type DiscPerson = {
  name: string;
  born: PartialDate | null;
  /** Compared with the person of this case; `unknown` where either side says nothing. */
  nameFits: 'yes' | 'no' | 'unknown';
  bornFits: 'yes' | 'no' | 'unknown';
};
export type DiscFinding =
  | { code: 'no-images' }
  | { code: 'another-person' }
  | { code: 'several-people'; people: number }
  | { code: 'missing'; files: number }
  | { code: 'cut-off'; files: number }
  | { code: 'locked'; files: number }
  | { code: 'unreadable'; files: number }
  | { code: 'repeated'; files: number }
  | { code: 'programs'; files: number };
export type DiscReport = {
  people: DiscPerson[];
  modalities: string[];
  /** What asks for something first. */
  findings: DiscFinding[];
};
type Person = { patientName: string; nameOnId: string; dateOfBirth: string | null };

export function reportOf(set: ImagingSet, person: Person): DiscReport {
  const people = peopleOn(set, person);
  const modalities = new Set(set.studies.flatMap(({ series }) => series.map(({ modality }) => modality)));
  return {
    people,
    modalities: [...modalities].filter((one) => one !== null),
    findings: findingsOf(set, people),
  };
}

function peopleOn({ studies }: ImagingSet, person: Person): DiscPerson[] {
  const seen = new Map<string, DiscPerson>();
  for (const { patientName, birthDate } of studies) {
    const name = patientName === null ? '' : personName(patientName);
    const born = dicomDate(birthDate);
    const known = [person.patientName, person.nameOnId].filter((one) => one.trim() !== '');
    seen.set(`${name}|${born}`, {
      name,
      born,
      nameFits:
        name === '' || known.length === 0
          ? 'unknown'
          : known.some((own) => mayBeSame(name, own))
            ? 'yes'
            : 'no',
      bornFits:
        born === null || person.dateOfBirth === null ? 'unknown' : person.dateOfBirth === born ? 'yes' : 'no',
    });
  }
  return [...seen.values()];
}

/** One name's words stand in the other; a first letter stands for its word. Which one is the family name does not matter. */
function mayBeSame(a: string, b: string): boolean {
  const words = (name: string): string[] =>
    name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== ''); // prettier-ignore
  const [few = [], many = []] = [words(a), words(b)].toSorted((x, y) => x.length - y.length);
  const left = [...many];
  return (
    few.length > 0 &&
    few.every((word) => {
      const at = left.findIndex((other) => other === word || (Math.min(other.length, word.length) === 1 && other[0] === word[0])); // prettier-ignore
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

function findingsOf(set: ImagingSet, people: readonly DiscPerson[]): DiscFinding[] {
  const left = (reasons: readonly string[]): number =>
    set.leftOut.filter(({ reason }) => reasons.includes(reason)).length;
  const programs = left(['program-left-out']);
  const locked = left(['archive-locked', 'needs-password', 'wrong-password']);
  const unreadable = set.leftOut.length - programs - locked;
  const differs = people.some(({ nameFits, bornFits }) => nameFits === 'no' || bornFits === 'no');
  const findings: (DiscFinding | false)[] = [
    set.images === 0 && set.objects === 0 && { code: 'no-images' },
    differs && { code: 'another-person' },
    people.length > 1 && { code: 'several-people', people: people.length },
    locked > 0 && { code: 'locked', files: locked },
    set.missing.length > 0 && { code: 'missing', files: set.missing.length },
    set.cutOff > 0 && { code: 'cut-off', files: set.cutOff },
    unreadable > 0 && { code: 'unreadable', files: unreadable },
    set.repeated > 0 && { code: 'repeated', files: set.repeated },
    programs > 0 && { code: 'programs', files: programs },
  ];
  return findings.filter((finding) => finding !== false);
}
