// Steps that only one kind of coverage has: Medicare, Medicaid, TRICARE, employer plans, and paying oneself.
import { sources } from './step.ts';
import type { Step } from './step.ts';

const base = { factIds: [], requirements: [], source: sources.checklist, who: 'you' } as const;

function step(part: Pick<Step, 'key' | 'stage' | 'title' | 'why' | 'evidence'> & Partial<Step>): Step {
  return { ...base, ...part };
}

const appealEvidence = 'Proof of the day they got it';

export const appeal = {
  plan: (factId: string): Step =>
    step({
      key: 'plan-appeal',
      stage: 'refused',
      title: 'Refused? Ask the plan to look again',
      why: 'Send a letter of the second doctor along. Keep proof of the day.',
      evidence: appealEvidence,
      factIds: [factId],
      requirements: ['R054', 'R055', 'R056', 'R057', 'R096', 'R117'],
    }),
  external: step({
    key: 'external-review',
    stage: 'refused',
    title: 'Still refused? Ask for an outside review',
    why: 'A reviewer who does not work for the plan decides, and the plan is bound by it.',
    evidence: 'The confirmation and the case number',
    factIds: ['F-36'],
    requirements: ['R058', 'R059', 'R060', 'R121'],
    source: sources.outsidePage,
  }),
};

export const medicareSteps: readonly Step[] = [
  step({
    key: 'medicare-takes',
    stage: 'ask',
    title: 'Ask the second doctor: do you take Medicare?',
    why: 'You need no referral. You pay 20 % after the Part B deductible.',
    evidence: 'The answer, with the day',
    factIds: ['F-27', 'F-28'],
    requirements: ['R092', 'R094'],
  }),
];

export const advantageSteps: readonly Step[] = [
  step({
    key: 'advantage-rules',
    stage: 'ask',
    title: 'Ask for the plan’s approval, in writing',
    why: 'The plan’s own network and referral rules hold, not those of Original Medicare.',
    evidence: 'The request, with proof of the day',
    factIds: ['F-29'],
    requirements: ['R074', 'R092'],
  }),
  step({
    key: 'advantage-helper',
    stage: 'ask',
    title: 'Do you act for someone? Sign form CMS-1696',
    why: 'The plan talks to you only with this form. It holds for one year.',
    evidence: 'The signed form',
    factIds: ['F-30'],
  }),
  step({
    key: 'reconsideration',
    stage: 'refused',
    title: 'Refused? Ask the plan to look again: a reconsideration',
    why: 'If it still says no, the plan sends it to an outside reviewer by itself.',
    evidence: appealEvidence,
    factIds: ['F-29'],
    requirements: ['R054', 'R055', 'R117'],
  }),
];

export const medicaidSteps: readonly Step[] = [
  step({
    key: 'medicaid-cover',
    stage: 'ask',
    title: 'Ask your plan how it covers a second opinion before surgery',
    why: 'It is covered for surgery that is needed and is not an emergency. A wider rule may hold too: verify it.',
    evidence: 'The answer, with the day and the name',
    factIds: ['F-31', 'F-32'],
    requirements: ['R092', 'R093'],
  }),
  appeal.plan('F-33'),
  step({
    key: 'fair-hearing',
    stage: 'refused',
    title: 'Still refused? Ask the state for a fair hearing',
    why: 'A judge of the state decides. You may bring someone.',
    evidence: appealEvidence,
    factIds: ['F-33'],
    requirements: ['R058'],
  }),
];

export const tricareSteps: readonly Step[] = [
  step({
    key: 'tricare-pcm',
    stage: 'talk',
    title: 'See your main doctor (PCM)',
    why: 'In TRICARE the way begins with the PCM.',
    evidence: 'The visit or call',
    factIds: ['F-38'],
    requirements: ['R098'],
  }),
  step({
    key: 'tricare-explain',
    stage: 'talk',
    title: 'Explain what is going on, and what you ask about the first doctor’s plan',
    why: 'The PCM needs your reasons for the referral.',
    evidence: 'A note of the talk',
    requirements: ['R029', 'R098'],
  }),
  step({
    key: 'tricare-referral',
    stage: 'ask',
    title: 'Ask the PCM to set up a referral to another specialist',
    why: 'Without a referral you pay point-of-service costs.',
    who: 'doctor',
    evidence: 'The referral',
    factIds: ['F-38'],
    requirements: ['R098'],
  }),
  step({
    key: 'tricare-contractor',
    stage: 'ask',
    title: 'If it is needed, ask the regional contractor for the referral',
    why: 'You, the PCM or the contractor may ask.',
    evidence: 'The request, with its date',
    factIds: ['F-38'],
    requirements: ['R098'],
  }),
  step({
    key: 'tricare-letter',
    stage: 'prepare',
    title: 'Note who the approval letter names, and the day it runs out',
    why: 'See that doctor before that day.',
    evidence: 'The letter, with its last day',
    factIds: ['F-38'],
  }),
];

export const employerSteps: readonly Step[] = [
  step({
    key: 'who-pays-claims',
    stage: 'ask',
    title: 'Ask HR: who pays the claims, an insurer or the employer?',
    why: 'If the employer pays, state law may not apply.',
    evidence: 'The answer, with the day',
    factIds: ['F-37'],
    requirements: ['R097'],
  }),
];

export const selfPaySteps: readonly Step[] = [
  step({
    key: 'three-lines',
    stage: 'ask',
    title: 'Add up the three lines: the visit, the tests, what comes after',
    why: 'All of it is yours to pay. Ask for each price before you book.',
    evidence: 'The cost sheet',
    requirements: ['R021', 'R039'],
    source: sources.outsidePage,
  }),
  step({
    key: 'other-help',
    stage: 'ask',
    title: 'Ask a free clinic or an urgent-care center if they can help',
    why: 'They may look at your papers, or know who can.',
    evidence: 'Whom you asked, and the answer',
    requirements: ['R116'],
    source: sources.advocacy,
  }),
];
