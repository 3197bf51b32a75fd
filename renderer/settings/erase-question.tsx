// The question before something is erased for good: what goes, what cannot be undone, and where it may still lie.
import { useEffect, useRef } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import type { Removed, RemovedThing } from '../../shared/domain/removed.ts';
import { useCommand } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import classes from './settings.module.css';

type Props = { things: readonly Removed[]; onClose: () => void; onErased: () => void };

export function EraseQuestion({ things, onClose, onErased }: Props) {
  const words = useStrings().settings.removed;
  const keep = useRef<HTMLButtonElement>(null);
  // The way out is the one under the fingers.
  useEffect(() => keep.current?.focus(), []);
  const erase = useCommand((client) =>
    client.records.erase({
      things: things.map(({ kind, id }) => ({ kind, id }) as RemovedThing),
    }),
  );
  const eraseThem = async () => {
    if (await erase.run(undefined)) onErased();
  };
  const [only] = things;
  return (
    <div className={classes.question}>
      <Notice
        announce
        meaning="needsYou"
        title={things.length === 1 && only ? words.askOne(only.title) : words.askMany(things.length)}
      >
        <p>{words.askWhy(things.length)}</p>
        <div className={classes.questionButtons}>
          <Button ref={keep} size="small" onClick={onClose}>
            {words.keep(things.length)}
          </Button>
          <Button
            size="small"
            look="danger"
            busyLabel={erase.isBusy ? words.erasing : undefined}
            onClick={() => void eraseThem()}
          >
            {words.eraseNow}
          </Button>
        </div>
      </Notice>
      {erase.problem && <Notice announce meaning="needsYou" title={describeProblem(erase.problem)} />}
    </div>
  );
}
