// Who is who: people, places with their desks, and the papers that let one act. Only which of the three is shown lives here.
import { useState } from 'react';
import type { Destination, ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { useArrival } from '../frame/use-arrival.ts';
import { useLists } from '../client/use-case.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { PapersPart } from './papers/papers-part.tsx';
import { PeoplePart } from './persons/people-part.tsx';
import { PlacesPart } from './places/places-part.tsx';

type Part = 'people' | 'places' | 'papers';

function partOf({ openId = '', part }: Destination): Part {
  if (part === 'places' || part === 'papers') return part;
  if (openId.startsWith('org_')) return 'places';
  return openId.startsWith('aut_') ? 'papers' : 'people';
}

export function PeopleScreen(props: ScreenProps) {
  const arrival = useArrival(props.destination);
  return <Parts key={arrival} {...props} />;
}

function Parts({ destination, onGo }: ScreenProps) {
  const { people: words } = useStrings();
  const [part, setPart] = useState<Part>(() => partOf(destination));
  const read = useLists('people', 'organizations', 'authorities', 'opinions', 'documents');
  const switcher = (
    <FilterBar
      label={words.part.label}
      value={part}
      onChange={setPart}
      filters={[
        { value: 'people', label: words.part.people },
        { value: 'places', label: words.part.places },
        { value: 'papers', label: words.part.papers },
      ]}
    />
  );
  if (read.state !== 'ready')
    return (
      <Screen title={words.title} tools={switcher}>
        <Waiting read={read} />
      </Screen>
    );
  const openId = part === partOf(destination) ? (destination.openId ?? null) : null;
  const shared = { lists: read.value, switcher, openId, onGo };
  switch (part) {
    case 'people':
      return <PeoplePart {...shared} />;
    case 'places':
      return <PlacesPart {...shared} />;
    case 'papers':
      return <PapersPart {...shared} />;
  }
}
