// What the last change of an answer did: steps that came or went, dates that moved or were withdrawn, each with its why.
import { clocksOf } from '../../../shared/domain/clocks/clocks-of.ts';
import type { ClockChange } from '../../../shared/domain/clocks/compare-clocks.ts';
import { compareClocks } from '../../../shared/domain/clocks/compare-clocks.ts';
import type { FinderAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { ruleSetOf } from '../../../shared/domain/coverage/finder.ts';
import type { StepChange } from '../../../shared/domain/coverage/plan-path.ts';
import { stepChanges } from '../../../shared/domain/coverage/plan-path.ts';
import { stepIn } from '../../../shared/rules/spoken.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/messages/notice.tsx';
import { nameOfClock, ruleOfClock } from '../../clocks/clock-words.ts';
import type { PathFacts } from '../../client/use-path.ts';
import classes from './way.module.css';

export function Changes({ facts, onSeen }: { facts: PathFacts; onSeen: () => void }) {
  const { path } = useStrings();
  const words = path.changes;
  const sentence = useClockSentence();
  const { plan, answers } = facts;
  if (!plan?.answersBefore) return null;
  const before = plan.answersBefore;
  const steps = stepChanges(before, answers);
  const clocks = compareClocks(
    clocksOf({ ...facts, coverages: [{ ...plan, answers: before }] }),
    facts.clocks,
  );
  const name = (of: FinderAnswers) => {
    const ruleSet = ruleSetOf(of);
    return ruleSet ? path.finder.ruleSet[ruleSet] : words.unknown;
  };
  return (
    <Notice meaning="waiting" title={words.title}>
      <p>{words.was(name(before), name(answers))}</p>
      {steps.length + clocks.length === 0 && <p>{words.nothing}</p>}
      {clocks.length > 0 && (
        <ul className={classes.changes}>
          {clocks.map((change) => (
            <li key={(change.after ?? change.before).key}>{sentence(change)}</li>
          ))}
        </ul>
      )}
      <Steps changes={steps} what="new" />
      <Steps changes={steps} what="gone" />
      <p>
        <Button size="small" onClick={onSeen}>
          {words.hide}
        </Button>
      </p>
    </Notice>
  );
}

/** How many came or went, and which: folded in, as it can be a dozen. */
function Steps({ changes, what }: { changes: readonly StepChange[]; what: StepChange['what'] }) {
  const { path, language } = useStrings();
  const words = path.changes;
  const shown = changes.filter((change) => change.what === what);
  if (shown.length === 0) return null;
  return (
    <details className={classes.changedSteps}>
      <summary>{what === 'new' ? words.stepsNew(shown.length) : words.stepsGone(shown.length)}</summary>
      <ul className={classes.changes}>
        {shown.map(({ step }) => (
          <li key={step.key}>{stepIn(step, language).title}</li>
        ))}
      </ul>
    </details>
  );
}

function useClockSentence(): (change: ClockChange) => string {
  const strings = useStrings();
  const words = strings.path.changes;
  const format = useFormat();
  return (change) => {
    switch (change.what) {
      case 'new':
        return words.clockNew(nameOfClock(change.after, strings), format.date(change.after.due));
      case 'withdrawn':
        return words.clockGone(nameOfClock(change.before, strings), format.date(change.before.due));
      case 'moved':
        return words.clockMoved(
          nameOfClock(change.after, strings),
          format.date(change.before.due),
          format.date(change.after.due),
        );
      case 'rule':
        return words.clockRule(nameOfClock(change.after, strings), ruleOfClock(change.after, strings));
    }
  };
}
