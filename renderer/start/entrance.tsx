// Shows the screen for where somebody is on the way into a case. All words of failures come from one place.
import { useEffect, useState } from 'react';
import type { KnownCase } from '../../shared/contract/shell.ts';
import { describeProblem } from '../../shared/errors.ts';
import { useStrings } from '../strings/language.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { NewCaseView } from './new-case-view.tsx';
import { RecoveryView } from './recovery-view.tsx';
import { StartView } from './start-view.tsx';
import { UnlockView } from './unlock-view.tsx';
import type { Entry } from './use-entry.ts';

function useKnownCases(isReady: boolean): readonly KnownCase[] {
  const [known, setKnown] = useState<readonly KnownCase[]>([]);
  useEffect(() => {
    if (isReady) void window.binder.knownCases().then(setKnown);
  }, [isReady]);
  return known;
}

export function Entrance({ entry }: { entry: Entry }) {
  const { start } = useStrings();
  const { stage, problem } = entry;
  const known = useKnownCases(stage.at === 'start' && entry.client !== null);
  const sentence = problem === 'bug' ? start.bug : problem ? describeProblem(problem) : undefined;
  const notice = sentence === undefined ? null : <ProblemNotice sentence={sentence} />;
  switch (stage.at) {
    case 'start':
      return (
        <StartView
          onNewCase={entry.toNewCase}
          onOpenCase={() => void entry.pickCase()}
          onSample={() => void entry.openSample()}
          known={known}
          onKnown={entry.unlockKnown}
          notice={entry.isBusy ? <Notice title={start.openingSample} announce /> : notice}
        />
      );
    case 'new':
      return (
        <NewCaseView
          place={stage.place?.name ?? null}
          onChoosePlace={(suggestion) => void entry.choosePlace(suggestion)}
          onCreate={entry.create}
          onBack={entry.toStart}
          notice={notice}
        />
      );
    case 'recovery':
      return (
        <RecoveryView
          code={stage.code}
          state={stage.sheet}
          onSave={() => void entry.saveSheet(start.recovery.fileName(stage.suggestedName))}
          onDone={entry.enter}
          notice={notice}
        />
      );
    case 'unlock':
      return (
        <UnlockView
          key={stage.file.ticket}
          fileName={stage.file.name.replace(/\.binder$/, '')}
          why={stage.why}
          onUnlock={(secret) => void entry.unlock(secret)}
          problem={sentence}
          busy={entry.isBusy}
          onOther={entry.toStart}
        />
      );
    case 'open':
      return null;
  }
}
