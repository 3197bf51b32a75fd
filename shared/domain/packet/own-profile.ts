// A kind of reader the family has set up itself: what such a packet starts with. The built-in ones are data in shared/rules.
import { z } from 'zod';
import { entity, RequiredLine, Text } from '../entity.ts';
import { frontPages } from '../packet.ts';
import { recordTypes } from '../record.ts';

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
