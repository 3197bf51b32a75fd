// The numbers beside the places: only what waits for the person, worked out by the same rules as Today.
import { useMemo } from 'react';
import { countWaiting } from '../../shared/domain/today.ts';
import type { WaitingCounts } from '../../shared/domain/today.ts';
import { useToday } from './use-today.ts';

/** Nothing is counted until everything is read. */
export function useWaiting(): Partial<WaitingCounts> {
  const read = useToday();
  return useMemo(() => (read.state === 'ready' ? countWaiting(read.value.plan) : {}), [read]);
}
