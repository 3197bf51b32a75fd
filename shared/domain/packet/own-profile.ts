// A kind of reader the family has set up itself: what such a packet starts with. The built-in ones are data in shared/rules.
import { z } from 'zod';
import { entity, RequiredLine, Text } from '../entity.ts';
import type { FieldsOf } from '../entity.ts';
import { frontPages } from '../packet.ts';
import type { Packet } from '../packet.ts';
import { recordTypes } from '../record.ts';
import type { MedicalRecord, RecordType } from '../record.ts';
import type { PacketProfile } from './sections.ts';

const OwnSection = z.object({
  title: RequiredLine,
  types: z.array(z.enum(recordTypes)),
  /** By date alone; else in the order of the types. */
  byDate: z.boolean(),
  /** The papers of letters go in too. */
  withLetters: z.boolean(),
});

export const ownProfileFields = {
  name: RequiredLine,
  description: Text,
  front: z.array(z.enum(frontPages)),
  dividers: z.boolean(),
  rightHand: z.boolean(),
  manifest: z.boolean(),
  /** Null puts everything into one section in date order. */
  sections: z.array(OwnSection).max(30).nullable(),
  checklist: z.array(z.enum(recordTypes)),
  timelineWithLetters: z.boolean(),
};
export const OwnProfile = entity('ownProfile', ownProfileFields);
export type OwnProfile = z.infer<typeof OwnProfile>;

type Fields = FieldsOf<OwnProfile>;

/** A copy of a kind, to be changed. */
export function copyOf(profile: PacketProfile, name: string): Fields {
  const { description, front, dividers, rightHand, manifest, sections, checklist } = profile;
  return {
    name,
    description,
    front: [...front],
    dividers,
    rightHand: rightHand ?? false,
    manifest: manifest ?? true,
    sections:
      sections?.map(({ title, types, byDate, withLetters }) => ({
        title,
        types: [...types],
        byDate: byDate ?? false,
        withLetters: withLetters ?? false,
      })) ?? null,
    checklist: [...checklist],
    timelineWithLetters: profile.timelineWithLetters,
  };
}

/** The way one packet is put together, as a kind to start others from: its sections by what kinds of record stand in them. */
export function kindOf(
  packet: Pick<Packet, 'title' | 'purpose' | 'front' | 'dividers' | 'rightHand' | 'manifest' | 'sections'>,
  {
    records,
    checklist,
    timelineWithLetters,
  }: {
    records: readonly Pick<MedicalRecord, 'id' | 'type'>[];
    checklist: readonly RecordType[];
    timelineWithLetters: boolean;
  },
): Fields {
  const typeOf = new Map(records.map(({ id, type }) => [id, type]));
  const { title, purpose, front, dividers, rightHand, manifest, sections } = packet;
  const order: Fields = { name: title, description: purpose, front: [...front], dividers, rightHand, manifest, sections: null, checklist: [...checklist], timelineWithLetters }; // prettier-ignore
  return {
    ...order,
    sections: sections.map(({ title: name, recordIds, letterIds = [] }) => ({
      title: name,
      types: [...new Set(recordIds.flatMap((id) => typeOf.get(id) ?? []))],
      byDate: false,
      withLetters: letterIds.length > 0,
    })),
  };
}
