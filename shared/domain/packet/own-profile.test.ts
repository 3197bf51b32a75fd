import { expect, test } from 'vitest';
import { aPacket, aRecord } from '../../../scripts/testing/packet-facts.ts';
import { findProfile, packetProfiles } from '../../rules/packet-profiles.ts';
import { copyOf, kindOf, OwnProfile } from './own-profile.ts';
import type { OwnProfile as Kind } from './own-profile.ts';
import { defaultSections } from './sections.ts';

const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null };
const id = 'pfl_00000000-0000-7000-8000-000000000001' as Kind['id'];

test('a copy of each built-in kind can be kept, and starts the same packet', () => {
  const records = [aRecord(1, { type: 'imaging-report' }), aRecord(2, { type: 'lab' })];
  for (const profile of packetProfiles) {
    const kept: Kind = { ...copyOf(profile, 'Our way'), id, ...stamps };
    expect(OwnProfile.parse(kept)).toEqual(kept);
    expect(defaultSections(records, kept)).toEqual(defaultSections(records, profile));
    expect(findProfile(id, [kept])?.name).toBe('Our way');
  }
});

test('the way a packet is put together becomes a kind: its sections by what stands in them, in that order', () => {
  const records = [
    aRecord(1, { type: 'lab' }),
    aRecord(2, { type: 'imaging-report' }),
    aRecord(3, { type: 'lab' }),
  ];
  const packet = {
    ...aPacket,
    title: 'For Dr. Lee',
    rightHand: true,
    sections: [{ title: 'All', recordIds: records.map((one) => one.id) }],
  };
  const kind = kindOf(packet, { records, checklist: ['lab'], timelineWithLetters: false });
  expect(kind).toMatchObject({ name: 'For Dr. Lee', rightHand: true, checklist: ['lab'] });
  expect(kind.sections).toEqual([
    { title: 'All', types: ['lab', 'imaging-report'], byDate: false, withLetters: false },
  ]);
});
