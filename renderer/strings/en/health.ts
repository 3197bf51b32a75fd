// English for the health summary and for what portal exports propose.
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import type { ProposalKind } from '../../../shared/domain/proposal.ts';
import { count } from './count.ts';

/** Headings, and the names of the lists they are added to. */
const kinds: Record<ProposalKind, string> = {
  medication: 'Medicines',
  'discharge-medication': 'Medicines on leaving the hospital',
  allergy: 'Allergies',
  problem: 'Problems',
  result: 'Results',
  procedure: 'Procedures',
  encounter: 'Visits in the past',
  person: 'Doctors and nurses',
  organization: 'Places',
  'none-known': 'Said to be none',
};

const facts: Record<HealthFact['kind'], string> = {
  problem: 'Problems',
  procedure: 'Procedures',
  result: 'Results',
  encounter: 'Visits in the past',
  'none-known': 'Said to be none',
};

export const health = {
  kinds,
  facts,
  sentence: (entries: number) =>
    entries === 0
      ? 'Problems, allergies, results and procedures, each with the paper that says so.'
      : `${count(entries, 'entry', 'entries')}, each with the paper that says so.`,
  emptyTitle: 'Nothing noted yet',
  empty:
    'Add the export of a patient portal to your records, and what it says is put here for you to look at. Or write it down yourself.',
  allergies: 'Allergies',
  past: 'past',
  add: 'Add an entry',
  newTitle: 'A new entry',
  kind: 'What is it?',
  kindOf: {
    problem: 'A problem',
    procedure: 'A procedure',
    result: 'A result',
    encounter: 'A visit in the past',
    'none-known': 'Said to be none',
  } satisfies Record<HealthFact['kind'], string>,
  name: 'Name',
  value: 'Result',
  unit: 'Unit',
  range: 'Usual range',
  flag: 'Marked as',
  date: 'When?',
  until: 'Until when?',
  course: 'Is it still there?',
  courses: { active: 'Yes', past: 'No, it is past', unknown: 'Not known' },
  who: 'With whom?',
  place: 'Where?',
  notes: 'Notes',
  more: (things: number) => `Show ${things} more`,
  remove: 'Remove this entry',
  removed: (title: string) => `Removed “${title}”.`,
  openPage: (page: number) => `Open page ${page}`,
  openPaper: 'Open the paper',

  proposals: {
    today: (things: number) => `From your portal export: ${count(things, 'thing', 'things')} to look at`,
    look: 'Look through',
    title: (things: number) => `From your portal export: ${count(things, 'thing', 'things')} to look at`,
    lead: 'Nothing here is in your lists yet. Add what is right, correct it first where it is not, and leave out the rest.',
    take: 'Add',
    takeOne: (title: string) => `Add ${title}`,
    takeAll: (things: number) => `Add all ${things}`,
    takeTo: (list: string) => `Add to ${list}`,
    leave: 'Leave out',
    leaveOne: (title: string) => `Leave out ${title}`,
    leaveAll: (things: number) => (things === 1 ? 'Leave it out' : `Leave out all ${things}`),
    correct: 'Correct',
    correctOne: (title: string) => `Correct ${title}`,
    correctLead: 'Change what is not right, then add it. Your words are saved as you type.',
    says: 'The export says',
    since: (date: string) => `since ${date}`,
    known: 'in your list already',
    knownAs: (said: string) => `in your list already: ${said}`,
    taken: (made: number, known: number, list: string | null) =>
      [
        made === 0 ? '' : list === null ? `Added ${made}.` : `Added ${made} to “${list}”.`,
        known === 0 ? '' : `${known} ${known === 1 ? 'was' : 'were'} in your lists already.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    full: (things: number) =>
      `Your list holds 100 allergies and is full. ${count(things, 'allergy stays', 'allergies stay')} here. Take out one you no longer need, then try again.`,
    left: (things: number) => `Left out ${things}.`,
    otherPerson: (name: string) => `about ${name}`,
    wrongPerson: (file: string, name: string, born: string) =>
      `“${file}” is about ${[name, born === '' ? '' : `born ${born}`].filter((part) => part !== '').join(', ')}`,
    wrongPersonNext: (name: string, born: string) =>
      `This case is about ${name}${born === '' ? '' : `, born ${born}`}. Is that the same person? If not, leave these out and ask the portal for the right export.`,
    samePerson: 'Yes, the same person',
    dismissedTitle: (things: number) => `Left out: ${things}`,
    reopen: 'Look again',
    reopenOne: (title: string) => `Look again at ${title}`,
    /** Where an entry stands in its file. */
    from: (file: string, section: string, page: number | null) =>
      [`From “${file}”`, section, page === null ? '' : `page ${page}`]
        .filter((part) => part !== '')
        .join(', '),
    timesHint: 'For example 8 AM, 8:30 PM',
    courseOf: { medicine: 'Is it still taken?', other: 'Is it still there?' },
    fields: {
      name: 'Name',
      substance: 'Allergy to',
      text: 'What is said',
      dose: 'How much at a time',
      howOften: 'How often',
      times: 'At what times?',
      asNeeded: 'Only when needed',
      route: 'Taken how',
      purpose: 'What is it for?',
      prescriber: 'Prescribed by',
      reaction: 'Reaction',
      severity: 'How severe',
      value: 'Result',
      unit: 'Unit',
      range: 'Usual range',
      flag: 'Marked as',
      category: 'Part of',
      place: 'Where?',
      who: 'With whom?',
      specialty: 'Specialty',
      organization: 'Works at',
      phone: 'Phone',
      fax: 'Fax',
      email: 'E-mail',
      address: 'Address',
      notes: 'Notes',
      startedOn: 'Since when?',
      stoppedOn: 'Stopped when?',
      endedOn: 'Until when?',
      notedOn: 'Since when?',
      takenOn: 'When?',
      doneOn: 'When?',
    },
  },
};
