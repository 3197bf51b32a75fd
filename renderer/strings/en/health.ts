// English for the health summary and for what portal exports propose.
import type { HealthFact } from '../../../shared/domain/health-fact.ts';
import type { ProposalKind } from '../../../shared/domain/proposal.ts';
import { count } from './count.ts';

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
  remove: 'Remove this entry',
  removed: (title: string) => `Removed “${title}”.`,
  openPage: (page: number) => `Open page ${page}`,
  openPaper: 'Open the paper',

  proposals: {
    today: (things: number) => `From your portal export: ${count(things, 'thing', 'things')} to look at`,
    look: 'Look through',
    title: (things: number) => `From your portal export: ${count(things, 'thing', 'things')} to look at`,
    lead: 'Nothing here is in your lists yet. Take over what is right, correct it first where it is not, and leave the rest.',
    take: 'Take over',
    takeOne: (title: string) => `Take over ${title}`,
    takeAll: (things: number) => `Take over all ${things}`,
    leave: 'Leave',
    leaveOne: (title: string) => `Leave ${title}`,
    leaveAll: (things: number) => `Leave all ${things}`,
    correct: 'Correct',
    correctOne: (title: string) => `Correct ${title}`,
    correctLead: 'Your words are saved as you type and taken over with it. What the export says stays below.',
    says: 'The export says',
    known: 'in your list already',
    more: (things: number) => `Show ${things} more`,
    taken: (made: number, known: number) =>
      known === 0
        ? `Took over ${made}.`
        : `Took over ${made}; ${known} ${known === 1 ? 'was' : 'were'} in your lists already.`,
    full: (things: number) =>
      `Your list holds 100 allergies and is full. ${count(things, 'allergy stays', 'allergies stay')} here. Take out one you no longer need, then try again.`,
    left: (things: number) => `Left ${count(things, 'thing', 'things')}.`,
    otherPerson: (name: string) => `About ${name}`,
    wrongPerson: (name: string) => `This export is about ${name}. Is that the person of this case?`,
    wrongPersonNext:
      'If not, remove the paper from your records and ask the portal for the right one. Nothing was taken over.',
    dismissedTitle: (things: number) => `Left: ${things}`,
    reopen: 'Look again',
    reopenOne: (title: string) => `Look again at ${title}`,
    fields: {
      name: 'Name',
      substance: 'Allergy to',
      text: 'What is said',
      dose: 'How much at a time',
      howOften: 'How often',
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
