// English for the screens before a case is open: start, new case, recovery sheet, unlock.
import { count } from './count.ts';

export const start = {
  title: 'Second Opinion Binder',
  lead: 'One safe place for the records, the letters and the doctors’ opinions, and for the packet that the next doctor reads.',
  privacy:
    'Everything stays on this computer, in one locked file for each case. The app never goes online and keeps no list of your cases.',
  newCase: 'Start a new case',
  newCaseWhy: 'For one person and one decision.',
  openCase: 'Open a case',
  openCaseWhy: 'A file that ends in .binder.',
  sample: 'See the sample case',
  sampleWhy: 'Look around first. Nothing in it is real, and you may change anything.',
  restore: 'Bring back a backup',
  restoreWhy: 'You choose the copy and where to go on with it. The copy stays as it is.',
  restoreName: (backup: string) => `${backup}, brought back.binder`,
  known: 'In your usual folder',
  changed: (when: string) => `last changed ${when}`,
  openingSample: 'Opening the sample case. The first time, it takes a moment to lay out its papers.',
  bug: 'That did not work, and it is not your doing. Nothing was lost. Please try once more; if it stays so, close the app and start it again.',
  textSize: 'Text size',
  textSizeOption: (percent: number) => `${percent} %`,
  appearance: 'Light or dark',
  appearanceOption: { auto: 'As the computer', light: 'Light', dark: 'Dark' },
  contrast: 'Contrast',
  contrastOption: { auto: 'As the computer', usual: 'Usual', strong: 'Strong' },
  language: 'Language',
  /** Each language is called by its own name, so that nobody has to read another one to find it. */
  languageOption: { auto: 'As the computer', en: 'English', es: 'Español' },
  back: 'Back',

  create: {
    title: 'A new case',
    lead: 'Only what is needed now. The rest can come later, a little at a time.',
    patient: 'Who is it for?',
    patientHint: 'The name as it stands on their insurance or identity card.',
    caseTitle: 'What is the question about?',
    /** In the name of its file, until it has a title. */
    noTitle: 'Case',
    caseTitleHint: 'A few words, such as “Knee operation” or “Mom’s scan result”.',
    passphrase: 'Passphrase for this case',
    passphraseHint: 'It locks the file, and nobody can reset it.',
    again: 'The same passphrase once more',
    differ: 'The two passphrases are not the same yet.',
    where: 'Where to keep it',
    whereHint: 'One file. A folder that you back up is a good place.',
    chooseWhere: 'Choose a place',
    changeWhere: 'Choose another place',
    noPlace: 'No place chosen yet.',
    placeMissing: 'Please choose where to keep the file.',
    make: 'Make the case',
    making: 'Making the locked file',
  },

  recovery: {
    title: 'Keep a recovery sheet',
    lead: 'If the passphrase is ever forgotten, this code still opens the case. Nothing else can.',
    advice:
      'Print it and keep the paper where you keep a birth certificate, not beside the computer. Whoever has the code and the file can read everything.',
    code: 'Recovery code',
    codeNote:
      'You may also copy it by hand. It has no letters O, I or L: what looks like one is a zero or a one.',
    save: 'Save the sheet as a PDF',
    saving: 'Writing the sheet',
    fileName: (title: string) => `Recovery sheet, ${title}.pdf`,
    saved: 'The sheet is saved.',
    savedNext: 'Print it now, then delete the PDF, so that the code is on paper only.',
    done: 'Go to the case',
    later: 'Go on without a sheet',
    laterWhy: 'You can make one later in Settings, while you still know the passphrase.',
  },

  unlock: {
    title: 'Open the case',
    lead: (fileName: string) => `“${fileName}” is locked.`,
    passphrase: 'Passphrase',
    open: 'Open the case',
    opening: 'Opening',
    takesLong:
      'This takes a moment. After wrong tries the app waits before the next one, half a minute at most. That slows down anybody who guesses.',
    openAnyway: 'Open it here anyway',
    keptKey: 'Open with the key kept on this computer',
    useCode: 'Use the recovery code',
    usePassphrase: 'Use the passphrase',
    code: 'Recovery code',
    codeHint: 'From the recovery sheet. Spaces, dashes and capital letters do not matter.',
    damaged: 'The file may be damaged',
    why: {
      broughtBack: (fileName: string) =>
        `The backup is brought back as “${fileName}”. It opens with the passphrase that the backup had.`,
      damaged: (fileName: string) => `“${fileName}” is damaged, and was closed.`,
      asked: (fileName: string) => `“${fileName}” is locked. Everything is saved.`,
      away: (fileName: string) => `“${fileName}” was locked while you were away. Everything is saved.`,
      moved: (fileName: string) =>
        `Another program moved, replaced or deleted “${fileName}” while it was open. All that was saved is in a copy beside its place, with a name that ends in “kept”. Open that copy.`,
      crashed: (fileName: string) =>
        `“${fileName}” was closed because something went wrong in the app. Everything that was saved is there; please open it again.`,
    },
  },

  salvage: {
    title: 'Save what can be read',
    lead: (fileName: string) =>
      `“${fileName}” is read through part by part. What is whole goes into a new file. The old file stays as it is.`,
    backupFirst: 'Do you have a backup copy? Bring that back first: it is whole.',
    passphrase: 'Passphrase of this file',
    save: 'Choose a place and save',
    suggested: (fileName: string) => `${fileName}, saved from damage.binder`,
    running: 'Reading the file through. A large one takes some minutes.',
    nothingWrong: 'No damage was found. The new file holds everything.',
    mended: 'The damage could be put right. The new file holds everything.',
    partly: 'Part of it could not be read. The rest is in the new file.',
    kept: (documents: number, pages: number) =>
      `Saved: ${count(documents, 'document', 'documents')} with ${count(pages, 'page', 'pages')}.`,
    lostDocuments: 'These papers were not whole any more. Bring them in again, or ask for them again:',
    lostEntries: (amount: number) =>
      `At least ${count(amount, 'entry', 'entries')} could not be read. Look through the lists in the new file for what is missing.`,
    open: 'Open the new file',
  },
};
