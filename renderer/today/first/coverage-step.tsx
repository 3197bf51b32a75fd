// Who pays, as far as it is known. Answers count together when the person goes on, so that a question does not vanish under the hand.
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { noAnswers } from '../../../shared/domain/coverage/coverage.ts';
import { ruleSetOf } from '../../../shared/domain/coverage/finder.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { usePath } from '../../client/use-path.ts';
import { useSavePlan } from '../../client/use-save-plan.ts';
import { FinderQuestions } from '../../coverage/finder-questions.tsx';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldStack } from '../../ui/fields/field.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import type { StepProps } from './step-props.ts';
import classes from './first-steps.module.css';

export function CoverageStep({ onLater }: StepProps) {
  const { firstSteps, path } = useStrings();
  const words = firstSteps.coverage;
  const read = usePath();
  const plan = read.state === 'ready' ? read.value.plan : null;
  const { savePlan, problem } = useSavePlan(plan);
  const [answers, setAnswers] = useState(plan?.answers ?? noAnswers);
  const ruleSet = ruleSetOf(answers);
  const isBegun = answers.payer !== null;
  return (
    <FieldStack>
      <p className={classes.why}>{words.why}</p>
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      <FinderQuestions answers={answers} onAnswer={(set) => setAnswers((now) => ({ ...now, ...set }))} />
      <p role="status">
        {isBegun && (
          <StatusMark meaning={ruleSet ? 'arrived' : 'waiting'}>
            {ruleSet ? `${path.finder.ruleSet[ruleSet]}. ${words.known}` : words.open}
          </StatusMark>
        )}
      </p>
      <div className={classes.buttons}>
        <Button
          look="primary"
          icon={ArrowRight}
          disabled={!isBegun}
          onClick={() => void savePlan({ answers })}
        >
          {firstSteps.goOn}
        </Button>
        <Button look="quiet" onClick={onLater}>
          {firstSteps.later}
        </Button>
      </div>
    </FieldStack>
  );
}
