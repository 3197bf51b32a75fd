// Locks when the computer is locked or goes to sleep, and when nobody has touched it for a while.
import { app, powerMonitor } from 'electron';
import { usualLockMinutes } from '../../shared/lock-minutes.ts';
import type { CaseKeeper } from './case-keeper.ts';
import { isBusy } from './quit-guard.ts';

const lookMs = 5_000;

/** Zero: never by itself. */
let minutes: number = usualLockMinutes;

export function setLockAfter(chosen: number): void {
  minutes = chosen;
}

/** When our own window was last touched: some systems do not tell of every touch. */
let touchedAt = performance.now();

function idleSeconds(): number {
  return Math.min(powerMonitor.getSystemIdleTime(), (performance.now() - touchedAt) / 1000);
}

export function lockWhenAway(keeper: CaseKeeper): void {
  app.on('web-contents-created', (_event, contents) =>
    contents.on('input-event', () => {
      touchedAt = performance.now();
    }),
  );
  powerMonitor.on('lock-screen', () => keeper.lock('away'));
  powerMonitor.on('suspend', () => keeper.lock('away'));
  setInterval(() => void lockWhenIdle(keeper), lookMs).unref();
}

/** Work that is under way, such as a packet for tonight, is finished first. */
async function lockWhenIdle(keeper: CaseKeeper): Promise<void> {
  const isAway = minutes > 0 && idleSeconds() >= minutes * 60;
  if (!isAway || isBusy()) return;
  const { path } = await keeper.openCase('look');
  if (path !== null) keeper.lock('away');
}
