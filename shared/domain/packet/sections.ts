// How records fall into sections for a kind of reader, and what such a reader needs to have. The readers themselves are data: shared/rules.
import type { FrontPage, PacketSection } from '../packet.ts';
import type { Group, MedicalRecord, Readiness, RecordType } from '../record.ts';
import { compareRecords, readinessOf } from '../record.ts';

export type ProfileSection = {
  title: string;
  /** In this order within the section; by date within a type, or by date alone where `byDate` is set. */
  types: readonly RecordType[];
  byDate?: true;
};

export type PacketProfile = {
  id: string;
  name: string;
  /** One or two plain sentences: for whom it is. */
  description: string;
  front: readonly FrontPage[];
  dividers: boolean;
  /** Types without a section are left to the person. Null puts everything into one section in date order. */
  sections: readonly ProfileSection[] | null;
  /** What this reader will ask for. A template to confirm by phone, never current truth. */
  checklist: readonly RecordType[];
  timelineWithLetters: boolean;
};

const everythingTitle = 'Documents in date order';

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
): PacketSection[] {
  const usable = records
    .filter((record) => !record.wrongPatient && record.status !== 'not-applicable')
    .sort(compareRecords);
  if (profile.sections === null) return sectionOf(everythingTitle, usable);
  const byId = new Map(groups.map((group) => [group.id as string, group]));
  return profile.sections.flatMap(({ title, types, byDate }) => {
    const mine = usable.filter((record) => types.includes(placeOf(record, byId)));
    if (!byDate)
      mine.sort(
        (a, b) => types.indexOf(placeOf(a, byId)) - types.indexOf(placeOf(b, byId)) || compareRecords(a, b),
      );
    return sectionOf(title, mine);
  });
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
