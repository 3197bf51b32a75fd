// Words for clocks: what each is, by which rule, how it stands. Also what the calendar file and a notice on the desktop say.
import { count } from './count.ts';
import { names } from '../../../shared/names/en.ts';

const unit = {
  hours: (amount: number) => count(amount, 'hour', 'hours'),
  'calendar-days': (amount: number) => count(amount, 'day', 'days'),
  'business-days': (amount: number) => count(amount, 'business day', 'business days'),
  months: (amount: number) => count(amount, 'month', 'months'),
};

/** "4 clocks are running, 1 is past due, 3 were missed, 9 were met." Empty where there is none. */
function counted(
  { running, overdue, missed, met }: Record<'running' | 'overdue' | 'missed' | 'met', number>,
  byThem: boolean,
): string {
  const parts = [
    running > 0 ? count(running, 'clock is running', 'clocks are running') : '',
    overdue > 0 ? `${overdue.toLocaleString('en')} past due` : '',
    missed > 0 ? `${missed.toLocaleString('en')} missed${byThem ? ' by them' : ''}` : '',
    met > 0 ? `${met.toLocaleString('en')} met` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

export const clocks = {
  title: 'Clocks',
  counted,
  /** What it is. `about` is what the person called it. */
  kind: {
    'records-copies': (about: string) => about,
    'records-inspection': (about: string) => about,
    authorization: (about: string) => about,
    'authorization-urgent': (about: string) => about,
    promise: (about: string) => about,
    'own-target': (about: string) => about,
    'first-appeal': (about: string) => `Time to appeal: ${about}`,
    'appeal-received': () => 'They say that they have our appeal',
    'appeal-decided': () => 'They decide our appeal',
    'review-filing': () => 'Time to ask for a review outside',
    'review-decided': () => 'The review is decided',
    'review-carried-out': () => 'The plan does what the review says',
    'approval-ends': (about: string) => `Approval runs out: ${about}`,
    'item-back': (about: string) => `To be sent back: ${about}`,
    'safe-to-wait': () => 'Safe to wait until, as you were told',
    'decide-by': () => 'Decide by',
  },
  unit,
  whose: names.clockWhose,
  whoseLong: {
    ours: 'We have to act before it ends.',
    theirs: 'They have to act before it ends.',
    clinical: 'A doctor or nurse named this day. Only they can move it.',
  },
  status: names.clockStatus,
  missedTheirs: (span: string) => `Past the ${span.replace(' hours', '-hour')} mark`,
  counts: (open: number, late: number) =>
    late === 0
      ? open === 0
        ? 'No clock is running.'
        : count(open, 'clock is running.', 'clocks are running.')
      : `${count(open, 'clock is running', 'clocks are running')}, ${late.toLocaleString('en')} past due.`,
  summary: {
    running: (amount: number) => `${amount.toLocaleString('en')} running`,
    overdue: (amount: number) => `${amount.toLocaleString('en')} past due`,
    missed: (amount: number) => `${amount.toLocaleString('en')} missed`,
    missedByThem: (amount: number) => `${amount.toLocaleString('en')} missed by them`,
    met: (amount: number) => `${amount.toLocaleString('en')} met`,
    superseded: (amount: number) => `${amount.toLocaleString('en')} no longer counted`,
  },
  none: 'No clock yet',
  noneText:
    'Clocks start by themselves when you note a “no”, an appeal or a promise. For a letter, say what it asks for.',
  groups: { open: 'Running now', over: 'Over' },
  due: (date: string) => `Due ${date}`,
  endedOn: (date: string) => `Ended ${date}`,
  by: {
    fact: (span: string, citation: string) => `${span}, by ${citation}`,
    toVerify: (rule: string) => `${rule} (look it up first)`,
    promise: (span: string) => (span === '' ? 'As they promised' : `${span}, as they promised`),
    'own-target': (span: string) => (span === '' ? 'Our own target' : `${span}, our own target`),
    stated: 'A day that was named',
  },
  detail: {
    dueBy: 'Due',
    readings: 'Other ways to count it',
    from: 'Counted from',
    proven: 'Proof is there.',
    unproven: 'Nothing shows yet when it arrived. Attach a stamped copy or a receipt to the letter.',
    rule: 'The rule',
    whose: 'Who has to act',
    note: 'Note',
    ended: 'Ended on',
    endedHint: 'The date on their answer. Leave it empty while it runs.',
    endNote: 'What came of it',
    withdrawn: 'Does not count any more, because',
    withdrawnHint: 'Another request took its place, or it was taken back.',
    openSource: {
      deadline: 'Open the letter',
      letter: 'Open the letter',
      determination: 'Open the decision',
      appeal: 'Open the appeal',
      physicalItem: 'Open the records',
      caseFile: 'Open the case',
    },
    remove: 'Remove this clock',
    removed: 'The clock was removed.',
    californiaHolidays: 'if they keep California’s holidays',
    reading: {
      'from-letter': 'from the date on the letter',
      'from-receipt': 'from the day it came',
      statute: 'as the law says',
      'dmhc-page': 'as the DMHC says on its form',
      'hearing-earliest': 'in some states',
      'hearing-latest': 'in other states',
    } as Record<string, string>,
    overridden: (reason: string) => `Changed by you: ${reason}`,
  },
  add: {
    open: 'Start a clock',
    title: 'A new clock',
    what: 'What is it about?',
    whatHint: '“CT on a disc”, “Report of the second doctor”.',
    topic: 'What kind of clock?',
    topics: {
      'records-copies': 'We asked for copies of records',
      'records-inspection': 'We asked to look at records',
      authorization: 'We asked the plan to approve something',
      'authorization-urgent': 'We asked for it, and it is urgent',
      promise: 'They promised something by a day',
      'own-target': 'A target we set ourselves',
    },
    letter: 'Which letter or call starts it?',
    startsAt: 'Or: when does it start?',
    amount: 'How many',
    unit: 'Counted in',
    units: {
      hours: 'hours',
      'calendar-days': 'days',
      'business-days': 'business days',
      months: 'months',
    },
    save: 'Start the clock',
    preview: (date: string) => `It would end ${date}.`,
    noRule: 'No rule of your plan speaks about this. Set a target of your own in its place.',
    needsStart: 'Choose a letter, or give the day it starts.',
    ofLetter: 'Clocks of this letter',
    noneOfLetter: 'Does this letter start a clock? Say what it asks for.',
  },
  warning: {
    'after-safe-date': (visit: string, on: string, due: string) =>
      `“${visit}” is on ${on}. That is after ${due}, the day you were told it is safe to wait until. Ask if waiting is still all right.`,
    'after-records': (visit: string, on: string, due: string) =>
      `Records for “${visit}” on ${on} may come as late as ${due}. Ask for them sooner.`,
  },
  calendar: {
    save: 'Save as calendar file',
    title: 'Dates for another calendar',
    saved: 'The calendar file is saved.',
    fileName: 'Clocks',
    hint: 'Any calendar program can open it. If this is off, it says “A date in your binder”.',
    plainTitle: 'A date in your binder',
    withTitles: 'Say in the file what each date is about',
  },
  reminders: 'Reminders',
  notices: {
    label: 'Tell me on the desktop when a clock is about to end',
    hint: 'While the app is open. The notice says how many, never what about.',
  },
  notice: {
    title: 'Second Opinion Binder',
    dueToday: (amount: number) => count(amount, 'clock ends today.', 'clocks end today.'),
    dueTomorrow: (amount: number) => count(amount, 'clock ends tomorrow.', 'clocks end tomorrow.'),
    dueSoon: (amount: number) =>
      `${count(amount, 'clock ends', 'clocks end')} within the hour. Open your binder to see more.`,
  },
};
