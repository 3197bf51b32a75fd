// Words of the Requests screen.
import type { requestItemStates } from '../../../shared/domain/record-request.ts';
import { count } from './count.ts';
import { names } from '../../../shared/names/en.ts';

const item: Record<(typeof requestItemStates)[number], string> = {
  asked: 'Not here yet',
  came: 'Came',
  missing: 'Not to be had',
};

export const requests = {
  title: 'Requests for records',
  sentence: (all: number, waiting: number) =>
    all === 0
      ? 'Which place was asked for what, what they promised, and what came.'
      : waiting === 0
        ? `${count(all, 'request', 'requests')}. None needs a call today.`
        : `${count(all, 'request', 'requests')}. ${count(waiting, 'needs', 'need')} a call today.`,
  new: 'Ask for records',
  emptyTitle: 'Nothing asked for yet',
  emptyText:
    'Each place and each department is asked by itself. A form for papers rarely brings the images too.',
  state: names.requestState,
  item,
  nobody: 'No place named',
  counts: (came: number, all: number) =>
    all === 0 ? '' : `${came} of ${count(all, 'record', 'records')} came`,
  asked: (day: string) => `asked ${day}`,
  promised: (day: string) => `promised by ${day}`,
  followUp: (day: string) => `ask again ${day}`,
  reference: (number: string) => `Ref. ${number}`,
  remove: 'Remove this request',
  removed: (title: string) => `Removed “${title}”.`,
  form: {
    title: 'Ask for records',
    department: 'Which place or department holds them?',
    departmentHint: 'Images, slides and papers often lie with three departments.',
    name: 'What is this request about?',
    records: 'Which records?',
    noRecords: 'No record of this place is missing. You can say in words what you want.',
    start: 'Start the request',
  },
  detail: {
    title: 'Title',
    asksFor: 'In words',
    format: 'In which form',
    formatHint: 'For images: DICOM with a DICOMDIR, on a disc or as a download.',
    records: 'Records',
    addRecord: 'Add a record',
    noRecords: 'No record is listed. Add those you expect.',
    takeOff: (title: string) => `Take “${title}” off this request`,
    sending: 'Sending it',
    write: 'Write the letter',
    openLetter: 'Open the letter',
    markAsked: 'It was asked without a letter',
    markTitle: 'How was it asked?',
    channel: 'How',
    at: 'When',
    reference: 'Their reference number',
    save: 'Mark as asked',
    cancel: 'Not now',
    askedOn: (how: string, when: string) => `Asked ${when}. ${how}.`,
    openEntry: 'Open the entry',
    said: 'What they said',
    person: 'Who handles it',
    promise: 'What they promised',
    promisedBy: 'By when',
    feeAsked: 'Fee they ask',
    feePaid: 'Fee paid',
    feeHint: 'In dollars, like 15 or 15.50',
    formSays: 'What the form says',
    phoneSays: 'What the phone says',
    differ: 'The form and the phone do not agree. Ask which one counts, and by whom it was said.',
    followUps: 'Ask again',
    addFollowUp: 'Add a day',
    followUpOn: 'On',
    followUpNote: 'What they said then',
    followUpDone: (day: string) => `Asked again ${day}`,
    call: 'Call and take notes',
    came: 'What came',
    outcome: 'What came, and what was missing',
    closedOn: 'Nothing more is expected since',
    notes: 'Notes',
  },
};
