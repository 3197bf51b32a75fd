// The next step of the way, above everything else: what to do, why, and the button that does it.
import type { PlannedStep } from '../../../shared/domain/coverage/plan-path.ts';
import { stepIn } from '../../../shared/rules/spoken.ts';
import type { PathFacts } from '../../client/use-path.ts';
import type { Destination } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { StepAction } from './step-action.tsx';
import classes from './way.module.css';

type Props = {
  planned: PlannedStep;
  facts: PathFacts;
  onOpen: (key: string) => void;
  onGo: (destination: Destination) => void;
};

export function NextStep({ planned, facts, onOpen, onGo }: Props) {
  const { path, language } = useStrings();
  const words = path.steps;
  const { row } = planned;
  const step = stepIn(planned.step, language);
  return (
    <section className={classes.next} aria-label={words.nextTitle}>
      <p className={classes.soft}>{words.nextTitle}</p>
      <h2>{step.title}</h2>
      <p>{step.why}</p>
      {row?.note && <p className={classes.soft}>{row.note}</p>}
      <div className={classes.buttons}>
        <StepAction stepKey={step.key} facts={facts} look="primary" onGo={onGo} />
        <Button reads onClick={() => onOpen(step.key)}>
          {words.open}
        </Button>
      </div>
    </section>
  );
}
