// Server state is read again after a change: as seldom as possible, and never so that the page keeps what was true before it.
import type { QueryClient } from '@tanstack/react-query';

/** Reads a list again after a change; while it is being read, any number of further changes ask for one more reading only. */
export function reader(queries: QueryClient): (key: string) => void {
  const changedMeanwhile = new Map<string, boolean>();
  const readAgain = (key: string): void => {
    if (changedMeanwhile.has(key)) return void changedMeanwhile.set(key, true);
    // A first reading that is under way began before the change, and invalidating only waits for it: its answer may be old.
    const firstUnderWay = queries
      .getQueryCache()
      .findAll({ queryKey: [key], fetchStatus: 'fetching' })
      .some(({ state }) => state.data === undefined);
    changedMeanwhile.set(key, firstUnderWay);
    void queries.invalidateQueries({ queryKey: [key] }).finally(() => {
      const again = changedMeanwhile.get(key);
      changedMeanwhile.delete(key);
      if (again) readAgain(key);
    });
  };
  return readAgain;
}
