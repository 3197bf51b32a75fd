import { expect, test } from 'vitest';
import { aPacket, testId } from '../../../scripts/testing/packet-facts.ts';
import type { Packet, Release } from '../packet.ts';
import { partialDate } from '../partial-date.ts';
import type { PhysicalItem } from '../record.ts';
import { newDelivery } from './delivery.ts';
import type { Delivery } from './delivery.ts';
import { registryOf } from './registry.ts';

const packet = { ...aPacket, id: testId('packet', 1), title: 'Harborlight' } as Packet;
const paper = (title: string) => ({ title, firstPage: 1, pages: 1, sha256: title.padEnd(64, '0') });

function release(number: number, version: number, supplement: number, papers: string[]): Release {
  const report = { pages: papers.length, entries: papers.map(paper) };
  return {
    id: testId('release', number),
    packetId: packet.id,
    version,
    supplement,
    report,
  } as unknown as Release;
}
const v1 = release(1, 1, 0, ['MRI', 'EUS']);
const v11 = release(2, 1, 1, ['Panel']);

let next = 0;
function sent(
  its: Release,
  recipient: string,
  sentOn: string | null,
  more: Partial<Delivery> = {},
): Delivery {
  const id = testId('delivery', ++next);
  const on = sentOn === null ? null : partialDate(sentOn);
  return { ...newDelivery(its.id, recipient), id, sentOn: on, ...more } as Delivery;
}

function read(deliveries: Delivery[], now = ['MRI', 'EUS', 'Panel'], releases = [v1, v11]) {
  const held = [{ packetId: packet.id, entries: now.map(paper) }];
  return registryOf({ packets: [packet], releases, deliveries, items: [], held });
}

test('each reader of one release has a line of their own, with what they lack', () => {
  const readers = read([
    sent(v1, 'Dr. Castellwright', '2026-04-10'),
    sent(v11, 'Dr. Castellwright', '2026-04-17'),
    sent(v1, 'Owen', '2026-04-11'),
  ]);
  expect(
    readers.map(({ recipient, standings }) => [recipient, standings[0]?.lines.map(({ label }) => label)]),
  ).toEqual([
    ['Dr. Castellwright', ['1', '1.1']],
    ['Owen', ['1']],
  ]);
  expect(readers[0]?.standings[0]).toMatchObject({ lacks: [], ready: null });
  expect(readers[1]?.standings[0]).toMatchObject({ lacks: ['Panel'], ready: { label: '1.1' }, base: v1 });
});

test('where nothing that is out brings what they lack, a supplement goes on from their own version', () => {
  const [reader] = read([sent(v1, 'Owen', '2026-04-11')], ['MRI', 'EUS', 'Panel'], [v1]);
  expect(reader?.standings[0]).toMatchObject({ lacks: ['Panel'], ready: null, base: v1 });
});

test('what was made for somebody and has not gone out is no version that they have', () => {
  const [reader] = read([sent(v1, 'Owen', null)]);
  expect(reader?.standings[0]).toMatchObject({ lacks: [], gone: [], ready: null, base: null });
});

test('two spellings of a name are one reader, and what left the packet since is told', () => {
  const readers = read(
    [sent(v1, 'Owen Quill', '2026-04-11'), sent(v11, 'owen  quill ', '2026-04-20')],
    ['MRI', 'Panel'],
  );
  expect(readers).toHaveLength(1);
  expect(readers[0]?.standings[0]?.gone).toEqual(['EUS']);
});

test('discs and glass that went along stand with the line', () => {
  const item = { id: testId('physicalItem', 1), label: 'S-01' } as PhysicalItem;
  const deliveries = [sent(v1, 'Owen', '2026-04-11', { itemIds: [item.id] })];
  const [reader] = registryOf({ packets: [packet], releases: [v1], deliveries, items: [item], held: [] });
  expect(reader?.standings[0]?.lines[0]?.items).toEqual([item]);
});
