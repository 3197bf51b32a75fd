// The steps of the path down one line, stage by stage: a mark for how each stands, its title, who does it.
import { Circle, CircleCheck, CircleDot, CircleSlash2 } from 'lucide-react';
import type { Path, PlannedStep } from '../../../shared/domain/coverage/plan-path.ts';
import { stages } from '../../../shared/rules/pathways/step.ts';
import { stepIn } from '../../../shared/rules/spoken.ts';
import { useFormat, useStrings } from '../../strings/language.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import classes from './way.module.css';

const icons = { todo: Circle, doing: CircleDot, done: CircleCheck, skipped: CircleSlash2 };

type Props = { path: Path; open: string | null; onOpen: (key: string) => void };

export function StepList({ path, open, onOpen }: Props) {
  const words = useStrings().path.steps;
  return (
    <div className={classes.stages}>
      {stages.map((stage) => {
        const steps = path.steps.filter(({ step }) => step.stage === stage);
        if (steps.length === 0) return null;
        const done = steps.filter(({ state }) => state === 'done').length;
        const left = steps.filter(({ state }) => state === 'skipped').length;
        const isOver = done + left === steps.length;
        return (
          // What is over steps back to one line; it opens again where one of its steps is looked at.
          <details key={stage} open={!isOver || steps.some(({ step }) => step.key === open)}>
            <summary className={classes.stage}>
              <h2>{words.stage[stage]}</h2>
              <span className={classes.soft}>{words.stageDone(done, steps.length, left)}</span>
            </summary>
            <ol className={classes.steps}>
              {steps.map((planned) => (
                <StepRow
                  key={planned.step.key}
                  planned={planned}
                  isNext={planned === path.next}
                  isOpen={planned.step.key === open}
                  onOpen={onOpen}
                />
              ))}
            </ol>
          </details>
        );
      })}
      {path.offPath.length > 0 && (
        <p className={classes.soft}>
          {words.offPath}: {path.offPath.length}
        </p>
      )}
    </div>
  );
}

type RowProps = {
  planned: PlannedStep;
  isNext: boolean;
  isOpen: boolean;
  onOpen: (key: string) => void;
};

function StepRow({ planned: { step, row, state }, isNext, isOpen, onOpen }: RowProps) {
  const { path, language } = useStrings();
  const words = path.steps;
  const format = useFormat();
  const Icon = icons[state];
  const when = row?.doneOn && state === 'done' ? format.day(row.doneOn) : '';
  return (
    <li className={classes.step} data-open={isOpen || undefined} data-state={state}>
      <button type="button" className={classes.stepButton} onClick={() => onOpen(step.key)}>
        <Icon aria-hidden className={classes.stepIcon} />
        <span className={classes.stepWords}>
          <span className={classes.stepTitle}>{stepIn(step, language).title}</span>
          <span className={classes.stepFacts}>
            <span>{[words.state[state], when].filter(Boolean).join(', ')}</span>
            <span>{words.who[step.who]}</span>
            {(row?.reason || row?.note) && <span>{row.reason || row.note}</span>}
            {isNext && <StatusMark meaning="needsYou">{words.next}</StatusMark>}
          </span>
        </span>
      </button>
    </li>
  );
}
