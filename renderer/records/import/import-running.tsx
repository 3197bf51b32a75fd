// An import while it runs: which file, how far, and a way to stop it. Shown above whatever the screen shows.
import { describeProblem } from '../../../shared/errors.ts';
import { useStrings } from '../../strings/language.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { Progress } from '../../ui/messages/progress.tsx';
import { useImports } from './import-provider.tsx';
import classes from './import.module.css';

export function ImportRunning() {
  const { records } = useStrings();
  const { isRunning, isStopping, progress, stop, problem } = useImports();
  if (isRunning)
    return (
      <div className={classes.running}>
        <Progress
          label={progress ? records.import.running : records.import.counting}
          done={progress?.done ?? null}
          total={progress?.total ?? null}
          current={progress?.what ?? ''}
          onStop={stop}
          stopping={isStopping}
        />
      </div>
    );
  if (!problem) return null;
  return (
    <div className={classes.running}>
      <Notice announce meaning="needsYou" title={records.import.failedStart}>
        {describeProblem(problem)}
      </Notice>
    </div>
  );
}
