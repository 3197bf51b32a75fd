// Everything out of the case as open files, into a new folder of the person's choice.
import { FolderOpen, FolderOutput, Printer } from 'lucide-react';
import { useState } from 'react';
import { describeProblem } from '../../../shared/errors.ts';
import { useJob } from '../../client/use-case.ts';
import { usePrint } from '../../frame/print.ts';
import { useFormat, useNow, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { JobProgress } from '../../ui/messages/job-progress.tsx';
import { SafetyLine } from '../safety-line.tsx';

export function ExportAll({ caseTitle }: { caseTitle: string }) {
  const words = useStrings().give.exportAll;
  const format = useFormat();
  const now = useNow();
  const [made, setMade] = useState<{ ticket: string; documents: number } | null>(null);
  const job = useJob((client, ticket: string, signal) => client.caseFile.exportAll({ ticket }, { signal }));
  const start = async () => {
    setMade(null);
    const suggestedName = words.folderName(caseTitle, format.instant(now.getTime())).slice(0, 200);
    const picked = await window.binder.pickSave({ kind: 'packet-folder', suggestedName });
    if (!picked) return;
    const done = await job.start(picked.ticket);
    if (done) setMade({ ticket: picked.ticket, documents: done.documents });
  };
  const isTaken = job.problem?.code === 'case.file-exists';
  return (
    <SafetyLine
      why={words.why}
      button={
        <Button icon={FolderOutput} onClick={() => void start()} disabled={job.isRunning}>
          {words.start}
        </Button>
      }
    >
      <JobProgress job={job} label={words.running} />
      {job.problem && (
        <Notice meaning="needsYou" title={isTaken ? words.notEmpty : describeProblem(job.problem)} announce />
      )}
      {made && (
        <Notice
          meaning="arrived"
          title={words.done(made.documents)}
          announce
          action={
            <Button size="small" icon={FolderOpen} onClick={() => void window.binder.showSaved(made.ticket)}>
              {words.show}
            </Button>
          }
        />
      )}
    </SafetyLine>
  );
}

/** The way to the paper binder for those who look for it here. */
export function PrintBinder() {
  const words = useStrings().give.binder;
  const print = usePrint();
  return (
    <SafetyLine
      why={words.why}
      button={
        <Button icon={Printer} onClick={print}>
          {words.start}
        </Button>
      }
    />
  );
}
