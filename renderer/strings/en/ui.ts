// English for the pieces that know no noun: fields, tables, the viewer, progress, dates.
import { count } from './count.ts';

export const ui = {
  readingCase: 'Reading the case',
  rescue: 'Close it and see what can be saved',
  somethingBroke: 'Something in the app did not work. Nothing is lost. Lock the case and open it again.',
  close: 'Close',
  cancel: 'Cancel',
  showSaved: 'Show where it is',
  stop: 'Stop',
  undo: 'Undo',
  dismiss: 'Dismiss',
  chosenOption: (option: string) => `${option}, chosen`,
  optional: 'optional',
  clear: 'Clear',
  shortcut: (keys: string) => `Shortcut: ${keys}`,

  dates: {
    about: (date: string) => `about ${date}`,
    /** `March 2026`, for a date that names no day. */
    month: (month: string, year: number) => `${month} ${year}`,
    span: (start: string, end: string) => `${start} – ${end}`,
    shortSpan: (start: string, end: string) => `${start}–${end}`,
    at: (date: string, time: string) => `${date}, ${time}`,
    withDistance: (date: string, distance: string) => `${date}, ${distance}`,
    none: 'no date',
    understood: (date: string) => `Understood as ${date}`,
    notUnderstood: 'This is not read as a date yet. Try “2026”, “March 2026”, “3/12/2026” or “about 2019”.',
    hint: 'As exact as the paper: a year, a month or a day.',
  },

  sizes: {
    pages: (pages: number) => count(pages, 'page', 'pages'),
    files: (files: number) => count(files, 'file', 'files'),
  },

  fields: {
    fillIn: 'Please fill this in.',
    tooLong: (most: number) => `Please keep this to ${count(most, 'character', 'characters')} or fewer.`,
    tooShort: (least: number) => `Please use at least ${count(least, 'character', 'characters')}.`,
    tooSmall: (least: number) => `Please give a number of ${least} or more.`,
    tooBig: (most: number) => `Please give a number of ${most} or less.`,
    lookAgain: 'Please look at this again.',
    notSaved: 'Not saved yet. Your words are still here; try again.',
    tryAgain: 'Save again',
    nothingFound: 'Nothing by that name.',
    addNew: (name: string) => `Add “${name}”`,
  },

  passphrase: {
    show: 'Show the passphrase',
    hide: 'Hide the passphrase',
    capsLock: 'Caps Lock is on.',
    strength: 'Strength',
    levels: {
      none: 'Four or five unrelated words make a good passphrase.',
      tooShort: (least: number) => `Too short. Use at least ${count(least, 'character', 'characters')}.`,
      weak: 'Weak. Someone with a fast computer could guess it within days.',
      fair: 'Fair. It would hold for a while, not for good. Add another word.',
      good: 'Good. Guessing it would take years.',
      strong: 'Strong. Guessing it would take longer than anyone has.',
    },
    words: {
      none: 'Not judged yet',
      tooShort: 'Too short',
      weak: 'Weak',
      fair: 'Fair',
      good: 'Good',
      strong: 'Strong',
    },
  },

  table: {
    chooseAll: 'Choose all',
    chooseRow: (row: string) => `Choose ${row}`,
    chosen: (chosen: number, all: number) =>
      `${chosen.toLocaleString('en')} of ${all.toLocaleString('en')} chosen`,
    keys: 'Arrow keys move. Enter opens. Space chooses. Shift with an arrow key chooses several.',
  },

  boundary: {
    sentence: 'This screen stopped working, and it is not your doing. Everything that was saved is safe.',
    again: 'Show it again',
  },

  progress: {
    of: (done: number, total: number) => `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    share: (label: string, done: number, total: number) =>
      `${label}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`,
    stopping: 'Stopping after this step.',
    left: (minutes: number) =>
      minutes < 1 ? 'less than a minute left' : `about ${count(minutes, 'minute', 'minutes')} left`,
    noticeTitle: 'Second Opinion Binder',
    noticeDone: 'What you started is done.',
    noticeStopped: 'What you started ended early. Look at it in the app.',
  },

  quit: {
    message: 'Work is still under way.',
    detail: 'What is finished is kept. The rest would have to be started again.',
    stay: 'Go on working',
    leave: 'Quit anyway',
  },

  drop: {
    release: 'Let go to add them here',
    or: 'or drop them here',
  },

  split: { resize: 'Resize the two sides' },

  viewer: {
    pages: 'Pages',
    strip: 'Small pictures of the pages',
    page: (page: number) => `Page ${page.toLocaleString('en')}`,
    pageOf: (page: number, pages: number) =>
      `Page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`,
    ofPages: (pages: number) => `of ${pages.toLocaleString('en')}`,
    goTo: 'Go to page',
    previous: 'Previous page',
    next: 'Next page',
    smaller: 'Smaller',
    larger: 'Larger',
    fitWidth: 'Fit the width',
    fitPage: 'Fit the page',
    zoom: (percent: number) => `${percent} %`,
    showStrip: 'Show the small pictures',
    hideStrip: 'Hide the small pictures',
    takeWords: 'Take these words',
    copy: 'Copy',
    pickWords: (page: number) =>
      `Words of page ${page}. Arrow keys move, with Shift they choose, Enter takes them.`,
    reading: 'Reading the page',
    unreadable: 'This page cannot be shown. The file itself is safe.',
  },
};
