// One request at a time to the locked case process, and what to tell the person when it did not work.
import { useState } from 'react';
import type { Client } from '../client/connection.ts';
import type { Problem } from '../../shared/errors.ts';

/** A failure with a sentence of its own, or a bug, which has one for all. */
export type Trouble = Problem | 'bug';

export type Attempt = (work: (client: Client) => Promise<void>) => Promise<void>;

export function useAttempt() {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (client: Client | null, work: Parameters<Attempt>[0]) => {
    if (!client || isBusy) return;
    setBusy(true);
    setTrouble(null);
    try {
      await work(client);
    } catch (error) {
      const { problemOf } = await import('../client/connection.ts');
      const known = problemOf(error);
      setTrouble(known ?? 'bug');
      if (!known) throw error;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, trouble, isBusy, clear: () => setTrouble(null) };
}
