// Words for copies that make themselves, and for what happened to the case.
import { count } from './count.ts';

export const backups = {
  chooseFolder: 'Choose a backup folder',
  otherFolder: 'Choose another folder',
  why: 'The app then makes a checked copy there once a day, and clears out old copies. Best on another disk.',
  goesTo: (folder: string) => `A checked copy goes to “${folder}” once a day. Old copies are cleared out.`,
  none: 'No copy is there yet.',
  newest: (when: string, copies: number, size: string) =>
    `The newest copy is from ${when}. There ${copies === 1 ? 'is' : 'are'} ${count(copies, 'copy', 'copies')} in all, ${size}.`,
  now: 'Copy now',
  stop: 'Stop these copies',
  running: 'Copying and checking',
  lastTry: (why: string) => `The last copy could not be made. ${why}`,
};

/** One and many of each kind of entry. Kinds that are not named here are called entries. */
const nouns = {
  caseFile: ['the case itself', 'the case itself'],
  person: ['person', 'people'],
  organization: ['place', 'places'],
  group: ['group', 'groups'],
  record: ['record', 'records'],
  physicalItem: ['item', 'items'],
  itemLink: ['link to an item', 'links to items'],
  document: ['document', 'documents'],
  letter: ['letter', 'letters'],
  proof: ['proof', 'proofs'],
  opinion: ['opinion', 'opinions'],
  finding: ['finding', 'findings'],
  evidence: ['line of evidence', 'lines of evidence'],
  difference: ['difference', 'differences'],
  question: ['question', 'questions'],
  answer: ['answer', 'answers'],
  medication: ['medicine', 'medicines'],
  visit: ['visit', 'visits'],
  packet: ['packet', 'packets'],
  release: ['finished packet', 'finished packets'],
} satisfies Record<string, readonly [one: string, many: string]>;

export const happened = {
  title: 'What happened to this case',
  show: 'Show what happened',
  hide: 'Hide what happened',
  why: 'Every change, opening and copy is written down here, and cannot be changed later.',
  when: 'When',
  what: 'What',
  who: 'Who',
  more: 'Show more',
  save: 'Save all of it',
  saved: 'The list is saved. It opens in a spreadsheet.',
  broken: 'This list was changed from outside the app. Compare it with a backup copy.',
  events: {
    'file.made': 'The case was made',
    'file.opened': 'The case was opened',
    'file.opened-by-recovery-code': 'The case was opened with the recovery sheet',
    'file.passphrase-changed': 'The passphrase was changed',
    'file.recovery-sheet-saved': 'The recovery sheet was saved',
    'file.copied': 'A backup copy was made',
    'file.document-saved': 'A copy of a document was saved',
    'file.trail-saved': 'This list was saved',
    'file.salvaged': 'The case was saved from a damaged file',
    'history.undo': 'The last change was taken back',
    'history.redo': 'A change was done again',
    'sample.load': 'The sample case was laid out',
  },
  verbs: {
    add: 'Added',
    change: 'Changed',
    changeMany: 'Changed',
    remove: 'Removed',
    removeMany: 'Removed',
    restore: 'Brought back',
    import: 'Brought in',
    build: 'Packet made',
  },
  other: 'Changed',
  nouns,
  things: (amount: number, noun: readonly [one: string, many: string] | undefined) => {
    const [one, many] = noun ?? ['entry', 'entries'];
    return one === many ? one : count(amount, one, many);
  },
};
