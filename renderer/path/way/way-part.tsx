// The way: which plan it is, what its last change did, the steps in order, and plan A beside plan B.
import { Compass, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Path } from '../../../shared/domain/coverage/plan-path.ts';
import { planPath } from '../../../shared/domain/coverage/plan-path.ts';
import { noteIn } from '../../../shared/rules/spoken.ts';
import { isRefused } from '../../../shared/domain/clocks/appeal-clocks.ts';
import { describeProblem } from '../../../shared/errors.ts';
import type { Destination } from '../../frame/places.ts';
import { Screen } from '../../frame/screen.tsx';
import { usePrintable } from '../../frame/print.ts';
import { useStrings } from '../../strings/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/messages/empty-state.tsx';
import { Notice, ProblemNotice } from '../../ui/messages/notice.tsx';
import { useSavePlan } from '../../client/use-save-plan.ts';
import type { PathFacts } from '../../client/use-path.ts';
import { Changes } from './changes.tsx';
import { Elapsed } from './elapsed.tsx';
import { Finder } from './finder.tsx';
import { NextStep } from './next-step.tsx';
import { PathDrawing } from './path-drawing.tsx';
import { Plans } from './plans.tsx';
import { StepDetail } from './step-detail.tsx';
import { StepList } from './step-list.tsx';
import classes from './way.module.css';

type Props = {
  facts: PathFacts;
  switcher: ReactNode;
  onGo: (destination: Destination) => void;
  onRule: (factId: string) => void;
  /** The questions about the plan lie open from the start. */
  startsAsking: boolean;
  /** The key of a step that was asked for. */
  openStep: string | null;
};

export function WayPart({ facts, switcher, onGo, onRule, startsAsking, openStep }: Props) {
  usePrintable('path');
  const { path: words } = useStrings();
  const [isAsking, setAsking] = useState(startsAsking);
  const [open, setOpen] = useState(openStep);
  const { savePlan, problem } = useSavePlan(facts.plan);
  const path = planPath(facts.answers, {
    rows: facts.pathSteps,
    opinionsDiffer: facts.differences.some(({ mark }) => mark === 'conflict'),
    isRefused: facts.determinations.some(isRefused),
  });
  const chosen = path?.steps.find(({ step }) => step.key === open);
  const finder = (
    <Finder
      plan={facts.plan}
      answers={facts.answers}
      people={facts.people.filter(({ role }) => role === 'doctor')}
      onSave={savePlan}
      onClose={() => setAsking(false)}
    />
  );
  const begin = (
    <Button look="primary" icon={Compass} onClick={() => setAsking(true)}>
      {words.finder.begin}
    </Button>
  );
  const done = path?.steps.filter(({ state }) => state === 'done').length ?? 0;
  const detail = isAsking ? (
    finder
  ) : chosen ? (
    <StepDetail
      key={chosen.step.key}
      planned={chosen}
      facts={facts}
      onClose={() => setOpen(null)}
      onGo={onGo}
      onRule={onRule}
    />
  ) : null;
  return (
    <Screen
      title={words.title}
      sentence={path ? words.sentence.way(done, path.steps.length) : words.sentence.unknown}
      action={
        path && (
          <Button icon={Pencil} onClick={() => setAsking(true)}>
            {words.finder.change}
          </Button>
        )
      }
      tools={switcher}
      detail={detail}
    >
      {problem && <ProblemNotice sentence={describeProblem(problem)} />}
      {path ? (
        <div className={classes.way}>
          <Changes facts={facts} onSeen={() => void savePlan({ answersBefore: null })} />
          {path.next && <NextStep planned={path.next} facts={facts} onOpen={setOpen} onGo={onGo} />}
          <PlanLines facts={facts} path={path} onRule={onRule} />
          <PathDrawing path={path} onStage={setOpen} />
          <StepList path={path} open={open} onOpen={setOpen} />
          <Plans facts={facts} onSave={savePlan} />
          <Elapsed facts={facts} />
        </div>
      ) : (
        <>
          {facts.answers.payer !== null && !isAsking && (
            <Notice meaning="needsYou" title={words.finder.stillOpen} />
          )}
          <EmptyState icon={Compass} title={words.finder.ask} action={isAsking ? undefined : begin}>
            {words.finder.askText}
          </EmptyState>
        </>
      )}
    </Screen>
  );
}

/** Which plan it is, who watches over it, and what has to be known before the first step. */
function PlanLines({ facts, path, onRule }: { facts: PathFacts; path: Path; onRule: Props['onRule'] }) {
  const { path: words, language } = useStrings();
  return (
    <section className={classes.plan}>
      <h2>{facts.plan?.planName || words.finder.title}</h2>
      {path.ruleSet && <p>{words.finder.ruleSet[path.ruleSet]}</p>}
      {path.notes.map((note) => (
        <p key={note.factId} className={classes.note}>
          {noteIn(path.pathway, note, language)}{' '}
          <Button reads look="quiet" size="inline" onClick={() => onRule(note.factId)}>
            {words.rules.show(note.factId)}
          </Button>
        </p>
      ))}
    </section>
  );
}
