// The steps of this plan's path as they stand, and what changes when an answer about the plan changes. Pure.
import { notesOf, stepsOf } from '../../rules/pathways/pathways.ts';
import type { PathNote } from '../../rules/pathways/pathways.ts';
import type { Pathway, Step } from '../../rules/pathways/step.ts';
import type { FinderAnswers, PathStep } from './coverage.ts';
import { pathwayOf, ruleSetOf } from './finder.ts';
import type { RuleSet } from '../../rules/rule-sets.ts';

export type PlannedStep = { step: Step; row: PathStep | null; state: PathStep['state'] };
export type Path = {
  pathway: Pathway;
  ruleSet: RuleSet | null;
  notes: readonly PathNote[];
  steps: PlannedStep[];
  /** What was noted on a step that this path does not have: kept, and shown as no longer on the way. */
  offPath: PathStep[];
  /** The first step that is neither done nor left out and is not only for a refusal. */
  next: PlannedStep | null;
};

type PathFacts = { rows: readonly PathStep[]; opinionsDiffer: boolean; isRefused: boolean };

/** Null while the finder's answers do not yet lead anywhere. */
export function planPath(
  answers: FinderAnswers,
  { rows, opinionsDiffer, isRefused }: PathFacts,
): Path | null {
  const pathway = pathwayOf(answers);
  if (pathway === null) return null;
  const rowOf = new Map(rows.map((row) => [row.stepKey, row]));
  const steps = stepsOf(pathway)
    .filter((step) => step.when === undefined || opinionsDiffer || rowOf.has(step.key))
    .map((step): PlannedStep => {
      const row = rowOf.get(step.key) ?? null;
      return { step, row, state: row?.state ?? 'todo' };
    });
  const onPath = new Set(steps.map(({ step }) => step.key));
  const waits = ({ step, state }: PlannedStep) =>
    (state === 'todo' || state === 'doing') && (isRefused || step.stage !== 'refused');
  return {
    pathway,
    ruleSet: ruleSetOf(answers),
    notes: notesOf[pathway],
    steps,
    offPath: rows.filter(({ stepKey }) => !onPath.has(stepKey)),
    next: steps.find(waits) ?? null,
  };
}

export type StepChange = { step: Step; what: 'new' | 'gone' };

/** Steps that come in and steps that fall away when the answers change. */
export function stepChanges(before: FinderAnswers, after: FinderAnswers): StepChange[] {
  const [left, right] = [pathwayOf(before), pathwayOf(after)];
  const was = left === null ? [] : stepsOf(left);
  const is = right === null ? [] : stepsOf(right);
  const missing = (from: readonly Step[]) => (step: Step) => !from.some(({ key }) => key === step.key);
  return [
    ...is.filter(missing(was)).map((step): StepChange => ({ step, what: 'new' })),
    ...was.filter(missing(is)).map((step): StepChange => ({ step, what: 'gone' })),
  ];
}
