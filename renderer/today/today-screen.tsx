// Today: the single next step in large type, and three quiet lists below it.
import { ArrowRight, ChartNoAxesGantt, PhoneCall } from 'lucide-react';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { NextStep, Today } from '../../shared/domain/today.ts';
import { useLogCall } from '../frame/log-call.ts';
import { Screen } from '../frame/screen.tsx';
import type { Destination, ScreenProps } from '../frame/places.ts';
import { usePrintable } from '../frame/print.ts';
import { useFormat, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { useMayChange, WhereChanging } from '../ui/changing.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { nameOfClock } from '../clocks/clock-words.ts';
import { moneyText } from '../strings/money.ts';
import { useToday } from './use-today.ts';
import { FirstSteps, FirstStepsLeft } from './first/first-steps.tsx';
import { CopiesNotice } from './copies-notice.tsx';
import { FromPortal } from './from-portal.tsx';
import { QuietLists } from './quiet-lists.tsx';
import { StoryScreen } from './story/story-screen.tsx';
import classes from './today.module.css';

/** The other part of this place. */
const storyPart = 'story';

export function TodayScreen(props: ScreenProps) {
  return props.destination.part === storyPart ? <StoryScreen onGo={props.onGo} /> : <Now onGo={props.onGo} />;
}

function Now({ onGo }: Pick<ScreenProps, 'onGo'>) {
  usePrintable('today');
  const { today: words, firstSteps, story } = useStrings();
  const mayChange = useMayChange();
  const read = useToday();
  if (read.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={read} />
      </Screen>
    );
  const { plan, caseFile, days, first } = read.value;
  const isQuiet = plan.next.kind === 'nothing';
  if (first.isShown && mayChange)
    return (
      <Screen title={words.title} sentence={firstSteps.sentence}>
        <div className={classes.today}>
          <CopiesNotice onGo={onGo} />
          {isUrgent(plan.next) && <Next step={plan.next} onGo={onGo} />}
          <FirstSteps plan={first} caseFile={caseFile} onGo={onGo} />
          <FromPortal onGo={onGo} />
          <QuietLists plan={plan} onGo={onGo} />
        </div>
      </Screen>
    );
  return (
    <Screen
      title={words.title}
      sentence={isQuiet ? words.sentenceQuiet : words.sentenceBusy}
      action={
        <Button reads icon={ChartNoAxesGantt} onClick={() => onGo({ place: 'today', part: storyPart })}>
          {story.open}
        </Button>
      }
    >
      <div className={classes.today}>
        <WhereChanging>
          <CopiesNotice onGo={onGo} />
        </WhereChanging>
        <Next step={plan.next} onGo={onGo} />
        {caseFile.decision !== '' && <Decision text={caseFile.decision} by={caseFile.decideBy} onGo={onGo} />}
        <WhereChanging>
          <FirstStepsLeft plan={first} caseFile={caseFile} />
          <FromPortal onGo={onGo} />
        </WhereChanging>
        <QuietLists plan={plan} onGo={onGo} />
        <SoFar plan={plan} days={days} onGo={onGo} />
      </div>
    </Screen>
  );
}

/** A clock that runs, a visit too late or a disc to send back never waits for the first questions. */
function isUrgent({ kind }: NextStep): boolean {
  return kind === 'visit-too-late' || kind === 'ask-again' || kind === 'act-now' || kind === 'send-back';
}

type SoFarProps = { plan: Today; days: number | null; onGo: (destination: Destination) => void };

/** How all clocks stand, how long it has taken, what it has cost: each leads to where it is told in full. */
function SoFar({ plan: { clockCounts, missedByThem, paidCents }, days, onGo }: SoFarProps) {
  const { today: words, clocks, locale } = useStrings();
  const lines: { text: string; openId: string }[] = [];
  const counted = clocks.counted(clockCounts, missedByThem);
  if (counted !== '') lines.push({ text: counted, openId: 'clocks' });
  if (days !== null && days > 0) lines.push({ text: words.elapsed(days), openId: 'way' });
  if (paidCents > 0) lines.push({ text: words.paid(moneyText(paidCents, locale)), openId: 'costs' });
  if (lines.length === 0) return null;
  return (
    <section className={classes.soFar}>
      <h2>{words.soFar}</h2>
      <ul>
        {lines.map(({ text, openId }) => (
          <li key={openId}>
            <button type="button" className={classes.line} onClick={() => onGo({ place: 'path', openId })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Next({ step, onGo }: { step: NextStep; onGo: (destination: Destination) => void }) {
  const { today: words } = useStrings();
  const sentence = useSentence(step);
  const logCall = useLogCall();
  return (
    <section
      className={classes.next}
      aria-label={words.nextLabel}
      data-quiet={step.kind === 'nothing' || undefined}
    >
      <p className={classes.step}>{sentence}</p>
      {step.kind !== 'nothing' && (
        <Button
          look="primary"
          size="large"
          icon={step.kind === 'visit-too-late' ? PhoneCall : ArrowRight}
          onClick={() =>
            step.kind === 'visit-too-late'
              ? logCall({ organizationId: step.visit.organizationId })
              : onGo(placeOf(step))
          }
        >
          {words.go[step.kind]}
        </Button>
      )}
    </section>
  );
}

function useSentence(step: NextStep): string {
  const strings = useStrings();
  const { today: words } = strings;
  const format = useFormat();
  switch (step.kind) {
    case 'visit-too-late':
      return words.next['visit-too-late'](
        step.visit.purpose,
        format.date(step.visit.at),
        format.date(step.safeUntil),
      );
    case 'ask-again':
    case 'act-now':
      return words.next[step.kind](nameOfClock(step.clock, strings), format.date(step.clock.due));
    case 'send-back':
      return words.next['send-back'](step.item.label, step.item.title, step.item.loanedTo);
    case 'fetch-record':
      return words.next['fetch-record'](step.record.title);
    case 'ask-questions':
      return words.next['ask-questions'](step.visit.purpose, format.date(step.visit.at), step.open);
    default:
      return words.next[step.kind];
  }
}

function placeOf(step: Exclude<NextStep, { kind: 'nothing' | 'visit-too-late' }>): Destination {
  switch (step.kind) {
    case 'say-decision':
      return { place: 'settings' };
    case 'add-records':
      return { place: 'records', begin: 'import' };
    case 'name-coverage':
      return { place: 'path', openId: 'plan' };
    case 'ask-again':
      return step.clock.start?.letterId
        ? { place: 'letters', openId: step.clock.start.letterId }
        : { place: 'path', openId: step.clock.key };
    case 'act-now':
      return { place: 'path', openId: step.clock.key };
    case 'send-back':
      return { place: 'records' };
    case 'fetch-record':
      return { place: 'records', openId: step.record.id };
    case 'ask-questions':
      return { place: 'visits', openId: step.visit.id };
    case 'add-opinion':
      return { place: 'opinions' };
    case 'make-packet':
      return { place: 'packets' };
  }
}

function Decision({
  text,
  by,
  onGo,
}: {
  text: string;
  by: PartialDate | null;
  onGo: (destination: Destination) => void;
}) {
  const { today: words } = useStrings();
  const format = useFormat();
  return (
    <section className={classes.decision} aria-label={words.decision}>
      <p className={classes.decisionText}>{text}</p>
      <p className={classes.decisionFoot}>
        {by && <span>{words.decideBy(format.dateFromNow(by))}</span>}
        <Button look="quiet" size="small" onClick={() => onGo({ place: 'settings' })}>
          {words.changeCase}
        </Button>
      </p>
    </section>
  );
}
