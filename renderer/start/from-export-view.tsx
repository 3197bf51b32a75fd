// A case made again from exported files: which folder, a passphrase for the new file, and then what came back and what was missing.
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { RestoreProblem } from '../../shared/contract/case-file.ts';
import type { Picked } from '../../shared/contract/shell.ts';
import { leastPassphraseCharacters } from '../../shared/passphrase.ts';
import { describeProblem } from '../../shared/errors.ts';
import type { Client } from '../client/connection.ts';
import { useJobOf } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';

export type BroughtBack = { file: Picked; code: string; caseTitle: string };
type Report = { documents: number; entries: number; problems: RestoreProblem[] };
type Props = {
  client: Client;
  folder: Picked;
  /** To the recovery sheet of the new case, and on from there. */
  onDone: (made: BroughtBack) => void;
  onBack: () => void;
};

function useBringBack(client: Client, folder: Picked) {
  const words = useStrings().give.fromExport;
  const [made, setMade] = useState<(BroughtBack & { report: Report }) | null>(null);
  const job = useJobOf(client, (to, ask: { ticket: string; folder: string; passphrase: string }, signal) =>
    to.caseFile.createFromExport(ask, { signal }),
  );
  const start = async (passphrase: string) => {
    const place = await window.binder.pickSave({ kind: 'case', suggestedName: words.fileName(folder.name) });
    if (!place) return;
    // The choice is used up by the work; opening the file after a lock needs a fresh one.
    const again = await window.binder.pickAgain(place.ticket);
    const done = await job.start({ ticket: place.ticket, folder: folder.ticket, passphrase });
    if (!done) return;
    const { recoveryCode: code, caseFile, report } = done;
    setMade({ file: again ?? place, code, caseTitle: caseFile.title, report });
  };
  return { job, made, start };
}

export function FromExportView({ client, folder, onDone, onBack }: Props) {
  const { give } = useStrings();
  const words = give.fromExport;
  const { job, made, start } = useBringBack(client, folder);
  const [typed, setTyped] = useState({ passphrase: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (job.isRunning) return;
    setDiffer(typed.passphrase !== typed.again);
    if (typed.passphrase === typed.again) void start(typed.passphrase);
  };
  const field = (name: keyof typeof typed) => ({
    label: words[name],
    value: typed[name],
    onChange: (text: string) => setTyped((now) => ({ ...now, [name]: text })),
  });
  if (made)
    return (
      <StartPage title={words.title} lead={words.chosen(folder.name)}>
        <Outcome report={made.report} onOpen={() => onDone(made)} />
      </StartPage>
    );
  return (
    <StartPage title={words.title} lead={words.chosen(folder.name)} onBack={onBack}>
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <p>{words.lead}</p>
          <PassphraseField {...field('passphrase')} isNew withStrength autoFocus />
          <PassphraseField {...field('again')} isNew problem={differ ? give.handOver.differ : undefined} />
          {job.problem && !job.isRunning && <ProblemNotice sentence={describeProblem(job.problem)} />}
          <JobProgress job={job} label={words.running}>
            <div className={classes.actions}>
              <Button
                look="primary"
                size="large"
                icon={FolderOpen}
                submit
                disabled={[...typed.passphrase].length < leastPassphraseCharacters}
              >
                {words.make}
              </Button>
            </div>
          </JobProgress>
        </FieldStack>
      </form>
    </StartPage>
  );
}

function Outcome({
  report: { documents, entries, problems },
  onOpen,
}: {
  report: Report;
  onOpen: () => void;
}) {
  const words = useStrings().give.fromExport;
  const isWhole = problems.length === 0;
  return (
    <>
      <Notice
        meaning={isWhole ? 'arrived' : 'needsYou'}
        title={isWhole ? words.whole : words.partly}
        announce
      >
        {words.kept(documents, entries)}
      </Notice>
      {!isWhole && (
        <ul className={classes.list}>
          {problems.map(({ code, name }, at) => (
            <li key={`${at}:${code}`}>{words.problem[code](name)}</li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button look="primary" size="large" onClick={onOpen}>
          {words.open}
        </Button>
      </div>
    </>
  );
}
