// The first ten minutes: one question at a time, in place of the next step. Left at any point, it waits where it was.
import { Check, Clock3 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FirstPlan, FirstStep, FirstSteps as Kept } from '../../../shared/domain/first-steps.ts';
import { describeProblem } from '../../../shared/errors.ts';
import { useCommand } from '../../client/use-case.ts';
import type { Destination } from '../../frame/places.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/messages/notice.tsx';
import { CoverageStep } from './coverage-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { SaidStep } from './said-step.tsx';
import type { StepProps } from './step-props.ts';
import { VisitStep } from './visit-step.tsx';
import classes from './first-steps.module.css';

type Props = {
  plan: FirstPlan;
  caseFile: CaseFile;
  onGo: (destination: Destination) => void;
};

const stepViews: Record<FirstStep, (props: StepProps) => ReactNode> = {
  said: SaidStep,
  coverage: CoverageStep,
  visit: VisitStep,
  papers: PapersStep,
};

function useKept(caseFile: CaseFile) {
  const { run, problem } = useCommand((client, set: Partial<CaseFile>) => client.caseFile.change({ set }));
  const save = async (set: Partial<CaseFile>) => (await run(set)) !== null;
  const keep = (change: Partial<Kept>) => void save({ firstSteps: { ...caseFile.firstSteps, ...change } });
  return { save, keep, problem };
}

export function FirstSteps({ plan, caseFile, onGo }: Props) {
  const { firstSteps: words } = useStrings();
  const { save, keep, problem } = useKept(caseFile);
  const heading = useId();
  const { now } = plan;
  if (now === null) return null;
  const Step = stepViews[now];
  const { later } = caseFile.firstSteps;
  return (
    <section className={classes.guide} aria-labelledby={heading}>
      <div className={classes.inside}>
        <div className={classes.way}>
          <h2 id={heading} className={classes.name}>
            {words.title}
          </h2>
          <p className={classes.count}>{words.at(plan.done, plan.steps.length)}</p>
          <ol className={classes.steps}>
            {plan.steps.map(({ key, state }) => (
              <li
                key={key}
                className={classes.step}
                data-state={state}
                aria-current={key === now ? 'step' : undefined}
              >
                <span className={classes.mark} aria-hidden>
                  {state === 'done' && <Check />}
                  {state === 'later' && <Clock3 />}
                </span>
                {words.name[key]}
                {state !== 'open' && <span className="screen-reader-only">, {words.state[state]}</span>}
              </li>
            ))}
          </ol>
          <Button look="quiet" size="small" onClick={() => keep({ isOver: true })}>
            {words.leave}
          </Button>
        </div>
        <Question key={now} title={words[now].title}>
          {problem && <ProblemNotice sentence={describeProblem(problem)} />}
          <Step
            caseFile={caseFile}
            save={save}
            onLater={() => keep({ later: [...later.filter((key) => key !== now), now] })}
            onGo={onGo}
          />
        </Question>
      </div>
    </section>
  );
}

/** The keyboard and the screen reader come along when the next question takes the place of the last. */
function Question({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only where the keyboard was in the question before; a screen that was just opened keeps its own beginning.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={classes.question}>
      <h3 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h3>
      {children}
    </div>
  );
}

/** Somebody left: one quiet line leads back. */
export function FirstStepsLeft({ plan, caseFile }: Pick<Props, 'plan' | 'caseFile'>) {
  const { firstSteps: words } = useStrings();
  const { keep } = useKept(caseFile);
  const open = plan.steps.filter(({ state }) => state !== 'done').length;
  if (plan.isShown || open === 0 || caseFile.isSample) return null;
  return (
    <p className={classes.left}>
      {words.left(open)}{' '}
      <Button look="quiet" size="small" onClick={() => keep({ isOver: false, later: [] })}>
        {words.again}
      </Button>
    </p>
  );
}
