import { expect, test } from 'vitest';
import { aPacket, someFacts } from '../../../scripts/testing/packet-facts.ts';
import { packetFileName } from './file-name.ts';

function nameFor(patientName: string, packet: { recipient?: string; title?: string }): string {
  const facts = someFacts();
  return packetFileName({
    ...facts,
    caseFile: { ...facts.caseFile, patientName },
    packet: { ...aPacket, ...packet },
  });
}

test('the name says day, patient and recipient', () => {
  expect(nameFor('Zoë O’Hara', { recipient: 'Harborlight' })).toBe(
    '2026-05-20 - Zoë O’Hara - Harborlight.pdf',
  );
  expect(nameFor('Ada', { title: 'For the binder' })).toBe('2026-05-20 - Ada - For the binder.pdf');
});

test('characters that some system refuses are not in it, and it does not end with a dot', () => {
  expect(nameFor('A/B\\C:D*E?"F<G>H|\u202eI', { recipient: 'Center.' })).toBe(
    '2026-05-20 - A B C D E F G H I - Center.pdf',
  );
});

test('a very long name is cut between words', () => {
  expect(
    nameFor('Marguerite Quillfeather', {
      recipient: 'Dr. Imogen Castellwright, Harborlight University Pancreas Center, Building Four',
    }),
  ).toBe(
    '2026-05-20 - Marguerite Quillfeather - Dr. Imogen Castellwright, Harborlight University Pancreas.pdf',
  );
  expect(nameFor('🩺'.repeat(400), {}).length).toBeLessThan(250);
});
