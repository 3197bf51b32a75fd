// English for the inventory: what exists, where it is, what is still missing.
import { names } from '../../../shared/names/en.ts';
import { count } from './count.ts';
import { recordsImport } from './records-import.ts';
import { recordsArrange } from './records-arrange.ts';
import { recordsViews } from './records-views.ts';
import { recordsWarnings } from './records-warnings.ts';

export const records = {
  title: 'Records',
  sentence: ({
    all,
    missing,
    asked,
    toSort,
  }: {
    all: number;
    missing: number;
    asked: number;
    toSort: number;
  }) => {
    const open = [
      missing > 0 ? `${missing.toLocaleString('en')} still to ask for` : '',
      asked > 0 ? `${asked.toLocaleString('en')} on the way` : '',
      toSort > 0 ? `${toSort.toLocaleString('en')} with no date or kind yet` : '',
    ].filter(Boolean);
    const inAll = count(all, 'record', 'records');
    return open.length === 0 ? `${inAll}, and none of them is missing.` : `${inAll}. ${open.join(', ')}.`;
  },
  sentenceEmpty: 'What exists, where it is, and what is still missing.',
  table: 'All records, by study, specimen and stay',
  find: 'Find in the list',
  findHint: 'Title, place, doctor, label or file name',
  noneFound: 'No record matches.',
  showAll: 'Show all records',

  emptyTitle: 'No records yet',
  empty:
    'Add the files you have: scans, PDFs, photos of paper. Or write down what you know exists, so that it can be asked for.',

  view: {
    all: 'All',
    missing: 'Missing',
    asked: 'On the way',
    here: 'Here',
    core: 'Core',
    loan: 'On loan',
    'to-sort': 'To sort',
  },
  views: 'Which records are shown',
  savedFilters: recordsViews,

  column: { title: 'Record', type: 'Kind', date: 'Date', status: 'Status', where: 'The original' },
  core: 'core',
  wrongPatient: 'another person',
  onLoan: (to: string) => `On loan to ${to}`,
  backBy: (date: string) => `back by ${date}`,
  ownFile: (pages: number) => count(pages, 'page', 'pages'),
  pages: (pages: number) => count(pages, 'page', 'pages'),

  type: names.recordType,

  status: names.recordStatus,
  statusWhy: {
    known: 'It exists somewhere. Nobody has asked for it.',
    'to-request': 'It is needed. Somebody should ask for it.',
    requested: 'It was asked for and has not come.',
    received: 'It is here. Nobody has looked whether it is complete.',
    checked: 'It is here, complete, and about the right person.',
    shared: 'It went to a doctor.',
    unobtainable: 'It exists no more, or nobody will give it.',
    'not-applicable': 'This case does not need it.',
  },
  step: (at: number, of: number) => `step ${at} of ${of}`,

  importance: { core: 'Core', supporting: 'Supporting', background: 'Background' },
  importanceWhy: {
    core: 'A second doctor cannot do without it.',
    supporting: 'Good to have at hand.',
    background: 'Only if somebody asks.',
  },

  part: { report: 'report', images: 'images', slides: 'slides' },
  partState: {
    here: 'here',
    partly: 'partly here',
    asked: 'asked for',
    missing: 'missing',
    never: 'cannot be had',
    unlisted: 'not in the list yet',
  },
  groupKind: { study: 'Imaging study', specimen: 'Specimen', stay: 'Hospital stay', treatment: 'Treatment' },
  groupSentence: (kind: 'study' | 'specimen' | 'stay' | 'treatment', date: string, place: string) => {
    const what = {
      study: 'imaging study',
      specimen: 'specimen',
      stay: 'hospital stay',
      treatment: 'treatment',
    }[kind];
    return `${what}${date === '' ? '' : ` of ${date}`}${place === '' ? '' : `, ${place}`}`;
  },
  runHeading: (when: string) => `Other papers, ${when}`,
  undatedHeading: 'No date yet',

  addFiles: 'Add files',
  addFolder: 'Add a folder',
  addKnown: 'I know it exists',
  known: {
    title: 'Write down a record that is not here yet',
    what: 'What is it?',
    type: 'Kind',
    date: 'When',
    where: 'Who has it',
    add: 'Add to the list',
    adding: 'Adding',
    another: 'Enter adds it and is ready for the next.',
    added: (title: string) => `“${title}” is in the list.`,
    close: 'Done',
  },

  detail: {
    facts: 'Facts',
    titleField: 'Title',
    type: 'Kind of record',
    date: 'Date on it',
    organization: 'Where it is from',
    author: 'Written by',
    group: 'Belongs to',
    groupHint: 'The study, specimen or stay that it is a part of.',
    groupKind: 'What is it?',
    groupDate: 'Date of the whole',
    groupName: 'Name',
    aboutGroup: (title: string) => `About “${title}”`,
    importance: 'How much it matters',
    location: 'Where the paper or disc is',
    locationHint: 'For instance “desk drawer at home”.',
    formatWanted: 'Form that is wanted',
    formatReceived: 'Form that came',
    notes: 'Notes',
    wrongPatient: 'It is about somebody else',
    wrongPatientHint: 'It stays in the list so that you can report it. It never goes into a packet.',
    status: 'Status',
    markAs: (status: string) => `Mark as “${status}”`,
    otherStatus: 'Another status',
    reason: 'Why?',
    reasonHint: 'A few words, such as “The lab keeps no video. Told on 30 March.”',
    saveReason: (status: string) => `Mark as “${status}”`,
    replaces: (title: string) => `Replaces “${title}”, or a part of it.`,
    replacedBy: (title: string) => `“${title}” replaces this, or a part of it.`,
    addsTo: (title: string) => `Adds to “${title}”. Read the two together.`,
    addendum: (title: string) => `“${title}” adds to this. Read the two together.`,
    replacesField: 'Takes the place of',
    replacesHint: 'An earlier paper that this one corrects.',
    addsToField: 'Adds to',
    addsToHint: 'A paper that still counts, and that this one says more about.',
    linkPlaceholder: 'None',
    organizationPlaceholder: 'Hospital, lab, practice …',
    authorPlaceholder: 'Doctor, lab …',
    groupPlaceholder: 'Nothing; it stands alone',
  },

  warnings: recordsWarnings,
  arrange: recordsArrange,

  documents: {
    title: 'Documents',
    none: 'Nothing here yet. Drop a file on this side, or add one.',
    add: 'Add a file to this record',
    addShort: 'Add a file',
    open: (fileName: string) => `Open ${fileName}`,
    remove: (fileName: string) => `Remove ${fileName}`,
    removed: (fileName: string) => `Removed “${fileName}”.`,
    saveCopy: (fileName: string) => `Save a copy of ${fileName}`,
    kept: 'Kept as it is',
    outOf: {
      archive: (name: string) => `Came in “${name}”.`,
      mail: (name: string) => `Was attached to the e-mail “${name}”.`,
      document: (name: string) => `Lay inside “${name}”.`,
      disc: (name: string) => `Lay on the disc “${name}”.`,
    },
    givenBy: (who: string, when: string) => (when === '' ? `Given by ${who}.` : `Given by ${who}, ${when}.`),
    givenOn: (when: string) => `Given ${when}.`,
  },

  items: {
    title: 'Paper, discs, slides',
    none: 'Nothing written down. Note the disc, film or slides that belong to it, so that none is lost.',
    add: 'Add an item',
    change: (label: string) => `Change ${label}`,
    label: 'Number on its sticker',
    kind: 'What it is',
    itemTitle: 'Name',
    count: 'How many',
    location: 'Where it is',
    loanedTo: 'On loan to',
    trackingNo: 'Tracking number',
    sentOn: 'Sent on',
    returnBy: 'Back by',
    returnedOn: 'Came back on',
    mayBeKept: 'They may keep it',
    password: 'Its password',
    passwordHint: 'If it is locked. It is kept in this case file and goes into no packet.',
    readable: 'It can be read',
    notes: 'Notes',
    save: 'Add the item',
    done: 'Done',
    existing: 'Or one that is listed already',
    existingPlaceholder: 'Pick a disc, film or box',
    unlink: (label: string) => `Take ${label} off this record`,
    unlinked: (label: string) => `${label} no longer belongs to this record.`,
    remove: 'Remove the item',
    removed: (label: string) => `Removed ${label}.`,
    unreadable: 'Cannot be read',
    kindName: {
      cd: 'CD',
      dvd: 'DVD',
      usb: 'USB stick',
      film: 'Film',
      slides: 'Slides',
      recuts: 'Recuts',
      block: 'Tissue block',
      paper: 'Paper',
      other: 'Other',
    },
    amount: (
      kind: 'cd' | 'dvd' | 'usb' | 'film' | 'slides' | 'recuts' | 'block' | 'paper' | 'other',
      amount: number,
    ) => {
      const [one, many] = {
        cd: ['CD', 'CDs'],
        dvd: ['DVD', 'DVDs'],
        usb: ['USB stick', 'USB sticks'],
        film: ['film', 'films'],
        slides: ['slide', 'slides'],
        recuts: ['recut', 'recuts'],
        block: ['tissue block', 'tissue blocks'],
        paper: ['paper', 'papers'],
        other: ['thing', 'things'],
      }[kind] as [string, string];
      return count(amount, one, many);
    },
    tracking: (number: string) => `Tracking ${number}`,
    cameBack: (date: string) => `Came back ${date}`,
  },

  remove: 'Remove this record',
  removed: (title: string) => `Removed “${title}”.`,
  removedMany: (amount: number) => `Removed ${count(amount, 'record', 'records')}.`,

  bulk: {
    label: 'The chosen records',
    chosen: (amount: number) => `${count(amount, 'record', 'records')} chosen`,
    status: 'Set the status',
    importance: 'Set how much they matter',
    changed: (amount: number) => `Changed ${count(amount, 'record', 'records')}.`,
    changing: 'Changing',
    clear: 'Choose none',
    remove: 'Remove them',
    join: 'Join into one document',
  },

  import: recordsImport,
};
