// Who has which version: reader by reader over all packets, what each of them lacks by now, and what could be sent. Pure.
import type { Packet, Release } from '../packet.ts';
import { compareDates } from '../partial-date.ts';
import type { PhysicalItem } from '../record.ts';
import type { Delivery } from './delivery.ts';
import { releaseLabel } from './releases.ts';

export type Held = { title: string; sha256: string };
export type RegistryLine = {
  delivery: Delivery;
  release: Release;
  /** "1.1". */
  label: string;
  /** Discs and glass that went along. */
  items: PhysicalItem[];
};
/** How one reader stands with one packet. */
export type Standing = {
  packet: Packet;
  lines: RegistryLine[];
  /** Titles the packet holds by now, and nothing that was sent to them. */
  lacks: string[];
  /** Titles they were sent, and the packet holds no longer. */
  gone: string[];
  /** A release that is out already and brings something they lack; null for none. */
  ready: { release: Release; label: string } | null;
  /** The whole version that a supplement for them goes on from; null while nothing was sent. */
  base: Release | null;
};
export type Reader = { recipient: string; standings: Standing[] };

export type RegistryFacts = {
  packets: readonly Packet[];
  releases: readonly Release[];
  deliveries: readonly Delivery[];
  items: readonly PhysicalItem[];
  /** What each packet holds as it stands. A packet that is not named is taken not to have changed. */
  held: readonly { packetId: Packet['id']; entries: readonly Held[] }[];
};

/** Two spellings of one name are one reader. */
function nameKey(recipient: string): string {
  return recipient.trim().replace(/\s+/g, ' ').toLowerCase();
}

function newer(a: Release, b: Release): number {
  return a.version - b.version || a.supplement - b.supplement;
}

function titles(entries: readonly { title: string }[]): string[] {
  return [...new Set(entries.map(({ title }) => title))];
}

function standingOf(packet: Packet, lines: RegistryLine[], facts: RegistryFacts): Standing {
  const sent = lines.filter(({ delivery }) => delivery.sentOn !== null).map(({ release }) => release);
  const theirs = sent.flatMap(({ report }) => report.entries);
  const has = new Set(theirs.map(({ sha256 }) => sha256));
  const now = facts.held.find(({ packetId }) => packetId === packet.id)?.entries;
  const lacking = (now ?? []).filter(({ sha256 }) => !has.has(sha256));
  const holds = new Set((now ?? []).map(({ sha256 }) => sha256));
  const lacks = new Set(lacking.map(({ sha256 }) => sha256));
  const out = facts.releases
    .filter(({ packetId, id }) => packetId === packet.id && !sent.some((release) => release.id === id))
    .filter(({ report }) => report.entries.some(({ sha256 }) => sha256 !== null && lacks.has(sha256)))
    .sort(newer)
    .at(-1);
  const base = sent.filter(({ supplement }) => supplement === 0).sort(newer).at(-1); // prettier-ignore
  return {
    packet,
    lines: lines.sort((a, b) => newer(a.release, b.release)),
    lacks: sent.length === 0 ? [] : titles(lacking),
    gone:
      now === undefined ? [] : titles(theirs.filter(({ sha256 }) => sha256 !== null && !holds.has(sha256))),
    ready: sent.length > 0 && out ? { release: out, label: releaseLabel(out) } : null,
    base: base ?? null,
  };
}

/** Readers by name; of each the packets, in the order in which they were first sent. */
export function registryOf(facts: RegistryFacts): Reader[] {
  const { packets, releases, deliveries, items } = facts;
  const readers = new Map<string, { recipient: string; byPacket: Map<Packet['id'], RegistryLine[]> }>();
  const inOrder = [...deliveries].sort((a, b) => compareDates(a.sentOn, b.sentOn) || (a.id < b.id ? -1 : 1));
  for (const delivery of inOrder) {
    const release = releases.find(({ id }) => id === delivery.releaseId);
    if (!release) continue;
    const key = nameKey(delivery.recipient);
    const reader = readers.get(key) ?? { recipient: delivery.recipient, byPacket: new Map() };
    readers.set(key, reader);
    const along = items.filter(({ id }) => delivery.itemIds.includes(id));
    const lines = reader.byPacket.get(release.packetId) ?? [];
    lines.push({ delivery, release, label: releaseLabel(release), items: along });
    reader.byPacket.set(release.packetId, lines);
  }
  return [...readers.values()]
    .map(({ recipient, byPacket }) => ({
      recipient,
      standings: [...byPacket].flatMap(([packetId, lines]) => {
        const packet = packets.find(({ id }) => id === packetId);
        return packet ? [standingOf(packet, lines, facts)] : [];
      }),
    }))
    .sort((a, b) => a.recipient.localeCompare(b.recipient, 'en'));
}
