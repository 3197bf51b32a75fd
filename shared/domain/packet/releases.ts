// Who has which version: how releases of a packet follow one another, and what a supplement goes on from. Pure.
import type { Release } from '../packet.ts';
import type { SupplementTo } from './facts.ts';

/** "2" for a whole packet, "2.1" for what followed it. */
export function releaseLabel({ version, supplement }: Pick<Release, 'version' | 'supplement'>): string {
  return supplement === 0 ? String(version) : `${version}.${supplement}`;
}

type Follows = SupplementTo & Pick<Release, 'version' | 'supplement'>;

/** What the reader of `base` has by now: its pages, and those of every supplement to it. */
export function supplementFacts(
  base: Pick<Release, 'packetId' | 'version'>,
  releases: readonly Release[],
): Follows {
  const line = releases.filter(
    ({ packetId, version }) => packetId === base.packetId && version === base.version,
  );
  const supplement = 1 + Math.max(0, ...line.map((release) => release.supplement));
  return {
    lastPage: Math.max(0, ...line.map(({ report }) => report.firstPage + report.pages - 1)),
    has: new Set(line.flatMap(({ report }) => report.entries.flatMap(({ sha256 }) => sha256 ?? []))),
    version: base.version,
    supplement,
    label: releaseLabel({ version: base.version, supplement }),
  };
}

/** What a packet, as it stands, holds and a release did not, and what is gone since. By bytes: a new title alone is no change. */
export function changedSince(
  { entries }: Pick<Release['report'], 'entries'>,
  now: readonly { title: string; sha256: string }[],
): { added: string[]; gone: string[] } {
  const sent = new Set(entries.map(({ sha256 }) => sha256));
  const held = new Set(now.map(({ sha256 }) => sha256));
  const titles = (found: readonly { title: string }[]): string[] => [
    ...new Set(found.map(({ title }) => title)),
  ];
  return {
    added: titles(now.filter(({ sha256 }) => !sent.has(sha256))),
    gone: titles(entries.filter(({ sha256 }) => sha256 !== null && !held.has(sha256))),
  };
}
