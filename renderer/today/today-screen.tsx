// Today: the single next step in large type, and three quiet lists below it.
import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { timelineOf } from '../../shared/domain/letter-list.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import { planToday } from '../../shared/domain/today.ts';
import type { NextStep } from '../../shared/domain/today.ts';
import { useAsk, useLists } from '../client/use-case.ts';
import { Screen } from '../frame/screen.tsx';
import type { Destination, ScreenProps } from '../frame/places.ts';
import { useFormat, useNow, useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import { Waiting } from '../ui/messages/waiting.tsx';
import { dayOf } from '../client/day-of.ts';
import { QuietLists } from './quiet-lists.tsx';
import classes from './today.module.css';

export function TodayScreen({ onGo }: ScreenProps) {
  const { today: words } = useStrings();
  const now = useNow();
  const caseFile = useAsk(['caseFile'], (client) => client.caseFile.get({}));
  const lists = useLists(
    'records',
    'physicalItems',
    'letters',
    'proofs',
    'people',
    'organizations',
    'opinions',
    'questions',
    'answers',
    'visits',
    'releases',
  );
  const plan = useMemo(() => {
    if (lists.state !== 'ready' || caseFile.state !== 'ready' || !caseFile.value) return null;
    const entries = timelineOf(lists.value.letters, lists.value.proofs, lists.value);
    return planToday({ ...lists.value, caseFile: caseFile.value, entries, today: dayOf(now) });
  }, [lists, caseFile, now]);
  if (lists.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={lists} />
      </Screen>
    );
  if (caseFile.state !== 'ready')
    return (
      <Screen title={words.title}>
        <Waiting read={caseFile} />
      </Screen>
    );
  if (!plan || !caseFile.value) return null;
  const isQuiet = plan.next.kind === 'nothing';
  return (
    <Screen title={words.title} sentence={isQuiet ? words.sentenceQuiet : words.sentenceBusy}>
      <div className={classes.today}>
        <Next step={plan.next} onGo={onGo} />
        {caseFile.value.decision !== '' && (
          <Decision text={caseFile.value.decision} by={caseFile.value.decideBy} onGo={onGo} />
        )}
        <QuietLists plan={plan} onGo={onGo} />
      </div>
    </Screen>
  );
}

function Next({ step, onGo }: { step: NextStep; onGo: (destination: Destination) => void }) {
  const { today: words } = useStrings();
  const sentence = useSentence(step);
  return (
    <section
      className={classes.next}
      aria-label={words.nextLabel}
      data-quiet={step.kind === 'nothing' || undefined}
    >
      <p className={classes.step}>{sentence}</p>
      {step.kind !== 'nothing' && (
        <Button look="primary" size="large" icon={ArrowRight} onClick={() => onGo(placeOf(step))}>
          {words.go[step.kind]}
        </Button>
      )}
    </section>
  );
}

function useSentence(step: NextStep): string {
  const { today: words } = useStrings();
  const format = useFormat();
  switch (step.kind) {
    case 'visit-too-late':
      return words.next['visit-too-late'](
        step.visit.purpose,
        format.date(step.visit.at),
        format.date(step.safeUntil),
      );
    case 'ask-again':
      return words.next['ask-again'](
        step.entry.who || step.entry.place,
        step.entry.letter.promise,
        format.date(step.entry.letter.promisedBy),
      );
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

function placeOf(step: Exclude<NextStep, { kind: 'nothing' }>): Destination {
  switch (step.kind) {
    case 'say-decision':
      return { place: 'settings' };
    case 'add-records':
      return { place: 'records', begin: 'import' };
    case 'visit-too-late':
      return { place: 'letters', begin: 'new-letter' };
    case 'ask-again':
      return { place: 'letters', openId: step.entry.letter.id };
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
