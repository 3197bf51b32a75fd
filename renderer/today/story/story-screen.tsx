// The whole story: the line of time above, the same stretch as a list below. Which stretch and which lines are shown lives here.
import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  FilePlus2,
  Maximize2,
  ScrollText,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import { firstLookOf, isIn, lanes, moved, wholeOf, zoomed } from '../../../shared/domain/case-timeline.ts';
import type { Lane, Span } from '../../../shared/domain/case-timeline.ts';
import type { ScreenProps } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Waiting } from '../../ui/messages/waiting.tsx';
import { LaneChoice } from './lane-choice.tsx';
import { StoryChart } from './story-chart.tsx';
import { StoryList } from './story-list.tsx';
import { useDayWords } from './use-day-words.ts';
import { useStory } from './use-story.ts';
import type { Told } from './use-story.ts';
import classes from './story.module.css';

export function StoryScreen({ onGo }: Pick<ScreenProps, 'onGo'>) {
  usePrintable('story');
  const { story: words } = useStrings();
  const read = useStory();
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  return <Story {...read.value} onGo={onGo} />;
}

type Props = { things: readonly Told[]; today: number; onGo: ScreenProps['onGo'] };

function Story({ things, today, onGo }: Props) {
  const { story: words } = useStrings();
  const day = useDayWords();
  const [hidden, setHidden] = useState<ReadonlySet<Lane>>(new Set());
  const whole = useMemo(() => wholeOf(things, today), [things, today]);
  const [shown, setShown] = useState<Span>(() => firstLookOf(things, today, whole));
  const kept = useMemo(() => things.filter(({ lane }) => !hidden.has(lane)), [things, hidden]);
  const inView = useMemo(() => kept.filter((thing) => isIn(thing, shown)), [kept, shown]);
  const back = (
    <Button reads icon={ArrowLeft} onClick={() => onGo({ place: 'today' })}>
      {words.back}
    </Button>
  );
  if (things.length === 0)
    return (
      <Screen title={words.title} action={back}>
        <EmptyState
          icon={ScrollText}
          title={words.emptyTitle}
          action={
            <Button
              look="primary"
              icon={FilePlus2}
              onClick={() => onGo({ place: 'records', begin: 'import' })}
            >
              {words.emptyAction}
            </Button>
          }
        >
          {words.emptyText}
        </EmptyState>
      </Screen>
    );
  return (
    <Screen
      title={words.title}
      sentence={words.sentence(inView.length, day(shown.from), day(shown.to))}
      action={back}
      tools={
        <>
          <LaneChoice things={things} hidden={hidden} onChange={setHidden} />
          <ViewButtons shown={shown} whole={whole} onShow={setShown} />
        </>
      }
    >
      <div className={classes.story}>
        <StoryChart
          things={kept}
          lanes={lanes.filter((lane) => !hidden.has(lane))}
          today={today}
          view={{ shown, whole, onShow: setShown }}
          onOpen={(thing) => onGo(thing.leadsTo)}
        />
        <StoryList things={inView} onOpen={(thing) => onGo(thing.leadsTo)} />
      </div>
    </Screen>
  );
}

function ViewButtons({ shown, whole, onShow }: { shown: Span; whole: Span; onShow: (next: Span) => void }) {
  const { story: words } = useStrings();
  const middle = (shown.from + shown.to) / 2;
  const isWhole = shown.from <= whole.from && shown.to >= whole.to;
  return (
    <div className={classes.buttons} role="group" aria-label={words.picture}>
      <IconButton
        reads
        icon={ChevronLeft}
        label={words.earlier}
        size="small"
        disabled={shown.from <= whole.from}
        onClick={() => onShow(moved(shown, -0.5, whole))}
      />
      <IconButton
        reads
        icon={ChevronRight}
        label={words.later}
        size="small"
        disabled={shown.to >= whole.to}
        onClick={() => onShow(moved(shown, 0.5, whole))}
      />
      <IconButton
        reads
        icon={ZoomOut}
        label={words.farther}
        keys="-"
        size="small"
        disabled={isWhole}
        onClick={() => onShow(zoomed(shown, 2, middle, whole))}
      />
      <IconButton
        reads
        icon={ZoomIn}
        label={words.closer}
        keys="+"
        size="small"
        onClick={() => onShow(zoomed(shown, 0.5, middle, whole))}
      />
      <Button reads size="small" icon={Maximize2} disabled={isWhole} onClick={() => onShow(whole)}>
        {words.whole}
      </Button>
    </div>
  );
}
