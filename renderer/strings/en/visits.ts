// English for visits: what lies ahead, the questions to ask there and what was answered, the medicines list.
import type { Question } from '../../../shared/domain/visit.ts';
import { count } from './count.ts';
import { names } from '../../../shared/names/en.ts';

const priorities: Record<Question['priority'], string> = {
  high: 'Most important',
  normal: 'Ask if there is time',
  low: 'Can wait',
};

export const visits = {
  title: 'Visits',
  priorities,
  part: {
    label: 'What to show',
    visits: 'Visits',
    questions: 'Questions',
    medicines: 'Medicines',
    health: 'Health summary',
  },
  sentence: {
    next: (purpose: string, when: string) => `Next: ${purpose}, ${when}.`,
    none: 'No visit lies ahead.',
  },

  list: {
    ahead: 'Ahead',
    past: 'Earlier',
    emptyTitle: 'No visit yet',
    empty:
      'Write down the next appointment. Its questions, and the day by which records must be there, come along.',
    nothingAhead: 'No visit lies ahead.',
    add: 'Add a visit',
    with: (name: string) => `with ${name}`,
    recordsDue: (when: string) => `Records must be there by ${when}`,
    ask: (questions: number) => count(questions, 'question to ask', 'questions to ask'),
    open: (purpose: string) => `Open ${purpose}`,
  },

  visit: {
    newTitle: 'A new visit',
    purpose: 'What is it for?',
    purposeHint: 'Such as “Second opinion” or “Blood test”.',
    at: 'When is it?',
    atHint: 'With the hour if you know it: “27 May 2026, 9:30 AM”.',
    person: 'With whom?',
    organization: 'Where do they work?',
    place: 'Address or room',
    recordsDueBy: 'When must the records be there?',
    notes: 'Notes',
    questions: 'Questions for this visit',
    sheet: 'Visit sheet',
    remove: 'Remove this visit',
    removed: (purpose: string) => `Removed “${purpose}”.`,
  },

  questions: {
    sentence: (open: number, all: number) =>
      all === 0
        ? 'Write down what you want to know, before the visit.'
        : `${count(all, 'question', 'questions')}, what matters most first. ${open === 0 ? 'All of them have an answer.' : `${open} without an answer.`}`,
    forWhom: 'For whom',
    everyone: 'All',
    emptyTitle: 'No question yet',
    empty: 'Start with questions that are worth asking any doctor, then add your own.',
    add: 'Add a question',
    own: 'Your own question',
    ownPlaceholder: 'What do you want to know?',
    bank: (questions: number) => `Add ${count(questions, 'question', 'questions')} worth asking any doctor`,
    bankAdded: (questions: number) => `Added ${count(questions, 'question', 'questions')}.`,
    bankTitle: 'Worth asking any doctor',
    bankAdd: 'Add',
    bankAddFor: (text: string) => `Add “${text}”`,
    bankShow: 'Questions worth asking',
    onlyFor: (name: string) => `only for ${name}`,
    answerOf: (name: string, question: string) => `Answer of ${name} to “${question}”`,
    answerPlaceholder: 'Answer, in a few words',
    answeredBy: (name: string) => `${name}:`,
    answeredOn: (name: string) => `When ${name} said it`,
    page: (page: number) => `p. ${page}`,
    openPage: (page: number) => `Open page ${page} of the report`,
    noAnswer: 'No answer yet',
    more: (text: string) => `More for “${text}”`,
    up: 'Ask earlier',
    down: 'Ask later',
    priority: 'How important',
    edit: 'Change the words',
    editFor: (text: string) => `Words of “${text}”`,
    whom: 'For whom',
    anyDoctor: 'Any doctor',
    remove: 'Remove this question',
    removed: (text: string) => `Removed “${text}”.`,
  },

  medicines: {
    sentence: (taken: number) =>
      taken === 0
        ? 'What is taken, how much and when.'
        : `${count(taken, 'medicine', 'medicines')} taken now.`,
    emptyTitle: 'No medicine yet',
    empty:
      'List everything that is taken, also without prescription, with its times. Every doctor asks for it.',
    add: 'Add a medicine',
    dayParts: names.dayPart,
    asNeeded: 'Only when needed',
    unsaid: 'Time not noted',
    stopped: 'Stopped',
    newTitle: 'A new medicine',
    name: 'Name',
    nameHint: 'As on the package.',
    dose: 'How much at a time',
    doseHint: 'Such as “50 mg, 1 tablet”.',
    times: 'When is it taken?',
    time: 'Time',
    timeOf: (number: number) => `Time ${number}`,
    timeNote: 'With what',
    timeNoteOf: (number: number) => `With what, time ${number}`,
    timeNotePlaceholder: 'with food, empty stomach',
    addTime: 'Add a time',
    removeTime: (number: number) => `Remove time ${number}`,
    timeUnread: 'Please give a time such as 8 AM or 9:30 PM.',
    asNeededHint: 'Such as “at most 6 a day”. Leave it empty for one with fixed times.',
    purpose: 'What is it for?',
    startedOn: 'Since when?',
    stoppedOn: 'Stopped when?',
    noLongerTaken: 'No longer taken; the day is not known',
    stopReason: 'Why was it stopped?',
    overTheCounter: 'Bought without a prescription',
    notes: 'Notes',
    since: (date: string) => `since ${date}`,
    stoppedSince: (date: string) => `stopped ${date}`,
    stoppedUnknown: 'stopped, day not known',
    open: (name: string) => `Open ${name}`,
    remove: 'Remove this medicine',
    removed: (name: string) => `Removed ${name}.`,
    wheel: (times: readonly string[]) => `How many at which hour: ${times.join(', ')}`,
    columns: { time: 'Time', name: 'Medicine', dose: 'How much', purpose: 'For', note: 'Notes' },
  },
};
