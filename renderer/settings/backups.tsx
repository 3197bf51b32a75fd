// Copies that the app makes by itself: where to, how old the newest is, and one now.
import { FolderSync, Save } from 'lucide-react';
import type { BackupState } from '../../shared/domain/backup.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useAsk, useCommand, useJob } from '../client/use-case.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { JobProgress } from '../ui/messages/job-progress.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { SafetyLine } from './safety-line.tsx';

export function Backups() {
  const read = useAsk(['backupState'], (client) => client.caseFile.backupState({}));
  if (read.state !== 'ready') return <Waiting read={read} />;
  return <BackupsView state={read.value} />;
}

function BackupsView({ state }: { state: BackupState }) {
  const words = useStrings().settings.backups;
  const format = useFormat();
  const choose = useCommand((client, ticket: string) => client.caseFile.chooseBackupFolder({ ticket }));
  const stop = useCommand((client) => client.caseFile.stopBackups({}));
  const now = useJob((client, _input: undefined, signal) => client.caseFile.backupNow({}, { signal }));
  const chooseFolder = async () => {
    const [folder] = await window.binder.pickFolder();
    // The first copy at once: a folder without one gives a comfort that is not there yet.
    if (folder && (await choose.run(folder.ticket))) await now.start(undefined);
  };
  const problem = now.problem ?? choose.problem ?? stop.problem;
  const hasFolder = state.folder !== null;
  return (
    <SafetyLine
      why={hasFolder ? words.goesTo(state.folder ?? '') : words.why}
      button={
        <Button icon={FolderSync} onClick={() => void chooseFolder()} disabled={now.isRunning}>
          {hasFolder ? words.otherFolder : words.chooseFolder}
        </Button>
      }
    >
      {hasFolder && (
        <div>
          <p>
            {state.lastAt === null
              ? words.none
              : words.newest(format.moment(state.lastAt), state.copies, format.size(state.sizeBytes))}
          </p>
          <Button size="small" icon={Save} onClick={() => void now.start(undefined)} disabled={now.isRunning}>
            {words.now}
          </Button>{' '}
          <Button size="small" look="quiet" onClick={() => void stop.run(undefined)}>
            {words.stop}
          </Button>
        </div>
      )}
      <JobProgress job={now} label={words.running} />
      {problem && <Notice meaning="needsYou" title={describeProblem(problem)} announce />}
      {!problem && state.problem && !now.isRunning && (
        <Notice
          meaning="needsYou"
          title={words.lastTry(describeProblem({ code: state.problem, details: {} }))}
        />
      )}
    </SafetyLine>
  );
}
