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
