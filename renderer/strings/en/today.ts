// Words of the Today screen.
import { count } from './count.ts';

export const today = {
  title: 'Today',
  sentenceBusy: 'The one thing to do next, and what is under way.',
  sentenceQuiet: 'Everything is under way. Nothing needs you right now.',
  nextLabel: 'Next step',
  next: {
    'say-decision': 'Write down what you are deciding, in one or two sentences.',
    'add-records': 'Add the papers you have at home. A few are enough to begin.',
    'name-coverage': 'Say which coverage it is. Then the path shows its rules, steps and dates.',
    'visit-too-late': (visit: string, on: string, safe: string) =>
      `“${visit}” is on ${on}. That is after ${safe}, the date you were told it is safe to wait until. Ask if waiting is still all right.`,
    'ask-again': (what: string, by: string) => `Still waiting for “${what}”. It was due ${by}. Ask again.`,
    'act-now': (what: string, by: string) => `“${what}” was due ${by}, and it is ours to do.`,
    'send-back': (label: string, title: string, to: string) =>
      `Send ${label} (${title}) back${to === '' ? '' : ` from ${to}`}. Its return date has passed.`,
    'fetch-record': (title: string) => `Get “${title}”. It exists, but nobody has asked for it yet.`,
    'ask-questions': (visit: string, on: string, open: number) =>
      `Get ready for “${visit}” on ${on}: ${count(open, 'important question is', 'important questions are')} still open.`,
    'add-opinion': 'Write down the first opinion: what the doctor said, and what it rests on.',
    'make-packet': 'Put the packet together for the next doctor.',
    nothing: 'Nothing is waiting for you today.',
  },
  go: {
    'say-decision': 'Write the decision',
    'add-records': 'Add papers',
    'name-coverage': 'Answer the questions',
    'visit-too-late': 'Log a call',
    'ask-again': 'Open the entry',
    'act-now': 'Open the clock',
    'send-back': 'Open the item',
    'fetch-record': 'Open the record',
    'ask-questions': 'Open the questions',
    'add-opinion': 'Add an opinion',
    'make-packet': 'Make a packet',
  },
  decision: 'The decision',
  decideBy: (date: string) => `Decide by ${date}`,
  changeCase: 'About the case',
  dates: { title: 'Dates ahead', none: 'No dates yet.' },
  thing: {
    promise: (who: string, what: string) => `${who === '' ? 'They' : who} promised: ${what}`,
    answer: (who: string, what: string) => `${who === '' ? 'Their' : `${who}:`} answer to “${what}”`,
    report: (number: number) => `Written report of opinion ${number}`,
  },
  past: 'past',
  missing: {
    title: 'Still missing',
    none: 'Nothing is marked as missing.',
    before: (visit: string, on: string) => `Next: “${visit}” on ${on}.`,
    notInRecord: (number: number) => `Opinion ${number} is not in the plan’s record yet.`,
  },
  awaiting: { title: 'Waiting for an answer', none: 'No answer is outstanding.' },
  soFar: 'So far',
  elapsed: (days: number) => `${count(days, 'day', 'days')} since the first request`,
  paid: (amount: string) => `Paid so far: ${amount}`,
  more: (amount: number) => `and ${amount} more`,
};
