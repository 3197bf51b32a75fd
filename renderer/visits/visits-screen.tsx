// The place of visits: what lies ahead, what to ask there, what is taken. Only which of the three is shown lives here.
import { useState } from 'react';
import type { Person } from '../../shared/domain/people.ts';
import type { Destination, ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { useArrival } from '../frame/use-arrival.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { HealthPart } from './health/health-part.tsx';
import { MedicinesPart } from './medicines/medicines-part.tsx';
import { QuestionsPart } from './questions/questions-part.tsx';
import { useVisits } from './use-visits.ts';
import type { VisitFacts } from './use-visits.ts';
import { VisitsPart } from './visits/visits-part.tsx';

type Part = 'visits' | 'questions' | 'medicines' | 'health';
/** Where Today leads for what portal exports propose. */
const healthPlace = 'health';

export function VisitsScreen({ destination }: ScreenProps) {
  const { visits } = useStrings();
  const read = useVisits();
  const arrival = useArrival(destination);
  if (read.state !== 'ready')
    return (
      <Screen title={visits.title}>
        <Waiting read={read} />
      </Screen>
    );
  return <Parts key={arrival} facts={read.value} destination={destination} />;
}

function partOf(
  { questions, medications, healthFacts }: VisitFacts,
  { openId = '', begin, part }: Destination,
): Part {
  if (begin === 'new-question' || part === 'questions') return 'questions';
  if (begin === 'new-medicine' || part === 'medicines') return 'medicines';
  if (openId === healthPlace || healthFacts.some(({ id }) => id === openId)) return 'health';
  if (questions.some(({ id }) => id === openId)) return 'questions';
  return medications.some(({ id }) => id === openId) ? 'medicines' : 'visits';
}

function Parts({ facts, destination }: { facts: VisitFacts; destination: Destination }) {
  const { openId = null, begin } = destination;
  const { visits: words } = useStrings();
  const [part, setPart] = useState<Part>(() => partOf(facts, destination));
  const [asked, setAsked] = useState<Person['id'] | null>(null);
  const switcher = (
    <FilterBar
      label={words.part.label}
      value={part}
      onChange={setPart}
      filters={[
        { value: 'visits', label: words.part.visits },
        { value: 'questions', label: words.part.questions },
        { value: 'medicines', label: words.part.medicines },
        { value: 'health', label: words.part.health },
      ]}
    />
  );
  const onQuestions = (personId: Person['id'] | null) => {
    setAsked(personId);
    setPart('questions');
  };
  switch (part) {
    case 'visits':
      return (
        <VisitsPart {...{ facts, switcher, openId, onQuestions }} startsAdding={begin === 'new-visit'} />
      );
    case 'questions':
      return (
        <QuestionsPart
          {...{ facts, switcher }}
          personId={asked}
          onPerson={setAsked}
          startsAdding={begin === 'new-question'}
        />
      );
    case 'medicines':
      return <MedicinesPart {...{ facts, switcher, openId }} startsAdding={begin === 'new-medicine'} />;
    case 'health':
      return <HealthPart {...{ facts, switcher, openId }} />;
  }
}
