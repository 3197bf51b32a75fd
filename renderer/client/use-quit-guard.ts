// Tells the shell whether quitting now would cut work off, and the words to ask with. The shell asks; it has no words of its own.
import { useEffect } from 'react';
import { useStrings } from '../strings/language.tsx';
import { useRunningJobs } from './running-jobs.ts';

export function useQuitGuard(): void {
  const { quit } = useStrings().ui;
  const isWorking = useRunningJobs() > 0;
  useEffect(() => {
    void window.binder.setBusy(isWorking ? quit : null);
  }, [isWorking, quit]);
}
