import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainPacket } from '../../../shared/domain/packet.ts';
import { finish, openDoor, refusal } from './testing.ts';

test('a password for a folder is refused, so that nobody takes open files for locked ones', async () => {
  const { client, session, folder } = await openDoor();
  const packet = await client.packets.add({ ...plainPacket, title: 'Packet', profile: '', front: [], sections: [], dividers: false }); // prettier-ignore
  const before = readdirSync(folder);
  const ticket = session.ticketFor(join(folder, 'Out'));
  const asked = { packetId: packet.id, ticket, into: 'folder', password: 'four plain words' } as const;
  await expect(finish(client.packets.make(asked))).rejects.toMatchObject(refusal('packet.folder-not-locked'));
  expect(readdirSync(folder)).toEqual(before);
});
