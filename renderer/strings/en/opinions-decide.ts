// English for deciding: where the opinions stand on each choice, what matters to the family, where they lean, what they decided.
import type { Stance } from '../../../shared/domain/decision.ts';

const says: Record<Stance['says'], string> = {
  yes: 'Yes',
  'not-yet': 'Not yet',
  no: 'No',
  unclear: 'Not clear',
};

export const decide = {
  title: 'Deciding',
  sentence: 'The decision is yours. The app counts who says what, and weighs nothing.',
  savePdf: 'Save as PDF',
  says,
  saysInCount: (amount: number, word: string) => `${amount} ${word.toLowerCase()}`,
  silent: (amount: number) => `${amount} ${amount === 1 ? 'says' : 'say'} nothing about it`,
  choices: {
    title: 'What is to be decided',
    hint: 'Things that can be answered with yes or no. Say for each opinion where it stands.',
    add: 'Add a choice',
    addLabel: 'A choice, such as “Operate now”',
    stand: (name: string, choice: string) => `${name} on “${choice}”`,
    nothing: 'Says nothing about it',
    note: (name: string, choice: string) => `Note on ${name}, “${choice}”`,
    notePlaceholder: 'Their condition, in a few words',
    words: (choice: string) => `Words of “${choice}”`,
    remove: (choice: string) => `Remove “${choice}”`,
    removed: (choice: string) => `Removed “${choice}”.`,
    of: (some: number, all: number) => `${some} of ${all}`,
  },
  another: {
    third: 'The first two opinions differ. You may ask for a third.',
    further: 'The opinions still differ. You may ask for another one; there is no limit on how many.',
    first: 'Before that, ask each doctor to explain the difference. It is often smaller than it looks.',
    coverage: 'Who pays for a third opinion depends on the coverage:',
    askPlan:
      'Who pays for a third opinion depends on the plan. None of the rules kept here says; ask the plan first.',
    source: (citation: string, day: string) => `${citation}. Looked up ${day}.`,
    path: 'See what your coverage says',
  },
  history: {
    title: 'Over time',
    hint: 'Who knew what when. An opinion cannot rest on a paper that came later.',
    given: (name: string) => `${name} gave the opinion.`,
    report: (name: string) => `The written report of ${name} came.`,
    later: (name: string, axis: string, words: string) =>
      `${name}, later, on ${axis.toLowerCase()}: ${words}`,
    answer: (name: string, words: string) => `${name} explained: ${words}`,
    after: (titles: readonly string[]) => `Came after it: ${titles.join('; ')}.`,
  },
  values: {
    title: 'What matters to us',
    none: 'Nothing yet. Write down what matters to you, and how much.',
    edit: 'Change what matters',
    weight: (weight: number) => `${weight} of 5`,
  },
  leanings: {
    title: 'Where each of us leans',
    hint: 'Everyone for themselves. It may change, and nobody has to agree yet.',
    add: 'Add a person',
    who: 'Who?',
    leaning: 'Leans towards',
    needs: 'What would have to be true',
    needsHint: 'Such as “the EUS shows no solid nodule”.',
    saidOn: 'When was this said?',
    remove: (who: string) => `Remove what ${who} said`,
    removed: (who: string) => `Removed what ${who} said.`,
  },
  decisions: {
    title: 'What we decided',
    hint: 'A few lines for later: what, why, who and when. A new decision is added; earlier ones stay.',
    add: 'Write down a decision',
    what: 'What was decided?',
    why: 'Why?',
    who: 'Who decided?',
    decidedOn: 'When?',
    lookAgain: 'What would make us look at it again?',
    remove: 'Remove this decision',
    removed: 'Removed the decision.',
    fresh: 'Not written yet',
  },
};
