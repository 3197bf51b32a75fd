// To whom a letter of the path goes, and what follows once it is on its way: the appeal it files, the clock it starts. Pure.
import { toolOf } from '../../rules/pathways/step-tools.ts';
import { daysToExplain } from '../asking.ts';
import type { AppealLevel, Appeal } from '../coverage/determination.ts';
import type { Deadline } from '../coverage/deadline.ts';
import type { FinderAnswers, PathStep } from '../coverage/coverage.ts';
import { planPath } from '../coverage/plan-path.ts';
import type { PlannedStep } from '../coverage/plan-path.ts';
import type { Draft } from '../draft.ts';
import type { Organization } from '../people.ts';

type Kind = Draft['kind'];

/** The desks of the plan to which a kind of letter goes, the best one first. */
const desks: Partial<Record<Kind, readonly Organization['departmentKind'][]>> = {
  'second-opinion-inside': ['member-services'],
  'second-opinion-another': ['member-services'],
  'second-opinion-outside': ['member-services'],
  'timelines-request': ['member-services'],
  'representative-cover': ['member-services'],
  'expedite-request': ['member-services', 'utilization'],
  grievance: ['grievance', 'member-services'],
};

/** A desk, else the plan itself; for a review the one who watches over the plan. Null where the case names none. */
export function addresseeOf(kind: Kind, organizations: readonly Organization[]): Organization['id'] | null {
  if (kind === 'review-cover') return organizations.find((one) => one.kind === 'regulator')?.id ?? null;
  const wanted = desks[kind];
  if (!wanted) return null;
  for (const desk of wanted) {
    const found = organizations.find(({ departmentKind }) => departmentKind === desk);
    if (found) return found.id;
  }
  return organizations.find((one) => one.kind === 'plan')?.id ?? null;
}

/** Levels that a grievance letter files, and those that the cover letter of a review files. */
const filedBy: Partial<Record<Kind, ReadonlySet<AppealLevel>>> = {
  grievance: new Set<AppealLevel>([
    'grievance',
    'expedited-grievance',
    'gap-exception-appeal',
    'plan-appeal',
    'reconsideration',
  ]),
  'review-cover': new Set<AppealLevel>([
    'independent-review',
    'external-review',
    'fair-hearing',
    'complaint',
  ]),
};

export function draftOfLevel(level: AppealLevel): Kind {
  return filedBy.grievance?.has(level) === true ? 'grievance' : 'review-cover';
}

/** The appeal that was begun and waits for its letter; null where none waits, or more than one, so that nobody has to guess. */
export function appealFiledBy(kind: Kind, appeals: readonly Appeal[]): Appeal | null {
  const levels = filedBy[kind];
  const waiting = appeals.filter(
    ({ level, letterId, filedOn, withdrawnOn }) =>
      levels?.has(level) === true && letterId === null && filedOn === null && withdrawnOn === null,
  );
  return waiting.length === 1 ? (waiting[0] ?? null) : null;
}

/**
 * The step of this plan's way that a letter of this kind carries out. Null where the way has none or more than one, where the step is
 * over already, and while nobody knows which way it is.
 */
export function stepDoneBy(
  kind: Kind,
  answers: FinderAnswers,
  rows: readonly PathStep[],
): PlannedStep | null {
  const path = planPath(answers, { rows, opinionsDiffer: false, isRefused: true });
  const steps = (path?.steps ?? []).filter(({ step }) => {
    const tool = toolOf(step.key);
    return tool?.kind === 'letter' && tool.draft === kind;
  });
  const [only] = steps;
  if (steps.length !== 1 || !only || only.state === 'done' || only.state === 'skipped') return null;
  return only;
}

export type SentClock = Pick<Deadline, 'topic' | 'amount' | 'unit'>;

/** The clock that their answer to this letter has: by a rule, or two weeks as we ask for. Null where nobody has to answer. */
export function clockOfSent(kind: Kind, isUrgent: boolean): SentClock | null {
  const ruled = (topic: Deadline['topic']): SentClock => ({ topic, amount: null, unit: null });
  switch (kind) {
    case 'records-request':
      return ruled('records-copies');
    case 'expedite-request':
      return ruled('authorization-urgent');
    case 'second-opinion-inside':
    case 'second-opinion-another':
    case 'second-opinion-outside':
      return ruled(isUrgent ? 'authorization-urgent' : 'authorization');
    case 'explain-difference':
      return { topic: 'own-target', amount: daysToExplain, unit: 'calendar-days' };
    default:
      return null;
  }
}
