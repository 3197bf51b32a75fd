// What a step of a coverage path is, and which paths there are. The steps themselves are data in the files beside this one.

export const pathways = [
  'hmo',
  'open-access',
  'private',
  'self-funded',
  'original-medicare',
  'medicare-advantage',
  'medicaid',
  'tricare',
  'self-pay',
] as const;
export type Pathway = (typeof pathways)[number];

/** The stretches of the way, in order. */
export const stages = ['talk', 'ask', 'prepare', 'visit', 'after', 'refused', 'plan-b'] as const;
export type Stage = (typeof stages)[number];

export type Step = {
  key: string;
  stage: Stage;
  /** What to do, as a person would say it. */
  title: string;
  why: string;
  /** Who does it. */
  who: 'you' | 'doctor' | 'plan';
  /** What shows that it was done. */
  evidence: string;
  factIds: readonly string[];
  /** Lines of docs/REQUIREMENTS.md. */
  requirements: readonly string[];
  source: string;
  /** Only offered then. */
  when?: 'opinions-differ';
};

export const sources = {
  planPage: 'Plan’s member page',
  outsidePage: 'Outside-of-plan page',
  checklist: 'Triage Cancer checklist',
  advocacy: 'Advocacy page (a habit, not a law)',
  statute: 'HSC 1383.15',
  general: 'General steps page',
} as const;
