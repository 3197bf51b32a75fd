// The footer's line while pictures of pages are being read: how many are left, and a way to have it wait. Nothing otherwise.
import { Pause, Play } from 'lucide-react';
import type { ReadingScans } from '../../shared/contract/scans.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import classes from './frame.module.css';

export function ReadingLine({ state }: { state: ReadingScans | null }) {
  const { frame } = useStrings();
  const pause = useCommand((client) => client.scans.pause({}));
  const resume = useCommand((client) => client.scans.resume({}));
  if (!state || state.waiting === 0) return null;
  const { waiting, isPaused } = state;
  return (
    <div className={classes.reading}>
      <p className={classes.saved} title={frame.scansWhy}>
        {isPaused ? frame.scansPaused(waiting) : frame.scansLeft(waiting)}
      </p>
      <IconButton
        icon={isPaused ? Play : Pause}
        label={isPaused ? frame.scansResume : frame.scansPause}
        size="small"
        onClick={() => void (isPaused ? resume : pause).run(undefined)}
      />
    </div>
  );
}
