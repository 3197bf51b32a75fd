// The first ten minutes of a new case: what is asked, in which order, and which of it is next. Pure.
import { z } from 'zod';

/** In the order in which they are asked; each can wait, and none is needed for another. */
export const firstSteps = ['said', 'coverage', 'visit', 'papers'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** How far somebody is: what they put off, and whether they want to see it at all. */
export const FirstSteps = z.object({ later: z.array(z.enum(firstSteps)).max(4), isOver: z.boolean() });
export type FirstSteps = z.infer<typeof FirstSteps>;

export type FirstFacts = {
  firstSteps: FirstSteps;
  decision: string;
  /** The finder's first question is answered. */
  knowsPayer: boolean;
  visits: number;
  records: number;
};

export type StepState = 'done' | 'later' | 'open';
export type FirstPlan = {
  steps: readonly { key: FirstStep; state: StepState }[];
  /** Null when every step is done or put off. */
  now: FirstStep | null;
  /** To be shown in place of the next step. */
  isShown: boolean;
  done: number;
};

export function planFirstSteps(facts: FirstFacts): FirstPlan {
  const isDone: Record<FirstStep, boolean> = {
    said: facts.decision.trim() !== '',
    coverage: facts.knowsPayer,
    visit: facts.visits > 0,
    papers: facts.records > 0,
  };
  const { later, isOver } = facts.firstSteps;
  const steps = firstSteps.map((key) => ({
    key,
    state: isDone[key] ? ('done' as const) : later.includes(key) ? ('later' as const) : ('open' as const),
  }));
  const now = steps.find(({ state }) => state === 'open')?.key ?? null;
  return {
    steps,
    now,
    isShown: !isOver && now !== null,
    done: steps.filter(({ state }) => state === 'done').length,
  };
}
