// The steps of the way that an entry carried out, each with the way to it. What is done, and by which letter, is noted on the step.
import { CircleCheck } from 'lucide-react';
import { pathwayOf } from '../../shared/domain/coverage/finder.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { stepsOf } from '../../shared/rules/pathways/pathways.ts';
import { usePath } from '../client/use-path.ts';
import type { ScreenProps } from '../frame/places.ts';
import { useStrings } from '../strings/language.tsx';
import { Button } from '../ui/button.tsx';
import classes from './letters.module.css';

type Props = { letter: Letter; onGo: ScreenProps['onGo'] };

export function LetterStep({ letter, onGo }: Props) {
  const { letters: words } = useStrings();
  const read = usePath();
  if (read.state !== 'ready') return null;
  const pathway = pathwayOf(read.value.answers);
  const mine = read.value.pathSteps.filter(
    ({ letterId, state }) => letterId === letter.id && state === 'done',
  );
  const steps = (pathway === null ? [] : stepsOf(pathway)).filter(({ key }) =>
    mine.some(({ stepKey }) => stepKey === key),
  );
  if (steps.length === 0) return null;
  return (
    <section aria-label={words.stepDone}>
      <h3>{words.stepDone}</h3>
      <ul className={classes.steps}>
        {steps.map(({ key, title }) => (
          <li key={key}>
            <CircleCheck aria-hidden className={classes.stepIcon} />
            <span>
              {title}{' '}
              <Button reads size="small" look="quiet" onClick={() => onGo({ place: 'path', openId: key })}>
                {words.openStep}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
