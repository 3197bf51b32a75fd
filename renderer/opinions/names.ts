// What opinions, doctors and rows are called on every screen of this folder.
import type { ComparisonColumn } from '../../shared/domain/compare.ts';
import { axisKey, isAxis } from '../../shared/domain/compare.ts';
import type { Strings } from '../strings/en.ts';

/** A known axis by its words, the family's own row as they typed it. */
export function axisName({ opinions }: Strings, axis: string): string {
  const key = axisKey(axis);
  return isAxis(key) ? opinions.axes[key].name : axis;
}

/** The name as it stands inside a sentence: "the diagnosis". */
export function axisInSentence({ opinions }: Strings, axis: string): string {
  const key = axisKey(axis);
  return isAxis(key) ? opinions.axes[key].inSentence : `“${axis}”`;
}

export function doctorName(column: Pick<ComparisonColumn, 'doctor'>, { opinions }: Strings): string {
  return column.doctor?.name ?? opinions.noDoctor;
}

/** "Dr. Hollis Greerwood" → "Dr. Greerwood": for sentences that name several. */
export function shortName(column: ComparisonColumn, strings: Strings): string {
  const parts = doctorName(column, strings).split(' ');
  return parts.length > 2 && parts[0]?.endsWith('.')
    ? `${parts[0]} ${parts[parts.length - 1] ?? ''}`
    : parts.join(' ');
}
