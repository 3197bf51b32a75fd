// The case itself, keeping it safe, how it looks. One page to read from top to bottom.
import { describeProblem } from '../../shared/errors.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { NoticeChoice } from '../clocks/notice-choice.tsx';
import { useAsk, useCommand } from '../client/use-case.ts';
import { CopiesScreen } from './copies/copies-screen.tsx';
import type { ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { PreferencesBar } from '../frame/preferences-bar.tsx';
import { usePrintable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { Notice } from '../ui/messages/notice.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { About } from './about.tsx';
import { Give } from './give/give.tsx';
import { ReadingLanguages } from './reading-languages.tsx';
import { RemovedList } from './removed-list.tsx';
import { Safety } from './safety.tsx';
import type { SaveCase } from './save-case.ts';
import { Allergies, Values } from './small-lists.tsx';
import classes from './settings.module.css';

export function SettingsScreen({ destination, onGo }: ScreenProps) {
  return destination.openId === 'copies' ? <CopiesScreen onGo={onGo} /> : <CaseAndSettings onGo={onGo} />;
}

function CaseAndSettings({ onGo }: Pick<ScreenProps, 'onGo'>) {
  usePrintable('case');
  const { settings: words } = useStrings();
  const read = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const change = useCommand((client, set: Partial<CaseFile>) => client.caseFile.change({ set }));
  const save: SaveCase = async (set) => {
    if ((await change.run(set)) === null) throw new Error('not saved');
  };
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  if (!read.value) return null;
  const caseFile = read.value;
  const isFixed = caseFile.readOnly !== null || caseFile.isPlaceFixed === true;
  return (
    <Screen title={words.title} sentence={words.sentence}>
      <div className={classes.page}>
        {change.problem && <Notice meaning="needsYou" title={describeProblem(change.problem)} announce />}
        <About caseFile={caseFile} save={save} />
        <Allergies caseFile={caseFile} save={save} />
        <Values caseFile={caseFile} save={save} />
        <Safety caseTitle={caseFile.title} isReadOnly={isFixed} onGo={onGo} />
        <Give caseTitle={caseFile.title} />
        {!isFixed && <ReadingLanguages />}
        {!isFixed && <RemovedList />}
        <section className={classes.section} aria-labelledby="looks">
          <h2 id="looks">{words.looks.title}</h2>
          <PreferencesBar isFoot={false} />
          <NoticeChoice />
        </section>
      </div>
    </Screen>
  );
}
