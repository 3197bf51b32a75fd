// How many pieces of long work are under way in this window: what quitting would cut off.
import { useSyncExternalStore } from 'react';

let running = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  running += by;
  for (const changed of listeners) changed();
}

/** Returns its own end; ending twice counts once. */
export function beginJob(): () => void {
  let isOver = false;
  change(1);
  return () => {
    if (isOver) return;
    isOver = true;
    change(-1);
  };
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function useRunningJobs(): number {
  return useSyncExternalStore(subscribe, () => running);
}
