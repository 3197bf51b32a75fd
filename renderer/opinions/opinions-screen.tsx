// The place of opinions: one by one, side by side, or one of them open beside its report. Only where one is lives here.
import { useCallback, useState } from 'react';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { useArrival } from '../frame/use-arrival.ts';
import { usePrintable } from '../frame/print.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { DecideView } from './decide/decide-view.tsx';
import { NewOpinion } from './edit/new-opinion.tsx';
import { OpinionEditor } from './edit/opinion-editor.tsx';
import { OpinionCards } from './opinion-cards.tsx';
import { useOpinions } from './use-opinions.ts';
import type { OpinionFacts } from './use-opinions.ts';

type OpinionId = Opinion['id'];
type Home = 'cards' | 'compare' | 'decide';
type View =
  | { at: 'cards' }
  | { at: 'compare' }
  | { at: 'decide' }
  | { at: 'new' }
  | { at: 'open'; id: OpinionId; isNew?: boolean };

export function OpinionsScreen({ destination, onGo }: ScreenProps) {
  usePrintable('opinions');
  const { opinions } = useStrings();
  const [order, setOrder] = useState<readonly OpinionId[]>([]);
  const read = useOpinions(order);
  const arrival = useArrival(destination);
  // With its title from the start: nothing jumps when the work comes.
  if (read.state !== 'ready')
    return (
      <Screen title={opinions.title}>
        <Waiting read={read} />
      </Screen>
    );
  return (
    <Opinions key={arrival} facts={read.value} destination={destination} onOrder={setOrder} onGo={onGo} />
  );
}

type Props = {
  facts: OpinionFacts;
  destination: ScreenProps['destination'];
  onOrder: (order: readonly OpinionId[]) => void;
  onGo: ScreenProps['onGo'];
};

function firstView(
  { opinions, findings }: OpinionFacts,
  { openId, begin, part }: Props['destination'],
): View {
  if (begin === 'new-opinion') return { at: 'new' };
  if (part === 'compare' || part === 'decide') return { at: part };
  const asked = opinions.find(({ id }) => id === openId);
  if (asked) return { at: 'open', id: asked.id };
  // Side by side, empty columns would only hide the way to open one.
  return { at: opinions.length > 1 && findings.length > 0 ? 'compare' : 'cards' };
}

function Opinions({ facts, destination, onOrder, onGo }: Props) {
  const { opinions: words } = useStrings();
  const [view, setView] = useState<View>(() => firstView(facts, destination));
  // Where "back" leads from an open opinion.
  const [home, setHome] = useState<Home>(view.at === 'compare' || view.at === 'decide' ? view.at : 'cards');
  const go = useCallback((at: Home) => {
    setHome(at);
    setView({ at });
  }, []);
  const onOpen = useCallback((id: OpinionId) => setView({ at: 'open', id }), []);
  const switcher = (
    <FilterBar
      label={words.view.label}
      value={home}
      onChange={go}
      filters={[
        { value: 'cards', label: words.view.cards },
        { value: 'compare', label: words.view.compare },
        { value: 'decide', label: words.view.decide },
      ]}
    />
  );
  const column =
    view.at === 'open' ? facts.comparison.columns.find(({ opinion }) => opinion.id === view.id) : undefined;
  if (view.at === 'open' && column)
    return (
      <OpinionEditor
        key={view.id}
        facts={facts}
        column={column}
        isNew={view.isNew ?? false}
        home={home === 'compare' ? 'compare' : 'cards'}
        onBack={() => go(home)}
      />
    );
  if (view.at === 'new')
    return (
      <NewOpinion
        facts={facts}
        onBack={() => go(home)}
        onStart={(id) => setView({ at: 'open', id, isNew: true })}
      />
    );
  if (view.at === 'decide') return <DecideView facts={facts} switcher={switcher} onGo={onGo} />;
  // A single opinion has nothing to stand beside.
  if (view.at === 'compare' && facts.opinions.length > 1)
    return <CompareView facts={facts} switcher={switcher} onOrder={onOrder} onOpen={onOpen} onGo={onGo} />;
  return (
    <OpinionCards facts={facts} switcher={switcher} onOpen={onOpen} onAdd={() => setView({ at: 'new' })} />
  );
}
