// Words of bringing files in, and of what became of each.
import { count } from './count.ts';

export const recordsImport = {
  running: 'Adding files',
  counting: 'Looking at what is there',
  dropHere: 'Let go to add them as new records',
  dropOn: (title: string) => `Let go to add them to “${title}”`,
  title: 'What came in',
  titleStopped: 'Stopped. What came in so far',
  backToList: 'Go to the list',
  summary: (files: number, pages: number) =>
    `${count(files, 'file', 'files')} added${pages === 0 ? '' : `, ${count(pages, 'page', 'pages')} in all`}.`,
  summaryLocked: (files: number) =>
    files === 1
      ? ' One is locked with a password.'
      : ` ${files.toLocaleString('en')} are locked with a password.`,
  summaryFailed: (files: number) =>
    files === 1 ? ' One could not be read.' : ` ${files.toLocaleString('en')} could not be read.`,
  summaryNothing: 'Nothing new was added.',
  summaryTo: (title: string, files: number) => `${count(files, 'file', 'files')} added to “${title}”.`,
  heading: {
    imported: (n: number) => `Added (${n.toLocaleString('en')})`,
    kept: (n: number) => `Kept as they are (${n.toLocaleString('en')})`,
    duplicate: (n: number) => `Already here (${n.toLocaleString('en')})`,
    'needs-password': (n: number) => `Locked with a password (${n.toLocaleString('en')})`,
    failed: (n: number) => `Could not be read (${n.toLocaleString('en')})`,
  },
  why: {
    imported: 'Check the names and dates while you have the papers in mind. They are saved as you type.',
    kept: 'Stored safely, but they have no pages to show.',
    duplicate: 'The very same file is in the case, so it was not added twice.',
    'needs-password':
      'Enter the password and they are tried again. It is kept inside this case file only, so that the next file of the same sender opens by itself.',
    failed: 'They were left out. Nothing else was touched.',
  },
  columns: {
    file: 'File',
    title: 'Title',
    type: 'Kind',
    date: 'Date',
    pages: 'Pages',
    why: 'What became of it',
  },
  addedTable: 'Records that were added',
  titleOf: (file: string) => `Title of ${file}`,
  typeOf: (file: string) => `Kind of ${file}`,
  dateOf: (file: string) => `Date of ${file}`,
  datePlaceholder: 'Date',
  look: (file: string, pages: number) => `Look at ${file}, ${count(pages, 'page', 'pages')}`,
  showRecord: 'Show the record',
  showNamed: (title: string) => `Show “${title}”`,
  locked: (files: number) => `${count(files, 'file is', 'files are')} locked with a password.`,
  password: 'Password',
  passwordHint: 'It often stands in the letter or e-mail that came with the file.',
  stillLocked: (files: number) =>
    `That password does not open ${files === 1 ? 'this file' : `these ${files.toLocaleString('en')} files`}. Check it with whoever sent ${files === 1 ? 'it' : 'them'}.`,
  tryAgain: 'Try these again',
  trying: 'Trying',
  suggest: (amount: number) => `Use the suggested kind for ${count(amount, 'record', 'records')}`,
  given: {
    title: 'Where these came from',
    open: 'Note who gave these',
    hint: 'If you like. It is noted with every file that came in now.',
    by: 'Who gave them',
    byHint: 'Such as: records desk, Valley Clinic',
    on: 'When',
  },
  failedStart: 'The files could not be added.',
};
