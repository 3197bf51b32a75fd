// What lies behind the first screen on the way into a case: a new one, its recovery code, a damaged one, one from a folder.
import { useStrings } from '../strings/language.tsx';
import { ProblemNotice } from '../ui/messages/notice.tsx';
import type { Stage } from './entry-stage.ts';
import { FromExportView } from './from-export-view.tsx';
import { NewCaseView } from './new-case-view.tsx';
import { RecoveryView } from './recovery-view.tsx';
import { SalvageView } from './salvage-view.tsx';
import { UnlockView } from './unlock-view.tsx';
import type { Trouble } from './use-attempt.ts';
import type { Entry } from './use-entry.ts';

type Props = {
  entry: Entry;
  stage: Stage;
  /** What to tell of the last try. */
  sentence: string | undefined;
};

function isOpenElsewhere(trouble: Trouble | null): boolean {
  return trouble !== null && trouble !== 'bug' && trouble.code === 'case.open-on-other-computer';
}

export function FurtherStage({ entry, stage, sentence }: Props) {
  const { start, language } = useStrings();
  const notice = sentence === undefined ? null : <ProblemNotice sentence={sentence} />;
  if (stage.at === 'unlock')
    return (
      <UnlockView
        key={stage.file.ticket}
        ticket={stage.file.ticket}
        fileName={stage.file.name.replace(/\.binder$/, '')}
        why={stage.why}
        onUnlock={(secret, options) => void entry.unlock(secret, options)}
        onKeptKey={(options) => void entry.unlockByKeychain(options)}
        isOpenElsewhere={isOpenElsewhere(entry.trouble)}
        problem={sentence}
        busy={entry.isBusy}
        onOther={entry.toStart}
        onDamaged={entry.toSalvage}
      />
    );
  if (stage.at === 'new')
    return (
      <NewCaseView
        place={stage.place?.name ?? null}
        onChoosePlace={entry.choosePlace}
        onCreate={entry.create}
        onBack={entry.toStart}
        notice={notice}
      />
    );
  if (stage.at === 'recovery')
    return (
      <RecoveryView
        code={stage.code}
        state={stage.sheet}
        onSave={() => void entry.saveSheet(start.recovery.fileName(stage.caseTitle), language)}
        onDone={entry.enter}
        notice={notice}
      />
    );
  if (stage.at === 'salvage' && entry.client)
    return (
      <SalvageView
        key={stage.file.ticket}
        client={entry.client}
        file={stage.file}
        onOpen={entry.unlockFile}
        onRestore={() => void entry.restore(start.restoreName)}
        onBack={() => entry.unlockFile(stage.file)}
        notice={notice}
      />
    );
  if (stage.at === 'from-export' && entry.client)
    return (
      <FromExportView
        key={stage.folder.ticket}
        client={entry.client}
        folder={stage.folder}
        onDone={entry.broughtBack}
        onBack={entry.toStart}
      />
    );
  return null;
}
