// The sentence that says what lies behind a difference. It names what they looked at, never whose view is better.
import type { ComparisonColumn } from '../../../shared/domain/compare.ts';
import type { BehindRow } from '../../../shared/domain/evidence.ts';
import type { Strings } from '../../strings/en.ts';
import { shortName } from '../names.ts';

/** Up to here each is told in full; of more only the names. */
const toldInFull = 2;
const namedAtMost = 5;

export function usesText(uses: BehindRow['ways'][number]['uses'], { opinions }: Strings): string {
  if (uses.length === 0) return opinions.compare.nothingNoted;
  const { uses: words, evidence } = opinions;
  return evidence.and(
    uses.map((use) => (use === 'report' && uses.length > 1 ? evidence.report : words[use])),
  );
}

export function behindSentence(
  behind: readonly BehindRow[],
  columns: readonly ComparisonColumn[],
  strings: Strings,
): string {
  const { compare } = strings.opinions;
  const named = behind.map(({ row }) => row.title);
  if (behind.length > toldInFull)
    return compare.behindMany(named.slice(0, namedAtMost), Math.max(0, named.length - namedAtMost));
  return behind
    .map(({ row, ways }) => {
      const said = ways.map(({ uses, columns: who }) => {
        const names = who.flatMap((at) => (columns[at] ? [shortName(columns[at], strings)] : []));
        return compare.behindWay(usesText(uses, strings), names);
      });
      return `${compare.behindOne(row.title, said)}.`;
    })
    .join(' ');
}
