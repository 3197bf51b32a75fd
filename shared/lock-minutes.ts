// When a case locks by itself. Read before the first screen, so nothing else is in this file.

/** After so many minutes without a touch; zero: never. */
export const lockMinutes = [5, 15, 60, 0] as const;
export type LockMinutes = (typeof lockMinutes)[number];
export const usualLockMinutes: LockMinutes = 15;
