// An open case: the frame, the screen at the current place, and the commands of the menu. No other state than where one is.
import { useIsMutating } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CaseClientProvider } from './client/case-client.tsx';
import type { Client } from './client/connection.ts';
import { useAsk } from './client/use-case.ts';
import { useReadingScans } from './client/use-reading-scans.ts';
import { CaptureButton } from './capture/capture-button.tsx';
import { CaptureProvider } from './capture/capture-provider.tsx';
import { CommandsProvider } from './commands/commands-provider.tsx';
import { useHistory } from './commands/use-history.ts';
import type { History } from './commands/use-history.ts';
import { CallButton } from './calls/call-button.tsx';
import { CallProvider } from './calls/call-provider.tsx';
import { CaseRibbon } from './frame/case-ribbon.tsx';
import { Frame } from './frame/frame.tsx';
import { places } from './frame/places.ts';
import type { Destination } from './frame/places.ts';
import { ReadingLine } from './frame/reading-line.tsx';
import { UndoButtons } from './frame/undo-buttons.tsx';
import { SavedLine } from './frame/saved-line.tsx';
import { HelpButton } from './help/help-button.tsx';
import { PrintProvider } from './printing/print-provider.tsx';
import { HelpProvider } from './help/help-provider.tsx';
import { ImportProvider } from './records/import/import-provider.tsx';
import { screens } from './screens.tsx';
import { SearchButton } from './search/search-button.tsx';
import { SearchProvider } from './search/search-provider.tsx';
import { LanguageProvider, useFormat, useStrings } from './strings/language.tsx';
import { Progress } from './ui/messages/progress.tsx';
import { Changing } from './ui/changing.tsx';
import { describeProblem } from '../shared/errors.ts';
import type { CaseFile } from '../shared/domain/case-file.ts';
import type { ShellCommand } from '../shared/contract/shell.ts';
import { Alone, Boundary } from './ui/messages/boundary.tsx';
import { ProblemNotice } from './ui/messages/notice.tsx';
import { useClockNotices } from './clocks/use-clock-notices.ts';
import { useWaiting } from './today/use-waiting.ts';
import { ViewerProvider } from './viewer/viewer-provider.tsx';

const openPlaces = places.filter((place) => screens[place] !== undefined);

function useShellCommands(
  go: (destination: Destination) => void,
  history: History,
  mayChange: boolean,
): void {
  const latest = useRef(history);
  latest.current = history;
  useEffect(() => {
    if (!mayChange) return undefined;
    const commands: Partial<Record<ShellCommand, () => void>> = {
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
      'new-letter': () => go({ place: 'letters', begin: 'new-letter' }),
      import: () => go({ place: 'records', begin: 'import' }),
    };
    return window.binder.onCommand((command) => commands[command]?.());
  }, [go, mayChange]);
}

const everyMs = 60_000;

/** A case may stay open for days: what is due and what is past goes with the wall. */
function useNowTicking(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export function OpenCase({ client }: { client: Client }) {
  return (
    <CaseClientProvider client={client}>
      <Opened />
    </CaseClientProvider>
  );
}

function Opened() {
  const { frame } = useStrings();
  const now = useNowTicking();
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  if (caseFile.state === 'failed')
    return (
      <Alone>
        <ProblemNotice sentence={caseFile.problem ? describeProblem(caseFile.problem) : frame.cannotRead} />
      </Alone>
    );
  if (caseFile.state === 'loading' || !caseFile.value)
    return (
      <Alone>
        <Progress label={frame.reading} done={null} total={null} />
      </Alone>
    );
  return (
    <LanguageProvider nowMs={caseFile.value.clockAt ?? now}>
      <CaseFrame caseFile={caseFile.value} />
    </LanguageProvider>
  );
}

function CaseFrame({ caseFile }: { caseFile: CaseFile }) {
  const mayChange = caseFile.readOnly === null && caseFile.isPlaceFixed !== true;
  const [destination, goTo] = useState<Destination>({ place: openPlaces[0] ?? 'today' });
  // Where nothing may be changed nothing is begun either: the screen opens as it is.
  const setDestination = useCallback(
    ({ begin, ...there }: Destination) => goTo(begin && mayChange ? { ...there, begin } : there),
    [mayChange],
  );
  const waiting = useWaiting();
  useClockNotices();
  const isSaving = useIsMutating() > 0;
  const scans = useReadingScans();
  const history = useHistory();
  useShellCommands(setDestination, history, mayChange);
  const lock = useCallback(() => void window.binder.lock('asked'), []);
  const Screen = screens[destination.place];
  return (
    <Changing isAllowed={mayChange}>
      <ViewerProvider onShowRecord={(openId) => setDestination({ place: 'records', openId })}>
        <CallProvider onGo={setDestination}>
          <HelpProvider at={destination} onGo={setDestination}>
            <CaptureProvider onGo={setDestination}>
              <PrintProvider caseTitle={caseFile.title}>
                <CommandsProvider places={openPlaces} history={history} onGo={setDestination} onLock={lock}>
                  <SearchProvider onGo={setDestination}>
                    <ImportProvider>
                      <Frame
                        caseTitle={caseFile.title}
                        patientName={caseFile.patientName}
                        places={openPlaces}
                        current={destination.place}
                        waiting={waiting}
                        onGo={(place) => setDestination({ place })}
                        footer={
                          <>
                            <ReadingLine state={scans} />
                            {mayChange && (
                              <Footer isSaving={isSaving} isSample={caseFile.isSample} history={history} />
                            )}
                          </>
                        }
                        isSample={caseFile.isSample}
                        ribbon={<CaseRibbon caseFile={caseFile} />}
                        onLock={lock}
                        trouble={history.problem && describeProblem(history.problem)}
                        tools={
                          <>
                            <CaptureButton />
                            <CallButton />
                            <SearchButton />
                            <HelpButton />
                          </>
                        }
                      >
                        <Boundary key={destination.place}>
                          {Screen && <Screen destination={destination} onGo={setDestination} />}
                        </Boundary>
                      </Frame>
                    </ImportProvider>
                  </SearchProvider>
                </CommandsProvider>
              </PrintProvider>
            </CaptureProvider>
          </HelpProvider>
        </CallProvider>
      </ViewerProvider>
    </Changing>
  );
}

type FooterProps = { isSaving: boolean; isSample: boolean; history: History };

/** The sample is made again whenever it is wanted, so nobody is told to copy it. */
function Footer({ isSaving, isSample, history }: FooterProps) {
  const format = useFormat();
  const backup = useAsk(['backupState'], (client) => client.caseFile.backupState({}));
  const { lastAt, isOld } =
    isSample || backup.state !== 'ready' ? { lastAt: undefined, isOld: false } : backup.value;
  const age = lastAt === undefined ? {} : { backupAge: lastAt === null ? null : format.age(lastAt), isOld };
  return <SavedLine state={isSaving ? 'saving' : 'saved'} {...age} after={<UndoButtons {...history} />} />;
}
