// English for opinions side by side: what stands in the rows and under them.
import { count } from './count.ts';

export function list(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1] ?? ''}`;
}

/** So many are named in one sentence. */
const namedAtMost = 4;

function someOf(parts: readonly string[]): string {
  const more = parts.length - namedAtMost;
  return more > 0 ? `${parts.slice(0, namedAtMost).join(', ')} and ${more} more` : list(parts);
}

export const compare = {
  title: 'Opinions side by side',
  caption: 'Opinions side by side: doctors in the columns, questions in the rows',
  /** "They agree on 3 points, differ in emphasis on 3 and conflict on 3: main finding, cells and recommendation." */
  sentence: (points: { conflict: readonly string[]; emphasis: number; agree: number; open: number }) => {
    const conflict = points.conflict.length;
    if (conflict + points.emphasis + points.agree === 0)
      return 'Nothing is marked yet. Read across a row, then say at its left how the opinions stand to each other.';
    const parts = [
      ...(points.agree > 0 ? [`agree on ${points.agree}`] : []),
      ...(points.emphasis > 0 ? [`differ in emphasis on ${points.emphasis}`] : []),
      ...(conflict > 0 ? [`conflict on ${conflict}: ${someOf(points.conflict)}`] : []),
    ];
    return `As you marked them, they ${list(parts)}.`;
  },
  needTwoTitle: 'One opinion so far',
  needTwo: 'A comparison needs two. Add the next opinion when it is here.',
  filter: {
    label: 'Which rows',
    all: 'All',
    differ: 'Where they differ',
    open: 'Not marked yet',
  },
  wording: { label: 'Wording', short: 'Short words', exact: 'Exact words' },
  noRows: 'No rows of this kind.',
  question: 'Question',
  said: 'What they said',
  saidNothing: 'says nothing about it',
  noWordsYet:
    'Nothing is written down yet. Under “One by one” you open an opinion and add what the doctor said.',
  print: 'Print',
  savePdf: 'Save as PDF',
  page: (page: number) => `p. ${page}`,
  openPage: (name: string, page: number) => `Open page ${page} of the report by ${name}`,
  told: 'told',
  toldWhy: 'Told on the phone or at a visit; no paper says it.',
  markButton: (axis: string, mark: string) => `${axis}: ${mark}. Change the mark`,
  markTitle: 'How do they stand to each other?',
  suggested: (mark: string) => `${mark}?`,
  /** The rules only ever suggest; a person sets the mark. */
  suggestion: (mark: string, reason: string) => `Suggested: ${mark}. ${reason}`,
  reasons: {
    'same-words': 'They use the same words.',
    'close-words': 'They use nearly the same words.',
    'same-numbers': 'They give the same numbers.',
    'one-speaks': 'The others say nothing about it.',
    numbers: (lowest: string, highest: string) => `Their numbers go from ${lowest} to ${highest}.`,
    contrast: (one: string, other: string) => `One says “${one}”, another “${other}”.`,
  },
  ownWords: 'only in some of the opinions',
  scale: {
    title: 'Numbers',
    one: (name: string, number: string) => `${name} ${number}`,
    of: (label: string) => (label === '' ? 'Their numbers' : label.charAt(0).toUpperCase() + label.slice(1)),
    spread: (lowest: string, highest: string) => `from ${lowest} to ${highest}`,
    same: 'the same',
    bounds: { exact: '', 'at-most': 'up to ', 'at-least': 'at least ' },
  },
  unmark: 'Take the mark away',
  why: 'Why',
  whyLabel: (axis: string) => `Why this mark, for ${axis}`,
  writeWhy: 'Write down why',
  whyPlaceholder: 'In your own words',
  askEach: 'Ask each to explain',
  asked: (doctors: number) =>
    `${count(doctors, 'question is', 'questions are')} now on the list under Visits.`,
  removedQuestions: 'Taken off the list of questions again.',
  answered: (name: string, text: string) => `${name} explained: ${text}`,
  answerOn: (text: string, day: string) => (day === '' ? text : `${text} (${day})`),
  waitsFor: (name: string, by: string) =>
    by === '' ? `${name} was asked. No answer yet.` : `${name} was asked. An answer is wanted by ${by}.`,
  overdue: (name: string, askedOn: string, by: string) =>
    `${name} was asked on ${askedOn} and has not answered. We wanted it by ${by}. Ask again.`,
  toAsk: (names: readonly string[]) => `On the list of questions, not asked yet: ${list(names)}.`,
  writeTo: (name: string) => `Write to ${name}`,
  put: 'Note that they were asked',
  putNoted: (questions: number) =>
    `Noted: ${count(questions, 'question was', 'questions were')} asked today. An answer is wanted in two weeks.`,
  earlier: 'Earlier:',
  behind: 'They looked at different things: ',
  behindMany: (named: readonly string[], more: number) =>
    more > 0 ? `${named.join(', ')} and ${more} more.` : `${list(named)}.`,
  behindOne: (title: string, ways: readonly string[]) => `${title} – ${ways.join('; ')}`,
  behindWay: (use: string, names: readonly string[]) => `${use}: ${list(names)}`,
  showBehind: 'Show in the grid',
  nothingNoted: 'not noted',
  notNoted: 'Nothing noted',
  move: 'Move',
  moveLeft: 'Move to the left',
  moveRight: 'Move to the right',
  columnMenu: (name: string) => `More for ${name}`,
  openOpinion: 'Open this opinion',
};
