// What stands above every screen of a case that lies where nothing can be written: why it cannot be changed, and the way to one that can.
import { BookLock, Save } from 'lucide-react';
import { useState } from 'react';
import { useJob } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { describeProblem } from '../../shared/errors.ts';
import { Button } from '../ui/button.tsx';
import { OnlyReads } from '../ui/changing.tsx';
import classes from './frame.module.css';

export function PlaceRibbon({ caseTitle }: { caseTitle: string }) {
  const { give } = useStrings();
  const words = give.fixedPlace;
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const job = useJob((client, ticket: string, signal) => client.caseFile.backup({ ticket }, { signal }));
  const save = async () => {
    setSavedAs(null);
    const picked = await window.binder.pickSave({ kind: 'backup', suggestedName: words.fileName(caseTitle) });
    if (picked && (await job.start(picked.ticket))) setSavedAs(picked.name);
  };
  return (
    <section className={classes.ribbon} aria-label={give.ribbonName}>
      <BookLock aria-hidden className={classes.ribbonIcon} />
      <p className={classes.ribbonWords} aria-live="polite">
        {savedAs === null ? (
          <>
            <strong>{words.ribbon}</strong> {job.problem ? describeProblem(job.problem) : words.why}
          </>
        ) : (
          <strong>{words.saved(savedAs)}</strong>
        )}
      </p>
      <OnlyReads>
        <Button size="small" icon={Save} onClick={() => void save()} disabled={job.isRunning}>
          {job.isRunning ? words.saving : words.save}
        </Button>
      </OnlyReads>
    </section>
  );
}
