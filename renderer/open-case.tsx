// An open case: the frame, the screen at the current place, and the commands of the menu. No other state than where one is.
import { useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAsk, useCommand } from './client/use-case.ts';
import { Frame } from './frame/frame.tsx';
import { places } from './frame/places.ts';
import { SavedLine } from './frame/saved-line.tsx';
import { ImportProvider } from './records/import/import-provider.tsx';
import { screens } from './screens.tsx';
import type { Destination } from './screens.tsx';
import { SearchButton } from './search/search-button.tsx';
import { SearchProvider } from './search/search-provider.tsx';
import { LanguageProvider, useStrings } from './strings/language.tsx';
import { Progress } from './ui/messages/progress.tsx';
import { describeProblem } from '../shared/errors.ts';
import type { CaseFile } from '../shared/domain/case-file.ts';
import type { ShellCommand } from '../shared/contract/shell.ts';
import { Boundary } from './ui/messages/boundary.tsx';
import { ProblemNotice } from './ui/messages/notice.tsx';
import { ViewerProvider } from './viewer/viewer-provider.tsx';

const openPlaces = places.filter((place) => screens[place] !== undefined);

function useShellCommands(go: (destination: Destination) => void): string | null {
  const undo = useCommand((client) => client.history.undo({}));
  const redo = useCommand((client) => client.history.redo({}));
  useEffect(() => {
    const commands: Partial<Record<ShellCommand, () => void>> = {
      undo: () => void undo.run(undefined),
      redo: () => void redo.run(undefined),
      'new-letter': () => go({ place: 'letters', begin: 'new-letter' }),
      import: () => go({ place: 'records', begin: 'import' }),
    };
    return window.binder.onCommand((command) => commands[command]?.());
  });
  const problem = undo.problem ?? redo.problem;
  return problem && describeProblem(problem);
}

export function OpenCase() {
  const { frame } = useStrings();
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  if (caseFile.state === 'failed')
    return (
      <ProblemNotice sentence={caseFile.problem ? describeProblem(caseFile.problem) : frame.cannotRead} />
    );
  if (caseFile.state === 'loading' || !caseFile.value)
    return <Progress label={frame.reading} done={null} total={null} />;
  return <CaseFrame caseFile={caseFile.value} />;
}

function CaseFrame({ caseFile }: { caseFile: CaseFile }) {
  const [destination, setDestination] = useState<Destination>({ place: openPlaces[0] ?? 'today' });
  const [openedAt] = useState(() => Date.now());
  const isSaving = useIsMutating() > 0;
  const trouble = useShellCommands(setDestination);
  const Screen = screens[destination.place];
  return (
    <LanguageProvider nowMs={caseFile.clockAt ?? openedAt}>
      <ViewerProvider onShowRecord={(openId) => setDestination({ place: 'records', openId })}>
        <SearchProvider onGo={setDestination}>
          <ImportProvider>
            <Frame
              caseTitle={caseFile.title}
              patientName={caseFile.patientName}
              places={openPlaces}
              current={destination.place}
              waiting={{}}
              onGo={(place) => setDestination({ place })}
              footer={<SavedLine state={isSaving ? 'saving' : 'saved'} />}
              isSample={caseFile.isSample}
              onLock={() => void window.binder.lock()}
              trouble={trouble}
              tools={<SearchButton />}
            >
              <Boundary key={destination.place}>
                {Screen && <Screen destination={destination} onGo={setDestination} />}
              </Boundary>
            </Frame>
          </ImportProvider>
        </SearchProvider>
      </ViewerProvider>
    </LanguageProvider>
  );
}
