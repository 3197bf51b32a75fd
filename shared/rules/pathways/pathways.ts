// Which steps each coverage path has, in order, and what has to be said at its start. Data only.
import {
  after,
  askPlan,
  contract,
  gapException,
  names,
  network,
  planB,
  prepare,
  price,
  providerList,
  stateLaw,
  talk,
  thirdOpinion,
} from './common-steps.ts';
import { hmoSteps } from './hmo-steps.ts';
import {
  advantageSteps,
  appeal,
  employerSteps,
  medicaidSteps,
  medicareSteps,
  selfPaySteps,
  tricareSteps,
} from './other-steps.ts';
import { stages } from './step.ts';
import type { Pathway, Step } from './step.ts';

/** Said above the steps. */
export type PathNote = { text: string; factId: string };

const gap: readonly Step[] = [network, providerList, gapException];
const rest: readonly Step[] = [...prepare, ...after, thirdOpinion];
const own: readonly Step[] = [price, planB];

const unordered: Record<Pathway, readonly Step[]> = {
  hmo: [talk, names, contract, askPlan, ...hmoSteps, ...rest, ...own],
  'open-access': [talk, names, contract, ...rest, ...own],
  private: [
    talk,
    names,
    contract,
    askPlan,
    ...gap,
    stateLaw,
    ...rest,
    appeal.plan('F-35'),
    appeal.external,
    ...own,
  ],
  'self-funded': [
    talk,
    names,
    ...employerSteps,
    contract,
    askPlan,
    ...gap,
    ...rest,
    appeal.plan('F-35'),
    appeal.external,
    ...own,
  ],
  'original-medicare': [talk, names, ...medicareSteps, ...rest, ...own],
  'medicare-advantage': [talk, names, contract, askPlan, ...advantageSteps, network, ...rest, ...own],
  medicaid: [talk, names, ...medicaidSteps, network, ...rest, ...own],
  tricare: [...tricareSteps, names, ...rest, appeal.plan('F-38'), ...own],
  'self-pay': [talk, names, price, ...selfPaySteps, ...rest],
};

/** Stage by stage; within one stage as the path lists them. */
export function stepsOf(pathway: Pathway): readonly Step[] {
  return unordered[pathway].toSorted((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}

export const notesOf: Record<Pathway, readonly PathNote[]> = {
  hmo: [
    {
      text: 'Care is kept in the network to hold costs down. A second opinion inside is the simpler way; outside needs approval first.',
      factId: 'F-11',
    },
  ],
  'open-access': [
    {
      text: 'Your plan puts no limits on second opinions, so the law on asking for one (HSC 1383.15, part k) does not apply. You can go straight to booking.',
      factId: 'F-14',
    },
  ],
  private: [
    {
      text: 'In the network a second opinion is usually covered. Outside it is decided case by case.',
      factId: 'F-34',
    },
  ],
  'self-funded': [
    {
      text: 'Your plan is self-funded: state law may not apply. The outside review is a federal one.',
      factId: 'F-37',
    },
    {
      text: 'In the network a second opinion is usually covered. Outside it is decided case by case.',
      factId: 'F-34',
    },
  ],
  'original-medicare': [
    { text: 'You need no referral. You pay 20 % after the Part B deductible.', factId: 'F-27' },
    { text: 'Opinions on major tests and treatments are covered too, not only on surgery.', factId: 'F-28' },
  ],
  'medicare-advantage': [
    {
      text: 'Your plan’s network and referral rules hold. If the plan still says no, it goes to an outside reviewer by itself.',
      factId: 'F-29',
    },
  ],
  medicaid: [
    {
      text: 'Surgery that is needed and is not an emergency is covered for a second opinion.',
      factId: 'F-31',
    },
    {
      text: 'A plan must give you one in its network, or outside at no cost. Verify this with your state.',
      factId: 'F-32',
    },
  ],
  tricare: [
    {
      text: 'See the doctor named in the approval letter before it runs out. With no referral you pay point-of-service costs.',
      factId: 'F-38',
    },
  ],
  'self-pay': [
    {
      text: 'You choose freely, and all costs are yours. Only the rules on records have time limits here.',
      factId: 'F-02',
    },
  ],
};
