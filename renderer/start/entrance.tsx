// Shows the screen for where somebody is on the way into a case. All words of failures come from one place.
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { KnownCase } from '../../shared/contract/shell.ts';
import { describeProblem } from '../../shared/errors.ts';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/language.tsx';
import { Notice, ProblemNotice } from '../ui/messages/notice.tsx';
import { StartView } from './start-view.tsx';
import type { Trouble } from './use-attempt.ts';
import type { Entry } from './use-entry.ts';
import { useLater } from './use-later.ts';

const readFurther = () => import('./further-stage.tsx');

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

export function Entrance({ entry }: { entry: Entry }) {
  const strings = useStrings();
  const { start } = strings;
  const { stage } = entry;
  const sentence = sentenceOf(entry.trouble, strings);
  const further = useLater(readFurther, stage.at !== 'start');
  const notice = sentence === undefined ? null : <ProblemNotice sentence={sentence} />;
  if (stage.at !== 'start' && stage.at !== 'open')
    return further && <further.FurtherStage entry={entry} stage={stage} sentence={sentence} />;
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
