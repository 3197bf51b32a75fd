// Two copies of a case as a person sees them: copies found beside the file, and what differs, entry by entry.
import { z } from 'zod';
import { errorCodes } from '../../errors.ts';
import { idPrefixes } from '../ids.ts';
import type { Noun } from '../ids.ts';
import { compareRows, isAlive, kinds } from './compare-rows.ts';
import { choices } from './merge-plan.ts';
import type { Choice, Difference } from './merge-plan.ts';

/** A file beside the open case that is a version of it with changes of its own. */
export const FoundCopy = z.object({
  name: z.string(),
  /** Of its last change, and by whom; null where that cannot be read yet. */
  changedAt: z.number().int().nullable(),
  who: z.string().nullable(),
  /** Locked with another passphrase: it has to be asked for. */
  needsPassphrase: z.boolean(),
  problem: z.enum(errorCodes).nullable(),
});
export type FoundCopy = z.infer<typeof FoundCopy>;

const nounNames = Object.keys(idPrefixes) as [Noun, ...Noun[]];
const NounName = z.enum([...nounNames, 'caseFile']);

/** What a person reads of a value: words and numbers as they are, yes and no, or nothing. */
export const Shown = z.union([z.string(), z.boolean(), z.null()]);
export type Shown = z.infer<typeof Shown>;

export const CopyDifference = z.object({
  key: z.string(),
  noun: NounName,
  kind: z.enum(kinds),
  title: z.string(),
  parts: z.array(z.object({ field: z.string(), clash: z.boolean(), here: Shown, there: Shown })),
  changedHereAt: z.number().int().nullable(),
  changedThereAt: z.number().int().nullable(),
  /** The very same file is in the case here already. */
  isHereAlready: z.boolean(),
  choices: z.array(z.enum(choices)).min(2),
  suggested: z.enum(choices),
});
export type CopyDifference = z.infer<typeof CopyDifference>;

export const CopyComparison = z.object({
  differences: z.array(CopyDifference),
  /** Entries that only this computer changed: they stay as they are. */
  onlyHere: z.number().int(),
});
export type CopyComparison = z.infer<typeof CopyComparison>;

export const MergeReport = z.object({
  /** Entries written. */
  taken: z.number().int(),
  /** Of these, not chosen, but pointed at by what was chosen. */
  along: z.number().int(),
  /** Chosen to be removed, but still in use. */
  kept: z.number().int(),
  /** Of document bytes that came in. */
  bytes: z.number().int(),
  /** Name of the backup copy made before. */
  backup: z.string(),
});
export type MergeReport = z.infer<typeof MergeReport>;

/** Only here: nothing to decide. */
export function isForPerson({
  kind,
  parts,
}: {
  kind: Difference['kind'];
  parts: readonly unknown[];
}): boolean {
  if (kind === 'removed-here') return parts.length > 0;
  return kind !== 'added-here' && kind !== 'changed-here';
}

/** Nouns of which a case holds one for each thing they are about: a second one beside it would say nothing. */
const alone = new Set(['case_file', 'coverage', 'path_step', 'rule_override', 'difference', 'stance']);
const links = new Set(['item_link', 'request_item', 'dismissal', 'proposal', 'document', 'packet_release']);

export function choicesFor({ table, kind }: Pick<Difference, 'table' | 'kind'>): Choice[] {
  const canStandTwice = kind === 'changed-both' && !alone.has(table) && !links.has(table);
  return canStandTwice ? ['here', 'there', 'both'] : ['here', 'there'];
}

/** Nothing is lost by these: what is new or changed there comes in, what is removed there stays here. */
export function suggestedFor(one: Difference, isHereAlready: boolean): Choice {
  const { kind, here, there } = one;
  if (kind === 'added-there') return isHereAlready ? 'here' : 'there';
  if (kind === 'changed-there') return 'there';
  if (kind === 'removed-there') return 'here';
  if (kind === 'removed-here') return 'there';
  const clash = compareRows(one)?.parts.some((part) => part.clash) ?? false;
  if (!clash) return 'there';
  const at = (row: Difference['here']): number => (isAlive(row) ? Number(row['updated_at'] ?? 0) : 0);
  return at(there) > at(here) ? 'there' : 'here';
}
