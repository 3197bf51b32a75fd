// The whole case as the PDF of a paper binder: with the papers themselves or without, made as a job that can be stopped.
import { BookOpen, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { describeProblem } from '../../shared/errors.ts';
import { useJob } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/fields/field.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import classes from './printing.module.css';

type Made = { ticket: string; pages: number; leftOut: string[] };

export function BinderMaker({ caseTitle }: { caseTitle: string }) {
  const { printing, language, ui } = useStrings();
  const words = printing.binder;
  const [withDocuments, setWithDocuments] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const job = useJob((client, ticket: string, signal) =>
    client.sheets.saveBinder({ withDocuments, language, ticket }, { signal }),
  );
  const make = async () => {
    setMade(null);
    const suggestedName = words.fileName(caseTitle).slice(-200);
    const picked = await window.binder.pickSave({ kind: 'document', suggestedName });
    if (!picked) return;
    const done = await job.start(picked.ticket);
    if (done) setMade({ ticket: picked.ticket, ...done });
  };
  return (
    <>
      <CheckField
        label={words.withDocuments}
        hint={words.withDocumentsHint}
        checked={withDocuments}
        onChange={setWithDocuments}
      />
      <JobProgress job={job} label={words.running}>
        <div className={classes.buttons}>
          <Button icon={BookOpen} onClick={() => void make()}>
            {words.make}
          </Button>
        </div>
      </JobProgress>
      {job.problem && <ProblemNotice sentence={describeProblem(job.problem)} />}
      {made && (
        <Notice
          meaning={made.leftOut.length === 0 ? 'arrived' : 'needsYou'}
          title={words.done(made.pages)}
          announce
          action={
            <Button size="small" icon={FolderOpen} onClick={() => void window.binder.showSaved(made.ticket)}>
              {ui.showSaved}
            </Button>
          }
        >
          {made.leftOut.length > 0 && words.left(made.leftOut)}
        </Notice>
      )}
    </>
  );
}
