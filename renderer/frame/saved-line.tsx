// The footer's quiet line: everything is saved, and how old the backup is. It speaks up only when one of the two is not so.
import { useStrings } from '../strings/language.tsx';
import type { ReactNode } from 'react';
import { StatusMark } from '../ui/status/status-mark.tsx';
import classes from './frame.module.css';

type Props = {
  state: 'saved' | 'saving' | 'not-saved';
  /** How old the newest backup is, in words ("2 days ago"); null where there is none yet; left out where it is not known. */
  backupAge?: string | null;
  /** There is a week's work or more that no copy holds. */
  isOld?: boolean;
  /** Undo and redo, beside what is saved. */
  after?: ReactNode;
};

export function SavedLine({ after, ...how }: Props) {
  return (
    <div className={classes.footLine}>
      <Words {...how} />
      {after}
    </div>
  );
}

function Words({ state, backupAge, isOld = false }: Props) {
  const { frame } = useStrings();
  if (state === 'not-saved') return <StatusMark meaning="differs">{frame.notSaved}</StatusMark>;
  if (isOld && typeof backupAge === 'string')
    return <StatusMark meaning="needsYou">{frame.oldBackup(backupAge)}</StatusMark>;
  const backup =
    backupAge === undefined ? [] : [backupAge === null ? frame.noBackup : frame.backup(backupAge)];
  return (
    <p className={classes.saved}>{[state === 'saved' ? frame.saved : frame.saving, ...backup].join(' · ')}</p>
  );
}
