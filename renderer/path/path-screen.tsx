// The path: the way, clocks, decisions, costs, reasons and rules. Only which of them is shown lives here.
import { useState } from 'react';
import { isOpen } from '../../shared/domain/clocks/clock.ts';
import type { ScreenProps } from '../frame/places.ts';
import { Screen } from '../frame/screen.tsx';
import { useArrival } from '../frame/use-arrival.ts';
import { useStrings } from '../strings/language.tsx';
import { FilterBar } from '../ui/fields/filter-bar.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { ClocksPart } from './clocks/clocks-part.tsx';
import { CostsPart } from './costs/costs-part.tsx';
import { DecisionsPart } from './decisions/decisions-part.tsx';
import { ReasonsPart } from './reasons-part.tsx';
import { RulesPart } from './rules/rules-part.tsx';
import { usePath } from '../client/use-path.ts';
import type { PathFacts } from '../client/use-path.ts';
import { WayPart } from './way/way-part.tsx';

const parts = ['way', 'clocks', 'decisions', 'costs', 'reasons', 'rules'] as const;
type Part = (typeof parts)[number];
/** Where Today leads for the questions about the plan. */
const planQuestions = 'plan';

export function PathScreen({ destination, onGo }: ScreenProps) {
  const { path: words } = useStrings();
  const read = usePath();
  const arrival = useArrival(destination);
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  return <Parts key={arrival} facts={read.value} openId={destination.openId ?? null} onGo={onGo} />;
}

/** `openId` names a clock or a step by its key, a decision, an appeal, a rule, or a part itself. */
function partOf({ clocks, determinations, appeals }: PathFacts, openId: string | null): Part {
  if (openId === null) return 'way';
  if (clocks.some(({ key }) => key === openId)) return 'clocks';
  if ([...determinations, ...appeals].some(({ id }) => id === openId)) return 'decisions';
  if (/^F-\d\d$/.test(openId)) return 'rules';
  return parts.find((part) => part === openId) ?? 'way';
}

type Props = { facts: PathFacts; openId: string | null; onGo: ScreenProps['onGo'] };

function Parts({ facts, openId, onGo }: Props) {
  const { path: words } = useStrings();
  const [part, setPart] = useState<Part>(() => partOf(facts, openId));
  const [factId, setFactId] = useState(openId);
  const open = facts.clocks.filter(isOpen).length;
  const switcher = (
    <FilterBar
      label={words.part.label}
      value={part}
      onChange={setPart}
      filters={parts.map((value) => ({
        value,
        label: words.part[value],
        ...(value === 'clocks' && open > 0 ? { count: open } : {}),
      }))}
    />
  );
  const showRule = (id: string) => {
    setFactId(id);
    setPart('rules');
  };
  switch (part) {
    case 'way':
      return (
        <WayPart
          {...{ facts, switcher, onGo }}
          onRule={showRule}
          startsAsking={openId === planQuestions}
          openStep={openId}
        />
      );
    case 'clocks':
      return <ClocksPart {...{ facts, switcher, onGo }} openKey={openId} />;
    case 'decisions':
      return <DecisionsPart {...{ facts, switcher, openId, onGo }} />;
    case 'costs':
      return <CostsPart {...{ facts, switcher }} />;
    case 'reasons':
      return <ReasonsPart {...{ facts, switcher }} />;
    case 'rules':
      return <RulesPart {...{ facts, switcher }} factId={factId} />;
  }
}
