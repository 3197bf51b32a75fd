// Undo and redo in sight, each saying what it would take back. They stand by the line that says everything is saved.
import { Redo2, Undo2 } from 'lucide-react';
import { useStrings } from '../strings/language.tsx';
import { IconButton } from '../ui/button.tsx';
import classes from './frame.module.css';

type Props = {
  undoWhat: string | null;
  redoWhat: string | null;
  undo: () => void;
  redo: () => void;
  /** What was just done, read aloud. */
  said: string;
};

export function UndoButtons({ undoWhat, redoWhat, undo, redo, said }: Props) {
  const { commands: words } = useStrings();
  return (
    <div className={classes.undo}>
      <IconButton
        icon={Undo2}
        size="small"
        keys="Ctrl+Z"
        label={undoWhat === null ? words.nothingToUndo : words.undo(undoWhat)}
        aria-disabled={undoWhat === null}
        onClick={() => undoWhat !== null && undo()}
      />
      <IconButton
        icon={Redo2}
        size="small"
        keys="Ctrl+Shift+Z"
        label={redoWhat === null ? words.nothingToRedo : words.redo(redoWhat)}
        aria-disabled={redoWhat === null}
        onClick={() => redoWhat !== null && redo()}
      />
      <span className="screen-reader-only" role="status">
        {said}
      </span>
    </div>
  );
}
