import { expect, test } from 'vitest';
import { aRecord, sampleFacts, testId } from '../../../scripts/testing/packet-facts.ts';
import { findProfile, packetProfiles } from '../../rules/packet-profiles.ts';
import { partialDate } from '../partial-date.ts';
import { checklistReadiness, defaultSections } from './sections.ts';

const all = findProfile('all')!;
const visit = findProfile('second-opinion')!;

test('everything in date order is one section, oldest first, undated last', () => {
  const records = [
    aRecord(1),
    aRecord(2, { serviceDate: partialDate('2026-02') }),
    aRecord(3, { serviceDate: partialDate('2012') }),
  ];
  expect(defaultSections(records, all).map((section) => section.recordIds)).toEqual([
    [3, 2, 1].map((number) => testId('record', number)),
  ]);
});

test('the sample falls into its sections: opinions before notes, images by date, the cyst fluid with its procedure', () => {
  const { records, groups } = sampleFacts();
  const sections = defaultSections(records, visit, groups);
  expect(sections.map((section) => section.title)).toEqual([
    'Opinions and notes',
    'Imaging reports',
    'Procedure and pathology',
    'Hospital',
    'Lab results',
    'History',
  ]);
  expect(sections[2]?.recordIds).toContain(testId('record', 17));
  expect(sections[4]?.recordIds).toEqual([22, 21, 23].map((number) => testId('record', number)));
  expect(sections.flatMap((section) => section.recordIds)).not.toContain(testId('record', 33));
});

test('no record stands in two sections of a profile', () => {
  const { records, groups } = sampleFacts();
  for (const profile of packetProfiles) {
    const ids = defaultSections(records, profile, groups).flatMap((section) => section.recordIds);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a checklist line says have, asked or missing, the best that is true', () => {
  const records = [
    aRecord(1, { type: 'lab', status: 'known' }),
    aRecord(2, { type: 'lab', status: 'checked' }),
    aRecord(3, { type: 'slides', status: 'requested' }),
  ];
  const lines = checklistReadiness(records, { checklist: ['lab', 'slides', 'genetics'] });
  expect(lines.map((line) => line.readiness)).toEqual(['have', 'asked', 'missing']);
  expect(lines[0]?.recordIds).toHaveLength(2);
});

test('each profile has its own id', () => {
  expect(new Set(packetProfiles.map((profile) => profile.id)).size).toBe(packetProfiles.length);
  expect(findProfile('no-such')).toBeNull();
});
