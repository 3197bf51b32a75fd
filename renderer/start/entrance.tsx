// Shows the screen for where somebody is on the way into a case. All words of failures come from one place.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnownCase } from '../../shared/contract/shell.ts';
import { describeProblem } from '../../shared/errors.ts';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/language.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { FromExportView } from './from-export-view.tsx';
import { NewCaseView } from './new-case-view.tsx';
import { RecoveryView } from './recovery-view.tsx';
import { SalvageView } from './salvage-view.tsx';
import { StartView } from './start-view.tsx';
import { UnlockView } from './unlock-view.tsx';
import type { Trouble } from './use-attempt.ts';
import type { Entry } from './use-entry.ts';

function useKnownCases(isReady: boolean): readonly KnownCase[] {
  const [known, setKnown] = useState<readonly KnownCase[]>([]);
  useEffect(() => {
    if (isReady) void window.binder.knownCases().then(setKnown);
  }, [isReady]);
  return known;
}

function sentenceOf(trouble: Trouble | null, { start }: Strings): string | undefined {
  if (trouble === null) return undefined;
  return trouble === 'bug' ? start.bug : describeProblem(trouble);
}

function isOpenElsewhere(trouble: Trouble | null): boolean {
  return trouble !== null && trouble !== 'bug' && trouble.code === 'case.open-on-other-computer';
}

export function Entrance({ entry }: { entry: Entry }) {
  const strings = useStrings();
  const { start } = strings;
  const { stage } = entry;
  const sentence = sentenceOf(entry.trouble, strings);
  const notice = sentence === undefined ? null : <ProblemNotice sentence={sentence} />;
  if (stage.at === 'locked') return null;
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
        onSave={() => void entry.saveSheet(start.recovery.fileName(stage.caseTitle), strings.language)}
        onDone={entry.enter}
        notice={notice}
      />
    );
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
  return (
    <First entry={entry} notice={entry.isBusy ? <Notice title={start.openingSample} announce /> : notice} />
  );
}

function First({ entry, notice }: { entry: Entry; notice: ReactNode }) {
  const { start } = useStrings();
  const known = useKnownCases(entry.client !== null);
  return (
    <StartView
      onNewCase={entry.toNewCase}
      onOpenCase={() => void entry.pickCase()}
      onSample={() => void entry.openSample()}
      onRestore={() => void entry.restore(start.restoreName)}
      onExported={() => void entry.pickExport()}
      known={known}
      onKnown={entry.unlockFile}
      notice={notice}
    />
  );
}
