// How records fall into sections for a kind of reader, and what such a reader needs to have. The readers themselves are data: shared/rules.
import type { Document } from '../document.ts';
import type { Letter } from '../letter.ts';
import type { FrontPage, Packet, PacketSection } from '../packet.ts';
import { compareDates } from '../partial-date.ts';
import type { Group, MedicalRecord, Readiness, RecordType } from '../record.ts';
import { compareRecords, readinessOf } from '../record.ts';

export type ProfileSection = {
  title: string;
  /** In this order within the section; by date within a type, or by date alone where `byDate` is set. */
  types: readonly RecordType[];
  byDate?: boolean;
  /** The papers of letters go in too, behind the records: decisions, grievances, proofs. */
  withLetters?: boolean;
};

export type PacketProfile = {
  id: string;
  name: string;
  /** One or two plain sentences: for whom it is. */
  description: string;
  front: readonly FrontPage[];
  dividers: boolean;
  rightHand?: boolean;
  /** What travels beside it, and what is missing and why, stands on its last pages. Left out only where it is false. */
  manifest?: boolean;
  /** Types without a section are left to the person. Null puts everything into one section in date order. */
  sections: readonly ProfileSection[] | null;
  /** What this reader will ask for. A template to confirm by phone, never current truth. */
  checklist: readonly RecordType[];
  timelineWithLetters: boolean;
  /** The family reads it themselves, in their own language; else a reader does, in theirs. */
  forFamily?: boolean;
};

export const everythingTitle = 'Documents in date order';

/** A result that belongs to a specimen stands with the procedure it was taken in, not among the blood tests. */
function placeOf(record: MedicalRecord, groups: ReadonlyMap<string, Group>): RecordType {
  const group = record.groupId === null ? undefined : groups.get(record.groupId);
  return record.type === 'lab' && group?.kind === 'specimen' ? 'pathology-report' : record.type;
}

/**
 * Sections for these records, empty ones left out. Papers about somebody else and what does not apply are not taken in;
 * everything else is, whether or not a document is there yet, so that the plan can say why it is missing.
 */
export function defaultSections(
  records: readonly MedicalRecord[],
  profile: PacketProfile,
  groups: readonly Group[] = [],
  letterIds: readonly Letter['id'][] = [],
): PacketSection[] {
  const usable = records
    .filter((record) => !record.wrongPatient && record.status !== 'not-applicable')
    .sort(compareRecords);
  if (profile.sections === null) return sectionOf(everythingTitle, usable);
  const byId = new Map(groups.map((group) => [group.id as string, group]));
  return profile.sections.flatMap(({ title, types, byDate, withLetters }) => {
    const mine = usable.filter((record) => types.includes(placeOf(record, byId)));
    if (!byDate)
      mine.sort(
        (a, b) => types.indexOf(placeOf(a, byId)) - types.indexOf(placeOf(b, byId)) || compareRecords(a, b),
      );
    const full = sectionOf(title, mine);
    if (!withLetters || letterIds.length === 0) return full;
    const [first = { title, recordIds: [] }, ...more] = full;
    return [{ ...first, letterIds: letterIds.slice(0, mostRecords) }, ...more];
  });
}

/** Letters with a paper that may be shown, oldest first. */
export function lettersWithPapers(
  letters: readonly Letter[],
  documents: readonly Pick<Document, 'letterId' | 'pages' | 'setAside'>[],
): Letter['id'][] {
  const held = new Set(
    documents.filter(({ pages, setAside }) => pages > 0 && !setAside).map(({ letterId }) => letterId),
  );
  return letters
    .filter(({ id, isPrivate }) => held.has(id) && !isPrivate)
    .sort((a, b) => compareDates(a.at, b.at))
    .map(({ id }) => id);
}

/** What a packet of this kind starts with. */
export function startOf(
  profile: PacketProfile,
  sections: PacketSection[],
): Pick<Packet, 'title' | 'profile' | 'front' | 'dividers' | 'rightHand' | 'manifest' | 'sections'> {
  const { id, name, front, dividers, rightHand = false, manifest = true } = profile;
  return { title: name, profile: id, front: [...front], dividers, rightHand, manifest, sections };
}

/** A section holds no more than the contract takes. */
const mostRecords = 5_000;

function sectionOf(title: string, records: readonly MedicalRecord[]): PacketSection[] {
  const parts = Math.ceil(records.length / mostRecords);
  return Array.from({ length: parts }, (_, at) => ({
    title: parts === 1 ? title : `${title} (${at + 1})`,
    recordIds: records.slice(at * mostRecords, (at + 1) * mostRecords).map((record) => record.id),
  }));
}

export type ChecklistLine = { type: RecordType; readiness: Readiness; recordIds: MedicalRecord['id'][] };

const best: readonly Readiness[] = ['have', 'asked', 'missing', 'does-not-apply'];

/** One line for each thing the reader needs: here, asked for, missing, or known not to apply. */
export function checklistReadiness(
  records: readonly MedicalRecord[],
  profile: Pick<PacketProfile, 'checklist'>,
): ChecklistLine[] {
  return profile.checklist.map((type) => {
    const mine = records.filter((record) => record.type === type && !record.wrongPatient);
    const states = new Set(mine.map((record) => readinessOf(record.status)));
    return {
      type,
      readiness: best.find((state) => states.has(state)) ?? 'missing',
      recordIds: mine.map((record) => record.id),
    };
  });
}
