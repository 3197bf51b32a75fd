// Steps that several paths share: talking, preparing, the visit, what comes after it, and plan B.
import { sources } from './step.ts';
import type { Step } from './step.ts';

const you = { who: 'you' } as const;
const nothing = { factIds: [] } as const;

export const talk: Step = {
  key: 'talk-to-doctor',
  stage: 'talk',
  title: 'Tell your doctor that you want a second opinion, and why',
  why: 'Good doctors expect it. You can say: “This is how I like to make big medical decisions.”',
  evidence: 'A note of the talk: the date, who, what came of it',
  requirements: ['R008', 'R009', 'R010', 'R011', 'R028', 'R029', 'R071'],
  source: `${sources.planPage}; ${sources.outsidePage}; ${sources.checklist}`,
  ...nothing,
  ...you,
};

export const names: Step = {
  key: 'ask-for-names',
  stage: 'talk',
  title: 'Ask your doctor whom they would suggest, and ask a patient group too',
  why: 'It is best if the second doctor is not in the same practice. Note how they are linked.',
  evidence: 'The names, who named them, and when',
  requirements: ['R008', 'R072', 'R073', 'R110', 'R146'],
  source: `${sources.checklist}; ${sources.general}`,
  ...nothing,
  ...you,
};

export const contract: Step = {
  key: 'read-contract',
  stage: 'ask',
  title: 'Read the pages of the Evidence of Coverage on second opinions, referrals and appeals',
  why: 'It is the contract. Note the page numbers: you will need them in letters.',
  evidence: 'The booklet, with the pages noted',
  factIds: ['F-39'],
  requirements: ['R042'],
  source: sources.outsidePage,
  ...you,
};

export const askPlan: Step = {
  key: 'ask-plan',
  stage: 'ask',
  title: 'Call the plan: how does it work, and is approval needed first?',
  why: 'Write down the name, the time and the reference number of the call.',
  evidence: 'The call, with its reference number',
  requirements: ['R020', 'R022', 'R074', 'R092'],
  source: `${sources.checklist}; ${sources.planPage}`,
  ...nothing,
  ...you,
};

export const network: Step = {
  key: 'check-network',
  stage: 'ask',
  title: 'Ask whether each doctor you were named is in the network',
  why: 'Networks change. Note who told you, and on which day.',
  evidence: 'The answer, with the day and who gave it',
  factIds: ['F-34'],
  requirements: ['R075'],
  source: sources.checklist,
  ...you,
};

export const providerList: Step = {
  key: 'provider-list',
  stage: 'ask',
  title: 'Ask for a list of doctors in the network who can give this opinion',
  why: 'If no one on it is right for this, that is your case for an exception.',
  evidence: 'The request, and the list',
  factIds: ['F-34'],
  requirements: ['R076'],
  source: sources.checklist,
  ...you,
};

export const gapException: Step = {
  key: 'gap-exception',
  stage: 'ask',
  title: 'No one in the network is right for this? Ask for a network gap exception',
  why: 'Say why: no one there has the skill, the wait is too long, or it is too far to travel. It is decided case by case.',
  evidence: 'The request and the answer',
  factIds: ['F-34'],
  requirements: ['R032', 'R033', 'R034', 'R077', 'R095'],
  source: `${sources.checklist}; ${sources.outsidePage}`,
  ...you,
};

export const stateLaw: Step = {
  key: 'state-law',
  stage: 'ask',
  title: 'Look up whether your state has a law on second opinions',
  why: 'Some states make plans pay for one.',
  evidence: 'The answer, and where it stands',
  requirements: ['R097'],
  source: sources.checklist,
  ...nothing,
  ...you,
};

export const price: Step = {
  key: 'cash-price',
  stage: 'plan-b',
  title: 'Ask what it costs if you pay yourself',
  why: 'Ask for the price of the first visit, of reading the scans and of reading the slides. Note who said it.',
  evidence: 'The price, the day, who named it',
  requirements: ['R047', 'R147'],
  source: `${sources.outsidePage}; ${sources.general}`,
  ...nothing,
  ...you,
};

export const planB: Step = {
  key: 'plan-b',
  stage: 'plan-b',
  title: 'Set a day on which you stop waiting and pay yourself',
  why: 'Do not count on the plan to pay. A day set now saves a hard choice later.',
  evidence: 'The day, and whether you switched',
  requirements: ['R119'],
  source: sources.advocacy,
  ...nothing,
  ...you,
};

export const prepare: readonly Step[] = [
  {
    key: 'records-ahead',
    stage: 'prepare',
    title: 'See that the second doctor has the records before the visit',
    why: 'Without scans and slides many visits are put off, or tests are done again.',
    evidence: 'The packet, and word that it came',
    factIds: ['F-02'],
    requirements: ['R023', 'R048', 'R050', 'R052', 'R053', 'R078', 'R079', 'R148'],
    source: `${sources.planPage}; ${sources.outsidePage}; ${sources.general}`,
    ...you,
  },
  {
    key: 'book-visit',
    stage: 'prepare',
    title: 'Book the visit or the records review',
    why: 'Set it before the day you were told it is safe to wait until.',
    evidence: 'The visit, with its date and place',
    requirements: ['R014', 'R019', 'R151'],
    source: sources.planPage,
    ...nothing,
    ...you,
  },
  {
    key: 'write-questions',
    stage: 'prepare',
    title: 'Write your questions down',
    why: 'In the room half of them are gone.',
    evidence: 'The list of questions',
    requirements: ['R012', 'R013', 'R088', 'R149'],
    source: `${sources.planPage}; ${sources.checklist}`,
    ...nothing,
    ...you,
  },
];

export const after: readonly Step[] = [
  {
    key: 'report-came',
    stage: 'visit',
    title: 'See that the written report comes, to you and to the first doctor',
    why: 'Ask on the day of the visit when it will be ready.',
    evidence: 'The report',
    factIds: ['F-12'],
    requirements: ['R138'],
    source: sources.statute,
    who: 'doctor',
  },
  {
    key: 'in-plan-record',
    stage: 'after',
    title: 'Check that the opinion is in your own doctor’s record',
    why: 'Then all doctors see the same thing.',
    evidence: 'The day you checked',
    requirements: ['R015'],
    source: sources.planPage,
    ...nothing,
    ...you,
  },
  {
    key: 'care-plan',
    stage: 'after',
    title: 'Ask the doctor who manages all care to go through it with you and make a plan',
    why: 'One person should hold it all together.',
    evidence: 'The message, and the plan that came of it',
    requirements: ['R016', 'R017'],
    source: sources.planPage,
    ...nothing,
    ...you,
  },
  {
    key: 'ask-to-explain',
    stage: 'after',
    title: 'If the doctors differ, ask each to explain',
    why: 'They may have looked at different things.',
    evidence: 'The letters, and the answers',
    requirements: ['R115', 'R150'],
    source: sources.general,
    when: 'opinions-differ',
    ...nothing,
    ...you,
  },
];

export const thirdOpinion: Step = {
  key: 'third-opinion',
  stage: 'after',
  title: 'The first two differ: think about a third opinion',
  why: 'You may always ask one more doctor.',
  evidence: 'The third opinion, or why not',
  requirements: ['R061', 'R094', 'R115'],
  source: `${sources.checklist}; ${sources.advocacy}`,
  when: 'opinions-differ',
  ...nothing,
  ...you,
};
