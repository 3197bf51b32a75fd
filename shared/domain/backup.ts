// When the case should be copied to its backup folder, and which copies to keep. Pure: the clock and the list are handed in.
import { z } from 'zod';
import { errorCodes } from '../errors.ts';

/** What a person sees of it. `folder` is the folder's own name, never where it lies. */
export const BackupState = z.object({
  folder: z.string().nullable(),
  /** Of the newest copy that was checked, by hand or by itself, in milliseconds; null for none yet. */
  lastAt: z.number().int().nullable(),
  /** Something was changed after that copy. */
  changedSince: z.boolean(),
  /** A week's work or more that no copy holds. */
  isOld: z.boolean(),
  /** Copies in the folder, and their size together. */
  copies: z.number().int().nonnegative(),
  sizeBytes: z.number().int().nonnegative(),
  /** Why the last try did not work; null when it did. */
  problem: z.enum(errorCodes).nullable(),
});
export type BackupState = z.infer<typeof BackupState>;

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** A little under a day, so that an evening's work is copied every evening and not every other. */
export const backupEveryMs = 20 * hourMs;
/** After a try that did not work: the disk may only be unplugged. */
export const retryAfterMs = hourMs / 2;
/** From this age on, with changes since, the window says so. */
export const backupOldMs = 7 * dayMs;

type Due = Pick<BackupState, 'folder' | 'lastAt' | 'changedSince' | 'problem'> & { triedAt: number | null };

/** A clock that was set back counts as "long ago": one copy too many does no harm. */
export function isBackupDue({ folder, lastAt, changedSince, problem, triedAt }: Due, now: number): boolean {
  if (folder === null || !changedSince) return false;
  if (problem !== null && triedAt !== null && now >= triedAt && now - triedAt < retryAfterMs) return false;
  return lastAt === null || now < lastAt || now - lastAt >= backupEveryMs;
}

/** Old enough, with work in it that has no copy, that the window should say so. */
export function isBackupOld(
  { lastAt, changedSince }: Pick<BackupState, 'lastAt' | 'changedSince'>,
  now: number,
) {
  return changedSince && lastAt !== null && now - lastAt >= backupOldMs;
}

const newest = 3;
const days = 7;
const weeks = 5;
const months = 12;

/**
 * Which copies may go: kept are the newest three, and the newest of each of the last seven days, five weeks and twelve
 * months that have one. `at` in milliseconds, in any order; the answer is in the order given.
 */
export function copiesToDrop<Copy extends { at: number }>(all: readonly Copy[], now: number): Copy[] {
  // Made while the clock was ahead: when really, nobody can say. They stay, and take no other's place.
  const copies = all.filter(({ at }) => at <= now + dayMs);
  const sorted = copies.toSorted((a, b) => b.at - a.at);
  const kept = new Set<Copy>(sorted.slice(0, newest));
  const keepNewestOfEach = (spanOf: (at: number) => string, spans: number): void => {
    const seen = new Set<string>();
    for (const copy of sorted) {
      const span = spanOf(copy.at);
      if (seen.has(span)) continue;
      if (seen.size === spans) break;
      seen.add(span);
      kept.add(copy);
    }
  };
  keepNewestOfEach((at) => new Date(at).toISOString().slice(0, 10), days);
  keepNewestOfEach((at) => String(Math.floor(at / dayMs / 7)), weeks);
  keepNewestOfEach((at) => new Date(at).toISOString().slice(0, 7), months);
  return copies.filter((copy) => !kept.has(copy));
}
