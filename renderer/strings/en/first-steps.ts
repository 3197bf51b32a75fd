// Words of the first ten minutes: four questions, one at a time, each of which can wait.

export const firstSteps = {
  title: 'First steps',
  label: 'First steps of this case',
  sentence: 'Four short questions, and this page knows what comes next. Each one can wait.',
  at: (done: number, all: number) => `${done.toLocaleString('en')} of ${all.toLocaleString('en')} done`,
  state: { done: 'done', later: 'later', open: 'open' },
  name: {
    said: 'What has been said',
    coverage: 'The coverage',
    visit: 'The next visit',
    papers: 'The papers',
  },
  goOn: 'Go on',
  later: 'Later',
  leave: 'Leave these for now',
  left: (open: number) =>
    open === 1 ? 'One first step is still open.' : `${open} first steps are still open.`,
  again: 'Go on with the first steps',
  said: {
    title: 'What has been said so far?',
    decision: 'What do you have to decide?',
    decisionHint: 'One or two sentences, as you would say them to a friend. You can change them at any time.',
    decisionExample: 'Should Dad have the knee operation now, or try other care first?',
    doctor: 'Which doctor have you heard so far?',
    doctorHint: 'Type a name. The first opinion begins with it.',
    words: 'What did the doctor advise, in a few words?',
    wordsExample: 'Operate within two months',
  },
  coverage: {
    title: 'Which coverage is it?',
    why: 'It decides which rules, letters and dates apply. A wrong answer is easy to change.',
    known: 'That is enough. The path now shows the steps.',
    open: 'You may leave the rest open and ask about it first.',
  },
  visit: {
    title: 'When is the next visit?',
    why: 'Today then counts the days, and says what has to be there before.',
    none: 'No visit is planned yet',
  },
  papers: {
    title: 'Which papers are at hand?',
    why: 'A few are enough to begin: the last letter of the doctor, a lab sheet, a report of a scan. Photos of a paper are fine.',
    files: 'Choose papers',
    folder: 'Choose a whole folder',
    none: 'I have none at hand',
  },
  done: 'That is all for now. Here is what comes next.',
};
