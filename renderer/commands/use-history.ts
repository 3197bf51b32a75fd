// The newest change as it can be taken back, and what was taken back as it can be done again.
import { useCallback, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { useAsk, useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';

export type History = {
  /** What it would take back, in words; null for nothing. */
  undoWhat: string | null;
  redoWhat: string | null;
  undo: () => void;
  redo: () => void;
  /** What was just done, for a screen reader. */
  said: string;
  problem: Problem | null;
};

export function useHistory(): History {
  const { commands: words } = useStrings();
  const peek = useAsk(['history'], (client) => client.history.peek({}));
  const [said, setSaid] = useState('');
  const undoing = useCommand((client) => client.history.undo({}));
  const redoing = useCommand((client) => client.history.redo({}));
  const { undo: last, redo: next } = peek.state === 'ready' ? peek.value : { undo: null, redo: null };
  const undoWhat = last === null ? null : words.undoWhat(last);
  const redoWhat = next === null ? null : words.undoWhat(next);
  const { run: runUndo } = undoing;
  const { run: runRedo } = redoing;
  const undo = useCallback(() => {
    void runUndo(undefined).then((done) => done && undoWhat !== null && setSaid(words.undone(undoWhat)));
  }, [runUndo, undoWhat, words]);
  const redo = useCallback(() => {
    void runRedo(undefined).then((done) => done && redoWhat !== null && setSaid(words.redone(redoWhat)));
  }, [runRedo, redoWhat, words]);
  return { undoWhat, redoWhat, undo, redo, said, problem: undoing.problem ?? redoing.problem };
}
