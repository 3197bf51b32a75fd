// Rearranging a packet: records within and between its sections, sections among themselves. Pure; nothing is ever dropped by a move.
import type { LawId, PacketSection } from './packet.ts';

type RecordId = PacketSection['recordIds'][number];
type LetterId = NonNullable<PacketSection['letterIds']>[number];

export function sectionOf(sections: readonly PacketSection[], recordId: RecordId): number {
  return sections.findIndex(({ recordIds }) => recordIds.includes(recordId));
}

/** Taken out of the packet; an emptied section stays, so that its title is not lost. */
export function takeOut(sections: readonly PacketSection[], recordId: RecordId): PacketSection[] {
  return sections.map((section) => ({
    ...section,
    recordIds: section.recordIds.filter((id) => id !== recordId),
  }));
}

/** Puts the record before `beforeId` in the section, at its end where that is null. It leaves wherever it was. */
export function putIn(
  sections: readonly PacketSection[],
  recordId: RecordId,
  place: { section: number; beforeId: RecordId | null },
): PacketSection[] {
  if (place.section < 0 || place.section >= sections.length || recordId === place.beforeId)
    return [...sections];
  return takeOut(sections, recordId).map((section, at) => {
    if (at !== place.section) return section;
    const before = place.beforeId === null ? -1 : section.recordIds.indexOf(place.beforeId);
    const index = before === -1 ? section.recordIds.length : before;
    return { ...section, recordIds: section.recordIds.toSpliced(index, 0, recordId) };
  });
}

/** One place up or down; past the end of a section it goes on in the next one. */
export function nudge(sections: readonly PacketSection[], recordId: RecordId, by: 1 | -1): PacketSection[] {
  const at = sectionOf(sections, recordId);
  const ids = sections[at]?.recordIds ?? [];
  const index = ids.indexOf(recordId);
  const next = index + by;
  if (index === -1) return [...sections];
  if (next >= 0 && next < ids.length) {
    const order = [...ids];
    [order[index], order[next]] = [order[next] ?? recordId, order[index] ?? recordId];
    return sections.map((section, i) => (i === at ? { ...section, recordIds: order } : section));
  }
  const target = sections[at + by];
  if (!target) return [...sections];
  return putIn(sections, recordId, {
    section: at + by,
    beforeId: by === 1 ? (target.recordIds[0] ?? null) : null,
  });
}

/** A whole section one place up or down. */
export function nudgeSection(sections: readonly PacketSection[], at: number, by: 1 | -1): PacketSection[] {
  const [moved, other] = [sections[at], sections[at + by]];
  if (!moved || !other) return [...sections];
  return sections.map((section, i) => (i === at ? other : i === at + by ? moved : section));
}

/** A letter's paper at the end of a section; it stands in one section alone. */
export function addLetter(
  sections: readonly PacketSection[],
  at: number,
  letterId: LetterId,
): PacketSection[] {
  return takeOutLetter(sections, letterId).map((section, i) =>
    i === at ? { ...section, letterIds: [...(section.letterIds ?? []), letterId] } : section,
  );
}

export function takeOutLetter(sections: readonly PacketSection[], letterId: LetterId): PacketSection[] {
  return sections.map((section) =>
    section.letterIds?.includes(letterId)
      ? { ...section, letterIds: section.letterIds.filter((id) => id !== letterId) }
      : section,
  );
}

/** One place up or down; past the end of a section it goes on in the next one. */
export function nudgeLetter(
  sections: readonly PacketSection[],
  letterId: LetterId,
  by: 1 | -1,
): PacketSection[] {
  const at = sections.findIndex(({ letterIds }) => letterIds?.includes(letterId));
  const ids = sections[at]?.letterIds ?? [];
  const index = ids.indexOf(letterId);
  const next = index + by;
  if (index === -1) return [...sections];
  const order = ids.filter((id) => id !== letterId);
  if (next >= 0 && next < ids.length) {
    const moved = order.toSpliced(next, 0, letterId);
    return sections.map((section, i) => (i === at ? { ...section, letterIds: moved } : section));
  }
  if (!sections[at + by]) return [...sections];
  return takeOutLetter(sections, letterId).map((section, i) => {
    if (i !== at + by) return section;
    const there = section.letterIds ?? [];
    return { ...section, letterIds: by === 1 ? [letterId, ...there] : [...there, letterId] };
  });
}

export function addLaw(sections: readonly PacketSection[], at: number, law: LawId): PacketSection[] {
  return sections.map((section, i) =>
    i === at && !section.laws?.includes(law) ? { ...section, laws: [...(section.laws ?? []), law] } : section,
  );
}

export function takeOutLaw(sections: readonly PacketSection[], at: number, law: LawId): PacketSection[] {
  return sections.map((section, i) =>
    i === at ? { ...section, laws: (section.laws ?? []).filter((one) => one !== law) } : section,
  );
}
