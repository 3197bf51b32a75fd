// The coverage path as a path: its stages one after the other, how far each is, and where one stands now. A stage leads to its steps.
import { Check, MapPin } from 'lucide-react';
import type { Path } from '../../../shared/domain/coverage/plan-path.ts';
import { stages } from '../../../shared/rules/pathways/step.ts';
import { useStrings } from '../../strings/language.tsx';
import classes from './path-drawing.module.css';

type Props = { path: Path; onStage: (key: string) => void };

export function PathDrawing({ path, onStage }: Props) {
  const words = useStrings().path.steps;
  const shown = stages
    .map((stage) => ({ stage, steps: path.steps.filter(({ step }) => step.stage === stage) }))
    .filter(({ steps }) => steps.length > 0);
  return (
    <ol className={classes.path} aria-label={words.drawing}>
      {shown.map(({ stage, steps }, at) => {
        const done = steps.filter(({ state }) => state === 'done').length;
        const left = steps.filter(({ state }) => state === 'skipped').length;
        const isOver = done + left === steps.length;
        const isHere = steps.includes(path.next as (typeof steps)[number]);
        const first = steps.find((planned) => planned === path.next) ?? steps[0];
        return (
          <li
            key={stage}
            className={classes.stage}
            data-over={isOver || undefined}
            data-here={isHere || undefined}
            aria-current={isHere ? 'step' : undefined}
          >
            <button type="button" className={classes.stop} onClick={() => first && onStage(first.step.key)}>
              <span aria-hidden className={classes.sign}>
                {isOver ? <Check /> : isHere ? <MapPin /> : at + 1}
              </span>
              <span className={classes.name}>{words.stage[stage]}</span>
              <span className={classes.count}>{words.stageDone(done, steps.length, left)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
