// The question bank: what to ask any doctor who gives an opinion, and where each question comes from. Data only.

/** What a question is for, so that a list can offer it at the right step. */
export const questionTopics = ['decision', 'reasoning', 'options', 'family'] as const;
export type QuestionTopic = (typeof questionTopics)[number];

/** `requirement` is the line of docs/REQUIREMENTS it answers; `source` names the page it was taken from. */
export type BankQuestion = {
  key: string;
  text: string;
  topic: QuestionTopic;
  requirement: string;
  source: string;
};

const checklist = 'Triage Cancer, “Checklist to Getting a Second Medical Opinion”';
const generalSteps = 'General steps, “How to Get a Second Opinion”, step 5';
const planPage = 'Kaiser Permanente member page, “How to get a second opinion”';
const advocacyPage = 'The Kaiser Papers, “How to get a Second Opinion Outside your HMO”';

/** In the order in which they are offered. The first three and the next three stand as their pages have them; the rest is our wording. */
export const questionBank: readonly BankQuestion[] = [
  {
    key: 'how-arrived',
    text: 'How did you arrive at your conclusion?',
    topic: 'reasoning',
    requirement: 'R089',
    source: checklist,
  },
  {
    key: 'key-factors',
    text: 'What were the most important factors you considered?',
    topic: 'reasoning',
    requirement: 'R090',
    source: checklist,
  },
  {
    key: 'other-cases',
    text: 'How does this compare with other cases you’ve seen?',
    topic: 'reasoning',
    requirement: 'R091',
    source: checklist,
  },
  {
    key: 'agree-diagnosis',
    text: 'Do you agree with the diagnosis?',
    topic: 'reasoning',
    requirement: 'R149',
    source: generalSteps,
  },
  {
    key: 'other-options',
    text: 'What other options exist?',
    topic: 'options',
    requirement: 'R149',
    source: generalSteps,
  },
  {
    key: 'would-do',
    text: 'What would you do and why?',
    topic: 'options',
    requirement: 'R149',
    source: generalSteps,
  },
  {
    key: 'treat-or-watch',
    text: 'Is surgery the answer, is this test the right choice, and should we treat it or watch it?',
    topic: 'decision',
    requirement: 'R001',
    source: planPage,
  },
  {
    key: 'what-else',
    text: 'What else can be done?',
    topic: 'family',
    requirement: 'R113',
    source: advocacyPage,
  },
  {
    key: 'no-other-way',
    text: 'How sure is it that nothing else can be done, or that it must be this operation, and who could check that?',
    topic: 'family',
    requirement: 'R114',
    source: advocacyPage,
  },
];
