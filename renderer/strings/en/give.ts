// English for giving the case on: a copy to read, everything as open files, and the way back from such files.
import { count } from './count.ts';

export const give = {
  title: 'Give it on',
  ribbon: (of: string, when: string, madeFor: string) =>
    madeFor === ''
      ? `Read-only copy of “${of}”, made on ${when}.`
      : `Read-only copy of “${of}”, made on ${when} for ${madeFor}.`,
  ribbonName: 'What kind of copy this is',
  ribbonWhy: 'Nothing in it can be changed. You can read, search, print and save from it.',
  wrongClock: {
    name: 'About the clock',
    ribbon: 'The clock of this computer may be wrong.',
    why: (now: string, used: string) =>
      `It says ${now}, but this case was last used on ${used}. Nothing is lost. Please check the clock: the days left on your dates go by it.`,
  },
  fixedPlace: {
    ribbon: 'This case lies where nothing can be changed.',
    why: 'You can read, search, print and save from it. To work on it, save a copy to this computer and open that.',
    save: 'Save a copy I can change',
    saving: 'Saving and checking the copy',
    saved: (name: string) =>
      `“${name}” is saved and checked. To work on it, lock this case and open the copy. The passphrase is the same.`,
    fileName: (caseTitle: string) => `${caseTitle}.binder`,
  },
  handOver: {
    start: 'Make a copy to read',
    why: 'For a brother or sister. The copy has a passphrase of its own and can never be changed. What you removed is not in it.',
    form: 'A copy to read',
    madeFor: 'Who it is for',
    madeForHint: 'This name stands at the top of the copy.',
    passphrase: 'Passphrase of the copy',
    passphraseHint: 'Another one than yours. Tell it to them by phone, not in the same message as the file.',
    again: 'The same once more',
    differ: 'The two are not the same. Type the second one again.',
    withoutPrivate: 'Leave my private notes out',
    withoutPrivateHint:
      'Also every letter and call that you keep private, with its papers. If you do not tick this, they go along.',
    make: 'Choose a place and make it',
    making: 'Copying and checking',
    fileName: (caseTitle: string, madeFor: string) =>
      madeFor === '' ? `${caseTitle}, to read.binder` : `${caseTitle}, to read, for ${madeFor}.binder`,
    made: (documents: number, size: string) =>
      `The copy is made and checked: ${count(documents, 'document', 'documents')}, ${size}.`,
    show: 'Show it in its folder',
    sheet: 'Save its recovery sheet',
    sheetWhy: 'It opens the copy if its passphrase is lost. Give it to them on paper.',
    sheetTitle: (title: string) => `Recovery sheet, ${title} (copy to read).pdf`,
    sheetSaved: 'The recovery sheet of the copy is saved.',
  },
  exportAll: {
    start: 'Save everything as files',
    why: 'Every paper as it came, and all the rest as tables and text that other programs can read. These files are not locked.',
    running: 'Saving the files',
    done: (documents: number) =>
      `${count(documents, 'file is', 'files are')} saved, with everything else as tables. Keep this folder safe: nothing in it is locked.`,
    notEmpty: 'That folder has other files in it. Choose another name.',
    folderName: (caseTitle: string, on: string) => `${caseTitle}, everything, ${on}`,
    show: 'Show the folder',
  },
  binder: {
    start: 'Print the binder',
    why: 'The whole case on paper: cover, tabs, lists of everything, and the papers if you want.',
  },
  fromExport: {
    title: 'Bring back exported files',
    lead: 'What is in the folder goes into a new case file with a passphrase of its own. The folder stays as it is.',
    start: 'Bring back exported files',
    startWhy: 'You choose the folder that “Save everything as files” has made. A new case is made of it.',
    chosen: (name: string) => `From the folder “${name}”`,
    fileName: (folder: string) => `${folder}.binder`,
    passphrase: 'Passphrase for the new case',
    again: 'The same once more',
    make: 'Choose a place and bring it back',
    running: 'Reading the files',
    whole: 'Everything in the folder is in the new case.',
    partly: 'The new case is made. Some things were not in the folder as they should be:',
    kept: (documents: number, entries: number) =>
      `${count(documents, 'file', 'files')} and ${count(entries, 'entry', 'entries')} were brought back.`,
    problem: {
      'file-missing': (name: string) => `“${name}” is not in the folder.`,
      'file-changed': (name: string) => `“${name}” was changed since. It was brought back as it is now.`,
      'file-unreadable': (name: string) => `“${name}” cannot be read.`,
      'entry-unclear': (name: string) => `One entry could not be understood: ${name}.`,
      'entry-loose': (name: string) => `One entry hung on something that is missing: ${name}.`,
    },
    open: 'Go to the case',
  },
};
