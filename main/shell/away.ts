// Locks when the computer is locked or goes to sleep.
import { powerMonitor } from 'electron';
import type { CaseKeeper } from './case-keeper.ts';

export function lockWhenAway(keeper: CaseKeeper): void {
  powerMonitor.on('lock-screen', () => keeper.lock('away'));
  powerMonitor.on('suspend', () => keeper.lock('away'));
}
