// How the opinions stand to each other in one row: a sign, a word and an edge of its own shape; none of them needs its colour.
import { CircleDashed, Equal, EqualApproximately, EqualNot, UserRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RowMark } from '../../../shared/domain/compare.ts';
import type { Mark } from '../../../shared/domain/opinion.ts';
import type { Strings } from '../../strings/en.ts';

export const markIcons: Record<Mark | 'open', LucideIcon> = {
  agree: Equal,
  emphasis: EqualApproximately,
  conflict: EqualNot,
  single: UserRound,
  open: CircleDashed,
};

/** What the rail shows: the reader's mark; a suggestion stays open in shape and is only said in words. */
export function markShown(mark: RowMark): Mark | 'open' {
  return mark.by === 'reader' ? mark.mark : 'open';
}

export function markWord(mark: RowMark, { opinions }: Strings): string {
  if (mark.by === 'rules') return opinions.compare.suggested(opinions.marks[mark.mark]);
  return opinions.marks[markShown(mark)];
}

/** Why the rules suggest it, in a sentence. */
export function suggestionReason(mark: RowMark, { opinions }: Strings): string | null {
  if (mark.by !== 'rules') return null;
  const { reasons } = opinions.compare;
  const { reason } = mark;
  if (reason.kind === 'numbers') return reasons.numbers(reason.scale.lowest.text, reason.scale.highest.text);
  return reason.kind === 'contrast' ? reasons.contrast(...reason.words) : reasons[reason.kind];
}
