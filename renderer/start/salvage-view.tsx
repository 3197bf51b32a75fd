// A damaged file: what is whole of it goes into a new file, with a list of what could not be read.
import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { SalvageReport } from '../../shared/contract/case-file.ts';
import type { Picked } from '../../shared/contract/shell.ts';
import { describeProblem } from '../../shared/errors.ts';
import type { Client } from '../client/connection.ts';
import { useJobOf } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FieldStack, TextField } from '../ui/fields/field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';
import type { UnlockSecret } from './unlock-view.tsx';

type Props = {
  client: Client;
  file: Picked;
  onOpen: (file: Picked) => void;
  /** To go on with a backup in place of the damaged file. */
  onRestore: () => void;
  onBack: () => void;
  /** What went wrong with the backup, as a Notice. */
  notice: ReactNode;
};
type Saved = { file: Picked; report: SalvageReport };

function useSalvage(client: Client, file: Picked) {
  const [source, setSource] = useState(file);
  const [saved, setSaved] = useState<Saved | null>(null);
  const words = useStrings().start.salvage;
  const job = useJobOf(client, (to, ask: { secret: UnlockSecret; ticket: string; into: string }, signal) =>
    to.caseFile.salvage(ask, { signal }),
  );
  const start = async (secret: UnlockSecret) => {
    const place = await window.binder.pickSave({
      kind: 'case',
      suggestedName: words.suggested(file.name.replace(/\.binder$/, '')),
    });
    if (!place) return;
    // Both choices are used up by the work; the next step needs fresh ones for the same places.
    const [again, opened] = await Promise.all([
      window.binder.pickAgain(source.ticket),
      window.binder.pickAgain(place.ticket),
    ]);
    const report = await job.start({ secret, ticket: source.ticket, into: place.ticket });
    if (again) setSource(again);
    if (report && opened) setSaved({ file: opened, report });
  };
  return { job, saved, start };
}

export function SalvageView({ client, file, onOpen, onRestore, onBack, notice }: Props) {
  const { salvage: words, unlock, restore } = useStrings().start;
  const { job, saved, start } = useSalvage(client, file);
  const [byCode, setByCode] = useState(false);
  const [text, setText] = useState('');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (job.isRunning || text === '') return;
    void start(byCode ? { recoveryCode: text } : { passphrase: text });
  };
  const field = {
    value: text,
    onChange: setText,
    problem: job.problem && !job.isRunning ? describeProblem(job.problem) : undefined,
    autoFocus: true,
  };
  return (
    <StartPage title={words.title} lead={words.lead(file.name.replace(/\.binder$/, ''))} onBack={onBack}>
      {saved ? (
        <Outcome saved={saved} onOpen={onOpen} />
      ) : (
        <form onSubmit={onSubmit} noValidate>
          <FieldStack>
            {notice}
            <Notice
              title={words.backupFirst}
              action={
                !job.isRunning && (
                  <Button size="small" onClick={onRestore}>
                    {restore}
                  </Button>
                )
              }
            />
            {byCode ? (
              <TextField
                key="code"
                label={unlock.code}
                hint={unlock.codeHint}
                autoComplete="off"
                spellCheck={false}
                {...field}
              />
            ) : (
              <PassphraseField key="passphrase" label={words.passphrase} {...field} />
            )}
            <JobProgress job={job} label={words.running}>
              <div className={classes.actions}>
                <Button look="primary" size="large" icon={LifeBuoy} submit>
                  {words.save}
                </Button>
                <Button
                  look="quiet"
                  size="large"
                  onClick={() => {
                    setByCode(!byCode);
                    setText('');
                  }}
                >
                  {byCode ? unlock.usePassphrase : unlock.useCode}
                </Button>
              </div>
            </JobProgress>
          </FieldStack>
        </form>
      )}
    </StartPage>
  );
}

function Outcome({ saved: { file, report }, onOpen }: { saved: Saved; onOpen: (file: Picked) => void }) {
  const words = useStrings().start.salvage;
  const { pages, kept, documents, entries } = report;
  const lost = Object.values(entries).reduce((sum, amount) => sum + amount, 0);
  const isWhole = lost === 0 && documents.length === 0;
  const title = !isWhole ? words.partly : pages.damaged === 0 ? words.nothingWrong : words.mended;
  return (
    <>
      <Notice meaning={isWhole ? 'arrived' : 'needsYou'} title={title} announce>
        {words.kept(kept.documents, kept.pages)}
      </Notice>
      {documents.length > 0 && (
        <section>
          <p>{words.lostDocuments}</p>
          <ul className={classes.list}>
            {documents.map((name, at) => (
              <li key={`${at}:${name}`}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      {lost > 0 && <p>{words.lostEntries(lost)}</p>}
      <div className={classes.actions}>
        <Button look="primary" size="large" onClick={() => onOpen(file)}>
          {words.open}
        </Button>
      </div>
    </>
  );
}
