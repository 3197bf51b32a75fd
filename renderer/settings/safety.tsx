// Keeping the case safe: a checked backup, a check of the file itself, the recovery sheet, a new passphrase.
import { FileCheck2, FileDown, GitCompare, Save } from 'lucide-react';
import { useState } from 'react';
import type { CheckReport } from '../../shared/contract/case-file.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useCommand, useJob } from '../client/use-case.ts';
import type { ScreenProps } from '../frame/places.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { OnlyReads } from '../ui/changing.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import { RescueButton } from '../ui/messages/rescue-button.tsx';
import { Backups } from './backups.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LockAfter } from './lock-after.tsx';
import { QuickUnlock } from './quick-unlock.tsx';
import { SafetyLine } from './safety-line.tsx';
import { WhatHappened } from './what-happened.tsx';
import classes from './settings.module.css';

type Props = { caseTitle: string; isReadOnly: boolean } & Pick<ScreenProps, 'onGo'>;

/** A copy that is only read needs less: it is not worked on, so nothing of it can be lost. */
export function Safety({ caseTitle, isReadOnly, onGo }: Props) {
  const words = useStrings().settings.safety;
  if (isReadOnly)
    return (
      <section className={classes.section} aria-labelledby="safety">
        <h2 id="safety">{words.title}</h2>
        <OnlyReads>
          <CheckFile />
          <RecoverySheet caseTitle={caseTitle} />
        </OnlyReads>
      </section>
    );
  return (
    <section className={classes.section} aria-labelledby="safety">
      <h2 id="safety">{words.title}</h2>
      <Backups />
      <Backup caseTitle={caseTitle} />
      <CheckFile />
      <OtherCopy onGo={onGo} />
      <RecoverySheet caseTitle={caseTitle} />
      <ChangePassphrase />
      <QuickUnlock />
      <LockAfter />
      <WhatHappened caseTitle={caseTitle} />
    </section>
  );
}

function OtherCopy({ onGo }: Pick<ScreenProps, 'onGo'>) {
  const { settings: words } = useStrings().copies;
  return (
    <SafetyLine
      why={words.why}
      button={
        <Button icon={GitCompare} onClick={() => onGo({ place: 'settings', openId: 'copies' })}>
          {words.button}
        </Button>
      }
    />
  );
}

type MadeBackup = { ticket: string; sizeBytes: number; documents: number };

function Backup({ caseTitle }: { caseTitle: string }) {
  const words = useStrings().settings.safety;
  const format = useFormat();
  const now = useNow();
  const [made, setMade] = useState<MadeBackup | null>(null);
  const job = useJob((client, ticket: string, signal) => client.caseFile.backup({ ticket }, { signal }));
  const start = async () => {
    setMade(null);
    const picked = await window.binder.pickSave({
      kind: 'backup',
      suggestedName: words.backupName(caseTitle, format.instant(now.getTime())),
    });
    if (!picked) return;
    const done = await job.start(picked.ticket);
    if (done) setMade({ ticket: picked.ticket, sizeBytes: done.sizeBytes, documents: done.check.documents });
  };
  return (
    <SafetyLine
      why={words.backupWhy}
      button={
        <Button icon={Save} onClick={() => void start()} disabled={job.isRunning}>
          {words.backup}
        </Button>
      }
    >
      <JobProgress job={job} label={words.backingUp} />
      {job.problem && <Notice meaning="needsYou" title={describeProblem(job.problem)} announce />}
      {made && (
        <Notice
          meaning="arrived"
          title={words.backedUp(made.documents, format.size(made.sizeBytes))}
          announce
          action={
            <Button size="small" onClick={() => void window.binder.showSaved(made.ticket)}>
              {words.show}
            </Button>
          }
        />
      )}
    </SafetyLine>
  );
}

function CheckFile() {
  const words = useStrings().settings.safety;
  const [report, setReport] = useState<CheckReport | null>(null);
  const job = useJob((client, _input: undefined, signal) => client.caseFile.check({}, { signal }));
  const start = async () => {
    setReport(null);
    setReport(await job.start(undefined));
  };
  return (
    <SafetyLine
      why={words.checkWhy}
      button={
        <Button icon={FileCheck2} onClick={() => void start()} disabled={job.isRunning}>
          {words.check}
        </Button>
      }
    >
      <JobProgress job={job} label={words.checking} />
      {job.problem && <Notice meaning="needsYou" title={describeProblem(job.problem)} announce />}
      {report && (
        <Notice
          meaning={report.ok ? 'arrived' : 'differs'}
          title={report.ok ? words.sound(report.documents, report.pages) : words.unsound}
          {...(!report.ok && { action: <RescueButton /> })}
          announce
        />
      )}
    </SafetyLine>
  );
}

function RecoverySheet({ caseTitle }: { caseTitle: string }) {
  const { settings, start: entry, language } = useStrings();
  const words = settings.safety;
  const [isSaved, setSaved] = useState(false);
  const save = useCommand((client, ticket: string) =>
    client.caseFile.saveRecoverySheet({ ticket, language }),
  );
  const start = async () => {
    setSaved(false);
    const picked = await window.binder.pickSave({
      kind: 'recovery-sheet',
      suggestedName: entry.recovery.fileName(caseTitle),
    });
    if (picked) setSaved((await save.run(picked.ticket)) !== null);
  };
  return (
    <SafetyLine
      why={words.sheetWhy}
      button={
        <Button icon={FileDown} onClick={() => void start()}>
          {words.sheet}
        </Button>
      }
    >
      {save.problem && <Notice meaning="needsYou" title={describeProblem(save.problem)} announce />}
      {isSaved && <Notice meaning="arrived" title={words.sheetSaved} announce />}
    </SafetyLine>
  );
}
