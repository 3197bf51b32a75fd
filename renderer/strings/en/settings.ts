// Words of the Settings screen: the case itself, keeping it safe, how it looks.
import { count } from './count.ts';
import { backups, happened } from './safety.ts';

export const settings = {
  title: 'The case and settings',
  sentence: 'Who and what this case is about, how it is kept safe, and how it looks.',
  about: {
    title: 'About the case',
    caseTitle: 'Name of the case',
    patientName: 'Who it is for',
    nameOnId: 'Name exactly as on their ID',
    nameOnIdHint: 'Other places check this name on every record.',
    dateOfBirth: 'Date of birth',
    decision: 'What are you deciding?',
    decisionHint: 'One or two sentences, in your own words.',
    decideBy: 'Decide by',
    decideByWhy: 'Why by then',
    safeToWaitUntil: 'Safe to wait until',
    safeToWaitHint: 'Only a date that a doctor or nurse has told you.',
    safeToWaitSaidBy: 'Who said so, and when',
    history: 'Health history in a few words',
    familyHistory: 'Family history',
    paper: 'Paper size',
    letter: 'US Letter',
    a4: 'A4',
  },
  allergies: {
    title: 'Allergies',
    substance: 'Allergic to',
    reaction: 'What happened',
    add: 'Add an allergy',
    remove: (name: string) => `Remove ${name}`,
    none: 'None written down.',
  },
  values: {
    title: 'What matters to you',
    text: 'What matters',
    weight: 'How much, 0 to 5',
    add: 'Add what matters',
    remove: (name: string) => `Remove “${name}”`,
    none: 'Nothing written down yet.',
  },
  safety: {
    title: 'Keep it safe',
    backup: 'Make a backup copy',
    backupWhy: 'Best on another disk. The copy is opened and checked, and has the same passphrase.',
    backingUp: 'Copying and checking',
    backedUp: (documents: number, size: string) =>
      `The backup copy is made and checked: ${count(documents, 'document', 'documents')}, ${size}.`,
    show: 'Show it in its folder',
    check: 'Check this file',
    checkWhy: 'Reads every part of the file and says if all is sound.',
    checking: 'Reading the whole file',
    sound: (documents: number, pages: number) =>
      `All is sound: ${count(documents, 'document', 'documents')}, ${count(pages, 'page', 'pages')}.`,
    unsound: 'Part of this file is damaged. Keep this file, and open your latest backup copy.',
    sheet: 'Save the recovery sheet',
    sheetWhy: 'Print it and keep it away from this computer. It opens the file if the passphrase is lost.',
    sheetSaved: 'The recovery sheet is saved. Print it, then delete the file.',
    change: 'Change the passphrase',
    changeWhy: 'Older recovery sheets and the old passphrase stop working. Backups keep theirs.',
    current: 'Passphrase now',
    next: 'New passphrase',
    again: 'New passphrase once more',
    differ: 'The two are not the same. Type the new one again.',
    changing: 'Locking the file anew',
    changed: 'The passphrase is changed. Save a new recovery sheet now; the old one no longer works.',
  },
  removed: {
    title: 'Removed records and files',
    hint: 'What you remove stays in the case file, so that you can bring it back.',
    none: 'Nothing was removed.',
    about: ({ kind, from, files }: { kind: string; from: string; files: number }, when: string) =>
      kind === 'record'
        ? `Record, with ${count(files, 'file', 'files')}. Removed ${when}.`
        : `File from “${from}”. Removed ${when}.`,
    back: 'Bring back',
    backNamed: (title: string) => `Bring back “${title}”`,
  },
  backups,
  happened,
  looks: { title: 'How it looks and what it tells you' },
};
