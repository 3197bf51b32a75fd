// What was said: one timeline with its proofs, and the chosen entry beside it. Logging one is a keystroke away.
import { MailPlus, Mails } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import {
  exchangeOf,
  inView,
  isUnanswered,
  letterViews,
  matches,
  timelineOf,
} from '../../shared/domain/letter-list.ts';
import type { LetterEntry, LetterView } from '../../shared/domain/letter-list.ts';
import { useLists } from '../client/use-case.ts';
import type { ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { usePrintable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { FindField } from '../ui/fields/find-field.tsx';
import { EmptyState } from '../ui/messages/empty-state.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { LetterDetail } from './letter-detail.tsx';
import { LetterForm } from './letter-form.tsx';
import { Timeline } from './timeline.tsx';
import classes from './letters.module.css';

type Shown = { kind: 'entry'; id: string } | { kind: 'form' } | null;

type Props = ScreenProps & { switcher: ReactNode };

export function EntriesPart({ destination, switcher, onGo }: Props) {
  usePrintable('letters');
  const { letters: words } = useStrings();
  const read = useLists('letters', 'proofs', 'people', 'organizations', 'documents');
  const [shown, setShown] = useState<Shown>(null);
  // Asked for from the menu or another screen, also while this one is open already.
  useEffect(() => {
    if (destination.begin === 'new-letter') setShown({ kind: 'form' });
    if (destination.openId !== undefined) setShown({ kind: 'entry', id: destination.openId });
  }, [destination]);
  const [view, setView] = useState<LetterView>('all');
  const [find, setFind] = useState('');
  const entries = useMemo(
    () => (read.state === 'ready' ? timelineOf(read.value.letters, read.value.proofs, read.value) : []),
    [read],
  );
  const log = (
    <Button look="primary" icon={MailPlus} onClick={() => setShown({ kind: 'form' })}>
      {words.log}
    </Button>
  );
  if (read.state !== 'ready')
    return (
      <Screen title={words.title} action={log} tools={switcher}>
        <Waiting read={read} />
      </Screen>
    );

  const listed = entries.filter(
    (entry) => inView(entry, view) && (find.trim() === '' || matches(entry, find.trim())),
  );
  const chosen = shown?.kind === 'entry' ? entries.find(({ letter }) => letter.id === shown.id) : undefined;
  const detail =
    shown?.kind === 'form' ? (
      <LetterForm lists={read.value} onDone={(id) => setShown(id === null ? null : { kind: 'entry', id })} />
    ) : chosen ? (
      <LetterDetail
        key={chosen.letter.id}
        entry={chosen}
        exchange={exchangeOf(entries, chosen)}
        lists={read.value}
        onShow={(id) => setShown({ kind: 'entry', id })}
        onGo={onGo}
        onClose={() => setShown(null)}
      />
    ) : null;
  return (
    <Screen
      title={words.title}
      sentence={words.sentence(entries.length, entries.filter(isUnanswered).length)}
      action={entries.length > 0 || shown ? log : undefined}
      tools={
        <>
          {switcher}
          {entries.length > 0 && <Tools {...{ entries, view, setView, find, setFind }} />}
        </>
      }
      detail={detail}
    >
      {entries.length === 0 ? (
        <EmptyState icon={Mails} title={words.emptyTitle} action={shown ? undefined : log}>
          {words.emptyText}
        </EmptyState>
      ) : listed.length === 0 ? (
        <p className={classes.none}>{words.noneFound}</p>
      ) : (
        <Timeline
          entries={listed}
          chosen={chosen?.letter.id ?? null}
          onChoose={(id) => setShown({ kind: 'entry', id })}
        />
      )}
    </Screen>
  );
}

type ToolsProps = {
  entries: LetterEntry[];
  view: LetterView;
  setView: (view: LetterView) => void;
  find: string;
  setFind: (text: string) => void;
};

function Tools({ entries, view, setView, find, setFind }: ToolsProps) {
  const { letters: words } = useStrings();
  const filters = letterViews.map((value) => ({
    value,
    label: words.view[value],
    count: entries.filter((entry) => inView(entry, value)).length,
  }));
  return (
    <>
      <FilterBar label={words.views} filters={filters} value={view} onChange={setView} />
      <div className={classes.find}>
        <FindField label={words.find} value={find} onChange={setFind} />
      </div>
    </>
  );
}
