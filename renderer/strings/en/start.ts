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
  restoreWhy: 'From a copy that you saved before.',
  textSize: 'Text size',
  textSizeOption: (percent: number) => `${percent} %`,
  appearance: 'Light or dark',
  appearanceOption: { auto: 'As the computer', light: 'Light', dark: 'Dark' },
  back: 'Back',
  working: 'One moment',

  create: {
    title: 'A new case',
    lead: 'Only what is needed now. The rest can come later, a little at a time.',
    patient: 'Who is it for?',
    patientHint: 'The name as it stands on their insurance or identity card.',
    caseTitle: 'What is the question about?',
    caseTitleHint: 'A few words, such as “Knee operation” or “Mom’s scan result”.',
    passphrase: 'Passphrase for this case',
    passphraseHint:
      'It locks the file. Without it, or the recovery sheet, nobody can open it, and nobody can reset it.',
    again: 'The same passphrase once more',
    differ: 'The two passphrases are not the same yet.',
    where: 'Where to keep it',
    whereHint: 'One file. A folder that you back up is a good place.',
    chooseWhere: 'Choose a place',
    changeWhere: 'Choose another place',
    noPlace: 'No place chosen yet.',
    make: 'Make the case',
    making: 'Making the locked file',
  },

  recovery: {
    title: 'Print a recovery sheet',
    lead: 'This code opens the case when the passphrase is forgotten. It is shown only now.',
    advice:
      'Keep the paper where you keep a birth certificate, not beside the computer. Whoever has this code and the file can read everything.',
    code: 'Recovery code',
    print: 'Print the sheet',
    save: 'Save the sheet as a PDF',
    saved: (name: string) => `Saved as ${name}. Print it, then delete that file.`,
    later: 'Go on without a sheet',
    laterWhy: 'You can make one in Settings while you still know the passphrase.',
    done: 'Go to the case',
    copyNote:
      'You may also write it down by hand. Letters only in capitals; there is no letter O and no letter I.',
  },

  unlock: {
    title: 'Open the case',
    lead: (fileName: string) => `“${fileName}” is locked.`,
    passphrase: 'Passphrase',
    open: 'Open the case',
    opening: 'Opening',
    useCode: 'Use the recovery code',
    usePassphrase: 'Use the passphrase',
    code: 'Recovery code',
    codeHint: 'From the recovery sheet. Spaces, dashes and capital letters do not matter.',
    other: 'Open another file',
  },

  cases: (amount: number) => count(amount, 'case', 'cases'),
};
