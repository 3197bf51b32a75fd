// How the opinions stand on each choice, counted and named, never weighed; and whether another opinion may be worth asking for.
import type { Comparison } from './compare.ts';
import type { Choice, Stance } from './decision.ts';
import { stanceWords } from './decision.ts';

export type TallyGroup = { says: Stance['says']; columns: readonly number[] };
export type Tally = {
  choice: Choice;
  /** In the fixed order of the words, whatever their number: the largest does not come first. */
  groups: readonly TallyGroup[];
  /** Columns that say nothing about it. */
  silent: readonly number[];
  /** By column. */
  stances: readonly (Stance | null)[];
};

export function tallyOf(choice: Choice, stances: readonly Stance[], { columns }: Comparison): Tally {
  const byColumn = columns.map(
    ({ opinion }) =>
      stances.find(({ choiceId, opinionId }) => choiceId === choice.id && opinionId === opinion.id) ?? null,
  );
  const columnsWith = (says: Stance['says'] | null) =>
    byColumn.flatMap((stance, column) => ((stance?.says ?? null) === says ? [column] : []));
  return {
    choice,
    groups: stanceWords
      .map((says) => ({ says, columns: columnsWith(says) }))
      .filter((group) => group.columns.length > 0),
    silent: columnsWith(null),
    stances: byColumn,
  };
}

export function talliesOf(
  choices: readonly Choice[],
  stances: readonly Stance[],
  comparison: Comparison,
): Tally[] {
  return [...choices]
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map((choice) => tallyOf(choice, stances, comparison));
}

/**
 * `third`: the first two differ, so a third is offered (R094, R115). `further`: three or more, and they still differ. Only what
 * a person marked, or noted as a stance, counts as differing.
 */
export function anotherOpinion(
  { columns, rows }: Comparison,
  tallies: readonly Tally[],
): 'third' | 'further' | null {
  const isMarked = rows.some(({ mark }) => mark.by === 'reader' && mark.mark === 'conflict');
  const isSplit = tallies.some(({ groups }) => groups.length > 1);
  if (columns.length < 2 || (!isMarked && !isSplit)) return null;
  return columns.length === 2 ? 'third' : 'further';
}
