// The place of letters: what was said, letters still to send, private notes. Only which of the three is shown lives here.
import { useState } from 'react';
import type { Destination, ScreenProps } from '../frame/places.ts';
import { useArrival } from '../frame/use-arrival.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { EntriesPart } from './entries-part.tsx';
import { IncidentsPart } from './incidents-part.tsx';
import { DraftsPart } from './written/drafts-part.tsx';

type Part = 'entries' | 'drafts' | 'incidents';

function partOf({ openId = '', begin, part }: Destination): Part {
  if (part === 'drafts' || part === 'incidents') return part;
  if (openId.startsWith('drf_') || begin === 'write-letter') return 'drafts';
  return openId.startsWith('inc_') ? 'incidents' : 'entries';
}

export function LettersScreen(props: ScreenProps) {
  const arrival = useArrival(props.destination);
  return <Parts key={arrival} {...props} />;
}

function Parts({ destination, onGo }: ScreenProps) {
  const { written } = useStrings();
  const [part, setPart] = useState<Part>(() => partOf(destination));
  const switcher = (
    <FilterBar
      label={written.part.label}
      value={part}
      onChange={setPart}
      filters={[
        { value: 'entries', label: written.part.entries },
        { value: 'drafts', label: written.part.drafts },
        { value: 'incidents', label: written.part.incidents },
      ]}
    />
  );
  // What was asked for belongs to the part it was asked for in.
  const here = part === partOf(destination) ? destination : { place: destination.place };
  switch (part) {
    case 'entries':
      return <EntriesPart destination={here} switcher={switcher} onGo={onGo} />;
    case 'drafts':
      return <DraftsPart destination={here} switcher={switcher} onGo={onGo} />;
    case 'incidents':
      return <IncidentsPart switcher={switcher} openId={here.openId ?? null} />;
  }
}
