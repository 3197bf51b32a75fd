// Counts arrivals at a screen: a new number for every new destination, also for the same thing once more. Used as a key.
import { useState } from 'react';

export function useArrival(destination: object): number {
  const [seen, setSeen] = useState({ destination, count: 0 });
  if (seen.destination === destination) return seen.count;
  setSeen({ destination, count: seen.count + 1 });
  return seen.count + 1;
}
