// The packet that the command line makes: found again by its profile, or made from it, so that making it twice is two releases of one packet.
import { plainPacket } from '../../shared/domain/packet.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import { inLanguage } from '../../shared/domain/packet/in-language.ts';
import { defaultSections, lettersWithPapers, startOf } from '../../shared/domain/packet/sections.ts';
import { allProfiles, packetProfiles } from '../../shared/rules/packet-profiles.ts';
import { profileNameIn } from '../../shared/rules/spoken.ts';
import type { Language } from '../../shared/language.ts';
import type { Door } from './door.ts';

/** Without a profile: every document in date order. */
const plainProfile = 'all';

/** A packet that is there already, in the language that is asked for. */
async function spoken({ client, plain }: Door, packet: Packet, language: Language | null): Promise<Packet> {
  if (language === null || language === packet.language) return packet;
  const { title, sections } = packet;
  return plain(client.packets.change({ id: packet.id, set: inLanguage({ title, sections }, language) }));
}

export async function packetFor(
  door: Door,
  asked: { profile: string | undefined; recipient: string | undefined; language: Language | null },
): Promise<Packet> {
  const { client, plain } = door;
  const packets = await plain(client.packets.list({}));
  // A packet the family has set up goes by its own title.
  const named = packets.find(({ title }) => title === asked.profile);
  if (named) return spoken(door, named, asked.language);
  const own = await plain(client.ownProfiles.list({}));
  const profiles = allProfiles(own);
  const wanted = (asked.profile ?? plainProfile).trim().toLowerCase();
  const profile = profiles.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!profile)
    throw new Error(
      `There is no profile “${asked.profile}”. Profiles: ${[...packetProfiles.map(({ id }) => id), ...own.map(({ name }) => name), ...packets.map(({ title }) => title)].join(', ')}.`,
    );
  const [records, groups, letters, documents] = await Promise.all([
    plain(client.records.list({})),
    plain(client.groups.list({})),
    plain(client.letters.list({})),
    plain(client.documents.list({})),
  ]);
  const sections = defaultSections(records, profile, groups, lettersWithPapers(letters, documents));
  const to = asked.recipient === undefined ? {} : { recipient: asked.recipient };
  const known = packets.find(
    (packet) => packet.profile === profile.id && profileNameIn(packet.title, 'en') === profile.name,
  );
  const language = asked.language ?? known?.language ?? plainPacket.language;
  const start = inLanguage(startOf(profile, sections), language);
  if (known) {
    const set = { title: start.title, language, sections: start.sections, ...to };
    return plain(client.packets.change({ id: known.id, set }));
  }
  return plain(client.packets.add({ ...plainPacket, ...start, ...to }));
}
