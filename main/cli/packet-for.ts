// The packet that the command line makes: found again by its profile, or made from it, so that making it twice is two releases of one packet.
import { plainPacket } from '../../shared/domain/packet.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { defaultSections } from '../../shared/domain/packet/sections.ts';
import { packetProfiles } from '../../shared/rules/packet-profiles.ts';
import type { Door } from './door.ts';

/** Without a profile: every document in date order. */
const plainProfile = 'all';

export async function packetFor(
  door: Door,
  asked: { profile: string | null; recipient: string | null },
): Promise<Packet> {
  const { client, plain } = door;
  const packets = await plain(client.packets.list({}));
  // A packet the family has set up goes by its own title.
  const named = packets.find(({ title }) => title === asked.profile);
  if (named) return named;
  const profile = packetProfiles.find(({ id }) => id === (asked.profile ?? plainProfile));
  if (!profile)
    throw new Error(
      `There is no profile “${asked.profile}”. Profiles: ${[...packetProfiles.map(({ id }) => id), ...packets.map(({ title }) => title)].join(', ')}.`,
    );
  const [records, groups] = await Promise.all([
    plain(client.records.list({})),
    plain(client.groups.list({})),
  ]);
  const set = {
    sections: defaultSections(records, profile, groups),
    ...(asked.recipient === null ? {} : { recipient: asked.recipient }),
  };
  const known = packets.find((packet) => packet.profile === profile.id && packet.title === profile.name);
  if (known) return plain(client.packets.change({ id: known.id, set }));
  const fresh = {
    ...plainPacket,
    title: profile.name,
    profile: profile.id,
    front: [...profile.front],
    dividers: profile.dividers,
  };
  return plain(client.packets.add({ ...fresh, ...set }));
}
