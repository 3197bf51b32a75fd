// What the parts of the builder share: the lists they read and how the packet is saved. Types only.
import type { Document } from '../../shared/domain/document.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import type { Packet, Release } from '../../shared/domain/packet.ts';
import type { OwnProfile } from '../../shared/domain/packet/own-profile.ts';
import type { Organization, Person } from '../../shared/domain/people.ts';
import type { Group, MedicalRecord } from '../../shared/domain/record.ts';

export type PacketLists = {
  people: Person[];
  organizations: Organization[];
  packets: Packet[];
  records: MedicalRecord[];
  groups: Group[];
  documents: Document[];
  releases: Release[];
  letters: Letter[];
  ownProfiles: OwnProfile[];
};

/** Rejects where it did not arrive, so that the field can say so. */
export type SavePacket = (set: Partial<Packet>) => Promise<void>;
