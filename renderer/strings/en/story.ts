// Words of the whole story: everything of the case on one line of time, and the same as a list.
import { count } from './count.ts';
import { names } from '../../../shared/names/en.ts';

export const story = {
  open: 'The whole story',
  title: 'The whole story',
  sentence: (things: number, from: string, to: string) =>
    `${count(things, 'thing', 'things')} from ${from} to ${to}.`,
  back: 'Back to Today',
  lane: names.storyLane,
  show: 'What is shown',
  picture: 'Line of time',
  keys: 'Arrow keys move from mark to mark and from line to line. Plus looks closer, minus steps back. Enter opens.',
  closer: 'Closer',
  farther: 'Step back',
  earlier: 'Earlier',
  later: 'Later',
  whole: 'Show all of it',
  today: 'Today',
  opinion: (number: number, doctor: string) =>
    doctor === '' ? `Opinion ${number}` : `Opinion ${number}, ${doctor}`,
  mark: (name: string, date: string) => `${name}, ${date}`,
  clock: (name: string, date: string, state: string) => `${name}, due ${date}: ${state}`,
  several: (amount: number, lane: string, from: string, to: string) =>
    `${amount} together under ${lane}, ${from} to ${to}. Look closer`,
  list: 'The same as a list',
  listNone: 'Nothing with a date lies in this stretch of time.',
  more: (amount: number) => `Show ${count(amount, 'more line', 'more lines')}`,
  emptyTitle: 'The story begins with the first date',
  emptyText: 'Every record, visit, letter and opinion with a date takes its place here by itself.',
  emptyAction: 'Add papers',
};
